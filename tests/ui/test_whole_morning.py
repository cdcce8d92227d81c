"""A whole morning: triage, six calls, a problem in between, a wrong word taken back; the keys are counted."""

import sys
from pathlib import Path

import pytest

from acct_tui.locations import CACHE, DATABASE, SETTINGS, STATE
from acct_tui.services.book import Book
from acct_tui.store import rows
from tests.terminal import Terminal
from tests.ui.conftest import Driver
from tests.ui.morning import CALLS, MOST_FOR_A_CALL, MOST_FOR_A_CLIENT, TRIAGE

KEYS = {
    "enter": "\r",
    "ctrl+s": "\x13",
    "f2": "\x1bOQ",
}
"""What a terminal sends for the keys that are no letters."""


def test_no_step_takes_more_keys_than_it_may() -> None:
    assert max(step.keys for step in TRIAGE) <= MOST_FOR_A_CLIENT == 2
    assert max(step.keys for step in CALLS) <= MOST_FOR_A_CALL == 5


async def test_a_morning_by_keys(driver: Driver, book: Book) -> None:
    before = len(rows.rows(book.database, "interactions"))
    async with driver() as day:
        await day.press("t")
        for step in TRIAGE:
            await day.do(step)
            day.sees(step.told)
        await day.press("escape", "2")
        for step in CALLS:
            await day.do(step)
            day.sees(step.told)
            await day.pass_time(minutes=4)
        left = sorted(row.split(" due ")[1].partition(" ")[2] for row in day.rows[1:3])
        assert day.rows[0].strip() == "Now 2"
        assert [row.split()[0] for row in left] == ["Stroymir", "Volga"], (
            "news that was not told, a bill to write about"
        )
    talks = rows.rows(book.database, "interactions")
    assert len(talks) == before + 7  # six calls of ours and one of theirs; the wrong one was taken back
    made = {str(row["text"]): row for row in rows.rows(book.database, "commitments")}
    assert made["print files"]["promised"] is True
    problem = next(row for row in rows.rows(book.database, "complaints") if row["topic"] == "Basket is empty again")
    assert problem["client_id"] == "client-gruenwerk"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_the_same_morning_in_a_real_terminal(tmp_path: Path) -> None:
    places = {DATABASE: "book.db", SETTINGS: "settings.toml", CACHE: "cache", STATE: "state"}
    terminal = Terminal({name: str(tmp_path / place) for name, place in places.items()}, "demo")
    terminal.sees("? help")
    terminal.answers("t")
    terminal.sees(f"1/{len(TRIAGE)}")
    for step in TRIAGE:
        for key in step.turns[0]:
            terminal.answers(KEYS.get(key, key))
        terminal.sees(step.told)
    terminal.answers("\r")
    terminal.answers("2")
    terminal.sees("Now")
    for step in CALLS:
        for turn in step.turns:
            for key in [turn.replace("\n", "\r")] if isinstance(turn, str) else turn:
                terminal.answers(KEYS.get(key, key))
        terminal.sees(step.told)
    terminal.press("q")
    assert terminal.ends() == 0
    terminal.close()
