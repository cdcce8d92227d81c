"""The ledger: what we owe, what they owe, what each colleague owes, and how well each side keeps its word."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

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
from acct_tui.ui.actions import owed as owing
from acct_tui.ui.actions import postpone as postponing
from acct_tui.ui.actions import settle as settling
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import key
from acct_tui.ui.messages import AskDelete, OpenForm, StartCall
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.ui.screens.line_filter import FilteringScreen
from acct_tui.ui.screens.owed.rows import COLUMNS, rows
from acct_tui.ui.screens.owed.summary import summary
from acct_tui.ui.screens.owed.words import about
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.panel import Panel
from acct_tui.ui.widgets.table import Table


class OwedScreen(FilteringScreen):
    """One ledger of promises in every direction, with the invoices."""

    mode = "owed"
    CSS_PATH = "owed.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("x", "deal", "kept", "It was kept, or paid"),
        key("z", "later", "new date", "A new date, and whether they were told; the first one is kept"),
        key("y", "copy", "message", "Copy one message with everything that whoever owes this owes"),
        key("enter,e", "edit", "edit", "Edit what is under the cursor"),
        key("D", "dispute", "dispute", "Dispute the invoice, say what is next, or settle it", foot=False),
        key("w", "why", "why", "Why the client stands where it stands, and why not in the lane now", foot=False),
    ]

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._found: Portfolio | None = None
        self._owed: Owed | None = None

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
            table.show(COLUMNS, rows(found, self.wanted))
            said: Ink = (("Only with ", "muted"), (self.wanted, "accent bold"), ("  esc shows all", "muted"))
            self.query_one("#kept", OneLine).left = content(said if self.wanted else summary(found))

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

    def at_spot(self, act: Callable[[Spot], object]) -> None:
        """Act on the client under the cursor, or say why that cannot be."""
        if self._thing and self.spot() is None:
            self.say(f"{self._thing.client.name} has no live project and stands in no queue.", is_error=True)
        else:
            super().at_spot(act)

    @on(Table.Moved)
    def tell_about(self) -> None:
        """Tell all that is known of the line under the cursor."""
        found, thing = self._owed, self._thing
        if found:
            words = (lambda width: about(thing, found.desk, width)) if thing else (lambda _: Content())
            self.query_one(Panel).tell(words)

    def action_call(self) -> None:
        """Call the client, also one without a live project."""
        thing = self._thing
        if thing and self.spot() is None:
            self.post_message(StartCall(Begun(Party(thing.client.id, thing.client.name))))
        else:
            super().action_call()

    @on(Table.Opened)
    def action_edit(self) -> None:
        """Edit what is under the cursor."""
        self._at_ref(lambda ref: self.post_message(OpenForm(ref.table, ref.id)))

    def action_delete(self) -> None:
        """Ask to delete what is under the cursor."""
        self._at_ref(lambda ref: self.post_message(AskDelete(ref)))

    def action_deal(self) -> None:
        """Say that it was kept or paid."""
        self._at_ref(partial(settling.settle, self))

    def action_later(self) -> None:
        """Ask for a new date."""
        self._at_ref(partial(postponing.postpone, self))

    def action_dispute(self) -> None:
        """Ask why the invoice is disputed, what comes next, or why it is settled."""
        from acct_tui.ui.dialogs.money.dispute import ask_dispute

        self._at_ref(lambda ref: ask_dispute(self, ref, place="under They owe"))

    def action_copy(self) -> None:
        """Copy the recap while it is offered, else the message to whoever owes it."""
        if self.foot.copies:
            super().action_copy()
        else:
            self._at_ref(partial(owing.copy_message, self))

    def _at_ref(self, act: Callable[[Ref], object]) -> None:
        """Act on what is under the cursor, or say that there is nothing."""
        here = self.query_one(Table).ref
        if here and self._thing:
            act(here)
        else:
            self.say("There is nothing under the cursor.", is_error=True)
