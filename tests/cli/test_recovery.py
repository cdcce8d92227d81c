"""Back at work by the shell: a backup, the list of them, and the way back, whatever became of the book."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Shell

DEALS = "Company name,Deal Name,Close Date\nNordbau,Spring shop,2026-12-24\n"


@pytest.fixture
def mine(shell: Shell, tmp_path: Path) -> list[str]:
    (tmp_path / "deals.csv").write_text(DEALS)
    mine = ["--database", str(tmp_path / "mine.db")]
    assert shell(*mine, "import", str(tmp_path / "deals.csv")).returncode == 0
    return mine


def test_a_backup_is_listed_with_what_differs_and_brings_back_what_it_holds(
    shell: Shell, mine: list[str], tmp_path: Path
) -> None:
    before = shell(*mine, "export", "-").stdout
    made = shell(*mine, "backup").stdout.decode()
    assert made.startswith(f"Backed up to {tmp_path}/backups/mine.db-20")
    assert made.endswith("read through: 1 client, 1 project, 0 talks, 0 promises and tasks.\n")
    shell(*mine, "log", "nordbau", "we: file by fri")
    listed = shell(*mine, "restore").stdout.decode()
    assert "1 talk fewer, 1 promise or task fewer" in listed
    Path(mine[1]).write_bytes(b"what a failing disk leaves")
    answer = shell(*mine, "queue")
    assert answer.returncode == 1
    name = listed.splitlines()[1].partition("  ")[0]
    restored = shell(*mine, "restore", *name.split())
    assert restored.returncode == 0
    assert shell(*mine, "export", "-").stdout == before
    assert (tmp_path / restored.stdout.decode().rpartition("/")[2].rstrip(".\n")).read_bytes().startswith(b"what a")


@pytest.mark.parametrize("harm", ["delete", "empty"])
def test_the_doctor_of_a_book_that_is_gone_names_its_newest_backup(shell: Shell, mine: list[str], harm: str) -> None:
    shell(*mine, "backup")
    Path(mine[1]).unlink() if harm == "delete" else Path(mine[1]).write_bytes(b"")
    refused = shell(*mine, "queue")
    assert b"acct-tui restore brings a backup back" in refused.stderr
    answer = shell(*mine, "doctor")
    assert answer.returncode == 1
    (told,) = re.findall(
        r"\nacct-tui (restore .*) goes back to it; what is there now is kept.\n", answer.stdout.decode()
    )
    assert shell(*mine, *told.split()).returncode == 0
    assert shell(*mine, "queue").returncode == 0


def test_a_copy_goes_where_it_is_wanted_and_over_nothing(shell: Shell, mine: list[str], tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert shell(*mine, "backup", str(copy)).returncode == 0
    written = copy.read_bytes()
    answer = shell(*mine, "backup", str(copy))
    assert (answer.returncode, answer.stderr) == (1, b"acct-tui: copy.db is there already: name a new file.\n")
    assert copy.read_bytes() == written
    assert shell("--database", str(copy), "export", "-").stdout == shell(*mine, "export", "-").stdout


@pytest.mark.parametrize("which", ["1", "2", "2026", "1999-01-01", "none.db", "deals.csv"])
def test_what_is_no_backup_is_one_line_and_changes_nothing(
    shell: Shell, mine: list[str], tmp_path: Path, which: str
) -> None:
    shell(*mine, "backup")
    before = Path(mine[1]).read_bytes()
    answer = shell(*mine, "restore", str(tmp_path / which) if which.endswith("csv") else which)
    assert answer.returncode == 1
    assert answer.stderr.decode().count("\n") == 1
    assert Path(mine[1]).read_bytes() == before


def test_what_is_sent_with_a_fault_names_nobody(shell: Shell, mine: list[str]) -> None:
    answer = shell(*mine, "doctor", "--report")
    assert answer.returncode == 0
    told = answer.stdout.decode()
    assert told.startswith("Program   acct-tui ")
    assert "clients 1" in told
    assert "Nordbau" not in told


def test_no_command_but_the_doctor_s_carries_its_tools() -> None:
    told = "import sys, acct_tui.cli; print([name for name in sys.modules if 'salvage' in name or 'textual' in name])"
    answer = subprocess.run([sys.executable, "-c", told], capture_output=True, check=True)  # noqa: S603 our own words
    assert answer.stdout == b"[]\n"
