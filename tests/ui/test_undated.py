"""A promise without a day is asked for before it is saved, wherever it is made."""

import pytest

from acct_tui.services.book import Book
from acct_tui.services.nouns import nouns
from acct_tui.store import rows
from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.test_every_table import form_of, type_into
from tests.ui.test_stages import SHOP, at_stage, named, open_project


def texts(book: Book) -> set[str]:
    return {str(row["text"]) for row in rows.rows(book.database, "commitments")}


async def test_what_sales_promised_without_a_day_is_asked_for(driver: Driver, book: Book) -> None:
    at_stage(book, "handover")
    async with driver() as day:
        await open_project(day)
        await day.press("n", "tab")
        await day.type("first draft fri\nthe photos")
        await day.press("ctrl+s")
        day.sees("No day for: the photos. ctrl+s again keeps it so.")
        assert named(book, "projects", name=SHOP)["stage"] == "handover"
        await day.press("ctrl+s")
        assert day.foot.startswith("First shop: handover → brief; 2 agreements tracked")
    assert named(book, "commitments", text="the photos")["due_at"] is None


async def fill(day: Day, **fields: str) -> None:
    """Type into some fields of the form of a commitment."""
    for field in form_of(day).form.fields:
        if field.asked.column.name in fields:
            await type_into(day, field, fields[field.asked.column.name])


async def new_commitment(day: Day) -> None:
    await day.press("B")
    await day.go_to(nouns("commitments").capitalize())
    await day.press("enter", "a")


OWED = {"client_id": "grün", "owner": "us", "kind": "task", "text": "photos"}


async def test_the_form_asks_for_the_day_of_a_promise_once(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await new_commitment(day)
        await fill(day, **OWED, promised="yes")
        await day.press("ctrl+s")
        day.sees("No day for: photos. ctrl+s again keeps it so.")
        assert "photos" not in texts(book)
        await day.press("ctrl+s")
        assert day.foot.startswith("Added"), day.screen
        await day.press("e")
        await fill(day, text="all photos")
        await day.press("ctrl+s")
        assert day.foot.startswith("Changed"), "one that was kept without a day is left in peace"
    assert any("all photos" in text for text in texts(book))


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"promised": "no"}, id="a-plan"),
        pytest.param({"due_at": "fri", "promised": "yes"}, id="with-a-day"),
    ],
)
async def test_the_form_asks_nothing_for_what_needs_no_day(driver: Driver, book: Book, given: dict[str, str]) -> None:
    async with driver() as day:
        await new_commitment(day)
        await fill(day, **OWED, **given)
        await day.press("ctrl+s")
        assert day.foot.startswith("Added"), day.screen
    assert "photos" in texts(book)
