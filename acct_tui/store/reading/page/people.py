"""The people of a client, with their hours and what we know of them."""

from peewee import fn

from acct_tui.domain.pages.people import Hours, Person, Remembered
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf, columns, grouped


def people(book: AsOf, client_id: str) -> list[Person]:
    """The contacts of a client, by name."""
    contact, client = models.Contact, models.Client
    hours, facts = _hours(book, client_id), _facts(book, client_id)
    query = (
        contact.select(*columns(contact, Person, zone=fn.COALESCE(contact.time_zone, client.time_zone)))
        .join(client, on=(contact.client_id == client.id))
        .where(contact.client_id == client_id)
        .order_by(contact.name, contact.id)
    )
    rows = book.fetch(query)
    return [Person(**row, hours=hours.get(row["id"], ()), facts=facts.get(row["id"], ())) for row in rows]


def _hours(book: AsOf, client_id: str) -> dict[str, tuple[Hours, ...]]:
    window, contact = models.CallWindow, models.Contact
    query = (
        window.select(*columns(window, Hours, of=window.contact_id))
        .join(contact, on=(window.contact_id == contact.id))
        .where(contact.client_id == client_id)
        .order_by(window.kind.desc(), window.weekday, window.starts, window.id)
    )
    return grouped(book.fetch(query), Hours)


def _facts(book: AsOf, client_id: str) -> dict[str, tuple[Remembered, ...]]:
    fact, contact = models.Fact, models.Contact
    query = (
        fact.select(*columns(fact, Remembered, of=fact.contact_id))
        .join(contact, on=(fact.contact_id == contact.id))
        .where(contact.client_id == client_id)
        .order_by(fact.last_used_on, fact.id)
    )
    return grouped(book.fetch(query), Remembered)
