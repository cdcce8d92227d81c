"""The call card on a screen of its own, where the queue leaves no room for it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.book import Book
from acct_tui.services.cards import call_cards
from acct_tui.services.portfolio import Portfolio
from acct_tui.ui.actions.client_keys import CLIENT_KEYS, client_acts
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.presentation.card import whole
from acct_tui.ui.presentation.ink import content
from acct_tui.ui.presentation.why import title
from acct_tui.ui.widgets.panel import Panel


class CardScreen(Frame):
    """What to know before a call to one client."""

    mode = "calls"
    BINDINGS: ClassVar[list[BindingType]] = [*CLIENT_KEYS]

    def __init__(self, book: Book, client_id: str) -> None:
        super().__init__(book)
        self._client_id = client_id
        self._row: QueueRow | None = None
        self.acts = client_acts(self)

    def body(self) -> ComposeResult:
        """The client, then the card."""
        yield Static(id="client")
        yield Panel(id="card", can_focus=True)

    def show(self, found: Portfolio) -> None:
        """Show the card as it stands, or leave when the client has gone."""
        row = next((row for row in found.queue if row.client.id == self._client_id), None)
        self._row = row
        if row is None:
            self._leave_if_in_front()
            return
        card = call_cards(self.book, [row], found.desk)[self._client_id]
        self.query_one("#client", Static).update(content(title(row)))
        self.query_one(Panel).tell(lambda width: whole(row, card, found.desk, width))

    def on_screen_resume(self) -> None:
        """Read again what changed, and leave when the client has gone meanwhile."""
        super().on_screen_resume()
        if self._row is None:
            self._leave_if_in_front()

    def _leave_if_in_front(self) -> None:
        if self.is_current:
            self.dismiss()

    def spot(self) -> Spot | None:
        """The client of the card."""
        return Spot(self._row) if self._row else None
