"""The evening close: what is left of today, and the first call of the next working day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time

from acct_tui.domain.desk import Desk
from acct_tui.domain.evening import FirstCall, Unnoted, first_call, promises_due, waiting
from acct_tui.domain.findings import Reason
from acct_tui.domain.queue import QueueRow
from acct_tui.domain.snapshots import Client, Commitment
from acct_tui.domain.veil import veiled_row
from acct_tui.domain.worktime import clock_instant
from acct_tui.services.book import Book
from acct_tui.store.reading.evening import unnoted


@dataclass(frozen=True, slots=True)
class Evening:
    """Today's conversations without a note, what is due today or late, and whom to call first tomorrow."""

    desk: Desk
    unnoted: tuple[Unnoted, ...]
    promises: tuple[tuple[Client, Commitment], ...]
    waiting: tuple[tuple[QueueRow, Reason], ...]
    first: FirstCall | None


def evening(book: Book, queue: Sequence[QueueRow], desk: Desk) -> Evening:
    """What is left at the desk's moment, of a queue that was read for it, veiled or not."""
    clients = [row.client for row in queue]
    # The rules need all facts; only what they found is veiled, so that the same client is first.
    first = first_call(book.clients(desk) if book.is_shared else clients, desk)
    midnight = clock_instant(desk.today, time(), desk.zone)
    return Evening(
        desk,
        tuple(unnoted(book.as_of(desk), midnight)),
        tuple(promises_due(clients, desk)),
        tuple(waiting(queue)),
        replace(first, row=veiled_row(first.row)) if first and book.is_shared else first,
    )
