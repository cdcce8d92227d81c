"""How a call ends: no plan unless one was made, whether they know of it, and what is said before it is saved."""

from typing import Any

import pytest

from acct_tui.services.book import Book
from acct_tui.store import rows
from tests.open_calls import open_calls
from tests.ui.conftest import Driver
from tests.ui.driver import Day

GRUENWERK = "client-gruenwerk"
UNNAMED = {"id", "interaction_id"}
"""Columns of ids, which are new with every row."""


def everything(book: Book) -> dict[str, list[list[tuple[str, Any]]]]:
    """All tables, without the ids."""
    return {
        table: sorted(
            (
                [item for item in sorted(row.items()) if item[0] not in UNNAMED]
                for row in rows.rows(book.database, table)
            ),
            key=repr,
        )
        for table in ("interactions", "commitments", "complaints", "changes", "chases", "clients", "contacts")
    }


def commitments(book: Book) -> set[str]:
    return {str(row["id"]) for row in rows.rows(book.database, "commitments")}


async def begin(day: Day, note: str, client: str = "Grünwerk") -> None:
    """Call a client and note what was said."""
    await day.press("2")
    await day.go_to(client)
    await day.press("c")
    await day.type(note)


async def test_all_ways_through_the_ending_leave_the_same_book(driver: Driver, book: Book) -> None:
    left = []
    for keys in (("ctrl+s", "ctrl+s"), ("ctrl+s", "r", "enter", "enter")):
        async with driver() as day:
            await begin(day, "Fine.\nwe: print files by wed")
            await day.pass_time(minutes=4)
            await day.press(*keys)
            assert "Logged a call with Grünwerk: reached" in day.foot
            left.append(everything(book))
            await day.press("u")
            await day.pass_time(minutes=-4)
    assert left[0] == left[1]


async def test_an_empty_next_call_leaves_none_and_tells_when_they_come_back(driver: Driver, book: Book) -> None:
    before = commitments(book)
    async with driver() as day:
        await begin(day, "Fine.")
        await day.press("ctrl+s")
        day.sees("empty: back Thu 26 Nov (silence)")
        await day.press("r", "enter", "enter")
        assert "Logged a call with Grünwerk: reached" in day.foot
        assert "back Thu" in day.row("Grünwerk")
    assert commitments(book) == before


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        pytest.param("n", "empty: back 09:47 (try again)", id="no-answer"),
        pytest.param("r", "empty: back Thu 26 Nov (silence)", id="reached"),
    ],
)
async def test_the_moment_is_that_of_the_way_it_ended(driver: Driver, keys: str, said: str) -> None:
    async with driver() as day:
        await begin(day, "Fine.")
        await day.press("ctrl+s", keys)
        day.sees(said)
        await day.type("fri 9:00" if keys == "n" else "\nfri 9:00")
        day.sees("→ Fri 27 Nov 09:00")
        day.misses("empty:")


async def test_the_moment_hears_the_mood_and_when_the_call_was(driver: Driver) -> None:
    async with driver() as day:
        await begin(day, "Fine.", "Ganges Silk")
        await day.press("ctrl+s")
        day.sees("empty: back Fri 27 Nov (decision)")
        await day.press("r", "2")
        day.sees("empty: back Wed 25 Nov (mood)")
        await day.press("shift+tab", "4")
        day.sees("empty: back Fri 27 Nov (decision)")
        await day.press("tab", "tab")
        await day.type("3 nov 17:00")
        day.sees("empty: back Fri 27 Nov (decision)")
        await day.press("shift+tab")
        day.sees("empty: stays in now")


@pytest.mark.parametrize(
    ("client", "note", "typed", "said"),
    [
        pytest.param("Ganges Silk", "Fine.", "+1w", "Before that: back Fri 27 Nov (decision)", id="a-decision"),
        pytest.param("Ganges Silk", "Fine.", "+3d", "", id="nothing-before"),
        pytest.param("Grünwerk", "Fine.", "fri 9:00", "", id="a-plan-rests-silence"),
        pytest.param("Grünwerk", "we: files wed", "fri 9:00", "Before that: back Wed 14:00 (promise)", id="a-promise"),
        pytest.param("Grünwerk", "we: files wed\nwe: call fri 9:00", "", "Before that: back Wed 14:00", id="the-note"),
        pytest.param("Grünwerk", "we: call fri 9:00", "", "", id="nothing-before-that-of-the-note"),
        pytest.param("Stroymir", "Fine.", "fri 9:00", "Before that: stays in now (not told yet)", id="untold"),
    ],
)
async def test_a_next_call_says_for_what_they_come_back_before_it(
    driver: Driver, client: str, note: str, typed: str, said: str
) -> None:
    async with driver() as day:
        await begin(day, note, client)
        await day.press("ctrl+s", "r", "enter")
        await day.type(typed)
        if said:
            day.sees(said)
        else:
            day.misses("Before that")


async def test_a_problem_brings_them_back_the_same_day(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2", "i")
        await day.type("ganges")
        await day.press("enter")
        await day.type("Prices are wrong")
        await day.press("ctrl+s")
        day.misses("(complaint)")
        await day.press("y")
        day.sees("empty: back 16:00 (complaint)")


async def test_what_was_not_told_keeps_them_in_now_until_it_is_ticked(driver: Driver) -> None:
    async with driver() as day:
        await begin(day, "Fine.", "Stroymir")
        await day.press("ctrl+s")
        day.sees("empty: stays in now (not told yet)")
        await day.press("escape", "tab")
        await day.go_to("Launch moved 4 days")
        await day.press("space", "ctrl+s")
        day.sees("empty: back")


@pytest.mark.parametrize(
    ("answer", "promised"),
    [(("y",), True), (("n",), False), (("enter",), False), (("ctrl+s",), False)],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else None,
)
async def test_a_day_that_is_typed_is_a_plan_and_one_key_says_whether_they_know(
    driver: Driver, book: Book, answer: tuple[str, ...], promised: bool
) -> None:
    async with driver() as day:
        await begin(day, "Fine.")
        await day.press("ctrl+s", "r", "enter")
        day.misses("They were told of this time")
        await day.type("fri 9:00")
        await day.press("enter")
        day.sees("Do they know of it? y they do, n they do not; enter: no")
        await day.press(*answer)
        assert "Logged a call with Grünwerk: reached" in day.foot
    assert [call.promised for call in open_calls(book, GRUENWERK, book.desk())] == [promised]


async def test_nobody_was_reached_and_nothing_is_asked(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await begin(day, "")
        await day.press("ctrl+s", "n")
        await day.type("fri 9:00")
        await day.press("enter")
        assert "Logged a call with Grünwerk: no answer" in day.foot
    assert [call.promised for call in open_calls(book, GRUENWERK, book.desk())] == [False]


async def test_who_was_told_by_ctrl_t_is_not_asked_about(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await begin(day, "Fine.")
        await day.press("ctrl+s", "r", "enter")
        await day.type("fri 9:00")
        await day.press("ctrl+t", "enter")
        assert "Logged a call" in day.foot
    assert [call.promised for call in open_calls(book, GRUENWERK, book.desk())] == [True]


async def test_a_call_that_the_note_agrees_on_is_shown_as_the_next_one(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await begin(day, "Fine.\nwe: call thu 10:00")
        await day.press("ctrl+s", "r", "enter")
        day.sees("→ Thu 26 Nov 10:00, from the note")
        await day.press("enter")
        assert "Logged a call" in day.foot
        assert "back Thu 09:00" in day.row("Grünwerk")
    (call,) = open_calls(book, GRUENWERK, book.desk())
    assert call.promised


async def test_a_plan_later_than_a_promise_is_said_before_it_is_saved(driver: Driver) -> None:
    async with driver() as day:
        await begin(day, "Fine.\nwe: files by wed", "Volga Tyres")
        await day.press("ctrl+s", "r", "enter")
        await day.type("+1w")
        day.sees("Later than what you promised: files for Wed 25 Nov 18:00")
        await day.press("ctrl+a", "ctrl+k")
        await day.type("tomorrow 9:00")
        day.misses("Later than")


@pytest.mark.parametrize(
    ("note", "said"),
    [
        pytest.param("we: send the file", "No day for: send the file. ctrl+s again keeps it so", id="ours"),
        pytest.param("they: logo\nwe: file", "No day for: logo and 1 more. ctrl+s again keeps it so", id="both"),
        pytest.param("they: logo 03/04", "No day: “03/04” can be read in two ways. ctrl+s again", id="unclear"),
    ],
)
async def test_a_promise_without_a_day_is_asked_for_before_it_is_saved(
    driver: Driver, book: Book, note: str, said: str
) -> None:
    before = commitments(book)
    async with driver() as day:
        await begin(day, note)
        await day.press("ctrl+s", "ctrl+s")
        day.sees(said)
        assert commitments(book) == before
        await day.press("ctrl+s")
        assert "Logged a call with Grünwerk: reached" in day.foot
    assert len(commitments(book) - before) == len(note.splitlines())


async def test_from_the_question_for_a_day_one_goes_back_to_the_note(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await begin(day, "we: send the file")
        await day.press("ctrl+s", "ctrl+s", "escape")
        await day.type(" fri")
        await day.press("ctrl+s", "ctrl+s")
        assert "Logged a call" in day.foot
    (made,) = [row for row in rows.rows(book.database, "commitments") if row["text"] == "send the file"]
    assert made["due_at"] is not None


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        pytest.param("todo: ask for photos\n@oleg: banner", ("ctrl+s", "ctrl+s"), id="promised-to-nobody"),
        pytest.param("we: send the file", ("ctrl+s", "n", "enter"), id="nobody-heard"),
        pytest.param("we: send the file fri", ("ctrl+s", "ctrl+s"), id="with-a-day"),
    ],
)
async def test_what_is_no_promise_without_a_day_is_saved_at_once(
    driver: Driver, note: str, keys: tuple[str, ...]
) -> None:
    async with driver() as day:
        await begin(day, note)
        await day.press(*keys)
        assert "Logged a call with Grünwerk" in day.foot


async def test_what_the_next_call_is_about_needs_a_day(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await begin(day, "Fine.")
        await day.press("ctrl+s", "r", "enter", "tab")
        await day.type("renewal")
        await day.press("enter")
        day.sees("About what, but when? Type a day", "renewal")
        await day.type("fri 9:00")
        await day.press("ctrl+s")
        assert "Logged a call" in day.foot
    assert [call.text for call in open_calls(book, GRUENWERK, book.desk())] == ["renewal"]


async def test_what_is_typed_about_a_call_of_the_note_belongs_to_it(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await begin(day, "we: call thu 10:00")
        await day.press("ctrl+s", "r", "enter", "tab")
        await day.type("renewal")
        await day.press("enter")
        assert "Logged a call" in day.foot
    assert [(call.text, call.promised) for call in open_calls(book, GRUENWERK, book.desk())] == [("renewal", True)]
