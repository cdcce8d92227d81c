"""Keys that come faster than screens open are taken for the screen that they were meant for."""

import pytest
from textual import events

from tests.ui.conftest import Driver
from tests.ui.driver import KEYS, Day


async def burst(day: Day, *keys: str) -> None:
    """All keys at once, as a slow line delivers them."""
    for key in keys:
        name = KEYS.get(key, key)
        day.app.post_message(events.Key(name, " " if name == "space" else name if len(name) == 1 else None))
    await day.settle()


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        pytest.param(
            ("c", *"Fine.", "ctrl+s", "r", "4", "enter"), "Logged a call with Volga Tyres: reached", id="call"
        ),
        pytest.param(("c", "enter", "v", "enter"), "Logged a call with Volga Tyres: voicemail", id="voicemail"),
        pytest.param(("z", *"fri 9:00", "enter"), "Planned a call with Volga Tyres", id="next"),
        pytest.param(("i", "r", "o", "m", "enter"), "Atelier Roy called: missed", id="missed"),
        pytest.param(("a", *"we: files by wed", "enter"), "We owe Volga Tyres: files", id="line"),
        pytest.param(("x", "2"), "Volga Tyres: decided", id="deal"),
        pytest.param(("2", "j", "c", *"Sorry.", "ctrl+s", "ctrl+s"), "Logged a call with Mira: reached", id="switch"),
    ],
)
async def test_a_burst_of_keys_does_what_they_do_one_by_one(driver: Driver, keys: tuple[str, ...], told: str) -> None:
    async with driver((100, 30)) as day:
        await burst(day, *keys)
        assert told in day.foot


async def test_words_typed_ahead_are_in_the_note_whole_and_in_order(driver: Driver) -> None:
    words = "kxzq dui: words that are keys elsewhere"
    async with driver((100, 30)) as day:
        await burst(day, "c", *words)
        day.sees(words)
