"""The next contact is set in words."""

import pytest

from tests.ui.conftest import Driver


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("fri 9:00", "→ Fri 27 Nov 09:00", id="weekday"),
        pytest.param("in 20 min", "→ Mon 23 Nov 09:07", id="minutes"),
        pytest.param("+3d", "→ Thu 26 Nov 18:00", id="a-day-ends-with-work"),
        pytest.param("yesterday", "That is in the past", id="past"),
        pytest.param("03/04", "can be read in two ways", id="ambiguous"),
        pytest.param("soonish", "is not a day or a time", id="not-a-time"),
    ],
)
async def test_what_words_mean_is_shown_while_typing(driver: Driver, typed: str, said: str) -> None:
    async with driver() as day:
        await day.press("z")
        await day.type(typed)
        day.sees(said)


async def test_enter_plans_the_call(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("2")
        await day.go_to("Grünwerk")
        await day.press("z")
        await day.type("fri 9:00")
        await day.press("enter")
        assert "Planned a call with Grünwerk" in day.foot
        assert "back Fri 08:45" in day.row("Grünwerk")
        await day.press("u")
        assert "back 09:00" in day.row("Grünwerk")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("yesterday", "That is in the past", id="past"),
        pytest.param("", "Type a day or a time", id="nothing"),
    ],
)
async def test_a_wrong_time_is_refused_in_place_and_keeps_what_was_typed(driver: Driver, typed: str, said: str) -> None:
    async with driver() as day:
        await day.press("z")
        await day.type(typed)
        await day.press("enter")
        day.sees("Next contact", said, typed)
        await day.press("escape")


async def test_down_goes_through_presets(driver: Driver) -> None:
    async with driver() as day:
        await day.press("z", "down", "down")
        day.sees("→ Tue 24 Nov 09:00")
        await day.press("up", "up")
        day.sees("+1 month 10:00")


async def test_what_a_plan_does_not_rest_is_said_before_it_is_saved(driver: Driver) -> None:
    async with driver() as day:
        await day.press("z")
        day.sees("Still asks now: promised call 08:15, 32 min late · New logo", "invoice 1042 is due")
        await day.type("+1w")
        day.sees("Later than what you promised: November report for Fri 27 Nov 18:00")
        day.sees("Still asks now: promised call 08:15, 32 min late")
        await day.press("ctrl+t")
        day.sees("Later than what you promised: November report for Fri 27 Nov 18:00", "Still asks now: New logo")
        day.misses("promised call")
        await day.press("ctrl+a", "ctrl+k")
        await day.type("tomorrow 9:00")
        day.misses("Later than", "it stays")
        await day.press("ctrl+t")
        day.sees("You promised to call at 08:15, 32 min late: it stays", "Still asks now: New logo")
        await day.press("enter")
        assert day.foot.startswith("Planned a call with Volga Tyres; you promised to call at 08:15, 32 min late")


async def test_a_plan_for_whom_nothing_else_is_due_says_nothing(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2")
        await day.go_to("Ganges Silk")
        await day.press("z")
        await day.type("+3d")
        day.sees("→ Thu 26 Nov")
        day.misses("Still asks", "efore then")
        await day.press("ctrl+a", "ctrl+k")
        await day.type("+1w")
        day.sees("Before then: Pages 1–40 read, needed Mon 30 Nov")


async def test_of_several_clients_the_earliest_promise_is_said(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2")
        for name in ("Volga Tyres", "Osk"):
            await day.go_to(name)
            await day.press("space")
        await day.press("z")
        await day.type("+1w")
        day.sees("2 clients", "Later than what you promised: ")


async def test_what_is_planned_already_is_said(driver: Driver) -> None:
    async with driver() as day:
        await day.press("z")
        day.sees("Now promised: Mon 23 Nov 08:15")


async def test_typed_text_is_dropped_only_the_second_time(driver: Driver) -> None:
    async with driver() as day:
        await day.press("c")
        await day.type("half a note")
        await day.press("escape")
        day.sees("half a note", "esc again drops it")
        await day.press("escape")
        day.misses("half a note")
        assert day.book.undo() is None


async def test_an_untouched_dialog_closes_at_once(driver: Driver) -> None:
    async with driver() as day:
        await day.press("c", "escape")
        day.misses("TELL AND ASK")
