"""Each reason is made to go away by its own key."""

import re
from collections.abc import Awaitable, Callable

import pytest
from textual.widgets import Static

from acct_tui.domain.queue.terms import TERMS
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
    "untold": ("Stroymir", "Launch moved 4 days and the client does not know since", by("told")),
    "likely": ("Volga Tyres", "They call first: ", call),
    "money": ("Volga Tyres", "200 reminded 16 Nov > Irina (finance)", by("reminded")),
    "decision": ("Nordbau", "8.9 Logo approval blocks", by("decided")),
    "silence": ("Volga Tyres", "No conversation for 9 working days", call),
    "health": ("Mira", "Health 39: mood 1, then 2 of 5", talk_well),
    "mood": ("Volga Tyres", "Mood fell 3, 2: ask what is wrong", by("known")),
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


async def test_what_rests_stands_under_its_wait_and_nothing_is_said_twice(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("2")
        await day.go_to("Volga Tyres")
        day.sees(
            "Resting until 09:00. It is their turn: you spoke or wrote 19 Nov 8.3 No conversation for 9 working days"
        )
        told = str(day.app.screen.query_one("#card Static", Static).visual)
        assert told.count("It is their turn") == told.count("Mood fell") == told.count("No conversation") == 1
        await day.go_to("Nordbau")
        day.sees("You planned to call Wed 09:00: Half-time report, but: Logo approval blocks Plan agreed in 1 day")
        await day.go_to("Eule")
        day.sees("Not now: Hold until Thu: the Christmas market opens Back Thu 26 Nov 09:00")


async def test_what_rests_whole_is_listed_under_one_wait(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("2")
        await day.go_to("Stroymir")
        await day.press("c", "enter", "n", "enter")
        await day.go_to("Stroymir")
        day.sees("Not now: You tried", "Resting until then: 20.0 Launch moved 4 days", "since Thu 19 Nov", "x told")
        told = str(day.app.screen.query_one("#card Static", Static).visual)
        assert told.count("You tried") == 1


async def test_each_row_says_what_it_asks_for_and_c_calls_all_the_same(driver: Driver) -> None:
    async with driver((80, 24)) as day:
        await day.press("2")
        verbs = {name: day.row(name).split() for name in ("Osk", "Grünwerk", "Stroymir")}
        assert ["do" in verbs["Osk"], "write" in verbs["Grünwerk"]] == [True, True]
        assert not {"do", "write", "call"} & set(verbs["Stroymir"])
        columns = {line.index(word) for line in day.lines for word in (" do ", " write ") if word in line}
        assert len(columns) == 1
        await day.go_to("Osk")
        await day.press("enter")
        day.sees("Osk  B client  ▪ due  do")
        await day.press("c")
        assert "● 00:00 Åsa" in day.lines[0]


async def test_x_on_a_client_without_a_verb_says_what_does_it(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2")
        await day.go_to("Grünwerk")
        await day.press("x", "x")
        assert "a call deals with it (c)" in day.foot
