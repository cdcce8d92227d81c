"""The shape of the code: rooms small enough to be read at once, and nothing left lying in between."""

from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "acct_tui"
LONGEST_FILE = 260
LOOSE = {"__init__", "beside", "keys", "messages", "orders"}
"""What every room of the screens uses."""


def test_no_file_is_too_long_to_be_read_at_once() -> None:
    lines = {path: path.read_text("utf-8").count("\n") for path in PACKAGE.rglob("*.py")}
    assert len(lines) > 400
    assert {str(path): count for path, count in lines.items() if count > LONGEST_FILE} == {}


def test_nothing_lies_outside_the_rooms_of_the_screens_and_the_rules() -> None:
    assert {path.stem for path in (PACKAGE / "ui").glob("*.py")} == LOOSE
    assert {path.stem for path in (PACKAGE / "domain").glob("*.py")} == {"__init__"}
