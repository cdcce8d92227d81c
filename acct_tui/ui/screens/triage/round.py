"""A round through clients, one at a time with fresh facts, and at the end what was decided."""

from collections.abc import Callable, Mapping

from textual.content import Content

from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.rounds import Round, was_called
from acct_tui.domain.queue.triage import undecided
from acct_tui.services.cards import call_cards
from acct_tui.services.portfolio import Portfolio
from acct_tui.store.errors import BookError
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.orders import in_one_line
from acct_tui.ui.screens.triage.words import facing, progress, summary
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.panel import Panel


class OpenRound:
    """The clients that were undecided when it was opened, then what was decided of them."""

    def __init__(self, screen: Frame) -> None:
        self._screen = screen
        self.progress, self.facing = OneLine(id="progress"), Panel(id="facing", can_focus=True)
        self.walk: Round | None = None
        self.is_over = False
        self._began = screen.book.clock()
        self._found: Portfolio | None = None
        self._rows: Mapping[str, QueueRow] = {}
        self._names: dict[str, str] = {}

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
        """Come to a place of the round and show what is there. Raises BookBusy, and stays where it is."""
        before = self.walk, self.is_over
        self.walk, self.is_over = walk, self.is_over or walk.client_id is None
        try:
            told = self._told(walk)
        except BookError:
            self.walk, self.is_over = before
            raise
        self.progress.left = progress(walk, is_over=self.is_over, is_shared=self._screen.book.is_shared)
        self.facing.tell(told)

    def step(self, by: int) -> None:
        """Go on without a decision, or back; from the summary back into the round; a busy book is told."""
        if self.walk and not (self.is_over and by > 0):
            was_over, walk = self.is_over, self.walk
            self.is_over = False
            try:
                self.go(walk if was_over and walk.client_id is not None else walk.step(by, self.live))
            except BookError as busy:
                self.is_over = was_over
                self._screen.say(in_one_line(busy), is_error=True)

    def end(self) -> bool:
        """Show what was decided; False when that is shown already, or nothing was."""
        if self.is_over or not (self.walk and self.walk.decisions):
            return False
        self.is_over = True
        self.go(self.walk)
        return True

    def take_back(self) -> None:
        """Forget the latest decision and go back to its client."""
        if self.walk:
            self.is_over = False
            self.go(self.walk.take_back())

    def _told(self, walk: Round) -> Callable[[int], Content]:
        spot, found = self.spot(), self._found
        if spot is None or found is None:
            called = [row.client.id for row in self._rows.values() if was_called(row.client, self._began)]
            return lambda width: summary(walk, self._names, called, width)
        card = call_cards(self._screen.book, [spot.row], found.desk)[spot.client.id]
        decision = walk.decided.get(spot.client.id)
        return lambda width: facing(spot.row, card, decision, found.desk, width)
