"""What one project's page shows: its plan, its people, its newest talks, its invoices."""

from peewee import fn

from acct_tui.domain.pages import Bill, Hours, Particulars, Person, Remembered, Revision, Step, Talk
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf, grouped
from acct_tui.store.reading.owed import newest_chases

KINDS = ("conversation", "attempt", "message", "internal_note")
LOG_LENGTH = 100
"""Talks of each kind that a page shows."""


def particulars(book: AsOf, project_id: str) -> Particulars:
    """What is said of a project that no rule reads."""
    model = models.Project
    query = model.select(model.kind, model.stated_on, model.closed_on, model.fee_used_on)
    return next(Particulars(**row) for row in book.fetch(query.where(model.id == project_id)))


def steps(book: AsOf, project_id: str) -> list[Step]:
    """The milestones of a project in their order."""
    model = models.Milestone
    query = (
        model.select(model.id, model.name, model.baseline_on, model.forecast_on, model.done_on, model.needs_approval)
        .where(model.project_id == project_id)
        .order_by(model.position, model.id)
    )
    return [Step(**{**row, "done_on": book.known_day(row["done_on"])}) for row in book.fetch(query)]


def revisions(book: AsOf, project_id: str) -> list[Revision]:
    """The changes of a project, the newest first."""
    model, milestone = models.Change, models.Milestone
    query = (
        model.select(
            model.id,
            model.kind,
            model.what,
            model.why,
            model.raised_on,
            milestone.name.alias("milestone"),
            model.effect_days,
            model.effect_cost,
            model.state,
            model.approved_by,
            model.client_told_on,
        )
        .left_outer_join(milestone, on=(model.milestone_id == milestone.id))
        .where(model.project_id == project_id, book.seen(model.raised_on))
        .order_by(model.raised_on.desc(), model.id)
    )
    return [Revision(**{**row, "client_told_on": book.known_day(row["client_told_on"])}) for row in book.fetch(query)]


def people(book: AsOf, client_id: str) -> list[Person]:
    """The contacts of a client, by name."""
    contact, client = models.Contact, models.Client
    hours, facts = _hours(book, client_id), _facts(book, client_id)
    query = (
        contact.select(
            contact.id,
            contact.name,
            contact.role,
            contact.phone,
            contact.email,
            contact.handle,
            contact.style,
            contact.may_know,
            contact.birthday,
            contact.do_not_contact_until,
            contact.notes,
            fn.COALESCE(contact.time_zone, client.time_zone).alias("zone"),
        )
        .join(client, on=(contact.client_id == client.id))
        .where(contact.client_id == client_id)
        .order_by(contact.name, contact.id)
    )
    rows = book.fetch(query)
    return [Person(**row, hours=hours.get(row["id"], ()), facts=facts.get(row["id"], ())) for row in rows]


def _hours(book: AsOf, client_id: str) -> dict[str, tuple[Hours, ...]]:
    window, contact = models.CallWindow, models.Contact
    query = (
        window.select(window.contact_id.alias("of"), window.id, window.weekday, window.starts, window.ends, window.kind)
        .join(contact, on=(window.contact_id == contact.id))
        .where(contact.client_id == client_id)
        .order_by(window.kind.desc(), window.weekday, window.starts, window.id)
    )
    return grouped(book.fetch(query), Hours)


def _facts(book: AsOf, client_id: str) -> dict[str, tuple[Remembered, ...]]:
    fact, contact = models.Fact, models.Contact
    query = (
        fact.select(fact.contact_id.alias("of"), fact.id, fact.text, fact.source, fact.last_used_on)
        .join(contact, on=(fact.contact_id == contact.id))
        .where(contact.client_id == client_id)
        .order_by(fact.last_used_on, fact.id)
    )
    return grouped(book.fetch(query), Remembered)


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
            talk.was_problem,
            talk.invoice_id,
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
    rows = book.fetch(query)
    reminded = newest_chases(book, models.Chase.invoice_id, [row["id"] for row in rows])
    return [Bill(**row, reminded_at=reminded.get(row["id"])) for row in rows]
