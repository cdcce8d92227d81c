"""Logging a call from the shell, and who owes what."""

import json
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from acct_tui.services.book import Access, Book
from acct_tui.store import rows
from tests.cli.conftest import Shell

Row = dict[str, object]
AT = "2026-11-23T08:45:00+01:00"


@pytest.fixture
def mine(demo_file: Path, tmp_path: Path) -> Path:
    """A copy of the demo that may be written to."""
    return Path(shutil.copyfile(demo_file, tmp_path / "mine.db"))


def new_talk(path: Path, demo_file: Path) -> tuple[Row, list[Row]]:
    """What was logged, and the commitments that came of it; the clock may be anywhere beside the demo's."""
    before, now = (Book(each, access=Access(read_only=True)) for each in (demo_file, path))
    known = {row["id"] for row in rows.rows(before.database, "interactions")}
    (talk,) = [row for row in rows.rows(now.database, "interactions") if row["id"] not in known]
    owed = [row for row in rows.rows(now.database, "commitments") if row["interaction_id"] == talk["id"]]
    before.close()
    now.close()
    return talk, owed


def test_a_call_is_logged_with_what_was_agreed(shell: Shell, mine: Path, demo_file: Path) -> None:
    note = "Fine so far.\ntodo: call Irina in 3 days\nthey: pay 1042\n@zed: banner\nwe: x yesterday"
    said = shell("--database", str(mine), "log", "volga", note, "--at", "5 min ago", "--next", "+5wd 9:00")
    assert (said.returncode, said.stderr) == (0, b"")
    first, *agreed = said.stdout.decode().splitlines()
    assert first == "Logged a call with Volga Tyres: reached"
    assert [line.split(" · ")[0] for line in agreed] == [
        "  We plan: call Irina",
        "  They owe: pay 1042",
        "  Zed owes: banner",
        "  We owe: x yesterday",
    ]
    assert "no day: that is in the past" in agreed[3]
    talk, owed = new_talk(mine, demo_file)
    assert (talk["note"], talk["kind"], talk["started_by"]) == (note, "conversation", "us")
    assert len(owed) == 4
    assert {row["text"] for row in owed if row["kind"] == "call"} == {"call Irina"}


def test_what_a_note_names_is_kept_with_a_project(shell: Shell, mine: Path) -> None:
    said = shell("--database", str(mine), "log", "volga", "Fine.\nrisk: photos late because of snow")
    assert said.stdout.decode().splitlines()[1:] == ["  Risk, Spring relaunch: photos late · why: snow"]


def test_what_is_logged_is_one_action(shell: Shell, mine: Path) -> None:
    shell("--database", str(mine), "log", "client-volga", "we: report", "--next", "+3d")
    book = Book(mine)
    assert book.undo() == "Logged a call with Volga Tyres: reached"
    assert book.undo() is None
    book.close()


@pytest.mark.parametrize(
    ("args", "words", "logged"),
    [
        pytest.param(["--missed"], "Volga Tyres called: missed", ("attempt", "client", "no_answer"), id="missed"),
        pytest.param(["hello", "--they"], "Volga Tyres called: talked", ("conversation", "client", "reached"), id="in"),
        pytest.param(
            ["--no-answer"], "Logged a call with Volga Tyres: no answer", ("attempt", "us", "no_answer"), id="no-answer"
        ),
    ],
)
def test_how_a_call_went(
    shell: Shell, mine: Path, demo_file: Path, args: list[str], words: str, logged: tuple[str, str, str]
) -> None:
    assert shell("--database", str(mine), "log", "VOLGA", *args).stdout.decode() == f"{words}\n"
    talk, _ = new_talk(mine, demo_file)
    assert (talk["kind"], talk["started_by"], talk["disposition"]) == logged


@pytest.mark.parametrize(
    ("args", "status", "words"),
    [
        pytest.param(["log"], 2, "Missing argument", id="no-client"),
        pytest.param(["log", "volga"], 2, "Say in a note what was said", id="no-note"),
        pytest.param(["log", "volga", "x", "--at", "soon"], 2, "is not a day or a time", id="no-time"),
        pytest.param(["log", "volga", "x", "--at", "in 5 min"], 2, "That is in the future", id="future"),
        pytest.param(["log", "volga", "x", "--next", "yesterday"], 2, "That is in the past", id="past"),
        pytest.param(["log", "volga", "x", "--missed", "--no-answer"], 2, "--no-answer is for", id="both"),
        pytest.param(["log", "volga", "x", "--at", "2099-01-01T00:00:00Z"], 1, "before it was made", id="not-yet"),
        pytest.param(["log", "zzz", "x"], 1, "No client is called “zzz”", id="stranger"),
        pytest.param(["log", "k", "x"], 1, "could be Ganges", id="several"),
    ],
)
def test_what_cannot_be_logged_is_one_line_and_changes_nothing(
    shell: Shell, mine: Path, args: list[str], status: int, words: str
) -> None:
    before = mine.read_bytes()
    said = shell("--database", str(mine), *args)
    assert (said.returncode, said.stdout) == (status, b"")
    assert words in said.stderr.decode()
    assert said.stderr.count(b"\n") == 1
    assert mine.read_bytes() == before


def test_logging_makes_no_book(shell: Shell, tmp_path: Path) -> None:
    said = shell("--database", str(tmp_path / "none.db"), "log", "volga", "x")
    assert said.returncode == 1
    assert "There is no book" in said.stderr.decode()
    assert not list(tmp_path.iterdir())


def test_who_owes_what_is_printed_by_side_and_colleague(shell: Shell) -> None:
    lines = shell("owed", "--at", AT).stdout.decode().splitlines()
    assert lines[0] == "Owed, Mon 23 Nov 08:45 Europe/Berlin"
    heads = [line for before, line in pairwise(lines) if not before]
    assert heads[:2] == ["We owe 12", "They owe 22"]
    silent = ["Jana Weiß owes 3, silent 2 days", "Oleg Marin owes 3, reminded 1 ×, no word since Wed 11 Nov"]
    assert heads[2:6] == [*silent, "Pavel Sedov owes 1, silent 1 day", "Tom Reuter owes 1, silent 3 days"]
    assert lines[-1] == "Kept in 90 days: we 10 of 13, they 5 of 10, colleagues not known"
    call = next(line for line in lines if "Call Anna before the fair" in line)
    assert call.split("  ")[:3] == ["Mon 23 Nov 08:15", "30 min late", " •"]
    invoice = next(line for line in lines if "invoice 1042, €4 200" in line)
    assert invoice.startswith("Sat 7 Nov         16 days late")
    assert invoice.index("Volga") == call.index("Volga")


def test_who_owes_what_for_scripts(shell: Shell) -> None:
    answer = json.loads(shell("owed", "--json", "--at", AT).stdout)
    assert list(answer) == ["at", "we_owe", "they_owe", "invoices", "colleagues_owe", "kept"]
    assert answer["we_owe"][0]["due_at"] == "2026-11-23T07:15:00Z"
    assert answer["we_owe"][0]["late"] is True
    assert (answer["invoices"][0]["number"], answer["invoices"][0]["days_late"]) == ("1042", 16)
    assert [each["colleague"] for each in answer["colleagues_owe"]][:2] == ["Jana Weiß", "Oleg Marin"]
    assert answer["colleagues_owe"][1]["silent_days"] == 8
    assert (answer["invoices"][0]["reminders"], answer["they_owe"][0]["slack_days"]) == (3, 8)
    assert answer["kept"]["us"] == {"kept": 10, "n": 13, "moved": 0}


def test_what_was_agreed_later_is_unseen(shell: Shell) -> None:
    then = json.loads(shell("owed", "--json", "--at", "2026-11-16T12:00:00+01:00").stdout)
    now = json.loads(shell("owed", "--json", "--at", AT).stdout)
    assert {each["id"] for each in then["they_owe"]} < {each["id"] for each in now["they_owe"]}
