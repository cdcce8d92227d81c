"""What the ledger shows of all that is owed, also about clients without a live project, and what became of promises."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

from peewee import fn

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Milestone
from acct_tui.domain.owed.kept import Past
from acct_tui.domain.owed.ledger import Background, Debt, Reminders, debts
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf
from acct_tui.store.reading.owed import commitments


def debtors(book: AsOf) -> list[Client]:
    """Every client with its open commitments and no other facts."""
    model = models.Client
    query = model.select(model.id, model.name, model.time_zone.alias("zone"), model.country).order_by(model.id)
    rows = book.fetch(query)
    owed = commitments(book, [row["id"] for row in rows])
    return [Client(**row, commitments=owed.get(row["id"], ())) for row in rows]


def open_debts(book: AsOf, clients: Sequence[Client], desk: Desk) -> list[Debt]:
    """The open commitments of some clients as the ledger shows them, the earliest first."""
    ids = [item.id for client in clients for item in client.commitments]
    return debts(clients, _backgrounds(book, ids), reminders(book, "commitment_id", ids), desk)


def _backgrounds(book: AsOf, commitment_ids: Sequence[str]) -> dict[str, Background]:
    """What stands behind some commitments; a milestone that is done waits for nobody."""
    model, project, contact, step = models.Commitment, models.Project, models.Contact, models.Milestone
    invoice = models.Invoice
    query = (
        model.select(
            model.id,
            project.name.alias("project"),
            contact.name.alias("contact"),
            model.why,
            model.first_due_at,
            step.id.alias("step_id"),
            step.name.alias("step"),
            step.baseline_on,
            step.forecast_on,
            step.done_on,
            invoice.number.alias("invoice"),
        )
        .left_outer_join(project, on=(model.project_id == project.id))
        .switch(model)
        .left_outer_join(contact, on=(model.contact_id == contact.id))
        .switch(model)
        .left_outer_join(step, on=(model.milestone_id == step.id))
        .switch(model)
        .left_outer_join(invoice, on=(model.invoice_id == invoice.id))
        .where(model.id.in_(commitment_ids))
    )
    return {row["id"]: _background(book, row) for row in book.fetch(query)}


def _background(book: AsOf, row: dict[str, Any]) -> Background:
    is_waiting = row["step_id"] and not book.known_day(row["done_on"])
    step = Milestone(row["step_id"], row["step"], row["baseline_on"], row["forecast_on"]) if is_waiting else None
    return Background(row["project"], row["contact"], row["why"], row["first_due_at"], step, row["invoice"])


def bill_backgrounds(book: AsOf, invoice_ids: Sequence[str]) -> dict[str, Background]:
    """The project of each of some invoices, if any, and who pays: finance, else the main contact of the project."""
    model, project, main, finance = models.Invoice, models.Project, models.Contact, models.Contact.alias()
    owner = fn.COALESCE(project.client_id, model.client_id)
    pays = finance.select(finance.name).where(finance.client_id == owner, finance.role == "finance")
    payer = fn.COALESCE(pays.order_by(finance.id).limit(1), main.name)
    query = (
        model.select(model.id, project.name.alias("project"), payer.alias("contact"))
        .left_outer_join(project, on=(model.project_id == project.id))
        .left_outer_join(main, on=(project.contact_id == main.id))
        .where(model.id.in_(invoice_ids))
    )
    return {row["id"]: Background(row["project"], row["contact"]) for row in book.fetch(query)}


def reminders(book: AsOf, of: Literal["commitment_id", "invoice_id"], ids: Sequence[str]) -> dict[str, Reminders]:
    """The reminders of each of some commitments or invoices."""
    model = models.Chase
    field = model.commitment_id if of == "commitment_id" else model.invoice_id
    ends = fn.MIN(model.at).alias("first_at"), fn.MAX(model.at).alias("newest_at")
    query = model.select(field.alias("of"), fn.COUNT(model.id).alias("count"), *ends)
    rows = book.fetch(query.where(field.in_(ids), book.seen(model.at)).group_by(field))
    return {row.pop("of"): Reminders(**row) for row in rows}


def past_promises(book: AsOf, since: datetime, *, with_money: bool = True) -> list[Past]:
    """What was due since a moment and until now: the promises of both sides, and all that colleagues owed.

    Promises to pay and what is owed about an invoice may be left out.
    """
    model = models.Commitment
    query = model.select(model.owner, model.due_at, model.first_due_at, model.kept_at, model.dropped_at).where(
        model.promised | (model.owner == "colleague"),
        model.due_at > since,
        book.seen(model.due_at),
        book.seen(model.made_at),
    )
    if not with_money:
        query = query.where(model.kind != "payment", model.invoice_id.is_null())
    rows = book.fetch(query)
    ends = ("kept_at", "dropped_at")
    return [Past(**{**row, **{name: book.known_moment(row[name]) for name in ends}}) for row in rows]
