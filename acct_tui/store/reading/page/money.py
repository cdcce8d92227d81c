"""The invoices of a project."""

from peewee import fn

from acct_tui.domain.pages.money import Bill
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf
from acct_tui.store.reading.owed import newest_chases


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
