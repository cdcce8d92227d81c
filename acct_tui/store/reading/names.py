"""The names by which clients, contacts and colleagues are found, those without a live project among them."""

from acct_tui.domain.notes.names import Named
from acct_tui.store.models import Client, Colleague, Contact
from acct_tui.store.reading.asof import AsOf


def clients(book: AsOf) -> list[Named]:
    """Every client."""
    return [Named(**row) for row in book.fetch(Client.select(Client.id, Client.name).order_by(Client.id))]


def contacts(book: AsOf) -> list[Named]:
    """Every contact, with the client."""
    query = Contact.select(Contact.id, Contact.name, Contact.client_id, Client.name.alias("of"))
    joined = query.join(Client, on=(Contact.client_id == Client.id))
    return [Named(**row) for row in book.fetch(joined.order_by(Contact.id))]


def colleagues(book: AsOf) -> list[Named]:
    """Everybody on our side."""
    return [Named(**row) for row in book.fetch(Colleague.select(Colleague.id, Colleague.name).order_by(Colleague.id))]


def zones(book: AsOf) -> dict[str, str]:
    """The zone of each client."""
    return {row["id"]: row["time_zone"] for row in book.fetch(Client.select(Client.id, Client.time_zone))}
