"""A call in which much comes in between: a busy book, another call, what was deleted or settled elsewhere."""

import sqlite3
from collections.abc import Iterator

import pytest
from textual import events

from acct_tui.services.book import Book
from acct_tui.store import rows
from acct_tui.ui.screens.call.call import CallScreen
from tests.ui.conftest import Driver
from tests.ui.driver import Day

VOLGA = "client-volga"


@pytest.fixture
def other(book: Book) -> Iterator[sqlite3.Connection]:
    """Another program on the same book."""
    connection = sqlite3.connect(book.path, isolation_level=None)
    yield connection
    connection.close()


def notes(book: Book) -> list[str]:
    talks = sorted(rows.rows(book.database, "interactions"), key=lambda row: str(row["at"]))
    return [str(row["note"]) for row in talks[-4:]]


async def try_again(day: Day, call: CallScreen) -> None:
    """The timer of a waiting save rings."""
    assert call.course.saving._attempt
    call.course.saving._attempt()
    await day.settle()


async def test_a_save_that_waits_closes_its_own_call_and_not_the_one_above(
    driver: Driver, book: Book, other: sqlite3.Connection
) -> None:
    async with driver() as day:
        await day.press("2", "c")
        await day.type("First.")
        first = day.app.screen
        assert isinstance(first, CallScreen)
        other.execute("BEGIN IMMEDIATE")
        await day.press("ctrl+s", "ctrl+s")
        day.sees("The book is busy")
        await day.press("f2", "b", "j", "enter")
        await day.type("Second.")
        other.execute("ROLLBACK")
        await try_again(day, first)
        day.sees("Second.", "Grünwerk")
        await day.press("ctrl+s", "ctrl+s")
        await try_again(day, first)
        assert "Logged a call with Volga Tyres" in day.foot
        assert day.app.calls.open == []
        assert {"First.", "Second."} <= set(notes(book))


async def test_going_back_to_the_note_takes_a_waiting_save_back(
    driver: Driver, book: Book, other: sqlite3.Connection
) -> None:
    async with driver() as day:
        await day.press("2", "c")
        await day.type("First words")
        other.execute("BEGIN IMMEDIATE")
        await day.press("ctrl+s", "ctrl+s", "escape")
        other.execute("ROLLBACK")
        await day.type(" and the rest")
        call = day.app.screen
        assert isinstance(call, CallScreen)
        assert call.course.saving._attempt
        assert not call.course.saving._attempt.is_waiting
        await day.press("ctrl+s", "ctrl+s")
        assert "First words and the rest" in notes(book)


@pytest.mark.parametrize(
    "name", ["tom", "jim", "emma", "willem", "thomas b", "tamara blom", "peter newman", "nordbau gmbh"]
)
async def test_somebody_new_with_an_m_in_the_name_can_be_typed(driver: Driver, book: Book, name: str) -> None:
    before = len(rows.rows(book.database, "interactions"))
    async with driver() as day:
        await day.press("i")
        await day.type(name)
        day.sees(f"+ somebody new: {name}")
    assert len(rows.rows(book.database, "interactions")) == before


async def test_what_was_deleted_or_settled_meanwhile_keeps_no_call_from_being_saved(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await day.press("2", "c")
        await day.type("All is said.")
        await day.press("tab", "j", "space")
        await day.go_to("if a size is sold out")
        await day.press("space")
        await day.type("Greyed out.")
        await day.press("enter")
        with book.write("Elsewhere") as writer:
            logo = next(
                row for row in rows.rows(book.database, "commitments") if row["text"] == "New logo as vector file"
            )
            writer.change("commitments", str(logo["id"]), kept_at=book.clock())
            for row in rows.rows(book.database, "brief_answers"):
                if row["answer"] is None:
                    writer.change("brief_answers", str(row["id"]), answer="Theirs")
            writer.delete("contacts", "contact-volga-anna")
        await day.press("ctrl+s", "ctrl+s")
        assert "Logged a call with Volga Tyres" in day.foot
    assert "All is said.\nBrief: What if a size is sold out? Greyed out." in notes(book)


async def test_the_recap_of_a_call_is_offered_on_the_call_that_it_interrupted(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2", "c", "f2", "b", "j", "enter")
        await day.type("we: samples by friday")
        await day.press("ctrl+s", "ctrl+s")
        assert "y copies the recap" in day.foot
        await day.press("tab", "y")
        assert "samples" in day.app.clipboard


async def test_a_client_deleted_meanwhile_is_told_and_the_note_stays(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await day.press("2", "c")
        await day.type("Still here.")
        with book.write("Elsewhere") as writer:
            writer.delete("clients", VOLGA)
        await day.press("ctrl+s", "ctrl+s")
        day.sees("Volga Tyres was deleted meanwhile", "Still here.")
        book.undo()
        await day.press("ctrl+s")
        assert "Logged a call with Volga Tyres" in day.foot


async def test_what_is_answered_at_the_end_is_not_dropped_without_a_word(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2", "c", "enter", "v")
        await day.type("fri 9:00")
        await day.press("tab")
        await day.type("renewal")
        await day.press("escape", "escape")
        day.sees("is not saved")
        await day.press("ctrl+s", "tab", "tab", "tab")
        await day.type("s")
        await day.press("escape", "escape")
        day.sees("is not saved", "TELL AND ASK")


async def test_pasted_text_keeps_its_place_among_the_keys(driver: Driver) -> None:
    async with driver() as day:
        for event in (events.Key("c", "c"), events.Key("a", "a"), events.Paste("pasted "), events.Key("b", "b")):
            day.app.post_message(event)
        await day.settle()
        day.sees("apasted b")


async def test_the_time_of_a_call_is_in_no_head_once_it_is_over(driver: Driver) -> None:
    async with driver() as day:
        await day.press("c")
        await day.press("tab", "2")
        day.app.calls.tell_time()
        day.sees("● 00:00 Anna")
        await day.press("q")
        day.sees("is open", "NOTE")
        await day.press("escape", "2")
        day.misses("00:00 Anna")


async def test_somebody_new_in_a_busy_book_is_told_and_nothing_falls(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await day.press("i")
        await day.type("zed")
        other = sqlite3.connect(book.path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        await day.press("enter")
        day.sees("Who is calling?", "The book is busy")
        other.execute("ROLLBACK")
        other.close()
        await day.press("enter")
        day.sees("zed is new here")
