"""The golden rule page: who called whom first, and what to do about it from there."""

import asyncio
from dataclasses import replace

import pytest

from acct_tui.services.book import Book
from tests.ui.conftest import Driver
from tests.ui.driver import Day, Hands, at_the_dashboard
from tests.ui.snapshots import Snap


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_look(driver: Driver, snap: Snap, size: tuple[int, int]) -> None:
    async with driver(size) as day:
        await day.press("r")
        snap(day, f"golden-rule-{size[0]}x{size[1]}")
        await day.press("w")
        snap(day, f"golden-rule-numbers-{size[0]}x{size[1]}")


async def test_the_page_is_one_key_away_and_acts_on_its_clients(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2", "r", "r")
        day.sees("You called first 124 of 151 times, 82 %", "13 of 26 talks that they began carried one")
        await day.press("w")
        day.sees(
            "0.10; 0.12 for saying 13 % every morning",
            "276 mornings",
            "before you called: 193.5.",
            "3.2           3  95 %",
            "not in it.",
        )
        await day.press("w")
        await day.go_to("Volga Tyres", "9 of 11", "34 %")
        await day.press("z")
        day.sees("Next contact", "Volga Tyres")
        await day.press("escape")
        await _log(day, "client-volga", "us", "conversation")
        assert "10 of 12" in day.row("Volga Tyres")
        day.sees("125 of 152", "1 of your 48 calls")
        await day.press("u")
        assert "9 of 11" in day.row("Volga Tyres")
        await day.press("enter")
        day.sees("Spring relaunch")
        await day.press("escape", "escape")
        day.sees("next back")


async def test_a_call_of_theirs_is_counted_when_nobody_answers(driver: Driver) -> None:
    async with driver((200, 60)) as day:
        await day.press("r")
        await day.go_to("Grünwerk", "4 of 4")
        await _log(day, "client-gruenwerk", "client", "attempt")
        assert "4 of 5 80 %" in day.row("Grünwerk")


async def test_the_clock_may_strike_while_a_screen_is_put_together_and_when_the_last_is_gone(driver: Driver) -> None:
    async with driver() as day:
        day.app.action_open("golden_rule")
        for _ in range(60):
            day.app.lookout.tick()
            await asyncio.sleep(0)
        await day.settle()
        day.sees("You called first")
    day.app.lookout.tick()


async def test_an_old_settings_file_is_told_of_in_one_line(book: Book) -> None:
    book.settings = replace(book.settings, gone=("forecast.mean",))
    async with at_the_dashboard(book) as day:
        assert "forecast.mean in the settings no longer does anything" in day.foot


async def _log(day: Day, client: str, started_by: str, kind: str) -> None:
    with day.book.write("Logged a call") as writer:
        writer.add("interactions", client_id=client, at=day.book.clock(), started_by=started_by, kind=kind)
    await day.pass_time(minutes=1)


async def test_an_empty_book_says_that_nothing_is_known(book: Book, clock: Hands) -> None:
    with book.write("Emptied") as writer:
        for project in [project for client in book.clients(book.desk()) for project in client.projects]:
            writer.delete("projects", project.id)
    async with at_the_dashboard(book) as day:
        await day.press("r")
        day.sees("Nothing is known yet: no project is live.")
        await day.press("w")
        day.sees("there is no morning yet", "Built in until 100 days are counted; so far 0 days.")
        await day.press("escape", "c")
        day.sees("There is nothing under the cursor.")
