"""A long import says how far it is, and esc stops it: the book is as before, and what was typed is still there."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from acct_tui.exchange.apply import apply
from acct_tui.exchange.books.book_json import export_book
from acct_tui.exchange.plan import Plan
from acct_tui.exchange.progress import Hear, Progress
from acct_tui.services.book import Book
from acct_tui.ui.dialogs.book import import_run
from acct_tui.ui.forms.paths import PathLine
from tests.ui.driver import Day, at_the_dashboard
from tests.ui.quiet import drawn

ORDERS = "Company;Deal name\n" + "".join(f"Client {number};Site\n" for number in range(4)) + ";Lost\n"


class Halts:
    """Every import waits after each word that it tells, until it may go on."""

    def __init__(self) -> None:
        self._told, self._go = threading.Semaphore(0), threading.Semaphore(0)

    def progress(self, hear: Hear) -> Progress:
        def hear_and_wait(words: str) -> None:
            hear(words)
            self._told.release()
            self._go.acquire()

        return Progress(hear_and_wait, every=2)

    async def next(self, day: Day) -> None:
        """Wait for the next word."""
        await asyncio.to_thread(self._told.acquire)
        await drawn(day.app)

    def go_on(self, words: int = 1) -> None:
        """Let it go on after so many words."""
        self._go.release(words)


@pytest.fixture
def halts(monkeypatch: pytest.MonkeyPatch) -> Halts:
    made = Halts()
    monkeypatch.setattr(import_run, "Progress", made.progress)
    return made


@asynccontextmanager
async def asked_for_files(book: Book, settings: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Day]:
    settings.parent.mkdir()
    settings.write_text('[home]\nzone = "Europe/Berlin"\ncountry = "DE"\n')
    async with at_the_dashboard(book, size) as day:
        await day.press("i")
        yield day


async def test_reading_is_left_at_once(empty: Book, settings: Path, tmp_path: Path, halts: Halts) -> None:
    (tmp_path / "orders.csv").write_text(ORDERS)
    async with asked_for_files(empty, settings) as day:
        await day.type(f"{tmp_path}/orders.csv")
        await day.press_meanwhile("enter")
        await halts.next(day)
        day.sees("Reading orders.csv: 2 of 5 rows", "esc stop")
        await day.press_meanwhile("ctrl+s")
        day.sees("That is not done yet: esc stops it.")
        await day.press_meanwhile("escape")
        day.sees("Stopped: enter reads it again.")
        halts.go_on(100)
        await day.settle()
        day.sees("Stopped: enter reads it again.")
        assert day.app.screen.query_one(PathLine).value == f"{tmp_path}/orders.csv"
        await day.press("enter")
        day.sees("4 rows will come in, 1 left out: line 6", "4 clients, 4 projects new", "esc leave")
        day.misses("Site · Client 3")
        await day.press("pagedown")
        day.sees("Site · Client 3")
        await day.press("escape")
        day.sees("Add a client")
    assert empty.is_empty()


async def test_writing_is_taken_back_as_a_whole(
    empty: Book, settings: Path, tmp_path: Path, halts: Halts, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped_too_late(book: Book, plan: Plan, progress: Progress) -> str:
        words = apply(book, plan, progress)
        progress.stop()
        return words

    (tmp_path / "orders.csv").write_text(ORDERS)
    before = export_book(empty)
    async with asked_for_files(empty, settings, (100, 30)) as day:
        await day.type(f"{tmp_path}/orders.csv")
        halts.go_on(6)
        await day.press("enter")
        for _ in range(6):
            await halts.next(day)
        await day.press_meanwhile("enter")
        await halts.next(day)
        day.sees("Writing: 2 of 8 rows", "esc stop")
        await day.press_meanwhile("enter", "escape")
        day.sees("Stopping…")
        halts.go_on(100)
        await day.settle()
        day.sees("Stopped: nothing of it is in the book.", "4 rows will come in", "4 clients, 4 projects new")
        assert export_book(empty) == before
        await day.press("ctrl+s")
        assert day.foot == (
            "4 rows came in, 1 left out · Imported 4 clients, 4 projects from orders.csv · left out: line 6"
        )
        await day.press("u")
        monkeypatch.setattr(import_run, "apply", stopped_too_late)
        await day.press("colon")
        await day.type("import")
        await day.press("enter")
        await day.type(f"{tmp_path}/orders.csv")
        await day.press("enter", "ctrl+s")
        assert day.foot.startswith("Too late to stop it, u takes it back. 4 rows came in, 1 left out")
        await day.press("u")
    assert export_book(empty) == before
