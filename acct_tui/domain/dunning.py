"""Dunning and ageing: how late an invoice is, which reminder is due, and what stops it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from fractions import Fraction

from acct_tui.domain.desk import Desk
from acct_tui.domain.ramp import ramp
from acct_tui.domain.snapshots import Client, Invoice, Project
from acct_tui.domain.worktime import DAY, clock_instant, local_day

MESSAGE_STEPS = (-3, 1)
CALL_STEPS = (7, 14, 30)
STEPS = (*MESSAGE_STEPS, *CALL_STEPS)
"""Days after the due day on which to remind: two by message, then by phone, and every 30 days after the last."""

BUCKETS = ((0, "not due"), (30, "1–30"), (60, "31–60"), (90, "61–90"))
AGES = (*(name for _, name in BUCKETS), "90+")
"""The columns of ageing, in days late."""


def days_late(invoice: Invoice, today: date) -> int:
    """Calendar days past the due day; negative before it."""
    return (today - invoice.due_on).days


def step_at(late: int) -> int | None:
    """The newest dunning step reached at so many days late; None before the first."""
    if late >= 2 * STEPS[-1]:
        return late - late % STEPS[-1]
    return max((step for step in STEPS if step <= late), default=None)


def following(late: int) -> int:
    """The step that comes after so many days late."""
    return next((step for step in STEPS if step > late), late - late % STEPS[-1] + STEPS[-1])


def means(step: int) -> str:
    """How a step reminds: by a message or by a call."""
    return "message" if step in MESSAGE_STEPS else "call"


def is_reminded(invoice: Invoice, late: int) -> bool:
    """Whether the newest step has had its reminder."""
    step = step_at(late)
    return step is not None and invoice.reminded_at_day is not None and invoice.reminded_at_day >= step


def promise_to_pay(invoice: Invoice, client: Client, now: datetime) -> datetime | None:
    """The moment by which the client promised to pay, until that day of theirs is over."""
    return max((due for due in _promises(invoice, client) if broken_at(due, client.zone) > now), default=None)


def broken_promise(invoice: Invoice, client: Client, now: datetime) -> datetime | None:
    """The newest moment by which the client promised to pay what is open still, once that day of theirs is over."""
    return max((due for due in _promises(invoice, client) if broken_at(due, client.zone) <= now), default=None)


def broken_at(promised: datetime, zone: str) -> datetime:
    """When a promise to pay is broken: as the next day begins in the zone of the client."""
    return clock_instant(local_day(promised, zone) + DAY, time(), zone)


def _promises(invoice: Invoice, client: Client) -> list[datetime]:
    theirs = (item for item in client.commitments if item.kind == "payment" and item.invoice_id == invoice.id)
    return [item.due_at for item in theirs if item.due_at]


def is_at_rest(invoice: Invoice, client: Client, desk: Desk) -> bool:
    """Whether nobody has to remind of it: disputed, promised by a day that is not over, or reminded at its step.

    What reminded of it before a promise to pay was broken counts no more.
    """
    if invoice.disputed or promise_to_pay(invoice, client, desk.now):
        return True
    broken, reminded = broken_promise(invoice, client, desk.now), invoice.reminded_at_day
    if broken and reminded is not None and reminded <= (local_day(broken, client.zone) - invoice.due_on).days:
        return False
    return is_reminded(invoice, days_late(invoice, desk.day_in(client.zone)))


def calls_for_message(invoice: Invoice, client: Client, desk: Desk) -> bool:
    """Whether a message has to remind of it now."""
    step = step_at(days_late(invoice, desk.day_in(client.zone)))
    return step in MESSAGE_STEPS and not is_at_rest(invoice, client, desk)


def lateness(late: int) -> Fraction:
    """The factor of so many days late."""
    if late < STEPS[0]:
        return Fraction(0)
    return ramp(late, (-3, "0.1"), (1, "0.35"), (7, "0.6"), (14, "0.8"), (30, 1))


def size(invoice: Invoice, project: Project) -> Fraction:
    """The factor of the open amount beside the project's fee; 0.8 when they cannot be compared."""
    if not project.fee or project.currency != invoice.currency:
        return Fraction(8, 10)
    return ramp(Fraction(invoice.open, project.fee), (0, "0.6"), (Fraction(1, 2), 1))


def bucket(late: int) -> str:
    """The ageing column of an invoice so many days late."""
    return next((name for limit, name in BUCKETS if late <= limit), AGES[-1])


def ageing(invoices: Iterable[Invoice], today: date) -> Mapping[str, Mapping[str, int]]:
    """What is open by how late it is, for each currency by itself."""
    found: dict[str, dict[str, int]] = {}
    for invoice in invoices:
        ages = found.setdefault(invoice.currency, dict.fromkeys(AGES, 0))
        ages[bucket(days_late(invoice, today))] += invoice.open
    return dict(sorted(found.items()))


def payer(client: Client, project: Project) -> str | None:
    """The finance contact, else the main contact of the project."""
    finance = (person.id for person in client.contacts if person.role == "finance")
    return next(finance, project.contact_id)
