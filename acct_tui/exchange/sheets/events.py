"""What a line of a sheet says has happened: an invoice, a payment of it, a touch."""

from datetime import datetime
from typing import Final

from acct_tui.domain.time.worktime import local_day
from acct_tui.exchange.sheets.headings import Target, plain_fields
from acct_tui.exchange.sheets.plans import is_planned, tell_end, tell_plan
from acct_tui.exchange.sheets.records import Missing, Told, Values, amount_currency
from acct_tui.exchange.sheets.synonyms import FIELDS
from acct_tui.exchange.talks import LastTalk
from acct_tui.exchange.values.choices import CALLED_OFF, DONE, PAID, PLANNED, known_choice, who_began
from acct_tui.exchange.values.flags import read_flag
from acct_tui.words.safe import one_line

_ATTEMPTS: Final = frozenset({"no_answer", "voicemail", "busy", "call_back", "wrong_number"})
_WRITTEN: Final = frozenset({"email", "chat"})
_PLAIN: Final = tuple(field for field in plain_fields("interactions") if field != "disposition")
_NO_TALK: Final = frozenset({"last_at", "number", "clock", "is_done"})


def tell_invoice(told: Told) -> None:
    """Take in the invoice that a line is about, and what the line says was paid of it. Raises Missing."""
    cells = told.cells
    values = cells.values("invoices", "currency", "issued_on", "due_on", "disputed")
    currency = amount_currency(told, "invoices", _amount_field(told), values)
    amount, left = (cells.money("invoices", field, currency) for field in ("amount", "left"))
    paid, state = cells.money("payments", "amount", currency), cells.choice("invoices", "state")
    if amount is None and left is None:
        raise Missing("has no amount", Target("invoices", "amount"))
    total = amount if amount is not None else (left or 0) + (paid or 0)
    if not cells.text("invoices", "due_on"):
        raise Missing("has no due date", Target("invoices", "due_on"))
    if state and state != PAID:
        values["state"] = state
    number = cells.text("invoices", "number")
    values |= {**_of(told, number), "currency": currency, "amount": total}
    invoice_id = told.intake.invoice(told.client_id, number, values, cells.place)
    is_paid = state == PAID or bool(cells.flag("payments", "is_paid"))
    has_day = bool(cells.text("payments", "paid_on"))
    _tell_payment(told, invoice_id, _paid(total, left, paid, is_paid=is_paid, has_day=has_day))


def _amount_field(told: Told) -> str:
    return "amount" if told.cells.text("invoices", "amount") else "left"


def _of(told: Told, number: str) -> Values:
    """The project of an invoice: the one it names; of a new one the only one of its client, else it is the client's."""
    names = told.intake.names
    if told.project_id:
        return {"project_id": told.project_id, "client_id": None}
    if names.invoice(told.client_id, number):
        return {}
    projects = names.projects(told.client_id)
    return {"project_id": projects[0]} if len(projects) == 1 else {"client_id": told.client_id}


def _paid(total: int, left: int | None, paid: int | None, *, is_paid: bool, has_day: bool) -> int:
    """How much was paid: what the line says, or what is no longer left, or everything."""
    if paid is not None:
        return paid
    if is_paid:
        return total
    if left is not None:
        return total - left
    return total if has_day else 0


def _tell_payment(told: Told, invoice_id: str, amount: int) -> None:
    if amount > 0:
        day = told.cells.day("payments", "paid_on")
        paid = {"invoice_id": invoice_id, "amount": amount, **({"paid_on": day} if day else {})}
        told.intake.happened("payments", told.client_id, paid, told.cells.place)


def _invoice(told: Told) -> str | None:
    """The invoice that a line about something else names, if it is known."""
    number = told.cells.text("invoices", "number")
    names = told.intake.names
    found = (names.invoice(told.client_id, number) or names.invoice_anywhere(number)) if number else None
    if number and not found:
        told.cells.leave_out("names an invoice that is not known", number)
    return found


def tell_touch(told: Told) -> None:
    """Take in the touch of a line, or the last one that a list of clients, people or orders mentions."""
    cells = told.cells
    at, is_timed = _moment(told, "at")
    if not at and any(cells.text("interactions", field) for field in FIELDS["interactions"] if field not in _NO_TALK):
        cells.leave_out("has details of a touch without its day")
    if at and _is_to_come(told, at, is_timed=is_timed):
        tell_plan(told, at, is_timed=is_timed, is_known=bool(_state(told)))
    elif at:
        was_planned = tell_end(told, at, is_timed=is_timed, is_off=_is_off(told))
        if _has_happened(told, at, is_timed=is_timed, was_planned=was_planned):
            _tell_talk(told, at)
    last, _ = _moment(told, "last_at")
    if last:
        told.intake.talks.mentioned.append(LastTalk(told.client_id, last, told.links, cells.place))


def _tell_talk(told: Told, at: datetime) -> None:
    cells = told.cells
    values = _answered(told) | cells.values("interactions", *_PLAIN)
    _tell_outcome(told, values)
    if (minutes := cells.minutes("interactions")) is not None:
        values["minutes"] = minutes
    if invoice_id := _invoice(told):
        values["invoice_id"] = invoice_id
    said, kind = cells.choice("interactions", "kind"), cells.text("interactions", "kind")
    if "started_by" not in values and (began := who_began(kind)):
        values["started_by"] = began
    if "channel" not in values and (channel := known_choice("interactions", "channel", kind)):
        values["channel"] = channel
    values["kind"] = _kind(values, said)
    told.intake.touched(told.client_id, at, {**told.links, **values}, cells.place)


def _is_to_come(told: Told, at: datetime, *, is_timed: bool) -> bool:
    """Whether a line tells of what is still to be done: by its status, else by its day where nothing says otherwise.

    A day of today without a time could be either: it is still to come if it was planned before.
    """
    if _is_off(told):
        return False
    if _state(told) == PLANNED:
        return True
    if _state(told) or told.cells.text("interactions", "disposition"):
        return False
    is_today = not is_timed and local_day(at, told.intake.book.settings.zone) == told.intake.today
    return _is_ahead(told, at, is_timed=is_timed) or (is_today and is_planned(told, at))


def _is_ahead(told: Told, at: datetime, *, is_timed: bool) -> bool:
    """Whether a moment, or a day where no time is told, has not come."""
    intake = told.intake
    return at > intake.book.clock() if is_timed else local_day(at, intake.book.settings.zone) > intake.today


def _has_happened(told: Told, at: datetime, *, is_timed: bool, was_planned: bool) -> bool:
    """Whether a talk took place, and at a moment that has come; one that did not and was not planned is left out."""
    if _is_off(told):
        why = "did not take place"
    elif _is_ahead(told, at, is_timed=is_timed):
        why = "is done at a moment to come"
    else:
        return True
    if was_planned:
        return False
    leave_out = told.intake.gathering.drop if told.about == "interactions" else told.intake.gathering.leave_out
    leave_out(told.cells.place, why, told.cells.text("interactions", "is_done"))
    return False


def _state(told: Told) -> str | None:
    """Whether a line says that something is done, planned or called off."""
    said = told.cells.text("interactions", "is_done")
    if (done := read_flag(said)) is not None:
        return DONE if done else PLANNED
    outcome = known_choice("interactions", "disposition", told.cells.text("interactions", "disposition"))
    return known_choice("interactions", "is_done", said) or (outcome if outcome in (PLANNED, CALLED_OFF) else None)


def _is_off(told: Told) -> bool:
    return _state(told) == CALLED_OFF or bool(told.cells.flag("interactions", "is_off"))


def _tell_outcome(told: Told, values: Values) -> None:
    """What came of a talk: one of our words for it, or what the line says of it, which goes to the note."""
    for column, text in told.cells.filled("interactions", "disposition"):
        if known := known_choice("interactions", "disposition", text):
            values["disposition"] = known
        else:
            before, said = values.get("note"), f"{column.heading}: {one_line(text)}"
            values["note"] = f"{before}\n{said}" if before else said


def _answered(told: Told) -> Values:
    """What came of a call where a status such as "Missed" says so, or a column that says whether it was answered."""
    said = known_choice("interactions", "disposition", told.cells.text("interactions", "is_done"))
    if told.cells.flag("interactions", "is_answered") is False:
        said = "no_answer"
    return {"disposition": said} if said in _ATTEMPTS else {}


def _moment(told: Told, field: str) -> tuple[datetime | None, bool]:
    """A moment, and whether its time of day is told."""
    zone = told.intake.book.settings.zone
    found = told.cells.instant("interactions", field, zone)
    if found is None:
        return None, False
    at, timed = found
    told.intake.gathering.assume("times of day", f"those of {zone}" if timed else f"noon in {zone} where none is given")
    return at, timed


def _kind(values: Values, said: str | None) -> str:
    """What kind of touch it was: the outcome says whether somebody was reached, whatever the line calls itself."""
    if values.get("disposition") in _ATTEMPTS and said != "internal_note":
        return "attempt"
    return said or ("message" if values.get("channel") in _WRITTEN else "conversation")
