"""Words for a time, beside the time they mean."""

from collections.abc import Callable
from datetime import date
from typing import Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Label, Static

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.time.datewords import DateWordsError
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.ui.presentation.ink import Ink, content

Time = TypeVar("Time", bound=date)


class TimeWords(Horizontal, Generic[Time]):
    """A line for words; left empty they mean none.

    `means` reads them, with a DateWordsError for words that mean none, and `tells` says the time.
    """

    def __init__(
        self,
        book: Book,
        label: str,
        line: Input,
        means: Callable[[str, Desk], Time | None],
        tells: Callable[[Time, Desk], str],
    ) -> None:
        super().__init__(classes="field")
        self._book, self._label, self._line = book, label, line
        self._means, self._tells = means, tells
        self._echo = Static(classes="echo")
        self._when_empty: Ink = ()

    def compose(self) -> ComposeResult:
        """The name, the words, and what they mean."""
        yield Label(self._label, classes="name")
        yield self._line
        yield self._echo

    @property
    def words(self) -> str:
        """What is typed, without blanks around it."""
        return self._line.value.strip()

    @words.setter
    def words(self, words: str) -> None:
        self._line.value = words

    def read(self) -> Time | None:
        """The time; None when nothing is typed. Raises DateWordsError for words that mean none."""
        return self._means(self.words, self._book.desk()) if self.words else None

    @property
    def meant(self) -> Time | None:
        """The time; None as well for words that mean none."""
        try:
            return self.read()
        except DateWordsError:
            return None

    def settled(self) -> Time | None:
        """The time to be saved; Refused, with the cursor here, for words that mean none."""
        try:
            return self.read()
        except DateWordsError as wrong:
            self.focus_words()
            raise Refused(str(wrong)) from wrong

    def needed(self, ask: str) -> Time:
        """The time to be saved; Refused in the words of `ask` when nothing is typed."""
        found = self.settled()
        if found is None:
            self.focus_words()
            raise Refused(ask)
        return found

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
        self._line.focus()

    @on(Input.Changed)
    def echo(self) -> None:
        """Say which time the words mean, or in short why they mean none; saving says it in full."""
        try:
            found = self.read()
        except DateWordsError as wrong:
            self._echo.update(content(((wrong.wrong, "warning"),)))
        else:
            told: Ink = ((f"→ {self._tells(found, self._book.desk())}", "accent"),) if found else self._when_empty
            self._echo.update(content(told))
