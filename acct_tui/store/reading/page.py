"""What one project's page shows: its people, its newest talks, its invoices."""

from peewee import fn

from acct_tui.domain.pages import Bill, Person, Talk
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf, grouped

KINDS = ("conversation", "attempt", "message", "internal_note")
LOG_LENGTH = 100
"""Talks of each kind that a page shows."""


def people(book: AsOf, client_id: str) -> list[Person]:
    """The contacts of a client, by name."""
    contact, client, fact = models.Contact, models.Client, models.Fact
    known = (
        fact.select(fact.contact_id.alias("of"), fact.text)
        .join(contact, on=(fact.contact_id == contact.id))
        .where(contact.client_id == client_id)
        .order_by(fact.last_used_on, fact.id)
    )
    facts = grouped(book.fetch(known), _text)
    query = (
        contact.select(
            contact.id,
            contact.name,
            contact.role,
            contact.phone,
            contact.email,
            contact.style,
            fn.COALESCE(contact.time_zone, client.time_zone).alias("zone"),
        )
        .join(client, on=(contact.client_id == client.id))
        .where(contact.client_id == client_id)
        .order_by(contact.name, contact.id)
    )
    return [Person(**row, facts=facts.get(row["id"], ())) for row in book.fetch(query)]


def _text(text: str) -> str:
    return text


def log(book: AsOf, client_id: str) -> list[Talk]:
    """The newest talks with a client, newest first, whatever came before them."""
    found = [talk for kind in KINDS for talk in _newest(book, client_id, kind)]
    return sorted(found, key=lambda talk: (talk.at, talk.id), reverse=True)


def _newest(book: AsOf, client_id: str, kind: str) -> list[Talk]:
    talk, contact, project = models.Interaction, models.Contact, models.Project
    query = (
        talk.select(
            talk.id,
            talk.at,
            talk.started_by,
            talk.channel,
            talk.kind,
            talk.disposition,
            contact.name.alias("contact"),
            project.name.alias("project"),
            talk.minutes,
            talk.mood,
            talk.note,
        )
        .left_outer_join(contact, on=(talk.contact_id == contact.id))
        .switch(talk)
        .left_outer_join(project, on=(talk.project_id == project.id))
        .where(talk.client_id == client_id, talk.kind == kind, book.seen(talk.at))
        .order_by(talk.at.desc())
        .limit(LOG_LENGTH)
    )
    return [Talk(**row) for row in book.fetch(query)]


def bills(book: AsOf, project_id: str) -> list[Bill]:
    """The invoices of a project, the newest first."""
    invoice, payment = models.Invoice, models.Payment
    paid = payment.select(fn.SUM(payment.amount)).where(payment.invoice_id == invoice.id, book.seen(payment.paid_on))
    query = (
        invoice.select(
            invoice.id,
            invoice.number,
            invoice.amount,
            fn.COALESCE(paid, 0).alias("paid"),
            invoice.currency,
            invoice.issued_on,
            invoice.due_on,
            invoice.disputed,
        )
        .where(invoice.project_id == project_id, book.seen(invoice.issued_on))
        .order_by(invoice.issued_on.desc(), invoice.id)
    )
    return [Bill(**row) for row in book.fetch(query)]
