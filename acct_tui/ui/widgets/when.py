"""A moment or a day, in words."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.time.datewords import resolve, resolve_day
from acct_tui.services.book import Book
from acct_tui.ui.keys import key
from acct_tui.ui.widgets.time_words import TimeWords
from acct_tui.words.ages import MONTHS, exact, exact_day
from acct_tui.words.zones import zone_of

PRESETS = ("in 1 h", "tomorrow 9:00", "+2wd 10:00", "+1w 10:00", "+2w 10:00", "+1 month 10:00")
PAST_PRESETS = ("5 min ago", "10 min ago", "20 min ago", "40 min ago", "1 h ago", "yesterday 17:00")


class MomentInput(Input):
    """A line for a moment in words; up and down go through presets."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("down", "preset(1)", "presets", "Go through times that are often meant"),
        key("up", "preset(-1)", "presets", "Go back through them", foot=False),
    ]

    def __init__(self, words: str, placeholder: str, presets: Sequence[str]) -> None:
        super().__init__(words, compact=True, placeholder=placeholder)
        self._presets = presets

    def action_preset(self, step: int) -> None:
        """Put the next preset into the line."""
        place = self._presets.index(self.value) if self.value in self._presets else (-1 if step > 0 else 0)
        self.value = self._presets[(place + step) % len(self._presets)]
        self.cursor_position = len(self.value)


class When(TimeWords[datetime]):
    """A moment that lies ahead, or with `past` behind."""

    def __init__(
        self, book: Book, label: str, words: str = "", *, past: bool = False, presets: Sequence[str] = ()
    ) -> None:
        def means(words: str, desk: Desk) -> datetime:
            return resolve(words, desk.now, desk.hours, past=past).at

        hint = "just now; else 40 min ago" if past else "fri 9:00, +3d, 24 nov"
        line = MomentInput(words, hint, presets or (PAST_PRESETS if past else PRESETS))
        super().__init__(book, label, line, means, lambda at, desk: exact(at, desk.now, desk.zone))


class WhichDay(TimeWords[date]):
    """A day to come, or with `past` the latest of that name; `taken` takes its words out of what is typed."""

    def __init__(
        self, book: Book, label: str, words: str = "", *, past: bool = False, taken: Callable[[str], str] = str
    ) -> None:
        def means(words: str, desk: Desk) -> date | None:
            own = taken(words)
            return resolve_day(own, desk.today, desk.hours, past=past) if own else None

        line = Input(words, compact=True, placeholder="today; else 20 nov" if past else "fri, +1w or 24 nov")
        super().__init__(book, label, line, means, lambda day, desk: exact_day(day, desk.today))


def spoken(at: datetime, desk: Desk) -> str:
    """A moment as words that can be typed, at home: "30 nov 10:00"."""
    local = at.astimezone(zone_of(desk.zone))
    year = f" {local.year}" if local.year != desk.today.year else ""
    return f"{local.day} {MONTHS[local.month - 1].lower()}{year} {local:%H:%M}"
