"""How a call ended: the way, the mood, whether it was a problem, and the next contact."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from acct_tui.domain.datewords import DateWordsError
from acct_tui.services.ahead import After, Ahead
from acct_tui.services.book import Book
from acct_tui.services.calls import DISPOSITIONS, Disposition
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.next_contact import NextContact
from acct_tui.ui.coming_back import when_empty
from acct_tui.ui.dialogs.ways import Way, Ways
from acct_tui.ui.dialogs.when import When
from acct_tui.ui.dialogs.words import Words
from acct_tui.ui.widgets.mood import Mood
from acct_tui.ui.widgets.overtaken import Overtaken
from acct_tui.ui.widgets.question import Question

THEIR_WAYS: Final[Sequence[Way]] = (("r", "reached", "we talked"), ("m", "no_answer", "missed"))
"""How a call of theirs can end."""


class Ending(Vertical):
    """What is asked when a call is over, one question after the other."""

    class Finished(Message):
        """The last question was answered: save."""

    def __init__(self, book: Book, started_by: Literal["us", "client"]) -> None:
        super().__init__()
        self._book, self._is_theirs = book, started_by == "client"
        self._ahead: Ahead | None = None
        self._after = After()
        self.ways = Ways(THEIR_WAYS if self._is_theirs else DISPOSITIONS)
        self.problem = Question("A problem? y makes a complaint of the note")
        self.mood = Mood()
        self.next = When(book, "Next call")
        self.overtaken = Overtaken()
        self.about = Words("About", "what it will be about")
        self.told = Question("They were told of this time", "Do they know of it? y they do, n they do not")
        self.made = When(book, "Made", past=True)

    def compose(self) -> ComposeResult:
        """The questions in the order in which they are answered."""
        yield self.ways
        if self._is_theirs:
            yield self.problem
        yield self.mood
        yield self.next
        yield self.overtaken
        yield self.about
        yield self.told
        yield self.made

    def on_mount(self) -> None:
        """Look again at what the next call comes after when they know of it."""
        self.watch(self.told, "value", self.warn)

    def begin(self, ahead: Ahead | None, *, has_note: bool) -> None:
        """Ask the first question; a note says that somebody was reached. `ahead` tells what follows by itself."""
        self._ahead = ahead
        if self._is_theirs:
            self.ways.chosen = "reached"
        self.ways.usual = "reached" if has_note else "no_answer"
        self._look_ahead()
        # At once: the next key may be on its way.
        self.screen.set_focus(self.problem if self._is_theirs else self.ways)

    @property
    def is_answered(self) -> bool:
        """Whether something was answered."""
        said = self.ways.chosen and not self._is_theirs
        words = self.next.words or self.about.words
        return bool(said or self.problem.value or self.mood.value or words or self.told.value)

    def fields(self) -> dict[str, Any]:
        """The answers so far, in plain values."""
        return {
            "way": self.ways.chosen,
            "problem": self.problem.value,
            "mood": self.mood.value,
            "next": self.next.words,
            "about": self.about.words,
            "told": self.told.value,
            "made": self.made.words,
        }

    def fill(self, fields: Mapping[str, Any]) -> None:
        """Give the answers that were given before."""
        self.ways.chosen = fields["way"]
        self.problem.value, self.told.value = bool(fields["problem"]), bool(fields["told"])
        self.mood.value = fields["mood"]
        self.next.words, self.about.words = str(fields["next"]), str(fields["about"])
        self.made.words = str(fields["made"]) or self.made.words
        self._look_ahead()

    @property
    def way(self) -> Disposition:
        """How the call ended, as far as it is known."""
        return self.ways.chosen or self.ways.usual

    @property
    def was_problem(self) -> bool | None:
        """Whether they called with a problem; None for a call of ours."""
        return self.problem.value if self._is_theirs else None

    @property
    def plan(self) -> NextContact | None:
        """The next contact, if there is to be one; Refused, with the cursor there, for words that mean no time."""
        at, about, agreed = self._moment(self.next), self.about.words, self._after.agreed
        if at:
            return NextContact(at, about, self.told.value)
        if about and agreed is None:
            self.next.focus_words()
            raise Refused("About what, but when? Type a day for the next call, or empty About.")
        return replace(agreed, text=about) if agreed and about else None

    @property
    def at(self) -> datetime | None:
        """When the call was, unless it was just now; Refused like the next contact."""
        return self._moment(self.made)

    def _moment(self, when: When) -> datetime | None:
        try:
            return when.at
        except DateWordsError as wrong:
            when.focus_words()
            raise Refused(str(wrong)) from wrong

    def _look_ahead(self) -> None:
        """See how the client stands if the call ended so, and say what an empty next call means."""
        self._after = self._ahead.after(self.way) if self._ahead else After()
        self.next.when_empty = when_empty(self._after, self._book.desk(), is_shared=self._book.is_shared)
        self.warn()

    @on(Input.Changed)
    def warn(self) -> None:
        """Say which promise the next call would come after; only of a time that is typed they may know."""
        self.told.display = bool(self.next.words.strip()) or self.told.value
        row, agreed = self._after.row, self._after.agreed
        at = self.next.meant or (agreed.at if agreed and not self.next.words.strip() else None)
        owed = row.client.commitments if row else ()
        self.overtaken.tell(owed, at, self._book.desk(), promised=self.told.value)

    @on(Ways.Chosen)
    def _go_on(self, event: Ways.Chosen) -> None:
        """After a talk ask for the mood."""
        event.stop()
        self._look_ahead()
        if event.way == "reached":
            self.mood.focus()
        else:
            self.next.focus_words()

    @on(Mood.Chosen)
    def _ask_next(self, event: Mood.Chosen) -> None:
        event.stop()
        self.next.focus_words()

    @on(Question.Answered)
    def _answered(self, event: Question.Answered) -> None:
        event.stop()
        if event.question is self.problem:
            self.mood.focus()
        else:
            self.post_message(self.Finished())

    @on(Input.Submitted)
    def _finish(self, event: Input.Submitted) -> None:
        """Save, once it is said whether they know of a time that was typed after a talk."""
        event.stop()
        is_before = self.next in event.input.ancestors or self.about in event.input.ancestors
        if is_before and self.way == "reached" and self.next.meant and not self.told.value:
            self.told.focus()
        else:
            self.post_message(self.Finished())
