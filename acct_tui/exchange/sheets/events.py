"""What a line of a sheet says has happened: an invoice, a payment of it, a touch."""

from datetime import datetime
from typing import Final

from acct_tui.exchange.sheets.headings import plain_fields
from acct_tui.exchange.sheets.records import Told, Values, amount_currency
from acct_tui.exchange.sheets.synonyms import FIELDS

_ATTEMPTS: Final = frozenset({"no_answer", "voicemail", "busy", "call_back", "wrong_number"})
_WRITTEN: Final = frozenset({"email", "chat"})


def tell_invoice(told: Told) -> None:
    """Take in the invoice that a line is about, and the payment that the line tells of."""
    cells, intake = told.cells, told.intake
    project_id = told.project_id or intake.names.projects(told.client_id)[0]
    values = cells.values("invoices", "currency", "issued_on", "due_on", "disputed")
    currency = amount_currency(told, "invoices", "amount", values)
    values |= {"project_id": project_id, "currency": currency, "amount": cells.money("invoices", "amount", currency)}
    invoice_id = intake.invoice(told.client_id, cells.text("invoices", "number"), values, cells.place)
    _tell_payment(told, invoice_id, values)


def _invoice(told: Told) -> str | None:
    """The invoice that a line about something else names, if it is known."""
    number = told.cells.text("invoices", "number")
    found = told.intake.names.find("invoices", "", number) if number else None
    if number and not found:
        told.intake.gathering.leave_out(told.cells.place, "names an invoice that is not known", number)
    return found


def _tell_payment(told: Told, invoice_id: str, invoice: Values) -> None:
    cells = told.cells
    day = cells.day("payments", "paid_on")
    amount = cells.money("payments", "amount", str(invoice["currency"]))
    if day and amount != 0:
        paid = {"invoice_id": invoice_id, "amount": invoice["amount"] if amount is None else amount, "paid_on": day}
        told.intake.happened("payments", told.client_id, paid, cells.place)
    elif amount:
        told.intake.gathering.leave_out(cells.place, "has a payment without its day")


def tell_touch(told: Told) -> None:
    """Take in the touch of a line, or the last one that a list of clients, people or orders mentions."""
    at = _moment(told, "at")
    if not at and any(told.cells.text("interactions", field) for field in FIELDS["interactions"] if field != "last_at"):
        told.intake.gathering.leave_out(told.cells.place, "has details of a touch without its day")
    if at:
        values = told.cells.values("interactions", *plain_fields("interactions"))
        if (minutes := told.cells.minutes("interactions", "minutes")) is not None:
            values["minutes"] = minutes
        if invoice_id := _invoice(told):
            values["invoice_id"] = invoice_id
        kind = told.cells.choice("interactions", "kind") or _kind(values)
        _touched(told, {**values, "at": at, "kind": kind})
    if at := _moment(told, "last_at"):
        told.intake.gathering.assume("last contacted", "a conversation that we started")
        _touched(told, {"at": at, "kind": "conversation"})


def _touched(told: Told, values: Values) -> None:
    told.intake.happened("interactions", told.client_id, {**told.links, **values}, told.cells.place)


def _moment(told: Told, field: str) -> datetime | None:
    zone = told.intake.book.settings.zone
    found = told.cells.instant("interactions", field, zone)
    if found is None:
        return None
    at, timed = found
    told.intake.gathering.assume("times of day", f"those of {zone}" if timed else f"noon in {zone} where none is given")
    return at


def _kind(values: Values) -> str:
    if values.get("disposition") in _ATTEMPTS:
        return "attempt"
    return "message" if values.get("channel") in _WRITTEN else "conversation"
