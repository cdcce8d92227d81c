"""A book that another program holds is waited for: by the shell for a while, by the dashboard without standing still.

In an ordinary run 4 programs log 3 calls each; `ACCT_TUI_LOGS=1000 python -m pytest tests/test_busy.py` has 8 of them
log as many as one likes.
"""

import os
import re
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from glob import glob
from pathlib import Path
from typing import Final

import pytest

from acct_tui.cli import main
from acct_tui.clock import system_clock
from acct_tui.locations import CACHE, DATABASE, SETTINGS, STATE
from acct_tui.services.demo.opening import open_demo
from tests.terminal import Terminal

PROCESSES, LOGS = (8, int(os.environ["ACCT_TUI_LOGS"])) if "ACCT_TUI_LOGS" in os.environ else (4, 3)
HELD = 0.3
"""Seconds for which a lock is held: longer than the dashboard waits at once."""


NEWEST: Final = "the backup"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book in use with a backup, and folders of its own."""
    open_demo(tmp_path / "book.db", tmp_path / "cache", system_clock).close()
    (tmp_path / "settings.toml").write_text('[home]\nzone = "Europe/Berlin"\ncountry = "DE"\n')
    for name, place in {DATABASE: "book.db", SETTINGS: "settings.toml", CACHE: "cache", STATE: "state"}.items():
        monkeypatch.setenv(name, str(tmp_path / place))
    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nORG:Volga Tyres\nEND:VCARD\n")
    monkeypatch.chdir(tmp_path)
    assert run("backup") == 0
    return tmp_path / "book.db"


@contextmanager
def held(path: Path, how: str) -> Iterator[Callable[[], None]]:
    """Another program that holds the lock until it is told to let go."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute(f"BEGIN {how}")
        yield other.rollback


def run(*args: str) -> int:
    with pytest.raises(SystemExit) as end:
        main([glob("backups/*")[0] if word is NEWEST else word for word in args])
    return int(end.value.code or 0)


@pytest.mark.parametrize(
    ("how", "command"),
    [
        pytest.param("IMMEDIATE", ["log", "volga", "we: file by fri"], id="log"),
        pytest.param("IMMEDIATE", ["restore", NEWEST], id="restore"),
        pytest.param("EXCLUSIVE", ["import", "cards.vcf"], id="import"),
        pytest.param("EXCLUSIVE", ["why", "volga"], id="why"),
        pytest.param("EXCLUSIVE", ["backup"], id="backup"),
    ],
)
def test_a_command_waits_until_the_book_is_free(book: Path, how: str, command: list[str]) -> None:
    with held(book, how) as let_go:
        timer = threading.Timer(HELD, let_go)
        timer.start()
        assert run(*command) == 0
        timer.join()


@pytest.mark.parametrize(
    "command",
    [["log", "volga", "we: file by fri"], ["import", "cards.vcf"], ["restore", NEWEST], ["queue"], ["export", "-"]],
)
def test_a_command_waits_no_longer_than_it_is_told_to(
    book: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = book.read_bytes()
    with held(book, "EXCLUSIVE"):
        assert run(*command, "--wait", "0") == 1
    said = "acct-tui: Another program is writing to the book. Nothing was changed. Try again in a moment.\n"
    assert capsys.readouterr().err == said
    assert book.read_bytes() == before


def test_programs_that_log_at_once_lose_and_refuse_nothing(book: Path) -> None:
    args = [sys.executable, "-m", "tests.loggers", str(book)]
    logging = [
        subprocess.Popen(  # noqa: S603 our own program
            [*args, str(number), str(LOGS)],
            cwd=Path(__file__).parents[1],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(PROCESSES)
    ]
    told = [program.communicate() for program in logging]
    assert [words for _, words in told] == [""] * PROCESSES
    assert [out.count("ended 0\n") for out, _ in told] == [LOGS] * PROCESSES
    with closing(sqlite3.connect(book)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        notes = {note for (note,) in db.execute("SELECT note FROM interactions WHERE note LIKE 'call %'")}
    assert notes == {f"call {name}.{number}" for name in range(PROCESSES) for number in range(LOGS)}


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
def test_the_dashboard_starts_while_the_book_is_held_and_catches_up(book: Path, how: str) -> None:
    with held(book, how) as let_go:
        dashboard = Terminal({})
        dashboard.sees("The book is busy" if how == "EXCLUSIVE" else "Volga Tyres")
        if how == "IMMEDIATE":
            dashboard.press("p")
            dashboard.sees("The book is busy: another program is writing to it. Trying again.")
        let_go()
        dashboard.sees("Pinned Volga Tyres" if how == "IMMEDIATE" else "Volga Tyres")
    dashboard.press("q")
    assert dashboard.ends() == 0
    assert not re.search("Traceback|failed", dashboard.text)
    dashboard.close()
