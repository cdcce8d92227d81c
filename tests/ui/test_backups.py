"""The dashboard backs the book up once a day beside the work, and goes back to a backup by keys."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from peewee import SqliteDatabase

from acct_tui.exchange.books.book_json import export_book
from acct_tui.services.backups import Backups, Why
from acct_tui.services.book import Book
from acct_tui.store import backup
from acct_tui.ui import orders
from tests.ui.conftest import Driver
from tests.ui.driver import Day


def backed_up(book: Book) -> Backups:
    book.backups = Backups.of(book.path, book.settings, book.clock)
    return book.backups


async def command(day: Day, name: str) -> None:
    await named(day, name)
    await day.press("enter")


async def named(day: Day, name: str) -> None:
    await day.press("colon")
    await day.type(name)


async def test_each_day_begins_with_a_backup(driver: Driver, book: Book) -> None:
    kept = backed_up(book)
    async with driver() as day:
        assert [each.why for each in kept.all()] == [Why.DAILY]
        await day.pass_time(hours=1)
        assert len(kept.all()) == 1
        await day.pass_time(days=1)
        assert len(kept.all()) == 2
        assert "backup" not in day.foot


async def test_why_there_is_none_today_is_told_once(driver: Driver, book: Book, tmp_path: Path) -> None:
    book.backups = Backups.of(book.path, replace(book.settings, backups=str(tmp_path / "usb")), book.clock)
    async with driver((120, 36)) as day:
        assert day.foot.startswith("No backup was made today: The folder of the backups, ")
        await day.press("p")
        assert "Pinned" in day.foot
        await day.pass_time(minutes=1)
        assert "Pinned" in day.foot


async def test_a_backup_comes_back_by_keys_and_today_s_book_after_it(
    driver: Driver, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    backed_up(book)
    then = export_book(book)
    async with driver((120, 36)) as day:
        await day.press("2")
        await day.talk("we: file by fri")
        now = export_book(book)
        await command(day, "restore")
        day.sees("Go back to which backup?", "today 08:47  of the day", "1 talk fewer, 1 promise or task fewer")
        await day.press("enter")
        assert day.foot == "Back to Mon 23 Nov 08:47. Today's book is the newest backup. u undoes it."
        assert export_book(book) == then
        await day.press("u")
        assert day.foot == "Undone: Went back to Mon 23 Nov 08:47 · U does it again"
        assert export_book(book) == now
        await day.press("U")
        assert day.foot == "Done again: Went back to Mon 23 Nov 08:47"
        assert export_book(book) == then
        await command(day, "restore")
        day.sees("before a restore", "1 talk more, 1 promise or task more")
        await day.press("1")
        assert export_book(book) == now
        monkeypatch.setattr(orders, "AGAIN", 3600)
        other = sqlite3.connect(book.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        await day.press("p")
        other.close()
        assert "busy" in day.foot
        await command(day, "restore")
        await day.press("enter")
        assert day.foot.startswith("Back to Mon 23 Nov 08:47."), "what is done is told, though a wish still waits"


async def test_a_backup_is_made_when_it_is_asked_for(driver: Driver, book: Book) -> None:
    kept = backed_up(book)
    async with driver() as day:
        await command(day, "back up")
        assert day.foot.startswith("Backed up to ")
        assert [each.why for each in kept.all()] == [Why.ASKED, Why.DAILY]


async def test_keys_are_heard_while_a_backup_is_made_and_esc_stops_a_restore(
    driver: Driver, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, is_free, pages = backed_up(book), Event(), backup._pages

    def slow(source: SqliteDatabase, target: SqliteDatabase, is_stopped: Callable[[], bool]) -> None:
        while not is_free.wait(0.001) and not is_stopped():
            pass
        pages(source, target, is_stopped)

    async with driver((120, 36)) as day:
        monkeypatch.setattr(backup, "_pages", slow)
        await named(day, "back up")
        await day.press_meanwhile("enter")
        assert day.foot == "Backing up …"
        await day.press_meanwhile("w")
        day.sees("esc leave")
        await day.press_meanwhile("escape")
        is_free.set()
        await day.settle()
        assert day.foot.startswith("Backed up to ")
        is_free.clear()
        before, made = export_book(book), kept.all()
        await command(day, "restore")
        await day.press_meanwhile("2")
        day.sees("Going back to today 08:47", "esc stop")
        await day.press_meanwhile("escape")
        await day.settle()
        day.misses("Going back to")
        assert (export_book(book), kept.all()) == (before, made)


async def test_the_demo_has_none(driver: Driver) -> None:
    async with driver() as day:
        await command(day, "restore")
        assert day.foot == "This book is thrown away at the end: it has no backups."
        await command(day, "back up")
        assert day.foot == "This book is thrown away at the end: nothing of it is backed up."
