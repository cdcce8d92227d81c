"""The call queue: whom to call now, later, and whose turn it is."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from acct_tui.domain.queue.free_call import next_to_call
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.book import Book
from acct_tui.services.cards import Card, call_cards
from acct_tui.services.filter import SOUGHT, sifted
from acct_tui.services.portfolio import Portfolio
from acct_tui.ui.actions.client_keys import CLIENT_KEYS, client_acts
from acct_tui.ui.actions.marked import marked_acts
from acct_tui.ui.frames.filter import FIND_CLIENTS, Filter
from acct_tui.ui.frames.frame import Act, Frame
from acct_tui.ui.frames.marks import MARK, Marks
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import act, key, layered
from acct_tui.ui.presentation.card import whole
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.ui.presentation.summary import messages_due, standing, without_projects
from acct_tui.ui.screens.calls import rows as calls_rows
from acct_tui.ui.screens.calls.card import CardScreen
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.panel import Panel
from acct_tui.ui.widgets.table import Table

SHOWN_MOVED = 3
"""Seconds for which a row that has moved is marked."""
ONE_ORDER = "The queue has one order: lane, band, points. On the portfolio (1) S sorts."
SORT = key("S", act("sort"), "sort", "The queue has one order: lane, band, points", foot=False)


class CallsScreen(Frame):
    """The queue in lanes and bands, and the card of the client under the cursor."""

    mode = "calls"
    CSS_PATH = "calls.tcss"
    BINDINGS: ClassVar[list[BindingType]] = layered(CLIENT_KEYS, [FIND_CLIENTS, MARK, SORT])

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._found: Portfolio | None = None
        self._cards: Mapping[str, Card] = {}
        self._moved: str | None = None
        self._filter = Filter(self, SOUGHT, self.relist)
        self._marks = Marks(self, self._queue, self.relist)
        client = client_acts(self, {"card": self._show_card})
        marked = marked_acts(self, self._marks, client)
        deeper = {name: partial(self._go_deeper, client["card"], client[name]) for name in ("open", "why")}
        sort = partial(self.say, ONE_ORDER)
        self.acts = {**client, **marked, **deeper, "find": self._filter.ask, "sort": sort}
        self.lets_go = (self._filter.close, self._marks.let_go, self._filter.clear)

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
        shown = tuple(sifted(found, self._filter.wanted))
        layout = calls_rows.columns(table.room, found.queue, found.desk)
        rows = calls_rows.rows(shown, found.desk, layout, table.room, self._moved)
        clients = {row.client.id: row.client for row in shown}
        table.show(layout, [self._marks.signed(line, clients.get(line.key)) for line in rows], at=at)
        line = self.query_one("#standing", OneLine)
        line.left = content(self._summary(found, len(shown)))
        line.right = content(messages_due(found.messages))

    def _summary(self, found: Portfolio, shown: int) -> Ink:
        if self._filter.wanted and not self._marks.rows:
            return self._filter.told(f"{shown} of {len(found.queue)} clients")
        if not found.queue:
            return ("Nobody to call. ", "muted"), *without_projects(found)
        return self._marks.told() or standing(found.queue, found.desk)

    def _queue(self) -> Sequence[QueueRow]:
        """All clients."""
        return self._found.queue if self._found else ()

    def spot(self) -> Spot | None:
        """The client under the cursor."""
        key = self.query_one(Table).key
        return next((Spot(row) for row in self._queue() if row.client.id == key), None)

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
        following = next_to_call(sifted(found, self._filter.wanted), found.desk) if found and advances else None
        self._list(at=following.client.id if following else client_id)
        if self._moved:
            self.set_timer(SHOWN_MOVED, self._settle)

    def _settle(self) -> None:
        self._moved = None
        self._list()

    def _go_deeper(self, card: Act, further: Act) -> None:
        """Go to the card while it is not in sight beside the queue, else further."""
        (further if self.query_one(Panel).display else card)()

    def _show_card(self, spot: Spot) -> None:
        self.app.push_screen(CardScreen(self.book, spot.client.id))
