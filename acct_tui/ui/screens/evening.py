"""The evening close: notes to write, promises due, and the first call of tomorrow."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from acct_tui.domain.findings import Subject
from acct_tui.services.book import Book
from acct_tui.services.cards import Card, call_cards
from acct_tui.services.evening import Evening, evening
from acct_tui.services.portfolio import Portfolio
from acct_tui.services.settling import settle
from acct_tui.ui import dealing
from acct_tui.ui.frame import Frame
from acct_tui.ui.ink import content
from acct_tui.ui.keys import key
from acct_tui.ui.messages import OpenForm, OpenProject, Order
from acct_tui.ui.screens.evening_rows import rows
from acct_tui.ui.spot import Spot
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.table import Column, Table
from acct_tui.words.ages import plural


class EveningScreen(Frame):
    """Three short lists, and a key for each of their lines."""

    CSS_PATH = "evening.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "open", "open", "Write the note, change the promise, or open the project"),
        key("x", "keep", "done", "The promise was kept, the call answered, the complaint one stage further"),
        key("escape", "leave", "back", "Go back"),
    ]

    def __init__(self, book: Book, mode: str) -> None:
        super().__init__(book)
        self.mode = mode
        self._found: Evening | None = None
        self._card: Card | None = None

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
            count = len(found.unnoted) + len(found.promises) + len(found.waiting)
            told = (
                (f"{plural(count, 'thing')} left for today", "") if count else ("Nothing is left for today.", "success")
            )
            self.query_one("#left", OneLine).left = content((("Evening close   ", "bold"), told))

    @property
    def _thing(self) -> tuple[str, str]:
        """The table and the id of what is under the cursor."""
        table, _, row_id = (self.query_one(Table).key or "").partition(":")
        return table, row_id

    @on(Table.Opened)
    def action_open(self) -> None:
        """Open the form of what is under the cursor, for a talk at its note; the project of a first call."""
        table, row_id = self._thing
        if table == "projects":
            self.post_message(OpenProject(row_id))
        elif row_id:
            begin = {"interactions": "note", "commitments": "due_at"}.get(table, "")
            self.post_message(OpenForm(table, row_id, begin=begin))

    def action_keep(self) -> None:
        """Say that a promise was kept, or deal with what a client waits for."""
        table, row_id = self._thing
        waits = self._found.waiting if self._found else ()
        subject = Subject(table, row_id)
        if table == "commitments":
            self.post_message(Order(lambda: settle(self.book, table, row_id)))
        elif found := next((each for each in waits if each[1].finding.subject == subject), None):
            dealing.settle(self, Spot(found[0]), found[1])
        else:
            self.say("There is nothing to tick off here: enter opens what is under the cursor.", is_error=True)
