"""The call queue: whom to call now, later, and whose turn it is."""

from textual.app import ComposeResult

from acct_tui.services.book import Book
from acct_tui.services.portfolio import Portfolio
from acct_tui.ui.clients import ClientScreen, Spot
from acct_tui.ui.widgets.table import Table


class CallsScreen(ClientScreen):
    """The queue in lanes and bands."""

    mode = "calls"

    def __init__(self, book: Book) -> None:
        super().__init__(book)

    def body(self) -> ComposeResult:
        """The queue."""
        yield Table()

    def show(self, found: Portfolio) -> None:
        """Show the queue."""

    def spot(self) -> Spot | None:
        """The client under the cursor."""
        return None
