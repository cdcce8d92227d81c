import pytest

from acct_tui.exchange.describe import describe
from acct_tui.words.safe import one_line
from tests.exchange.conftest import Shell

CLIENTS = "Company,Industry,Owner\nVolga,retail,Me\n,retail,Me\n"


def test_a_plan_is_told_counts_first_then_row_by_row(shell: Shell) -> None:
    before = shell.export()
    lines = list(describe(shell.plan({"a.csv": CLIENTS})))
    assert lines == [
        "1 row will come in, 1 left out: line 3",
        "1 client new",
        "left out 1 of a.csv: has no name (line 3)",
        "assumed: country: DE, as at home, where none is given",
        "assumed: time zones: Europe/Berlin in DE",
        "assumed: currencies: EUR in DE",
        "not used of a.csv: Owner (“Me”)",
        "new       clients       Volga  a.csv:2",
        "left out  a.csv:3  has no name",
    ]
    assert shell.export() == before


def test_without_rows_only_the_rest_is_told(shell: Shell) -> None:
    lines = list(describe(shell.plan({"a.csv": CLIENTS}), rows=False))
    assert lines[:2] == ["1 row came in, 1 left out: line 3", "1 client new"]
    assert not [line for line in lines if line.startswith("new ")]


def test_a_row_that_differs_shows_both(shell: Shell) -> None:
    shell.take({"a.csv": CLIENTS})
    changed: dict[str, str | bytes] = {"a.csv": CLIENTS.replace("retail", "medical")}
    lines = list(describe(shell.plan(changed)))
    assert lines[1] == "1 client there with other content, left out (--update takes the file's)"
    assert "differs   clients       Volga: industry retail → medical" in lines
    updated = list(describe(shell.plan(changed, update=True)))
    assert updated[:2] == ["1 row will bring changes, 1 left out: line 3", "1 client updated"]


def test_what_is_there_already_is_told(shell: Shell) -> None:
    shell.take({"a.csv": CLIENTS})
    assert list(describe(shell.plan({"a.csv": CLIENTS})))[1] == "1 client there already"


def test_many_lines_left_out_for_one_reason_are_one(shell: Shell) -> None:
    rows = "Company,Deal\nVolga,Site\n" + ",Shop\n" * 10
    told = "left out 10 of a.csv: names no client: --client NAME says whose it is (line 3, 4, 5, 6, 7, 8, 9, 10 …)"
    assert told in list(describe(shell.plan({"a.csv": rows}), rows=False))


@pytest.mark.parametrize("text", ["\x1b[2J", "\x9b2J", "a\nb", "\u202eb"])
def test_client_text_stays_on_its_line_without_controls(shell: Shell, text: str) -> None:
    sheet = f'Company,Industry,"Owner{text}"\n"Volga{text}","{text}",x{text[-1]}\n'
    for line in describe(shell.plan({"a.csv": sheet})):
        assert line == one_line(line)
