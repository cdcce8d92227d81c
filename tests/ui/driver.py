"""A person at the dashboard: presses keys, looks at the screen, lets time pass; the clock moves only when told to."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch

from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Static

from acct_tui.services.book import Book
from acct_tui.ui.app.app import AcctApp
from acct_tui.ui.widgets.panel import Panel
from acct_tui.ui.widgets.table import Table
from tests.ui.morning import Step
from tests.ui.quiet import drawn, quiet, taken

KEYS = {" ": "space", "\n": "enter"}


class Hands:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


class Day:
    """What a person does and sees."""

    def __init__(self, app: AcctApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    @property
    def book(self) -> Book:
        return self.app.book

    async def press(self, *keys: str) -> None:
        """Press keys by Textual's names, each when the dashboard has done what the one before asked for."""
        await self._press(keys, self.settle)
        await self.settle()

    async def type(self, text: str) -> None:
        """Type text as it is, faster than frames are drawn."""
        await self._press([KEYS.get(character, character) for character in text], self._take)
        await self.settle()

    async def press_meanwhile(self, *keys: str) -> None:
        """Press keys while something is still worked on beside the screen."""
        await self._press(keys, lambda: drawn(self.app))
        await drawn(self.app)

    async def _press(self, keys: Iterable[str], between: Callable[[], Awaitable[None]]) -> None:
        with patch("textual.app.wait_for_idle", lambda _: between()):
            await self.pilot.press(*keys)

    async def _take(self) -> None:
        await taken(self.app)

    async def do(self, step: Step) -> None:
        """Do what a step of a script says, with no more keys than it may take."""
        assert step.keys <= step.most, step.does
        for turn in step.turns:
            await (self.type(turn) if isinstance(turn, str) else self.press(*turn))

    async def talk(self, note: str = "") -> None:
        """Call whoever is under the cursor, reach them, note what was said, and plan nothing."""
        await self.press("c")
        await self.type(note)
        await self.press("ctrl+s", "r", "enter", "enter")

    async def settle(self) -> None:
        """Wait until everything that was asked for is done."""
        await quiet(self.app)

    async def pass_time(self, **by: float) -> None:
        """Let the clock run on, as `minutes=5`, until the dashboard has looked at it."""
        clock = self.book.clock
        assert isinstance(clock, Hands)
        clock.move(**by)
        await self.look_again()

    async def look_again(self) -> None:
        """Have the dashboard look at the clock and at the book, as it does by itself every few seconds."""
        self.app.lookout.tick()
        await self.settle()

    async def go_to(self, *words: str) -> None:
        """Move the cursor down to the row that has all the words in it."""
        await self.press("g")
        for _ in range(self.table.row_count):
            if all(word in self.cursor for word in words):
                return
            await self.press("j")
        raise AssertionError(f"no row with {words}:\n{self.screen}")

    @property
    def table(self) -> Table:
        return self.app.frame.query_one(Table)

    @property
    def cursor(self) -> str:
        """The row under the cursor as text."""
        return " ".join(" ".join(cell.plain.split()) for cell in self.table.get_row_at(self.table.cursor_row))

    @property
    def rows(self) -> list[str]:
        """All rows of the table as text, seen or not."""
        table = self.table
        return [" ".join(" ".join(c.plain.split()) for c in table.get_row_at(n)) for n in range(table.row_count)]

    def row(self, words: str) -> str:
        """The row with the words in it."""
        found = [row for row in self.rows if words in row]
        assert found, f"no row with {words!r}:\n{self.screen}"
        return found[0]

    @property
    def lines(self) -> list[str]:
        """The screen, line by line."""
        return grid(self.app)

    @property
    def screen(self) -> str:
        return "\n".join(self.lines)

    @property
    def foot(self) -> str:
        """The last line of the screen."""
        return self.lines[-1].strip()

    @property
    def flat(self) -> str:
        """The words of the screen and of the panel beside the table, however their lines break."""
        return self._flat(self.screen)

    def _flat(self, screen: str) -> str:
        panels = [panel for panel in self.app.screen.query(Panel) if panel.display]
        told = [str(panel.query_one(Static).visual) for panel in panels]
        return " ".join(" ".join([screen, *told]).split())

    def sees(self, *words: str) -> None:
        """All the words are on the screen, however lines break."""
        screen = self.screen  # painted once for all the words
        flat = self._flat(screen)
        for word in words:
            assert word in screen or word in flat, f"{word!r} is not on the screen:\n{screen}"

    def misses(self, *words: str) -> None:
        """None of the words is on the screen."""
        screen = self.screen  # painted once for all the words
        flat = self._flat(screen)
        for word in words:
            assert word not in flat, f"{word!r} is on the screen:\n{screen}"


def grid(app: App[None]) -> list[str]:
    """The text that a terminal would show."""
    visible_screen_stack.set(list(app._background_screens))
    strips = app.screen._compositor.render_strips()  # what Textual's own screenshots are made of
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


@asynccontextmanager
async def at_the_dashboard(book: Book, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Day]:
    """Open the dashboard of a book, and leave it."""
    app = AcctApp(book)
    app.animation_level = "none"
    with patch.object(Compositor, "render_update", _looked_at), patch.object(app, "delay_update", _at_once):
        async with app.run_test(size=size) as pilot:
            day = Day(app, pilot)
            await day.settle()
            yield day


def _at_once(_: float = 0) -> None:
    """Go on without the moment for which Textual hides a change of screens."""


PAINTED = Compositor.render_update


def _looked_at(screen: Compositor, full: bool = False, **how: Any) -> object:
    """Paint the whole screen for who asks for all of it, and nothing of what changed: there is no terminal for that."""
    if full:
        return PAINTED(screen, full, **how)
    screen._dirty_regions.clear()
    return None
