"""Whom a next contact is set for: one client, or several at once."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import chain
from typing import Protocol

from acct_tui.domain.facts.snapshots import Client, Commitment
from acct_tui.domain.queue.terms.own import next_contact
from acct_tui.services.ahead import asked_before
from acct_tui.services.batches import plan_calls
from acct_tui.services.book import Book
from acct_tui.services.calls import plan_call
from acct_tui.services.holds import whole
from acct_tui.services.steps.next_contact import NextContact
from acct_tui.ui.presentation.ink import Ink
from acct_tui.words.ages import exact, plural


class Whom(Protocol):
    """Whom a next contact is set for."""

    @property
    def name(self) -> str:
        """Who it is, in the title."""

    @property
    def alone(self) -> Client | None:
        """The one client, who may be held instead; None for several."""

    @property
    def first(self) -> Client:
        """The client whose draft it is, while it is typed."""

    @property
    def owed(self) -> Iterable[Commitment]:
        """What is owed to them."""

    def planned(self) -> Ink:
        """What is planned so far, or who they are."""

    def asked(self, at: datetime | None, *, promised: bool, told: str | None) -> str:
        """What asks all the same before the next contact, besides what is told already."""

    def plan(self, contact: NextContact) -> str:
        """Plan it; returns the words of the action."""


class OneClient:
    """The client under the cursor."""

    def __init__(self, book: Book, client: Client) -> None:
        self._book = book
        self.alone = self.first = client
        self._known = whole(book, client)

    @property
    def name(self) -> str:
        """The client's name."""
        return self.alone.name

    @property
    def owed(self) -> Iterable[Commitment]:
        """What is owed to the client."""
        return self.alone.commitments

    def planned(self) -> Ink:
        """What is planned so far."""
        desk, plan = self._book.desk(), next_contact(self.alone)
        if plan is None or plan.due_at is None:
            return (("No call is planned.", "muted"),)
        what = "promised" if plan.promised else "planned"
        said = f"Now {what}: {exact(plan.due_at, desk.now, desk.zone)}"
        return (said, "muted"), (f"  {plan.text}", "muted")

    def asked(self, at: datetime | None, *, promised: bool, told: str | None) -> str:
        """What asks all the same before the next contact."""
        return asked_before(self._book, self._known, at, promised=promised, told=told)

    def plan(self, contact: NextContact) -> str:
        """Plan the call."""
        return plan_call(self._book, self.alone.id, self.alone.name, contact)


class SeveralClients:
    """The marked clients; the table tells what each of them is asked for, and who is held."""

    alone = None

    def __init__(self, book: Book, clients: Sequence[Client]) -> None:
        self._book, self._clients, self.first = book, clients, clients[0]

    @property
    def name(self) -> str:
        """How many they are."""
        return plural(len(self._clients), "client")

    @property
    def owed(self) -> Iterable[Commitment]:
        """What is owed to any of them."""
        return chain.from_iterable(client.commitments for client in self._clients)

    def planned(self) -> Ink:
        """Who they are."""
        return ((", ".join(client.name for client in self._clients), "muted"),)

    def asked(self, at: datetime | None, *, promised: bool, told: str | None) -> str:
        """Nothing: the table tells it."""
        return ""

    def plan(self, contact: NextContact) -> str:
        """Plan a call with each of them."""
        return plan_calls(self._book, self._clients, contact)
