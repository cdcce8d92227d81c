"""Choosing clients for a day: a mark, no plan; it moves and hides nothing."""

from acct_tui.domain.snapshots import Client
from acct_tui.services.book import Book


def choose(book: Book, client: Client) -> str:
    """Mark a client as chosen for today; returns the words of the action."""
    words = f"Chosen for today: {client.name}"
    with book.write(words) as writer:
        writer.change("clients", client.id, chosen_on=book.desk().today)
    return words
