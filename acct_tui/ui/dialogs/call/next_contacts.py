"""One moment for the next contact of several clients."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import chain

from textual.app import ComposeResult

from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.batches import plan_calls
from acct_tui.services.book import Book
from acct_tui.services.steps.next_contact import NextContact
from acct_tui.ui.dialogs.call.next_contact import AskNextContact
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.presentation.ink import Ink
from acct_tui.words.ages import plural


class AskNextContacts(AskNextContact):
    """Plans a call with each marked client; answers the words of the action."""

    def __init__(self, book: Book, rows: Sequence[QueueRow]) -> None:
        super().__init__(book, Spot(rows[0]))
        self._clients = [row.client for row in rows]
        self._title = (("Next contact  ", "bold"), (plural(len(rows), "client"), ""))

    def planned(self) -> Ink:
        """Whom it is about."""
        return ((", ".join(client.name for client in self._clients), "muted"),)

    @property
    def owed(self) -> Iterable[Commitment]:
        """What is owed to any of them."""
        return chain.from_iterable(client.commitments for client in self._clients)

    def asked(self, at: datetime | None, *, promised: bool, told: str | None) -> str:
        """Nothing: the table tells what each of them is asked for."""
        return ""

    def plan(self, at: datetime, text: str, promised: bool) -> str:
        """Plan a call with each of them."""
        return plan_calls(self._book, self._clients, NextContact(at, text, promised))

    def held(self) -> ComposeResult:
        """Nothing: the table tells who is held."""
        return ()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A hold has a reason of one client."""
        return action != "hold" and super().check_action(action, parameters)
