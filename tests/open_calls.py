"""Our open calls to a client, as a test reads them from the book."""

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.services.book import Book
from acct_tui.store.reading.owed import commitments


def open_calls(book: Book, client_id: str, desk: Desk) -> list[Commitment]:
    """The earliest first."""
    owed = commitments(book.as_of(desk), [client_id]).get(client_id, ())
    return [item for item in owed if item.owner == "us" and item.kind == "call"]
