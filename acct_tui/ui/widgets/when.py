"""Words for a moment, beside the moment they mean."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Label, Static

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.time.datewords import DateWordsError, resolve
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.words.ages import MONTHS, exact
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


class When(Horizontal):
    """A moment that lies ahead, or with `past` behind, as words; left empty it is none."""

    def __init__(
        self, book: Book, label: str, words: str = "", *, past: bool = False, presets: Sequence[str] = ()
    ) -> None:
        super().__init__(classes="field")
        self._book, self._label, self._past = book, label, past
        hint = "just now; else 40 min ago" if past else "fri 9:00, +3d, 24 nov"
        self._input = MomentInput(words, hint, presets or (PAST_PRESETS if past else PRESETS))
        self._echo = Static(classes="echo")
        self._when_empty: Ink = ()

    def compose(self) -> ComposeResult:
        """The name, the words, and what they mean."""
        yield Label(self._label, classes="name")
        yield self._input
        yield self._echo

    @property
    def words(self) -> str:
        """What is typed."""
        return self._input.value

    @words.setter
    def words(self, words: str) -> None:
        self._input.value = words

    @property
    def at(self) -> datetime | None:
        """The moment; None when nothing is typed. Raises DateWordsError for words that mean none."""
        desk = self._book.desk()
        return resolve(self.words, desk.now, desk.hours, past=self._past).at if self.words.strip() else None

    @property
    def meant(self) -> datetime | None:
        """The moment; None as well for words that mean none."""
        try:
            return self.at
        except DateWordsError:
            return None

    def settled(self) -> datetime | None:
        """The moment; Refused, with the cursor here, for words that mean none."""
        try:
            return self.at
        except DateWordsError as wrong:
            self.focus_words()
            raise Refused(str(wrong)) from wrong

    @property
    def when_empty(self) -> Ink:
        """What it means that nothing is typed."""
        return self._when_empty

    @when_empty.setter
    def when_empty(self, words: Ink) -> None:
        self._when_empty = words
        self.echo()

    def focus_words(self) -> None:
        """Put the cursor into the words."""
        self._input.focus()

    @on(Input.Changed)
    def echo(self) -> None:
        """Say which moment the words mean, or in short why they mean none; saving says it in full."""
        try:
            at = self.at
        except DateWordsError as wrong:
            self._echo.update(content(((wrong.wrong, "warning"),)))
        else:
            desk = self._book.desk()
            said: Ink = ((f"→ {exact(at, desk.now, desk.zone)}", "accent"),) if at else self._when_empty
            self._echo.update(content(said))


def spoken(at: datetime, desk: Desk) -> str:
    """A moment as words that can be typed, at home: "30 nov 10:00"."""
    local = at.astimezone(zone_of(desk.zone))
    year = f" {local.year}" if local.year != desk.today.year else ""
    return f"{local.day} {MONTHS[local.month - 1].lower()}{year} {local:%H:%M}"
