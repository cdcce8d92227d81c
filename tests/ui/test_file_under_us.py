"""The book's file goes while the dashboard is open: it is told at the foot, and nothing typed is lost."""

import os

from acct_tui.services.book import Book
from acct_tui.store import rows
from tests.ui.conftest import Driver


async def test_a_call_waits_in_its_form_until_the_book_is_back(driver: Driver, book: Book) -> None:
    elsewhere = book.path.with_name("elsewhere.db")
    talks = rows.count(book.database, "interactions")
    async with driver((120, 36)) as day:
        os.rename(book.path, elsewhere)
        await day.pass_time(seconds=5)
        assert day.foot.startswith(f"{book.path} is not there any more. Nothing was saved meanwhile"[:60])
        os.rename(elsewhere, book.path)
        await day.pass_time(seconds=5)
        assert "not there" not in day.foot
        await day.press("2", "c")
        await day.type("we: file by fri")
        os.rename(book.path, elsewhere)
        await day.press("ctrl+s", "ctrl+s")
        day.sees("is not there any more", "we: file by fri")
        os.rename(elsewhere, book.path)
        await day.press("ctrl+s")
        assert "Logged" in day.foot
        assert rows.count(book.database, "interactions") == talks + 1
