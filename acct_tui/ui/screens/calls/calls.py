"""The call queue: whom to call now, later, and whose turn it is."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from acct_tui.domain.queue.free_call import next_to_call
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.book import Book
from acct_tui.services.cards import Card, call_cards
from acct_tui.services.portfolio import Portfolio
from acct_tui.services.sifting import sifted
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.card import whole
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.ui.presentation.summary import messages_due, standing, without_projects
from acct_tui.ui.screens.calls import rows as calls_rows
from acct_tui.ui.screens.calls.card import CardScreen
from acct_tui.ui.screens.client_filter import SiftingScreen
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.panel import Panel
from acct_tui.ui.widgets.table import Table

SHOWN_MOVED = 3
"""Seconds for which a row that has moved is marked."""


class CallsScreen(SiftingScreen):
    """The queue in lanes and bands, and the card of the client under the cursor."""

    mode = "calls"
    CSS_PATH = "calls.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("S", "sort", "sort", "The queue has one order: lane, band, points", foot=False),
    ]

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._found: Portfolio | None = None
        self._cards: Mapping[str, Card] = {}
        self._moved: str | None = None

    def body(self) -> ComposeResult:
        """The summary, the queue, and room for the card."""
        yield OneLine(id="standing")
        with Horizontal(id="queue"):
            yield Table()
            yield Panel(id="card")

    def show(self, found: Portfolio) -> None:
        """Show the queue, and the cards of everybody in it."""
        self._found = found
        self._cards = call_cards(self.book, found.queue, found.desk)
        self._list()

    @on(Table.Resized)
    def relist(self) -> None:
        """Show the clients that the filter lets through, in the columns that fit."""
        self._list()

    def _list(self, *, at: str | None = None) -> None:
        table, found = self.query_one(Table), self._found
        if found is None or not table.room:
            return
        shown = tuple(sifted(found, self.wanted))
        layout = calls_rows.columns(table.room, found.queue, found.desk)
        rows = calls_rows.rows(shown, found.desk, layout, table.room, self._moved)
        clients = {row.client.id: row.client for row in shown}
        table.show(layout, [self.signed(line, clients.get(line.key)) for line in rows], at=at)
        line = self.query_one("#standing", OneLine)
        line.left = content(self._summary(found, len(shown)))
        line.right = content(messages_due(found.messages))

    def _summary(self, found: Portfolio, shown: int) -> Ink:
        if self.wanted and not self.marked:
            return self.summary_of_filter(f"{shown} of {len(found.queue)} clients")
        if not found.queue:
            return ("Nobody to call. ", "muted"), *without_projects(found)
        return self.summary_of_marks() or standing(found.queue, found.desk)

    def action_sort(self) -> None:
        """Say why there is nothing to sort."""
        self.say("The queue has one order: lane, band, points. On the portfolio (1) S sorts.")

    def queue(self) -> Sequence[QueueRow]:
        """All clients."""
        return self._found.queue if self._found else ()

    def spot(self) -> Spot | None:
        """The client under the cursor."""
        key = self.query_one(Table).key
        return next((Spot(row) for row in self.queue() if row.client.id == key), None)

    @on(Table.Moved)
    def tell_card(self) -> None:
        """Show the card of the client under the cursor."""
        found, spot = self._found, self.spot()
        if found and spot:
            card = self._cards[spot.client.id]
            self.query_one(Panel).tell(lambda width: whole(spot.row, card, found.desk, width))

    def after_call(self, client_id: str) -> None:
        """Show where the client went, and go to whom to call next, unless the cursor is to stay."""
        self._moved = client_id if self.app.animation_level != "none" else None
        found, advances = self._found, self.book.settings.advances
        following = next_to_call(sifted(found, self.wanted), found.desk) if found and advances else None
        self._list(at=following.client.id if following else client_id)
        if self._moved:
            self.set_timer(SHOWN_MOVED, self._settle)

    def _settle(self) -> None:
        self._moved = None
        self._list()

    @on(Table.Opened)
    def open_row(self) -> None:
        """Open the row that was clicked twice."""
        self.action_open()

    def action_open(self) -> None:
        """Go one step deeper: to the card while it is not in sight, else to the project."""
        if self.query_one(Panel).display:
            super().action_open()
        else:
            self._show_card()

    def action_why(self) -> None:
        """Explain the place of the client: on the card, where there is room for it beside the queue."""
        if self.query_one(Panel).display:
            super().action_why()
        else:
            self._show_card()

    def _show_card(self) -> None:
        self.at_spot(lambda spot: self.app.push_screen(CardScreen(self.book, spot.client.id)))
