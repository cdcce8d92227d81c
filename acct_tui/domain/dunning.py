"""Dunning and ageing: how late an invoice is, which reminder is due, and what stops it."""

from datetime import date, datetime
from fractions import Fraction

from acct_tui.domain.ramp import ramp
from acct_tui.domain.snapshots import Client, Invoice, Project

MESSAGE_STEPS = (-3, 1)
CALL_STEPS = (7, 14, 30)
STEPS = (*MESSAGE_STEPS, *CALL_STEPS)
"""Days after the due day on which to remind: two by message, then by phone, and every 30 days after the last."""

BUCKETS = ((0, "not due"), (30, "1–30"), (60, "31–60"), (90, "61–90"))


def days_late(invoice: Invoice, today: date) -> int:
    """Calendar days past the due day; negative before it."""
    return (today - invoice.due_on).days


def step_at(late: int) -> int | None:
    """The newest dunning step reached at so many days late; None before the first."""
    if late >= 2 * STEPS[-1]:
        return late - late % STEPS[-1]
    return max((step for step in STEPS if step <= late), default=None)


def is_reminded(invoice: Invoice, late: int) -> bool:
    """Whether the newest step has had its reminder."""
    step = step_at(late)
    return step is not None and invoice.reminded_at_day is not None and invoice.reminded_at_day >= step


def promise_to_pay(invoice: Invoice, client: Client, now: datetime) -> datetime | None:
    """The day the client promised to pay, while it lies ahead."""
    promises = (item.due_at for item in client.commitments if item.kind == "payment" and item.invoice_id == invoice.id)
    return max((due for due in promises if due and due >= now), default=None)


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
    return next((name for limit, name in BUCKETS if late <= limit), "90+")
