"""Files in and out by the shell: all or nothing, the same twice, and a dry run that leaves no trace."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tests.exchange.samples import CARDS, ENGLISH

DEALS = """Deal Name;Deal Stage;Amount;Close Date;Deal owner;Company name
Spring shop;contractsent;12 500,50;24.12.2026;Anna Snelling;Müller & Söhne
Old site;closedlost;100;01.02.2026;Anna Snelling;Nordbau
Other shop;contractsent;1 000;24.12.2026;Somebody Else;Osk
"""


@pytest.fixture
def deals(tmp_path: Path) -> Path:
    file = tmp_path / "deals.csv"
    file.write_bytes(DEALS.encode("cp1252"))
    return file


@pytest.fixture
def mine(tmp_path: Path) -> list[str]:
    return ["--database", str(tmp_path / "mine.db")]


def test_one_manager_s_open_deals_become_a_portfolio(shell: Shell, mine: list[str], deals: Path) -> None:
    chosen = ["--where", "Deal owner=Anna Snelling", "--where", "Deal Stage=contractsent"]
    answer = shell(*mine, "import", str(deals), *chosen)
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.decode().startswith("Imported 1 client, 1 project from deals.csv\n1 row came in\n")
    assert "assumed: " in answer.stdout.decode()
    rows = json.loads(shell(*mine, "portfolio", "--json").stdout)["rows"]
    assert [(row["client"], row["project"]) for row in rows] == [("Müller & Söhne", "Spring shop")]


def test_files_of_every_kind_twice_add_nothing(shell: Shell, mine: list[str], deals: Path) -> None:
    kinds = {f"{kind}.csv": text for kind, text in ENGLISH.items()} | {"people.vcf": CARDS["3.0"]}
    for name, text in kinds.items():
        (deals.parent / name).write_text(text)
    files = [str(deals), *(str(deals.parent / name) for name in kinds)]
    assert shell(*mine, "import", *files).returncode == 0
    once = shell(*mine, "export", "-").stdout
    again = shell(*mine, "import", *files)
    assert (again.returncode, again.stderr) == (0, b"")
    told, count, *_ = again.stdout.decode().splitlines()
    assert (told, count[:24]) == (f"Nothing new in deals.csv, {', '.join(kinds)}", "21 rows there already, 5")
    assert shell(*mine, "export", "-").stdout == once


def test_a_dry_run_tells_row_by_row_and_leaves_no_trace(shell: Shell, mine: list[str], deals: Path) -> None:
    answer = shell(*mine, "import", str(deals), "--dry-run")
    assert answer.stdout.decode().startswith("3 rows will come in\n")
    assert not answer.stderr
    assert "Spring shop · Müller & Söhne  deals.csv:2" in answer.stdout.decode()
    assert not Path(mine[1]).exists()


def test_export_and_import_give_the_same_bytes(shell: Shell, mine: list[str], tmp_path: Path) -> None:
    file = tmp_path / "book.json"
    assert shell("export", str(file)).returncode == 0
    assert shell(*mine, "import", str(file)).returncode == 0
    assert shell(*mine, "export", "-").stdout == file.read_bytes() == shell("export", "-").stdout


BAD = {
    b"Company name;Amount\nNordbau;1;2\n": ", line 2: nothing in it was understood",
    b"Company name,Deal Name,Close Date\nN,S,03/04/2026\n": "--dates",
    b'{"format": "acct-tui/1", "clients": [{"nane": "x"}]}': "nane",
    b"Weather,Mood\nrain,bad\n": "no heading is known",
    b"": "empty",
}
"""What no import can take, and what the line about it says."""


def test_bad_input_is_one_line_and_changes_nothing(shell: Shell, mine: list[str], deals: Path, tmp_path: Path) -> None:
    shell(*mine, "import", str(deals))
    before = shell(*mine, "export", "-").stdout
    bad = tmp_path / "bad.txt"
    for content, words in BAD.items():
        bad.write_bytes(content)
        answer = shell(*mine, "import", str(bad))
        assert answer.returncode == 1, content
        error = answer.stderr.decode()
        assert error.startswith("acct-tui: bad.txt"), content
        assert words in error, content
        assert error.count("\n") == 1, content
    assert shell(*mine, "export", "-").stdout == before
