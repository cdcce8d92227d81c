"""Bills and payments as forms write them: what does not go together, and the promises that a write fulfils."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from acct_tui.services.book import Book
from acct_tui.services.steps.payments import (
    NOT_OPEN,
    came_in_at,
    drop_what_waits,
    end_dispute,
    keep_if_paid,
    payments_of,
    rest,
)
from acct_tui.store import rows
from acct_tui.store.writer import Writer
from acct_tui.words.money import to_the_cent

MONEY: Final = frozenset({"invoices", "payments"})
"""The tables whose rows say what is open."""
_NEW: Final[Mapping[str, Any]] = MappingProxyType({})


def money_trouble(
    book: Book, table: str, edited: Mapping[str, Any], before: Mapping[str, Any] = _NEW
) -> tuple[str, str] | None:
    """The edited field of a bill or a payment that cannot be so, and why; None when all is well."""
    if table == "payments":
        return _payment(book, edited, before)
    return _invoice(book, edited, before) if table == "invoices" else None


def _payment(book: Book, edited: Mapping[str, Any], before: Mapping[str, Any]) -> tuple[str, str] | None:
    paid_on = edited.get("paid_on")
    if isinstance(paid_on, date) and paid_on > book.desk().today:
        return "paid_on", "lies ahead: type the day on which it came in"
    if edited.keys().isdisjoint({"amount", "invoice_id"}):
        return None
    return _amount(book, {**before, **edited}, before)


def _amount(book: Book, payment: Mapping[str, Any], before: Mapping[str, Any]) -> tuple[str, str] | None:
    """Whether as much was open before the payment came in."""
    invoice = rows.row(book.database, "invoices", str(payment["invoice_id"]))
    if payment["amount"] <= 0:
        return "amount", "is nothing that came in: type more than 0"
    if invoice is None:
        return None
    if invoice["state"] != "open" and not before:
        return "amount", f"cannot come in for this one: it is {NOT_OPEN[str(invoice['state'])]}"
    is_its_own = before.get("invoice_id") == payment["invoice_id"]
    left = rest(book, invoice) + (int(before["amount"]) if is_its_own else 0)
    if payment["amount"] <= left:
        return None
    open_rest = to_the_cent(max(0, left), str(invoice["currency"]))
    return "amount", f"is more than the open {open_rest}: type at most that"


def _invoice(book: Book, edited: Mapping[str, Any], before: Mapping[str, Any]) -> tuple[str, str] | None:
    if before and "currency" in edited and payments_of(book, before["id"]):
        return "currency", f"stays {before['currency']}: a payment in it came in already"
    return None


def keep_what_is_paid(writer: Writer, book: Book, table: str, row_id: str, before: Mapping[str, Any] = _NEW) -> None:
    """Keep the promises to pay of which a written bill or payment has left nothing open, and what a dispute asked."""
    row = writer.row(table, row_id) or {}
    if table == "payments":
        invoice_id = str(row["invoice_id"])
        keep_if_paid(writer, book, invoice_id, came_in_at(book, invoice_id))
    elif row["state"] != "open":
        drop_what_waits(writer, book, row, book.desk().now)
    else:
        keep_if_paid(writer, book, row_id, book.desk().now)
        if before.get("disputed") and not row["disputed"]:
            end_dispute(writer, row_id, book.desk().now)
