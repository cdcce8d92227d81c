"""Invoices with an open rest, of projects and of clients, with the newest reminders of each."""

from typing import Any

from peewee import Expression, Field, fn

from acct_tui.domain.facts.snapshots import Invoice
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf, columns, grouped
from acct_tui.store.reading.owed import bill_reminders

Invoices = dict[str, tuple[Invoice, ...]]


def of_projects(book: AsOf) -> Invoices:
    """The open invoices by project."""
    return _open(book, models.Invoice.project_id)


def of_clients(book: AsOf) -> Invoices:
    """The open invoices that name no project, by client."""
    return _open(book, models.Invoice.client_id)


def open_invoices(book: AsOf) -> Invoices:
    """All open invoices by client, whatever became of their project."""
    model = models.Project
    owners = {row["id"]: row["client_id"] for row in book.fetch(model.select(model.id, model.client_id))}
    found = of_clients(book)
    for project_id, invoices in of_projects(book).items():
        found[owners[project_id]] = (*found.get(owners[project_id], ()), *invoices)
    return found


def billed(book: AsOf, project_ids: list[str]) -> set[str]:
    """The projects with any invoice that stands, a paid one too."""
    model = models.Invoice
    query = model.select(model.project_id).distinct()
    stands = model.state == "open", book.not_ahead(model.issued_on)
    return {row["project_id"] for row in book.fetch(query.where(model.project_id.in_(project_ids), *stands))}


def _open(book: AsOf, owner: Field) -> Invoices:
    """The open invoices by an owner; of one without the day of issue the due day alone counts."""
    model = models.Invoice
    query = (
        model.select(*columns(model, Invoice, of=owner, open=_rest(book)))
        .where(~owner.is_null(), *has_rest(book))
        .order_by(model.due_on, model.id)
    )
    rows = book.fetch(query)
    reminded = bill_reminders(book, [row["id"] for row in rows])

    def invoice(**row: Any) -> Invoice:
        written_at, spoken_at = reminded.get(row["id"], (None, None))
        return Invoice(**row, written_at=written_at, spoken_at=spoken_at)

    return grouped(rows, invoice)


def has_rest(book: AsOf) -> tuple[Expression, ...]:
    """What holds of an invoice that is not paid whole."""
    model = models.Invoice
    return model.state == "open", _rest(book) > 0, book.not_ahead(model.issued_on)


def _rest(book: AsOf) -> Expression:
    """What of an invoice did not come in; a payment of an unknown day came in before any moment asked about."""
    invoice, payment = models.Invoice, models.Payment
    came_in = payment.invoice_id == invoice.id, book.not_ahead(payment.paid_on)
    return invoice.amount - fn.COALESCE(payment.select(fn.SUM(payment.amount)).where(*came_in), 0)
