"""Words for a day, beside the day they mean."""

from collections.abc import Callable
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Label, Static

from acct_tui.domain.time.datewords import DateWordsError, resolve_day
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.ui.presentation.ink import content
from acct_tui.words.ages import exact_day


class WhichDay(Horizontal):
    """A day to come, or with `past` the latest of that name; left empty it is none.

    `taken` takes the words for the day out of what is typed.
    """

    def __init__(
        self, book: Book, label: str, words: str = "", *, past: bool = False, taken: Callable[[str], str] = str
    ) -> None:
        super().__init__(classes="field")
        self._taken = taken
        self._book, self._label, self._past = book, label, past
        hint = "today; else 20 nov" if past else "fri, +1w or 24 nov"
        self._input = Input(words, compact=True, placeholder=hint)
        self._echo = Static(classes="echo")

    def compose(self) -> ComposeResult:
        """The name, the words, and what they mean."""
        yield Label(self._label, classes="name")
        yield self._input
        yield self._echo

    @property
    def words(self) -> str:
        """What is typed."""
        return self._input.value.strip()

    @property
    def day(self) -> date | None:
        """The day; None when nothing is typed. Raises DateWordsError for words that mean none."""
        desk, words = self._book.desk(), self._taken(self.words)
        return resolve_day(words, desk.today, desk.hours, past=self._past) if words else None

    def settled(self) -> date | None:
        """The day to be saved; words that mean none are refused, and the cursor goes to them."""
        try:
            return self.day
        except DateWordsError as wrong:
            self.focus_words()
            raise Refused(str(wrong)) from wrong

    def focus_words(self) -> None:
        """Put the cursor into the words."""
        self._input.focus()

    @on(Input.Changed)
    def echo(self) -> None:
        """Say which day the words mean, or in short why they mean none; saving says it in full."""
        try:
            day = self.day
        except DateWordsError as wrong:
            self._echo.update(content(((wrong.wrong, "warning"),)))
        else:
            said = f"→ {exact_day(day, self._book.desk().today)}" if day else ""
            self._echo.update(content(((said, "accent"),)))
