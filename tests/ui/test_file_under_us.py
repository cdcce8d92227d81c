"""The book's file goes while the dashboard is open: it is told at the foot, and nothing typed is lost."""

import os
from contextlib import closing

from acct_tui.services.backups import Backups, Why
from acct_tui.services.book import Book
from acct_tui.store import rows
from acct_tui.ui.orders import DAMAGED, GONE
from tests.ui.conftest import Driver


async def test_a_call_waits_in_its_form_until_the_book_is_back(driver: Driver, book: Book) -> None:
    elsewhere = book.path.with_name("elsewhere.db")
    talks = rows.count(book.database, "interactions")
    async with driver((120, 36)) as day:
        os.rename(book.path, elsewhere)
        await day.pass_time(seconds=5)
        assert day.foot == GONE
        os.rename(elsewhere, book.path)
        await day.pass_time(seconds=5)
        assert day.foot != GONE
        await day.press("2", "c")
        await day.type("we: file by fri")
        os.rename(book.path, elsewhere)
        await day.press("ctrl+s", "ctrl+s")
        day.sees(GONE, "we: file by fri")
        os.rename(elsewhere, book.path)
        await day.press("ctrl+s")
        assert "Logged" in day.foot
        assert rows.count(book.database, "interactions") == talks + 1


async def test_what_is_typed_is_saved_once_a_damaged_book_is_gone_back_from(driver: Driver, book: Book) -> None:
    book.backups = Backups.of(book.path, book.settings, book.clock)
    book.backups.make(Why.ASKED)
    async with driver() as day:
        await day.press("z")
        await day.type("fri 9:00")
        book.path.write_bytes(book.path.read_bytes()[:20_000])
        await day.press("enter")
        day.sees("fri 9:00", DAMAGED)
        await day.press("ctrl+p")
        await day.type("restore")
        await day.press("enter", "enter")
        day.sees("fri 9:00")
        day.misses("Going back")
        await day.press("ctrl+s")
        with closing(Book(book.path, book.settings, clock=book.clock)) as again:
            assert rows.count(again.database, "clients") == 15
            assert str(again.undo()).startswith("Planned a call with Volga Tyres")
