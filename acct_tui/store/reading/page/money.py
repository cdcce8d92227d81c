"""The invoices of a project and of its client with what was paid of them."""

from typing import Any

from peewee import fn

from acct_tui.domain.facts.snapshots import Invoice
from acct_tui.domain.pages.money import Bill, Received
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf, columns, grouped
from acct_tui.store.reading.owed import bill_reminders


def bills(book: AsOf, client_id: str, project_id: str) -> list[Bill]:
    """The invoices of a project, the newest first, then those of its client; with their payments, the oldest first."""
    invoice = models.Invoice
    query = (
        invoice.select(
            *columns(
                invoice, Invoice, amount=invoice.amount, state=invoice.state, is_clients=invoice.project_id.is_null()
            )
        )
        .where((invoice.project_id == project_id) | (invoice.client_id == client_id), book.not_ahead(invoice.issued_on))
        .order_by(invoice.project_id.is_null(), fn.COALESCE(invoice.issued_on, invoice.due_on).desc(), invoice.id)
    )
    rows = book.fetch(query)
    ids = [row["id"] for row in rows]
    reminded, paid = bill_reminders(book, ids), _payments(book, ids)

    def bill(amount: int, state: Any, is_clients: Any, **row: Any) -> Bill:
        received = paid.get(row["id"], ())
        rest = max(0, amount - sum(payment.amount for payment in received)) if state == "open" else 0
        written_at, spoken_at = reminded.get(row["id"], (None, None))
        invoice = Invoice(**row, open=rest, written_at=written_at, spoken_at=spoken_at)
        return Bill(invoice, amount, received, state, bool(is_clients))

    return [bill(**row) for row in rows]


def _payments(book: AsOf, invoice_ids: list[str]) -> dict[str, tuple[Received, ...]]:
    model = models.Payment
    query = (
        model.select(*columns(model, Received, of=model.invoice_id))
        .where(model.invoice_id.in_(invoice_ids), book.not_ahead(model.paid_on))
        .order_by(model.paid_on, model.id)
    )
    return grouped(book.fetch(query), Received)
