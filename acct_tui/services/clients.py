"""The one client that a name means, whether it has a live project or not."""

from acct_tui.domain.notes.names import Named, called
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.store.reading import names


def client_called(book: Book, name: str) -> Named:
    """The one client called so, else the one whose name contains it, accents and case aside; Refused for others."""
    with book.view():
        clients = names.clients(book.as_of(book.desk()))
    found = called(clients, name, lambda client: (client.name, client.id))
    if len(found) == 1:
        return found[0]
    listed = ", ".join(sorted(client.name for client in found or clients)) or "none"
    if found:
        raise Refused(f"“{name}” could be {listed}: give more of the name.")
    raise Refused(f"No client is called “{name}”; there are: {listed}.")
