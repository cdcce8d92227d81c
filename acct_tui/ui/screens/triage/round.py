"""A round through clients, one at a time with fresh facts, and at the end what was decided."""

from collections.abc import Callable, Mapping

from textual.app import ComposeResult
from textual.content import Content

from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.rounds import Round, was_called
from acct_tui.domain.queue.triage import undecided
from acct_tui.services.book import Book
from acct_tui.services.cards import call_cards
from acct_tui.services.portfolio import Portfolio
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.screens.clients import ClientScreen
from acct_tui.ui.screens.triage.words import facing, progress, summary
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.panel import Panel


class RoundScreen(ClientScreen):
    """The clients that were undecided when it was opened, then what was decided of them."""

    CSS_PATH = "round.tcss"

    def __init__(self, book: Book, mode: str) -> None:
        super().__init__(book)
        self.mode = mode
        self.walk: Round | None = None
        self.is_over = False
        self._began = book.clock()
        self._found: Portfolio | None = None
        self._rows: Mapping[str, QueueRow] = {}
        self._names: dict[str, str] = {}

    def body(self) -> ComposeResult:
        """How far one has come, and the client or the summary."""
        yield OneLine(id="progress")
        yield Panel(id="facing", can_focus=True)

    def show(self, found: Portfolio) -> None:
        """Show the client in front as it stands now; the first time, take the list of clients."""
        self._found = found
        self._rows = {row.client.id: row for row in found.queue}
        self._names |= {row.client.id: row.client.name for row in found.queue}
        if self.walk is None:
            self.walk = Round(tuple(row.client.id for row in undecided(found.queue, found.desk)))
        self.go(self.walk.among(self.live))

    @property
    def live(self) -> Mapping[str, QueueRow]:
        """The clients that are there now, by id."""
        return self._rows

    def spot(self) -> Spot | None:
        """The client in front, nobody once the round is over."""
        row = self._rows.get(self.walk.client_id or "") if self.walk and not self.is_over else None
        return Spot(row) if row else None

    def go(self, walk: Round) -> None:
        """Come to a place of the round and show what is there."""
        self.walk = walk
        self.is_over = self.is_over or walk.client_id is None
        self.query_one("#progress", OneLine).left = progress(walk, is_over=self.is_over, is_shared=self.book.is_shared)
        self.query_one(Panel).tell(self._told(walk))

    def _told(self, walk: Round) -> Callable[[int], Content]:
        spot, found = self.spot(), self._found
        if spot is None or found is None:
            called = [row.client.id for row in self._rows.values() if was_called(row.client, self._began)]
            return lambda width: summary(walk, self._names, called, width)
        card = call_cards(self.book, [spot.row], found.desk)[spot.client.id]
        decision = walk.decided.get(spot.client.id)
        return lambda width: facing(spot.row, card, decision, found.desk, width)
