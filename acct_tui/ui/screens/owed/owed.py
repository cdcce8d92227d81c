"""The ledger: what we owe, what they owe, what each colleague owes, and how well each side keeps its word."""

from functools import partial
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.owed.ledger import Bill, Debt
from acct_tui.services.book import Book
from acct_tui.services.callers import Begun, Party
from acct_tui.services.owed import Owed, owed
from acct_tui.services.portfolio import Portfolio
from acct_tui.ui.actions.client_keys import CLIENT_KEYS, NOBODY, client_acts, copy
from acct_tui.ui.actions.deeds import postpone, tick_off
from acct_tui.ui.actions.owed import copy_message
from acct_tui.ui.actions.row import row_acts
from acct_tui.ui.frames.filter import FIND, Filter
from acct_tui.ui.frames.frame import Act, Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import act, key, layered
from acct_tui.ui.messages import StartCall
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.ui.screens.owed.rows import COLUMNS, rows
from acct_tui.ui.screens.owed.summary import summary
from acct_tui.ui.screens.owed.words import about
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.panel import Panel
from acct_tui.ui.widgets.table import Table

KEYS: Final = (
    key("x", act("deal"), "kept", "It was kept, or paid"),
    key("z", act("later"), "new date", "A new date, and whether they were told; the first one is kept"),
    key("y", act("copy"), "message", "Copy one message with everything that whoever owes this owes"),
    key("enter,e", act("edit"), "edit", "Edit what is under the cursor"),
    key("D", act("dispute"), "dispute", "Dispute the invoice, say what is next, or settle it", foot=False),
    key("w", act("why"), "why", "Why the client stands where it stands, and why not in the lane now", foot=False),
)


class OwedScreen(Frame):
    """One ledger of promises in every direction, with the invoices."""

    mode = "owed"
    CSS_PATH = "owed.tcss"
    BINDINGS: ClassVar[list[BindingType]] = layered(CLIENT_KEYS, [FIND], KEYS)

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._found: Portfolio | None = None
        self._owed: Owed | None = None
        self._filter = Filter(self, "", self.relist)
        acts = client_acts(self, nobody=self._nobody) | row_acts(
            self,
            self._row,
            {
                "deal": partial(tick_off, self),
                "later": partial(postpone, self),
                "message": partial(copy_message, self),
                "dispute": self._dispute,
            },
        )
        self.acts = {
            **acts,
            "open": acts["edit"],
            "copy": partial(copy, self, acts["message"]),
            "call": partial(self._call, acts["call"]),
            "find": self._filter.ask,
        }
        self.lets_go = (self._filter.clear,)

    def body(self) -> ComposeResult:
        """The kept rates, the lists, and room for what is known of the line under the cursor."""
        yield OneLine(id="kept")
        with Container(id="ledger"):
            yield Table()
            yield Panel(id="about")

    def show(self, found: Portfolio) -> None:
        """Show what is owed now."""
        self._found, self._owed = found, owed(self.book)
        self.relist()

    @on(Table.Resized)
    def relist(self) -> None:
        """Show the lines that are wanted as wide as they may be."""
        table, found = self.query_one(Table), self._owed
        if found and table.room:
            table.show(COLUMNS, rows(found, self._filter.wanted))
            said: Ink = (("Only with ", "muted"), (self._filter.wanted, "accent bold"), ("  esc shows all", "muted"))
            self.query_one("#kept", OneLine).left = content(said if self._filter.wanted else summary(found))

    @property
    def _thing(self) -> Debt | Bill | None:
        """What is under the cursor."""
        here = self.query_one(Table).ref
        return self._owed.at(here) if self._owed and here else None

    @property
    def client_id(self) -> str | None:
        """The client under the cursor, also one without a live project."""
        return self._thing.client.id if self._thing else None

    def spot(self) -> Spot | None:
        """The client under the cursor as it stands in the queue, and the project."""
        thing, queue = self._thing, self._found.queue if self._found else ()
        row = next((row for row in queue if thing and row.client.id == thing.client.id), None)
        if row is None:
            return None
        about_id = thing.commitment.project_id if isinstance(thing, Debt) else None
        return Spot(row, next((project for project in row.client.projects if project.id == about_id), None))

    def _nobody(self) -> str:
        """Why there is no client under the cursor who stands in the queue."""
        return f"{self._thing.client.name} has no live project and stands in no queue." if self._thing else NOBODY

    def _row(self) -> Ref | None:
        """The row of what is under the cursor."""
        return self.query_one(Table).ref if self._thing else None

    @on(Table.Moved)
    def tell_about(self) -> None:
        """Tell all that is known of the line under the cursor."""
        found, thing = self._owed, self._thing
        if found:
            words = (lambda width: about(thing, found.desk, width)) if thing else (lambda _: Content())
            self.query_one(Panel).tell(words)

    def _call(self, otherwise: Act) -> None:
        """Call the client, also one without a live project."""
        thing = self._thing
        if thing and self.spot() is None:
            self.post_message(StartCall(Begun(Party(thing.client.id, thing.client.name))))
        else:
            otherwise()

    def _dispute(self, row: Ref) -> None:
        """Ask why the invoice is disputed, what comes next, or why it is settled."""
        from acct_tui.ui.dialogs.money.dispute import ask_dispute

        ask_dispute(self, row, place="under They owe")
