"""The keys of a table of clients: marks, and acting on all marked as one step."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.rounds import is_chosen
from acct_tui.services.book import Book
from acct_tui.ui.keys import key
from acct_tui.ui.messages import Order
from acct_tui.ui.presentation.ink import Ink
from acct_tui.ui.screens.clients import ClientScreen
from acct_tui.ui.widgets.table import CHOSEN, Row, Table, with_mark


class MarkingScreen(ClientScreen):
    """A screen with a table whose clients can be marked; x, z and p then act on all of them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("space", "mark", "mark", "Mark or unmark the client; x, z and p act on all marked", foot=False),
    ]

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._marked: frozenset[str] = frozenset()

    def queue(self) -> Sequence[QueueRow]:
        """The rows of all clients, in the order of the queue."""
        raise NotImplementedError

    def relist(self) -> None:
        """Show the table with the marks as they are now."""
        raise NotImplementedError

    @property
    def marked(self) -> list[QueueRow]:
        """The marked clients that are still there, in the order of the queue."""
        return [row for row in self.queue() if row.client.id in self._marked]

    def signed(self, line: Row, client: Client | None) -> Row:
        """A line with the sign of its client in the margin: marked, or chosen for today and not called yet."""
        if client and client.id in self._marked:
            return with_mark(line)
        return with_mark(line, CHOSEN) if client and is_chosen(client, self.book.desk()) else line

    def summary_of_marks(self) -> Ink:
        """How many are marked, and what that is good for; nothing when none is."""
        count = len(self.marked)
        keys = "  x z p act on all, esc lets go"
        return ((f"{count} marked", "accent bold"), (keys, "muted")) if count else ()

    def action_mark(self) -> None:
        """Mark the client under the cursor, or let go of the mark, and go on to the next client."""
        spot, table = self.spot(), self.query_one(Table)
        if spot:
            self._marked ^= {spot.client.id}
            self.relist()
            for _ in spot.client.projects or (None,):  # each of which may have a line of its own
                table.action_cursor_down()
                here = self.spot()
                if here and here.client.id != spot.client.id:
                    break

    def action_deal(self) -> None:
        """Deal with the most pressing reason of each marked client, else with one of the client under the cursor."""
        if self.marked:
            from acct_tui.ui.dialogs.call.deal_with_all import DealWithAll

            self.app.push_screen(DealWithAll(self.book, self.marked), self._acted)
        else:
            super().action_deal()

    def action_later(self) -> None:
        """Set the next contact of all marked clients, else of the one under the cursor."""
        if self.marked:
            from acct_tui.ui.dialogs.call.next_contact import AskNextContact
            from acct_tui.ui.dialogs.call.whom import SeveralClients

            whom = SeveralClients(self.book, [row.client for row in self.marked])
            self.app.push_screen(AskNextContact(self.book, whom), self._acted)
        else:
            super().action_later()

    def action_pin(self) -> None:
        """Pin all marked clients, else the one under the cursor or let go of it."""
        if self.marked:
            self.post_message(Order(self._pin_all))
        else:
            super().action_pin()

    def _pin_all(self) -> str:
        from acct_tui.services.batches import pin_all

        words = pin_all(self.book, [row.client for row in self.marked])
        self._marked = frozenset()
        return words

    def _acted(self, words: str | None) -> None:
        """Let go of the marks once something was done with all of them."""
        if words:
            self._marked = frozenset()
            self.relist()
            self.tell(words)

    def action_leave(self) -> None:
        """Let go of the marks, else go back."""
        if self._marked:
            self._marked = frozenset()
            self.relist()
        else:
            super().action_leave()
