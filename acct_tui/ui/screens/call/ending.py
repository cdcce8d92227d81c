"""How a call ended: the way, the mood, whether it was a problem, and the next contact."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from acct_tui.services.ahead import After
from acct_tui.services.book import Book
from acct_tui.services.calls import DISPOSITIONS, Disposition
from acct_tui.ui.widgets.mood import Mood
from acct_tui.ui.widgets.next_call import NextCall
from acct_tui.ui.widgets.question import Question
from acct_tui.ui.widgets.ways import Way, Ways
from acct_tui.ui.widgets.when import When

THEIR_WAYS: Final[Sequence[Way]] = (("r", "reached", "we talked"), ("m", "no_answer", "missed"))
"""How a call of theirs can end."""


class Ending(Vertical):
    """What is asked when a call is over, one question after the other."""

    def __init__(self, book: Book, started_by: Literal["us", "client"]) -> None:
        super().__init__()
        self._is_theirs = started_by == "client"
        self._ahead: Callable[[], After] = After
        self._finish: Callable[[], None] = lambda: None
        self.ways = Ways(THEIR_WAYS if self._is_theirs else DISPOSITIONS)
        self.problem = Question("A problem? y makes a complaint of the note")
        self.mood = Mood()
        self.next = NextCall(book)
        self.made = When(book, "Made", past=True)

    def compose(self) -> ComposeResult:
        """The questions in the order in which they are answered."""
        yield self.ways
        if self._is_theirs:
            yield self.problem
        yield self.mood
        yield self.next
        yield self.made

    def on_mount(self) -> None:
        """Look ahead again when an answer is another."""
        for answer in (self.mood, self.problem) if self._is_theirs else (self.mood,):
            self.watch(answer, "value", self._look_ahead)

    def begin(self, ahead: Callable[[], After], finish: Callable[[], None], *, has_note: bool) -> None:
        """Ask the first question; a note says that somebody was reached.

        `ahead` tells what follows by itself; `finish` is what follows the last answer.
        """
        self._ahead, self._finish = ahead, finish
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
        return bool(said or self.problem.value or self.mood.value or self.next.is_answered)

    def fields(self) -> dict[str, Any]:
        """The answers so far, in plain values."""
        return {
            "way": self.ways.chosen,
            "problem": self.problem.value,
            "mood": self.mood.value,
            "made": self.made.words,
            **self.next.fields(),
        }

    def fill(self, fields: Mapping[str, Any]) -> None:
        """Give the answers that were given before."""
        self.ways.chosen = fields["way"]
        self.problem.value, self.mood.value = bool(fields["problem"]), fields["mood"]
        self.next.fill(fields)
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

    def _look_ahead(self) -> None:
        """See how the client stands if the call ended so."""
        self.next.expect(self._ahead())

    def on_key(self, event: events.Key) -> None:
        """Let no letter lead away by chance from the questions, which letters answer."""
        bound = self.screen.active_bindings.get(event.key)
        is_letter = event.character is not None and event.character.isalnum()
        if is_letter and bound and bound.node is self.app:
            event.stop()

    @on(events.DescendantBlur)
    def _leave(self, event: events.DescendantBlur) -> None:
        """Once it is typed when the call was, what follows may come at another time."""
        if self.made in event.widget.ancestors:
            self._look_ahead()

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
            self._finish()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        """Save, once it is said whether they know of a time that was typed after a talk."""
        event.stop()
        if self.next in event.input.ancestors and self.way == "reached" and self.next.is_unsettled:
            self.next.told.focus()
        else:
            self._finish()
