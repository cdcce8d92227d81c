"""Killed at any moment, the program has lost neither a save nor a draft that it had said was done.

An ordinary run kills ten times; `ACCT_TUI_KILLS=200 python -m pytest tests/test_kill.py` as often as one likes.
"""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from acct_tui.clock import stopped_at
from acct_tui.drafts import Drafts, Left
from acct_tui.services.book import Book
from acct_tui.services.demo import START
from acct_tui.services.left import unsaved
from tests.killed import LONG

KILLS = int(os.environ.get("ACCT_TUI_KILLS", "10"))
LATEST = 0.4
"""Seconds after the first acknowledgement within which the kill comes."""


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with one client."""
    path = tmp_path_factory.mktemp("empty") / "book.db"
    book = Book(path, clock=stopped_at(START))
    with book.write("Began") as writer:
        writer.add("clients", name="Volga Tyres", time_zone="Europe/Volgograd", country="RU", currency="EUR")
    book.close()
    return path


def killed(book: Path, folder: Path, after: float) -> list[tuple[str, int, int]]:
    """Run somebody who types and saves, kill them, and hear what they had acknowledged by then."""
    args = [sys.executable, "-m", "tests.killed", str(book), str(folder)]
    with subprocess.Popen(args, stdout=subprocess.PIPE, text=True) as typing:  # noqa: S603 our own program
        assert typing.stdout
        first = typing.stdout.readline()
        timer = threading.Timer(after, typing.kill)
        timer.start()
        lines = [first, *typing.stdout]
    assert typing.returncode == -9
    words = [line.split() for line in lines if line.endswith("\n")]
    return [(what, int(number), int(step)) for what, number, step in words]


def test_nothing_that_was_acknowledged_is_lost(empty: Path, tmp_path: Path) -> None:
    chance = random.Random(KILLS)  # noqa: S311 moments, not secrets
    for kill in range(KILLS):
        home = tmp_path / str(kill)
        home.mkdir()
        path = home / "book.db"
        shutil.copyfile(empty, path)
        told = killed(path, home / "drafts", chance.random() * LATEST)
        check(told, notes(path), offered(path, home / "drafts"))
        shutil.rmtree(home)


def check(told: list[tuple[str, int, int]], saved: set[str], left: list[Left]) -> None:
    """Every acknowledged save is in the book; every acknowledged draft is offered whole until it was dropped."""
    notes = {left.draft.fields["note"] for left in left}
    assert len(notes) == len(left)
    last = {number: (what, step) for what, number, step in told}
    for what, number, step in told:
        if what == "saved":
            assert f"{number}.{step} {LONG}".strip() in saved
    for number, (what, step) in last.items():
        on_its_way = number == max(last)
        if what == "kept":
            whole = {f"{number}.{later} {LONG}" for later in range(step, step + 1 + on_its_way)}
            in_book = on_its_way and f"{number}.2 {LONG}".strip() in saved
            assert whole & notes or in_book
        elif what == "dropped":
            assert not any(note.startswith(f"{number}.") for note in notes)
    assert all(note.endswith(LONG) for note in notes)
    assert not {note.strip() for note in notes} & saved, "what is saved is not offered again"


def notes(path: Path) -> set[str]:
    """The book opens, holds together, and has these notes."""
    book = Book(path, clock=stopped_at(START))
    book.close()
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return {note for (note,) in connection.execute("SELECT note FROM interactions")}
    finally:
        connection.close()


def offered(path: Path, folder: Path) -> list[Left]:
    drafts = Drafts(folder, path)
    book = Book(path, clock=stopped_at(START))
    try:
        return unsaved(book, drafts)
    finally:
        drafts.close()
        book.close()
