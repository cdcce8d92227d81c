"""The next call as it is asked for once a call is over: when, about what, and whether they know."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.queue.overtaken import overtaken
from acct_tui.services.ahead import After, with_next
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.next_contact import NextContact
from acct_tui.ui.presentation.next_call_hint import before_it, when_empty
from acct_tui.ui.widgets.overtaken import Overtaken
from acct_tui.ui.widgets.question import Question
from acct_tui.ui.widgets.when import When
from acct_tui.ui.widgets.words import Words


class NextCall(Vertical):
    """A time for the next call, or none; left empty it tells what follows by itself."""

    DEFAULT_CSS = "NextCall { height: auto; }"

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book
        self._after = After()
        self._when = When(book, "Next call")
        self._overtaken = Overtaken()
        self._about = Words("About", "what it will be about")
        self.told = Question("They were told of this time", "Do they know of it? y they do, n they do not")

    def compose(self) -> ComposeResult:
        """When, what it comes after, about what, and whether they know."""
        yield self._when
        yield self._overtaken
        yield self._about
        yield self.told

    def on_mount(self) -> None:
        """Look again at what the next call comes after when they know of it."""
        self.watch(self.told, "value", self.warn)

    def expect(self, after: After) -> None:
        """Say what follows by itself."""
        self._after = after
        self._when.when_empty = when_empty(after, self._book.desk(), is_shared=self._book.is_shared)
        self.warn()

    @property
    def is_answered(self) -> bool:
        """Whether something was answered."""
        return bool(self._when.words or self._about.words or self.told.value)

    @property
    def is_unsettled(self) -> bool:
        """Whether a time is typed of which nobody said that they know."""
        return self._when.meant is not None and not self.told.value

    def fields(self) -> dict[str, Any]:
        """The answers so far, in plain values."""
        return {"next": self._when.words, "about": self._about.words, "told": self.told.value}

    def fill(self, fields: Mapping[str, Any]) -> None:
        """Give the answers that were given before."""
        self.told.value = bool(fields["told"])
        self._when.words, self._about.words = str(fields["next"]), str(fields["about"])

    @property
    def plan(self) -> NextContact | None:
        """The next contact, if there is to be one; Refused, with the cursor there, for words that mean no time."""
        at, about, agreed = self._when.settled(), self._about.words, self._after.agreed
        if at:
            return NextContact(at, about, self.told.value)
        if about and agreed is None:
            self.focus_words()
            raise Refused("About what, but when? Type a day for the next call, or empty About.")
        return replace(agreed, text=about) if agreed and about else None

    def focus_words(self) -> None:
        """Put the cursor into the time."""
        self._when.focus_words()

    @on(Input.Changed)
    def warn(self) -> None:
        """Say what the next call would come after; only of a time that is typed they may know."""
        is_typed = bool(self._when.words)
        self.told.display = is_typed or self.told.value
        row, agreed, desk = self._after.row, self._after.agreed, self._book.desk()
        at = self._when.meant or (agreed.at if agreed and not is_typed else None)
        owed = row.client.commitments if row else ()
        first = overtaken(owed, at, desk, promised=self.told.value)
        self._overtaken.tell(first, desk, self._before(at, desk) if at else "")

    def _before(self, at: datetime, desk: Desk) -> str:
        """For what they come back before the next call that is typed, or that the note names."""
        typed, agreed, is_shared = self._when.meant, self._after.agreed, self._book.is_shared
        told = self.told.value if typed or agreed is None else agreed.promised
        row = with_next(self._book, self._after, at, promised=told) if typed else self._after.row
        return before_it(row, at, desk, promised=told, is_shared=is_shared) if row else ""
