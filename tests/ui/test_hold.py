"""Holding a client by keys: the day, the reason, and what it would rest, before it is saved."""

from pathlib import Path

import pytest

from acct_tui.services.book import Book
from acct_tui.services.holds import hold
from acct_tui.services.queue import call_queue
from tests.ui.conftest import Driver
from tests.ui.driver import at_the_dashboard


async def test_a_client_is_held_until_a_day_for_a_reason(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2")
        await day.go_to("Volga Tyres")
        await day.press("z", "ctrl+o")
        day.sees("Hold  Volga Tyres", "Not before", "because")
        await day.type("thu")
        day.sees("→ Thu 26 Nov", "Inside it: ", "invoice 1042 is due for a call", "still asks now: promised call 08:15")
        await day.press("enter")
        await day.type("their board meets")
        await day.press("enter")
        assert day.foot == "Held Volga Tyres until Thu 26 Nov"
        await day.press("w")
        day.sees("Hold until Thu: their board meets")
        await day.press("escape", "u")
        assert day.foot.startswith("Undone: Held Volga Tyres until Thu 26 Nov")


@pytest.mark.parametrize("typed", ["thu because their board meets", "Thu, because their board meets"])
async def test_the_day_and_the_reason_may_be_one_line(driver: Driver, typed: str) -> None:
    async with driver() as day:
        await day.press("z", "ctrl+o")
        await day.type(typed)
        day.sees("→ Thu 26 Nov", "Inside it: ")
        await day.press("enter")
        assert day.foot == "Held Volga Tyres until Thu 26 Nov"
        await day.press("w")
        day.sees("Hold until Thu: their board meets")


async def test_a_line_without_its_reason_goes_on_to_it(driver: Driver) -> None:
    async with driver() as day:
        await day.press("z", "ctrl+o")
        await day.type("thu because\ntheir board meets\n")
        assert day.foot == "Held Volga Tyres until Thu 26 Nov"


async def test_the_rows_the_card_and_the_next_contact_tell_of_a_hold_which_can_be_ended(driver: Driver) -> None:
    async with driver((200, 60)) as day:
        await day.press("2")
        await day.go_to("Ganges Silk")
        await day.press("z")
        await day.type("thu")
        await day.press("ctrl+o")
        day.sees("→ Thu 26 Nov")
        await day.press("enter")
        await day.type("their board meets")
        await day.press("ctrl+s")
        await day.go_to("Ganges Silk")
        assert "Hold until Thu: their board meets" in day.cursor
        day.sees("Not now: Hold until Thu: their board meets")
        await day.press("z")
        day.sees("Hold until Thu: their board meets", "ctrl+o changes or ends it")
        await day.press("ctrl+o", "ctrl+r")
        assert day.foot == "Ended the hold of Ganges Silk"
        assert "Hold until" not in day.row("Ganges Silk")


async def test_a_hold_that_news_breaks_is_told_all_the_same(driver: Driver) -> None:
    async with driver((200, 60)) as day:
        row = next(row for row in call_queue(day.book).rows if row.client.name == "Volga Tyres")
        hold(day.book, row.client, day.book.desk().today.replace(day=26), "their board meets")
        await day.look_again()
        await day.press("2")
        assert "owed" in day.row("Volga Tyres")
        await day.go_to("Volga Tyres")
        day.sees("Hold until Thu: their board meets")
        await day.press("w")
        day.sees("Hold until Thu: their board meets")
        await day.press("escape", "t")
        day.sees("Hold until Thu: their board meets")


async def test_without_a_reason_nothing_is_held(driver: Driver) -> None:
    async with driver() as day:
        await day.press("z", "ctrl+o", "ctrl+s")
        day.sees("Type a day, such as thu")
        await day.type("thu")
        await day.press("ctrl+s")
        day.sees("Say in a few words why")
        assert "end the hold" not in day.screen
        await day.press("escape")
        day.sees("esc again drops it")
        await day.press("escape", "escape")
        assert day.book.undo() is None


async def test_a_hold_that_was_not_saved_is_offered_again(book: Book, tmp_path: Path) -> None:
    book.drafts = tmp_path / "drafts"
    async with at_the_dashboard(book) as day:
        await day.press("z")
        await day.type("thu")
        await day.press("ctrl+o", "tab")
        await day.type("[/] their board")
        day.app.unsaved.keep()
    assert len(list(book.drafts.glob("*.json"))) == 1
    async with at_the_dashboard(book) as day:
        day.sees("Hold Volga Tyres", "thu [/] their board")
        await day.press("enter")
        day.sees("→ Thu 26 Nov", "[/] their board", "still asks now")
        await day.press("ctrl+s")
        assert day.foot == "Held Volga Tyres until Thu 26 Nov"
        await day.press("w")
        day.sees("Hold until Thu: [/] their board")


async def test_leaving_the_hold_leads_back_to_the_next_contact(driver: Driver) -> None:
    async with driver() as day:
        await day.press("z")
        await day.type("fri 9:00")
        await day.press("ctrl+o")
        day.sees("is not a day")
        await day.press("escape", "escape")
        day.sees("Next contact", "→ Fri 27 Nov 09:00")
        await day.press("enter")
        assert day.foot.startswith("Planned a call with Volga Tyres")
