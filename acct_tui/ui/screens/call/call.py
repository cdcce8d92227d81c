"""A call while it lasts: whom, what to tell and ask, what is owed, the note, and then how it ended."""

from dataclasses import replace
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.talk.talktime import TalkTime
from acct_tui.drafts import Draft
from acct_tui.services.book import Book
from acct_tui.services.callers import Begun
from acct_tui.services.cards import call_cards
from acct_tui.services.portfolio import Portfolio
from acct_tui.ui.actions.client_keys import client_acts
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import act, key
from acct_tui.ui.messages import CallBegun
from acct_tui.ui.presentation.card import owed
from acct_tui.ui.presentation.ink import content
from acct_tui.ui.screens.call import head as call_head
from acct_tui.ui.screens.call.course import Course
from acct_tui.ui.screens.call.record import Record
from acct_tui.ui.widgets.note import NoteArea
from acct_tui.ui.widgets.oneline import Lines, OneLine

UNKNOWN: Final = "Nothing more is known of a client without a live project."
KEYS: Final = (
    key("w", act("why"), "why", "Why this client stands here", foot=False),
    key("y", act("copy"), "copy", "Copy the number", foot=False),
    key("o", act("dial"), "dial", "Hand the number to the program that dials here", foot=False),
    key("ctrl+s", act("end"), "end", "End the call: then say how it ended"),
    key("ctrl+s", act("save"), "save", "Save the call with all that was ticked and agreed"),
    key("ctrl+t", act("promise"), "told them", "They were told of the next call, or not"),
    key("escape", "leave", "leave", "Back to the note; from there away, twice when something was typed"),
)


class CallScreen(Frame):
    """One call, until it is logged or left; a `left` draft of it goes on where it was."""

    mode = "calls"
    AUTO_FOCUS = "NoteArea"
    CSS_PATH = "call.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012 as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    def __init__(self, book: Book, begun: Begun, left: Draft | None = None) -> None:
        super().__init__(book)
        self.begun, self.left = begun, left
        self._row: QueueRow | None = None
        self._record = Record(book, begun, left)
        self.course = Course(self, self._record, left)
        client = client_acts(self, nobody=lambda: UNKNOWN)
        self.acts = {
            **{name: client[name] for name in ("why", "copy", "dial")},
            "end": self.course.end,
            "save": self.course.save,
            "promise": self._record.ending.next.told.action_turn,
        }
        self.lets_go = (self.course.leave,)

    def body(self) -> ComposeResult:
        """The lines about the call, its points, its note and its end."""
        yield OneLine(id="party")
        yield OneLine(id="manner")
        yield OneLine(id="last")
        yield OneLine(id="raise")
        yield self._record.points
        yield Lines(id="owed")
        yield OneLine(id="said")
        yield self._record.note
        yield self._record.ending

    def on_mount(self) -> None:
        """Tell that a call is open."""
        self.app.post_message(CallBegun(self))
        self.course.go_on()

    def show(self, found: Portfolio) -> None:
        """Show the facts as they stand now."""
        party = self.begun.party
        row = next((row for row in found.queue if row.client.id == party.client_id), None)
        self._row = row and replace(row, contact=row.client.contact(party.contact_id))
        card = call_cards(self.book, [self._row], found.desk)[party.client_id] if self._row else None
        for name, (left, right) in call_head.lines(party, self._row, card, found.desk).items():
            line = self.query_one(f"#{name}", OneLine)
            line.left, line.right = content(left), content(right)
        call_head.tell_stage(self, has_ended=self.course.has_ended)
        if self._row and card:
            self.query_one(Lines).lines = tuple(map(content, owed(self._row, found.desk)))
            self._record.points.tell(self._row.client, card.points)

    @property
    def time(self) -> TalkTime:
        """How long the call has lasted; other calls hold it."""
        return self.course.time

    @time.setter
    def time(self, time: TalkTime) -> None:
        self.course.time = time

    @property
    def talk(self) -> str:
        """How long the call has lasted, and with whom."""
        mark = "‖" if self.time.is_held else "●"
        return f"{mark} {self.time.clock(self.book.clock())} {self.begun.party.brief}"

    def draft(self) -> Draft | None:
        """What is typed and ticked; until that can be seen what was left."""
        return self.course.draft() if self.is_mounted else self.left

    def spot(self) -> Spot | None:
        """The client of the call, if a live project is known."""
        return Spot(self._row) if self._row else None

    @property
    def client_id(self) -> str | None:
        """Whose call it is."""
        return self.begun.party.client_id

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """First the call is ended, then it can be saved."""
        if parameters in {("end",), ("save",), ("promise",)}:
            return (parameters == ("end",)) is not self.course.has_ended
        return super().check_action(action, parameters)

    @on(NoteArea.Ended)
    def _end(self) -> None:
        """The note is at its end, and so is the call."""
        self.course.end()

    def on_descendant_focus(self) -> None:
        """Show the keys of what has the cursor now."""
        self.call_after_refresh(self.foot.list_keys)
