"""What is open of an invoice, and the promises to pay that belong to it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from acct_tui.services.book import Book
from acct_tui.services.steps.keeping import keep
from acct_tui.store import kin, rows
from acct_tui.store.writing import Writer


def rest(book: Book, invoice: Mapping[str, Any]) -> int:
    """What is open of an invoice, in minor units; negative when more came in than was asked for."""
    with book.view():
        payments = kin.matching(book.database, "payments", {"invoice_id": invoice["id"]})
    return int(invoice["amount"]) - sum(int(str(payment["amount"])) for payment in payments)


def open_promises(book: Book, invoice_id: str) -> list[dict[str, Any]]:
    """The promises to pay an invoice that are neither kept nor dropped."""
    is_open = {"invoice_id": invoice_id, "kind": "payment", "kept_at": None, "dropped_at": None}
    with book.view():
        return kin.matching(book.database, "commitments", is_open)


def keep_if_paid(writer: Writer, book: Book, invoice_id: str, at: datetime) -> None:
    """The promises to pay an invoice are kept once nothing of it is open."""
    invoice = rows.row(book.database, "invoices", invoice_id)
    if invoice and rest(book, invoice) <= 0:
        for promise in open_promises(book, invoice_id):
            keep(writer, promise["id"], at)
