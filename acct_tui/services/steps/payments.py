"""What is open of an invoice, and the promises to pay that belong to it."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from acct_tui.domain.money.dunning import broken_at
from acct_tui.services.book import Book
from acct_tui.services.steps.promises import keep
from acct_tui.store import kin, rows
from acct_tui.store.writer import Writer

NOT_OPEN: Final[Mapping[str, str]] = MappingProxyType({"draft": "a draft", "void": "void"})
"""What an invoice is of which nothing is owed."""


def rest(book: Book, invoice: Mapping[str, Any]) -> int:
    """What is open of an invoice, in minor units; nothing of a draft or void one, negative when too much came in."""
    if invoice["state"] != "open":
        return 0
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
    """The promises to pay an invoice are kept once nothing of it is open, and a dispute about it is over."""
    invoice = rows.row(book.database, "invoices", invoice_id)
    if invoice and rest(book, invoice) <= 0:
        for promise in open_promises(book, invoice_id):
            keep(writer, promise["id"], _kept_at(writer, promise, at))
        if invoice["disputed"]:
            end_dispute(writer, invoice_id, at)


def drop_what_waits(writer: Writer, book: Book, invoice: Mapping[str, Any], at: datetime) -> None:
    """Nobody waits for the payment of an invoice that is a draft or void, and no dispute about it goes on."""
    for promise in open_promises(book, str(invoice["id"])):
        writer.change("commitments", promise["id"], dropped_at=max(promise["made_at"], at))
    if invoice["disputed"]:
        end_dispute(writer, str(invoice["id"]), at)


def end_dispute(writer: Writer, invoice_id: str, at: datetime) -> None:
    """An invoice is disputed no more, and the steps that are open have done what they were for."""
    writer.change("invoices", invoice_id, disputed=False)
    for step in open_steps(writer, invoice_id):
        keep(writer, step["id"], max(step["made_at"], at))


def open_steps(writer: Writer, invoice_id: str) -> list[dict[str, Any]]:
    """What is still to be done about an invoice, other than to pay it."""
    found = writer.matching("commitments", invoice_id=invoice_id, kept_at=None, dropped_at=None)
    return [row for row in found if row["kind"] != "payment"]


def still_disputed(book: Book, commitment_id: str) -> str:
    """What to say once a step was kept and nothing else is to be done about an invoice that is in dispute still."""
    with book.view():
        kept = rows.row(book.database, "commitments", commitment_id) or {}
        invoice = rows.row(book.database, "invoices", str(kept.get("invoice_id")))
        is_open = {"invoice_id": kept.get("invoice_id"), "kept_at": None, "dropped_at": None}
        steps = [row for row in kin.matching(book.database, "commitments", is_open) if row["kind"] != "payment"]
    if not invoice or invoice["state"] != "open" or not invoice["disputed"] or kept.get("kind") == "payment" or steps:
        return ""
    return f"; {invoice['number']} is still in dispute: D on it says what is next"


def came_in_at(book: Book, invoice_id: str) -> datetime:
    """When the last payment of an invoice came in: by the end of work on its day, by now if no day says it."""
    desk = book.desk()
    days = [row["paid_on"] for row in payments_of(book, invoice_id)]
    return min(desk.now, desk.hours.day_end(max(days))) if days and all(days) else desk.now


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
