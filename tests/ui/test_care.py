"""Complaints, objections, surveys and opportunities from the first word to a reason, a sentence or a health changed."""

from datetime import timedelta

import pytest

from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.services.project import project_page
from acct_tui.store import rows
from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.snapshots import Snap


async def open_care(day: Day, *project: str) -> None:
    await day.go_to(*project)
    await day.press("enter", "left_square_bracket")
    for _ in range(10):
        if "Opportunities" in day.screen:
            return
        await day.press("left_square_bracket")
    raise AssertionError(day.screen)


def satisfaction(book: Book) -> tuple[int | None, str]:
    page = project_page(book, "project-kranz-configurator")
    assert page is not None
    part = next(part for part in page.row.health.parts if part.name == "satisfaction")
    return part.score, part.words


async def test_a_complaint_goes_through_its_stages_and_its_reason_is_gone(driver: Driver, book: Book) -> None:
    async with driver((120, 36)) as day:
        await open_care(day, "Kranz", "Configurator")
        await day.press("a", "down", "c")
        await day.type("Wrong prices\nh\n")
        await day.type("Two dealers saw old prices.")
        await day.press("ctrl+s")
        assert day.foot == "Added complaint Wrong prices"
        await day.go_to("Wrong prices")
        day.sees("●○○○○ received", "acknowledge 18:00, 9 h left", "high")
        await day.press("x")
        day.sees("Kranz: acknowledged · complaint Wrong prices", "assess Fri 18:00, 5 d left")
        await day.press("x")
        day.sees("Assess  Kranz · Wrong prices", "● high", "Found", "Two picture folders with the same name 1 ×")
        await day.press("m")
        await day.type("nobody h")
        await day.press("tab", "enter")
        day.sees("●●●○○ assessed", "medium", "Root cause", "nobody had the ball (2 × in twelve months)")
        assert satisfaction(book) == (35, "1 open complaint")
        await day.press("escape", "2")
        await day.go_to("Kranz")
        day.sees("Complaint “Wrong prices”: a reply is due by")
        await day.press("1")
        await open_care(day, "Kranz", "Configurator")
        await day.go_to("Wrong prices")
        await day.press("x")
        day.sees("Reply to  Kranz · Wrong prices", "“Two dealers saw old prices.”")
        await day.type("Prices by import every night")
        await day.press("enter", "x", "y", "n")
        assert day.foot == "Kranz: closed · complaint Wrong prices"
        day.sees("kept: theirs yes, ours no", "Answered", "Prices by import every night")
        await day.press("x")
        assert "closed already" in day.foot
        assert satisfaction(book) == (75, "CSAT 4")
        await day.press("escape", "2")
        await day.go_to("Kranz")
        day.misses("Wrong prices”")
    (kept,) = [row for row in rows.rows(book.database, "complaints") if row["topic"] == "Wrong prices"]
    assert kept["root_cause"] == "nobody had the ball"


async def test_an_objection_of_the_same_topic_shows_what_worked(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await open_care(day, "Kranz", "Configurator")
        await day.press("a", "down", "b")
        await day.type("price\nl\n")
        await day.type("Fees went up.")
        await day.press("ctrl+s")
        assert day.foot.startswith("Objected before: 30 Sep, Casa Lume, price: what worked: Half of it as goodwill.")
        await day.go_to("price")
        day.sees("●○○ received", "“Why is the calendar extra?”  worked: Half of it as goodwill.")
        await day.press("escape", "2")
        await day.go_to("Kranz")
        await day.press("c")
        day.sees("They object: price. Last time worked: Half of it as goodwill.")


async def test_an_opportunity_won_opens_the_form_of_its_project(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await open_care(day, "Beagle & Co")
        await day.go_to("Puppy newsletter")
        await day.press("x")
        assert day.foot == "Offered: Puppy newsletter"
        await day.press("x")
        day.sees("What became of it?")
        await day.press("w")
        day.sees("New project  Beagle & Co", "Puppy newsletter", "2 400")
        await day.press("ctrl+s")
        assert day.foot == "Added project Puppy newsletter"
        await day.press("x")
        assert "won already" in day.foot
        await day.press("escape")
        day.row("Puppy newslett…")


async def test_a_survey_is_not_ticked_off_and_a_bad_one_asks_for_a_call(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await open_care(day, "Mira", "Lookbook")
        await day.press("a", "down", "s")
        await day.type("csat\n9")
        await day.press("ctrl+s")
        day.sees("must lie between 1 and 5 for CSAT")
        await day.press("backspace", "2", "ctrl+s")
        await day.go_to("CSAT 2")
        day.sees("detractor")
        await day.press("x")
        assert "A survey is not ticked off: e edits it." in day.foot
        await day.pass_time(days=2)
        await day.press("escape", "2")
        await day.go_to("Mira")
        day.sees("They scored us 2: ask why")


async def test_nothing_of_it_is_seen_while_the_screen_is_shared(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await open_care(day, "Mira", "Lookbook")
        await day.press("H")
        day.sees("H shows it")
        day.misses("wrong pictures", "CSAT", "folders")
        await day.press("a", "down", "c")
        assert "Hidden while the screen is shared" in day.foot


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_it_looks_as_it_should(driver: Driver, book: Book, snap: Snap, size: tuple[int, int]) -> None:
    said = {"topic": "price", "severity": "high", "text": "The photos should be part of it."}
    of = {"client_id": "client-lume", "project_id": "project-lume-rooms", "kind": "objection"}
    records.add(book, "complaints", {**of, **said, "received_at": book.clock() - timedelta(days=5)})
    async with driver(size) as day:
        await open_care(day, "Casa Lume")
        snap(day, f"project-care-{size[0]}x{size[1]}")
