"""The brief is filled in and the goals are followed by keys, and what was answered is asked no more."""

from acct_tui.services.book import Book
from acct_tui.store import rows
from tests.ui.conftest import Driver
from tests.ui.snapshots import Snap
from tests.ui.test_project import named, open_project

SIGNS = "Who signs off the photos?"


async def test_a_question_is_answered_agreed_and_gone_from_the_call_card(driver: Driver, book: Book) -> None:
    async with driver((120, 40)) as day:
        await open_project(day, tab="Brief")
        day.sees("2 of 3 answered, 2 agreed", "? Who signs off")
        await day.press("c")
        day.sees(f"Brief: {SIGNS}")
        await day.press("escape")
        await day.go_to(SIGNS)
        await day.press("x", "enter")
        day.sees("Type what they answered")
        await day.type("Anna [b], alone")
        await day.press("escape")
        day.sees("not saved")
        await day.press("enter")
        day.sees(f"Answered: {SIGNS}", "3 of 3 answered, 2 agreed", "Anna [b], alone", "not agreed yet")
        await day.go_to(SIGNS)
        await day.press("x")
        day.sees("3 of 3 answered, 3 agreed")
        await day.go_to(SIGNS)
        assert "agreed today" in day.cursor
        await day.press("x")
        assert "agreed already" in day.foot
        await day.press("c")
        day.sees("Volga Tyres")
        day.misses(SIGNS)
        await day.press("escape", "u", "u")
        day.sees("2 of 3 answered, 2 agreed")


async def test_an_answer_can_be_agreed_at_once(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await open_project(day, tab="Brief")
        await day.press("x")
        await day.type("Anna")
        await day.press("ctrl+t", "ctrl+s")
        day.sees("3 of 3 answered, 3 agreed")
    found = named(book, "brief_answers", question=SIGNS)
    assert (found["answer"], found["agreed_on"]) == ("Anna", book.desk().today)


async def test_a_goal_is_followed_and_explained(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await open_project(day, tab="Brief")
        await day.go_to("Dealer requests")
        day.sees("▁▃▅▇", "139 of 200 a month, 24 % of the way, 57 % of the time used", "The client was not told")
        await day.press("y")
        assert day.app.clipboard.startswith("Dealer requests: 139 of 200 a month, 24 % of the way")
        await day.press("x")
        day.sees("Explained: Dealer requests", "explained today", "to the client today")
        await day.go_to("Dealer requests")
        await day.press("a", "down", "r")
        await day.type("180")
        await day.press("ctrl+s")
        day.sees("180 of 200 a month", "75 % of the way", "today 180")
        await day.go_to("today 180")
        await day.press("d", "enter")
        day.sees("139 of 200 a month")
        await day.press("a", "down", "g")
        await day.type("Repeat orders")
        await day.press("ctrl+s")
        day.sees("Repeat orders", "no reading yet")


async def test_an_empty_brief_begins_with_the_usual_questions(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await open_project(day, "Menu + bookings", tab="Brief")
        day.sees("No question yet", "Begin with the usual questions")
        await day.press("a", "down", "u")
        day.sees("Added 8 usual questions to the brief", "0 of 8 answered", "What must not change?")
        await day.press("a")
        day.misses("to edit afterwards")
        await day.press("escape", "u")
        day.sees("No question yet")
        await day.press("a", "down", "b")
        await day.type("Who bakes?")
        await day.press("ctrl+s")
        day.sees("0 of 1 answered", "Who bakes?")


async def test_hostile_words_of_a_brief_are_shown_as_they_are(driver: Driver, book: Book) -> None:
    hostile = "[/] [@click=app.quit]x"
    with book.write("Hostile") as writer:
        for row in rows.rows(book.database, "brief_answers"):
            writer.change("brief_answers", str(row["id"]), question=hostile, answer=hostile)
        for row in rows.rows(book.database, "goals"):
            writer.change("goals", str(row["id"]), name=hostile, unit=hostile)
    async with driver((120, 36)) as day:
        await open_project(day, tab="Brief")
        assert day.screen.count(hostile) > 4
        await day.press("G", "g", "x")
        assert day.app.is_running


async def test_it_looks_as_it_should(driver: Driver, snap: Snap) -> None:
    for size in ((80, 24), (120, 36)):
        async with driver(size) as day:
            await open_project(day, tab="Brief")
            await day.go_to("Dealer requests")
            snap(day, f"project-brief-{size[0]}x{size[1]}")
