"""The evening close: what is left of today, and the first call of the next working day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Reason
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client, Commitment
from acct_tui.domain.owed.reminders import reminders
from acct_tui.domain.queue.evening import (
    Dated,
    FirstCall,
    Unnoted,
    due_a_call,
    first_call,
    milestones_due,
    promises_due,
    still_due,
    uncalled,
    waiting,
)
from acct_tui.domain.queue.queue import QueueRow, rank, row
from acct_tui.domain.queue.veil import HIDDEN, hides_row, veiled_client, veiled_finding, veiled_reason, veiled_row
from acct_tui.services.book import Book
from acct_tui.store.reading.clients import clients_at_rest
from acct_tui.store.reading.evening import dated, unnoted

Told = tuple[QueueRow, Reason]


@dataclass(frozen=True, slots=True)
class Evening:
    """What is left of today, and whom to call first on the next working day.

    Who was `chosen` and not called, talks without a note, what anybody owes by today, who is `waiting` for us, what
    else is `due`, rows that are `dated`, messages about invoices, None while others must not see whether there are any;
    `calls` are due for the time since the last talk.
    """

    desk: Desk
    chosen: tuple[Client, ...] = ()
    unnoted: tuple[Unnoted, ...] = ()
    promises: tuple[tuple[Client, Commitment], ...] = ()
    waiting: tuple[Told, ...] = ()
    due: tuple[Told, ...] = ()
    dated: tuple[Dated, ...] = ()
    messages: int | None = 0
    calls: tuple[QueueRow, ...] = ()
    first: FirstCall | None = None

    @property
    def count(self) -> int:
        """How many things are left, calls for the mere time aside."""
        lists = (self.chosen, self.unnoted, self.promises, self.waiting, self.due, self.dated)
        return sum(map(len, lists)) + (self.messages or 0)


def evening(book: Book, queue: Sequence[QueueRow], desk: Desk) -> Evening:
    """What is left at the desk's moment, of a queue that was read for it, veiled or not; of all clients."""
    # The rules need all facts; only what they found is veiled, so that the same client is first.
    known = book.as_of(desk)
    live = book.clients(desk) if book.is_shared else [row.client for row in queue if row.client.projects]
    resting = clients_at_rest(known, {client.id for client in live})
    ranked = rank(live, desk) if book.is_shared else [row for row in queue if row.client.projects]
    rows = [*ranked, *(row(client, desk) for client in resting)]
    clients = [*live, *resting]
    promises, waits = promises_due(clients, desk), waiting(rows, desk)
    listed = {reason.finding.subject.id for _, reason in waits if reason.finding.subject}
    due = still_due(rows, listed | {item.id for _, item in promises})
    told = {each.client.id for each, _ in (*waits, *due)}
    untold = {reason.finding.subject for _, reason in due}
    steps = (each for each in milestones_due(clients, desk) if Ref(each.table, each.id) not in untold)
    found = Evening(
        desk,
        tuple(uncalled(rows, desk)),
        tuple(unnoted(known, desk.hours.midnight(desk.today))),
        tuple(promises),
        tuple(waits),
        tuple(due),
        (*steps, *dated(known)),
        len(reminders(clients, desk)),
        tuple(each for each in due_a_call(rows) if each.client.id not in told),
        first_call(clients, desk),
    )
    return _veiled(found) if book.is_shared else found


def _veiled(found: Evening) -> Evening:
    """The evening as others may see it."""
    seen = {client.id: veiled_client(client) for client, _ in found.promises}
    texts = {item.id: item for client in seen.values() for item in client.commitments}
    return replace(
        found,
        promises=tuple((seen[client.id], texts[item.id]) for client, item in found.promises),
        waiting=tuple(map(_veiled_line, found.waiting)),
        due=tuple(map(_veiled_line, found.due)),
        messages=None,
        dated=tuple(replace(each, what=HIDDEN) if hides_row(each.table) else each for each in found.dated),
        calls=tuple(map(veiled_row, found.calls)),
        first=_veiled_first(found.first) if found.first else None,
    )


def _veiled_first(first: FirstCall) -> FirstCall:
    return replace(first, row=veiled_row(first.row), why=veiled_finding(first.why) if first.why else None)


def _veiled_line(line: Told) -> Told:
    row, reason = line
    return veiled_row(row), veiled_reason(reason)
