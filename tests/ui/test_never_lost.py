"""No word that was typed is lost: not by esc, not by ctrl+q, not while another program holds the book."""

import sqlite3
from collections.abc import Iterator

import pytest

from acct_tui.services.book import Book
from acct_tui.ui.screens.call.call import CallScreen
from tests.ui.conftest import Driver


@pytest.fixture
def other(book: Book) -> Iterator[sqlite3.Connection]:
    """Another program on the same book."""
    connection = sqlite3.connect(book.path, isolation_level=None)
    yield connection
    connection.close()


async def test_the_warning_of_esc_covers_only_what_stood_there(driver: Driver) -> None:
    async with driver((100, 30)) as day:
        await day.press("c")
        await day.type("Said yes")
        await day.press("escape")
        day.sees("Said yes", "is not saved")
        await day.type(" and more")
        await day.press("escape")
        day.sees("Said yes and more", "is not saved")
        await day.press("escape")
        day.misses("Said yes and more")


async def test_ctrl_q_asks_like_esc_when_something_was_typed(driver: Driver) -> None:
    async with driver((100, 30)) as day:
        await day.press("z")
        await day.type("fri")
        await day.press("ctrl+q")
        assert day.app.is_running
        day.sees("fri", "is not saved")


async def test_an_open_call_is_not_left_by_quitting_or_by_a_number(driver: Driver) -> None:
    async with driver((100, 30)) as day:
        await day.press("c")
        await day.type("Said yes")
        await day.press("tab", "2", "q")
        assert day.app.is_running
        day.sees("Said yes", "The call with Anna is open")
        await day.press("1")
        day.sees("Said yes")


async def test_what_is_typed_while_the_book_is_busy_is_saved_too(
    driver: Driver, book: Book, other: sqlite3.Connection
) -> None:
    async with driver((100, 30)) as day:
        await day.press("c")
        await day.type("first half")
        other.execute("BEGIN IMMEDIATE")
        await day.press("ctrl+s", "r", "ctrl+s")
        day.sees("The book is busy")
        await day.press("shift+tab", "shift+tab")
        await day.type(" second half")
        other.execute("ROLLBACK")
        call = day.app.screen
        assert isinstance(call, CallScreen)
        assert call.course.saving._attempt
        call.course.saving._attempt()  # its timer rings
        await day.settle()
        assert "Logged a call" in day.foot
        talk = next(row for row in book.clients(book.desk()) if row.name == "Volga Tyres").conversations[0]
        with book.write("look") as writer:
            row = writer.row("interactions", talk.id)
        assert row is not None
        assert row["note"] == "first half second half"


@pytest.mark.parametrize("key", ["c", "i", "e", "d", "a", "x", "z", "w"])
async def test_a_key_pressed_while_the_book_is_locked_harms_nothing(
    driver: Driver, other: sqlite3.Connection, key: str
) -> None:
    async with driver((100, 30)) as day:
        other.execute("BEGIN EXCLUSIVE")
        await day.press(key)
        other.execute("ROLLBACK")
        await day.press("escape")
        day.sees("Volga Tyres")
        assert day.app.is_running


async def test_a_filter_being_typed_keeps_its_line_while_the_book_is_busy(
    driver: Driver, other: sqlite3.Connection
) -> None:
    async with driver((100, 30)) as day:
        await day.press("slash")
        await day.type("kr")
        other.execute("BEGIN EXCLUSIVE")
        await day.pass_time(minutes=1)
        other.execute("ROLLBACK")
        await day.type("anz")
        day.misses("Pinned")
        day.sees("Kranz")
        day.misses("Volga Tyres")
