"""Pinning a client to the top of the queue, three at most."""

from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.queue import MOST_PINNED
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.store.reading.clients import pinned


def toggle_pin(book: Book, client: Client) -> str:
    """Pin a client, or let go of the pin; returns the words of the action, Refused for a fourth."""
    words = f"Unpinned {client.name}" if client.pinned_at else f"Pinned {client.name}"
    desk = book.desk()
    with book.write(words) as writer:
        names = pinned(book.as_of(desk))
        if not client.pinned_at and len(names) >= MOST_PINNED:
            raise Refused(f"{MOST_PINNED} clients are pinned ({', '.join(names)}): unpin one first.")
        writer.change("clients", client.id, pinned_at=None if client.pinned_at else desk.now)
    return words
