"""Everything is found by its words and opens where it stands."""

from datetime import timedelta

from textual.widgets import Input

from acct_tui.services.book import Book
from acct_tui.ui.dialogs.book.record_form import RecordForm
from acct_tui.ui.dialogs.book.search import Search
from acct_tui.ui.screens.project.project import ProjectScreen
from acct_tui.ui.widgets.table import Table
from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.snapshots import Snap

MET = {"time_zone": "Europe/Berlin", "country": "DE", "currency": "EUR"}


def listed(day: Day) -> list[str]:
    """What was found, line by line."""
    table = day.app.screen.query_one(Table)
    return [" ".join(" ".join(c.plain.split()) for c in table.get_row_at(n)) for n in range(table.row_count)]


async def look_for(day: Day, words: str) -> None:
    await day.press("F")
    assert isinstance(day.app.screen, Search)
    await day.type(words)


async def test_a_hit_opens_at_its_row_and_f_begins_with_the_same_words(driver: Driver) -> None:
    async with driver() as day:
        await look_for(day, "fair banner pri")
        assert listed(day) == [
            "task Fair banner as print file Volga Tyres Fri 20 Nov",
            "task Fair banner to the printer Volga Tyres Tue 10 Nov",
        ]
        await day.press("down", "up", "enter")
        assert isinstance(day.app.screen, ProjectScreen)
        assert "Fair banner as print file" in day.cursor
        day.sees("We owe")
        await day.press("F")
        assert day.app.screen.query_one(Input).value == "fair banner pri"
        await day.type("puppy show")
        await day.press("enter")
        assert "puppy show" in day.cursor
        await day.press("escape", "F", "escape")
        assert not isinstance(day.app.screen, Search)


async def test_the_page_in_front_goes_to_the_row_itself(driver: Driver) -> None:
    async with driver() as day:
        await day.press("enter")
        await look_for(day, "1042")
        await day.press("enter")
        assert "1042" in day.cursor
        assert sum(isinstance(screen, ProjectScreen) for screen in day.app.screen_stack) == 1


async def test_what_is_on_no_page_opens_its_form(driver: Driver, book: Book) -> None:
    with book.write("Met somebody") as writer:
        writer.add("clients", id="met", name="[/] Łódź Steel", **MET)
        talk = {"client_id": "client-volga", "at": book.clock() - timedelta(days=900), "kind": "internal_note"}
        writer.add("interactions", id="old", note="Zeppelin over the plant", **talk)
        writer.add_many("interactions", [{**talk, "at": book.clock(), "note": f"n{n}"} for n in range(120)])
    async with driver((100, 30)) as day:
        await look_for(day, "lodz")
        day.sees("[/] Łódź Steel")
        await day.press("enter")
        assert isinstance(day.app.screen, RecordForm)
        day.sees("[/] Łódź Steel", "Talk every")
        await day.press("escape")
        await look_for(day, "oleg marin")
        await day.press("enter")
        assert isinstance(day.app.screen, RecordForm)
        await day.press("escape")
        await look_for(day, "zeppelin")  # the log shows a hundred newer ones
        await day.press("enter")
        day.sees("Zeppelin over the plant", "note")
        assert isinstance(day.app.screen, RecordForm)


async def test_any_text_is_looked_for_as_text(driver: Driver) -> None:
    async with driver() as day:
        await day.press("F")
        for text in ('"', "NEAR(", "a* OR b", "c++", "-", "[/][@click=app.quit]", "😀", "x" * 10_000, ""):
            day.app.screen.query_one(Input).value = text
            await day.settle()
        await day.press("enter")
        assert isinstance(day.app.screen, Search)
        await day.type("nobody wrote this")
        day.sees("Nothing in the book has all these words.")


async def test_what_is_hidden_is_not_found(driver: Driver) -> None:
    async with driver() as day:
        await look_for(day, "1042")
        assert listed(day)
        await day.press("escape", "H")
        await look_for(day, "1042")
        assert not listed(day)


async def test_the_palette_opens_clients_by_name(driver: Driver, book: Book) -> None:
    with book.write("Met somebody") as writer:
        writer.add("clients", id="met", name="[/] Łódź Steel", **MET)
    async with driver((100, 30)) as day:
        await day.press("colon")
        await day.type("grunw")
        day.sees("Grünwerk")
        await day.press("enter")
        assert isinstance(day.app.screen, ProjectScreen)
        day.sees("Grünwerk · First shop")
        await day.press("colon")
        await day.type("lodz")
        await day.press("enter")
        assert isinstance(day.app.screen, RecordForm)


async def test_it_looks_quiet(driver: Driver, snap: Snap) -> None:
    async with driver() as day:
        await look_for(day, "banner")
        snap(day, "search-80x24")
