"""What stands on the screen of a call: whom, what to tell and ask, what is owed, the note, and how it ended."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType

from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.book import Book
from acct_tui.services.callers import Begun
from acct_tui.services.cards import call_cards
from acct_tui.services.portfolio import Portfolio
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.card import owed
from acct_tui.ui.presentation.ink import content
from acct_tui.ui.screens.call import head as call_head
from acct_tui.ui.screens.call.ending import Ending
from acct_tui.ui.screens.call.pointlist import PointList
from acct_tui.ui.widgets.note import Meaning, Note
from acct_tui.ui.widgets.oneline import Lines, OneLine


class CallPage(Frame):
    """The page of a call with somebody; `typed` is what an earlier run left of it."""

    mode = "calls"
    AUTO_FOCUS = "NoteArea"
    CSS_PATH = "call.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012 as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        key("w", "why", "why", "Why this client stands here", foot=False),
        key("y", "copy", "copy", "Copy the number", foot=False),
        key("o", "dial", "dial", "Hand the number to the program that dials here", foot=False),
    ]

    def __init__(self, book: Book, begun: Begun, typed: Mapping[str, Any]) -> None:
        super().__init__(book)
        self.begun = begun
        self.points = PointList(typed.get("ticks", {}))
        self.note = Note(
            Meaning(book, begun.party.client_id, begun.project_id),
            str(typed.get("note", "")),
            "what was said; we: … they: … @name: … become promises",
        )
        self.ending = Ending(book, begun.started_by)
        self.row: QueueRow | None = None

    def body(self) -> ComposeResult:
        """The lines about the call, its points, its note and its end."""
        yield OneLine(id="party")
        yield OneLine(id="manner")
        yield OneLine(id="last")
        yield OneLine(id="raise")
        yield self.points
        yield Lines(id="owed")
        yield OneLine(id="said")
        yield self.note
        yield self.ending

    def show(self, found: Portfolio) -> None:
        """Show the facts as they stand now."""
        party = self.begun.party
        row = next((row for row in found.queue if row.client.id == party.client_id), None)
        self.row = row and replace(row, contact=row.client.contact(party.contact_id))
        card = call_cards(self.book, [self.row], found.desk)[party.client_id] if self.row else None
        for name, (left, right) in call_head.lines(party, self.row, card, found.desk).items():
            line = self.query_one(f"#{name}", OneLine)
            line.left, line.right = content(left), content(right)
        self.show_stage()
        if self.row and card:
            self.query_one(Lines).lines = tuple(map(content, owed(self.row, found.desk)))
            self.points.tell(self.row.client, card.points)

    def show_stage(self) -> None:
        """Say beside the note what ends it, or how one comes back to it."""
        said = call_head.ENDED if self.has_ended else call_head.NOTE[1]
        self.query_one("#said", OneLine).right = content(said)

    @property
    def has_ended(self) -> bool:
        """Whether the call itself is over, and only its record is to be finished."""
        return self.has_class("-ended")

    @property
    def has_text(self) -> bool:
        """Whether leaving would lose something typed, ticked or answered."""
        is_answered = self.ending.is_answered
        return bool(self.note.text or self.points.fields() or is_answered or self.begun.party.newcomer)

    @property
    def written(self) -> object:
        """All that is written here; equal as long as nothing is typed."""
        return self.note.area.text, self.points.fields(), self.ending.fields()

    @property
    def client_id(self) -> str | None:
        """Whose call it is."""
        return self.begun.party.client_id

    @on(PointList.Resized)
    def _fit(self) -> None:
        self.points.styles.max_height = max(2, self.size.height // 4)
        self.points.list()

    def on_key(self, event: events.Key) -> None:
        """Let no letter lead away by chance from the questions about the end, which letters answer."""
        bound = self.active_bindings.get(event.key)
        is_letter = event.character is not None and event.character.isalnum()
        if self.has_ended and is_letter and bound and bound.node is self.app:
            event.stop()

    def on_descendant_focus(self) -> None:
        """Show the keys of what has the cursor now."""
        self.call_after_refresh(self.foot.list_keys)

    def action_why(self) -> None:
        """Explain the place of the client."""
        from acct_tui.ui.actions import client as asking

        self._about(asking.explain)

    def action_copy(self) -> None:
        """Copy the number."""
        from acct_tui.ui.actions import client as asking

        self._about(asking.copy_number)

    def action_dial(self) -> None:
        """Open the number in the program that dials."""
        from acct_tui.ui.actions import client as asking

        self._about(asking.dial_number)

    def _about(self, act: Callable[[Frame, Spot], object]) -> None:
        if self.row:
            act(self, Spot(self.row))
        else:
            self.say("Nothing more is known of a client without a live project.", is_error=True)
