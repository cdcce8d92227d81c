"""Each reason is made to go away by its own key."""

import re
from collections.abc import Awaitable, Callable

import pytest

from acct_tui.domain.terms import TERMS
from tests.ui.conftest import Driver
from tests.ui.driver import Day

Act = Callable[[Day], Awaitable[None]]


def by(verb: str) -> Act:
    """Press x, and where there is a choice the number of the verb; answer yes to what is asked."""

    async def deal(day: Day) -> None:
        await day.press("x")
        if offered := re.search(rf"(\d)  {verb} ", day.screen):
            await day.press(offered[1])
        if "interest kept?" in day.screen:
            await day.press("y", "n")
        if "may stay empty" in day.screen:
            await day.press("enter")

    return deal


async def call(day: Day) -> None:
    await day.talk()


async def talk_well(day: Day) -> None:
    """A talk after which they are in the best of moods."""
    await day.press("c", "ctrl+s", "r", "5", "enter")


async def lower_the_tier(day: Day) -> None:
    await day.press("e", "tab", "tab", "tab", "tab")
    await day.type("C")
    await day.press("ctrl+s")


CASES: dict[str, tuple[str, str, Act]] = {
    "promise": ("Volga Tyres", "You promised to call at 08:15", by("kept")),
    "inbound": ("Kranz", "called 20 min ago and nobody called back", by("answered")),
    "complaint": ("Mira", "Complaint “wrong pictures”", by("next stage")),
    "silence": ("Volga Tyres", "No conversation for 9 working days", call),
    "likely": ("Volga Tyres", "After silences this long they called first", call),
    "money": ("Volga Tyres", "Invoice 1042 is 16 days late", by("reminded")),
    "decision": ("Nordbau", "Logo approval blocks", by("decided")),
    "untold": ("Stroymir", "Launch moved 4 days and the client does not know", by("told")),
    "health": ("Mira", "Health 39: mood 1, then 2 of 5", talk_well),
    "moment": ("Beagle & Co", "30 days since delivery", by("done")),
    "tier": ("Volga Tyres", "A client", lower_the_tier),
}
"""The client, the reason in words, and how a person makes it go away; a complaint takes a step for each stage."""
STEPS = 4


def test_every_term_has_its_case() -> None:
    assert list(CASES) == [term.name for term in TERMS]


@pytest.mark.parametrize("term", CASES)
async def test_a_reason_goes_by_its_key_and_comes_back_by_undo(driver: Driver, term: str) -> None:
    client, sentence, act = CASES[term]
    async with driver((120, 36)) as day:
        await day.press("2")
        await day.go_to(client)
        day.sees(sentence)
        steps = 0
        while sentence in day.flat and steps < STEPS:
            await act(day)
            await day.go_to(client)
            steps += 1
        day.misses(sentence)
        await day.press(*"u" * steps)
        await day.go_to(client)
        day.sees(sentence)


async def test_x_on_a_client_without_a_verb_says_what_does_it(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2")
        await day.go_to("Grünwerk")
        await day.press("x", "x")
        assert "a call deals with it (c)" in day.foot
