"""How a call ended: the way, the mood, whether it was a problem, and the next contact."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from acct_tui.domain.datewords import DateWordsError
from acct_tui.services.book import Book
from acct_tui.services.calls import DISPOSITIONS, Disposition
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.next_contact import NextContact
from acct_tui.ui.dialogs.ways import Way, Ways
from acct_tui.ui.dialogs.when import When
from acct_tui.ui.dialogs.words import Words
from acct_tui.ui.widgets.mood import Mood
from acct_tui.ui.widgets.tick import Tick

THEIR_WAYS: Final[Sequence[Way]] = (("r", "reached", "we talked"), ("m", "no_answer", "missed"))
"""How a call of theirs can end."""


class Problem(Tick):
    """Whether they called with a problem: y or n answers and goes on, enter leaves it as it is."""

    class Answered(Message):
        """The question was answered."""

    def key_enter(self) -> None:
        """Leave it as it is."""
        self.post_message(self.Answered())

    def action_put(self, value: bool) -> None:
        """Answer, and go on."""
        super().action_put(value)
        self.post_message(self.Answered())


class Ending(Vertical):
    """What is asked when a call is over, one question after the other."""

    class Finished(Message):
        """The last question was answered: save."""

    def __init__(self, book: Book, started_by: Literal["us", "client"]) -> None:
        super().__init__()
        self._suggested, self._is_theirs = "", started_by == "client"
        self.ways = Ways(THEIR_WAYS if self._is_theirs else DISPOSITIONS)
        self.problem = Problem("A problem? y makes a complaint of the note")
        self.mood = Mood()
        self.next = When(book, "Next call")
        self.about = Words("About", "what it will be about")
        self.told = Tick("They were told of this time")
        self.made = When(book, "Made", past=True)

    def compose(self) -> ComposeResult:
        """The questions in the order in which they are answered."""
        yield self.ways
        if self._is_theirs:
            yield self.problem
        yield self.mood
        yield self.next
        yield self.about
        yield self.told
        yield self.made

    def begin(self, suggested: str, *, has_note: bool) -> None:
        """Ask the first question; a note says that somebody was reached, and then the next call is as suggested."""
        self._suggested = suggested
        if self._is_theirs:
            self.ways.chosen = "reached"
            self._suggest(is_reached=True)
        self.ways.usual = "reached" if has_note else "no_answer"
        # At once: the next key may be on its way.
        self.screen.set_focus(self.problem if self._is_theirs else self.ways)

    @property
    def is_answered(self) -> bool:
        """Whether something was answered that is not merely suggested."""
        own = self.next.words not in ("", self._suggested)
        said = self.ways.chosen and not self._is_theirs
        return bool(said or self.problem.value or self.mood.value or own or self.about.words or self.told.value)

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
        at = self._moment(self.next)
        return NextContact(at, self.about.words, self.told.value) if at else None

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

    @on(Ways.Chosen)
    def _go_on(self, event: Ways.Chosen) -> None:
        """After a talk ask for the mood; who was not reached comes back by itself, so no next call is suggested."""
        event.stop()
        self._suggest(is_reached=event.way == "reached")
        if event.way == "reached":
            self.mood.focus()
        else:
            self.next.focus_words()

    def _suggest(self, *, is_reached: bool) -> None:
        if self.next.words in ("", self._suggested):
            self.next.words = self._suggested if is_reached else ""

    @on(Problem.Answered)
    def _ask_mood(self, event: Problem.Answered) -> None:
        event.stop()
        self.mood.focus()

    @on(Mood.Chosen)
    def _ask_next(self, event: Mood.Chosen) -> None:
        event.stop()
        self.next.focus_words()

    @on(Input.Submitted)
    def _finish(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Finished())
