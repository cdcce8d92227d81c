"""The evening close: what is left of today, and the first call of tomorrow."""

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from acct_tui.domain.facts.findings import Reason
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.book import Book
from acct_tui.services.cards import Card, call_cards
from acct_tui.services.chosen import drop, move_on
from acct_tui.services.evening import Evening, evening
from acct_tui.services.portfolio import Portfolio
from acct_tui.ui.actions.deeds import deal_with_reason, tick_off
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import act, key
from acct_tui.ui.messages import OpenForm, OpenProject, Order
from acct_tui.ui.presentation.ink import content
from acct_tui.ui.screens.evening.rows import rows, told
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.table import Column, Table

_TICKED: Final = frozenset({"commitments", "goals", "milestones", "raid_items"})
"""The tables whose rows are ticked off where no reason says how."""


class EveningScreen(Frame):
    """Short lists of what is left, and keys for their lines."""

    CSS_PATH = "evening.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", act("open"), "open", "Write the note, change the promise, or open the project"),
        key("x", act("keep"), "done", "Deal with the line: kept, answered, told, done, explained, one stage further"),
        key(
            "t",
            act("move_on"),
            "choose again",
            "Choose again, for the next working day, all who were chosen and not called",
        ),
        key("d", act("drop"), "drop", "Let go of the mark of a client who was chosen"),
        key("escape", "leave", "back", "Go back"),
    ]

    def __init__(self, book: Book, mode: str) -> None:
        super().__init__(book)
        self.mode = mode
        self._found: Evening | None = None
        self._card: Card | None = None
        self.acts = {"open": self._open, "keep": self._keep, "move_on": self._move_on, "drop": self._drop}

    def body(self) -> ComposeResult:
        """How much is left, and the lists."""
        yield OneLine(id="left")
        table = Table()
        table.show_header = False
        yield table

    def show(self, found: Portfolio) -> None:
        """Show what is left now."""
        self._found = evening(self.book, found.queue, found.desk)
        first = self._found.first
        self._card = call_cards(self.book, [first.row], found.desk)[first.row.client.id] if first else None
        self.relist()

    @on(Table.Resized)
    def relist(self) -> None:
        """Show the lists as wide as they may be."""
        table, found = self.query_one(Table), self._found
        if found and table.room:
            table.show([Column("")], rows(found, self._card))
            self.query_one("#left", OneLine).left = content((("Evening close   ", "bold"), *told(found)))

    def _open(self) -> None:
        """Open the form of what is under the cursor, for a talk at its note; the project of a first call."""
        here = self.query_one(Table).ref
        if here is None:
            return
        if here.table == "projects":
            self.post_message(OpenProject(here.id))
        elif here.table == "moments":
            self._open_moment(here)
        else:
            begin = {"interactions": "note", "commitments": "due_at"}.get(here.table, "")
            self.post_message(OpenForm(here.table, here.id, begin=begin))

    def _open_moment(self, moment: Ref) -> None:
        found = self._reason_of(moment)
        project_id = found[1].finding.project_id if found else None
        if found and (project_id or found[0].client.projects):
            self.post_message(OpenProject(project_id or found[0].client.projects[0].id))

    def _reason_of(self, subject: Ref | None) -> tuple[QueueRow, Reason] | None:
        told = (*self._found.waiting, *self._found.due) if self._found else ()
        return next((each for each in told if each[1].finding.subject == subject), None)

    def _move_on(self) -> None:
        """Choose all who are left of today's choice for the next working day."""
        chosen = self._found.chosen if self._found else ()
        self.post_message(Order(lambda: move_on(self.book, chosen)))

    def _drop(self) -> None:
        """Let go of the mark of the client under the cursor."""
        chosen = self._found.chosen if self._found else ()
        client = next((each for each in chosen if Ref("clients", each.id) == self.query_one(Table).ref), None)
        if client:
            self.post_message(Order(lambda: drop(self.book, client)))
        else:
            self.say("d lets go of a client who was chosen: nobody is under the cursor.", is_error=True)

    def _keep(self) -> None:
        """Say that a promise was kept or a goal explained, or deal with what a client waits for or what is due."""
        here = self.query_one(Table).ref
        found = self._reason_of(here)
        if found and found[1].verb:
            deal_with_reason(self, Spot(found[0]), found[1])
        elif here and here.table in _TICKED:
            tick_off(self, here)
        else:
            self.say("There is nothing to tick off here: enter opens what is under the cursor.", is_error=True)
