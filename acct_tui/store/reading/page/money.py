"""The invoices of a project with what was paid of them."""

from typing import Any

from acct_tui.domain.pages.money import Bill, Received
from acct_tui.domain.snapshots import Invoice
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf, grouped
from acct_tui.store.reading.owed import bill_reminders


def bills(book: AsOf, project_id: str) -> list[Bill]:
    """The invoices of a project, the newest first, with their payments, the oldest first."""
    invoice = models.Invoice
    query = (
        invoice.select(
            invoice.id,
            invoice.number,
            invoice.amount,
            invoice.currency,
            invoice.issued_on,
            invoice.due_on,
            invoice.disputed,
        )
        .where(invoice.project_id == project_id, book.seen(invoice.issued_on))
        .order_by(invoice.issued_on.desc(), invoice.id)
    )
    rows = book.fetch(query)
    ids = [row["id"] for row in rows]
    reminded, paid = bill_reminders(book, ids), _payments(book, ids)

    def bill(amount: int, **row: Any) -> Bill:
        received = paid.get(row["id"], ())
        rest = max(0, amount - sum(payment.amount for payment in received))
        written_at, spoken_at = reminded.get(row["id"], (None, None))
        return Bill(Invoice(**row, open=rest, written_at=written_at, spoken_at=spoken_at), amount, received)

    return [bill(**row) for row in rows]


def _payments(book: AsOf, invoice_ids: list[str]) -> dict[str, tuple[Received, ...]]:
    model = models.Payment
    query = (
        model.select(model.invoice_id.alias("of"), model.id, model.amount, model.paid_on)
        .where(model.invoice_id.in_(invoice_ids), book.seen(model.paid_on))
        .order_by(model.paid_on, model.id)
    )
    return grouped(book.fetch(query), Received)
