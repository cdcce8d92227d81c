"""What is open of an invoice, and the promises to pay that belong to it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from acct_tui.domain.dunning import broken_at
from acct_tui.services.book import Book
from acct_tui.services.steps.keeping import keep
from acct_tui.store import kin, rows
from acct_tui.store.writing import Writer


def rest(book: Book, invoice: Mapping[str, Any]) -> int:
    """What is open of an invoice, in minor units; negative when more came in than was asked for."""
    return int(invoice["amount"]) - sum(int(payment["amount"]) for payment in payments_of(book, invoice["id"]))


def open_promises(book: Book, invoice_id: str) -> list[dict[str, Any]]:
    """The promises to pay an invoice that are neither kept nor dropped."""
    is_open = {"invoice_id": invoice_id, "kind": "payment", "kept_at": None, "dropped_at": None}
    with book.view():
        return kin.matching(book.database, "commitments", is_open)


def awaited(book: Book, commitment: Mapping[str, Any]) -> str | None:
    """The open invoice whose payment keeps a commitment; None for what is no promise to pay."""
    invoice_id = commitment.get("invoice_id") if commitment.get("kind") == "payment" else None
    invoice = rows.row(book.database, "invoices", invoice_id) if invoice_id else None
    return str(invoice["id"]) if invoice and rest(book, invoice) > 0 else None


def keep_if_paid(writer: Writer, book: Book, invoice_id: str, at: datetime) -> None:
    """The promises to pay an invoice are kept once nothing of it is open."""
    invoice = rows.row(book.database, "invoices", invoice_id)
    if invoice and rest(book, invoice) <= 0:
        for promise in open_promises(book, invoice_id):
            keep(writer, promise["id"], _kept_at(writer, promise, at))


def came_in_at(book: Book, invoice_id: str) -> datetime:
    """When the last payment of an invoice came in: by the end of work on its day, by now at the latest."""
    desk = book.desk()
    days = [row["paid_on"] for row in payments_of(book, invoice_id)]
    return min(desk.now, desk.hours.day_end(max(days))) if days else desk.now


def _kept_at(writer: Writer, promise: Mapping[str, Any], paid_at: datetime) -> datetime:
    """When a promise to pay was kept: by its hour if its day was not over yet, and not before it was made."""
    made_at: datetime = promise["made_at"]
    due_at: datetime | None = promise["due_at"]
    client = writer.row("clients", promise["client_id"]) or {}
    if due_at and paid_at < broken_at(due_at, str(client["time_zone"])):
        paid_at = min(paid_at, due_at)
    return max(made_at, paid_at)


def payments_of(book: Book, invoice_id: str) -> list[dict[str, Any]]:
    """What came in for an invoice."""
    with book.view():
        return kin.matching(book.database, "payments", {"invoice_id": invoice_id})
