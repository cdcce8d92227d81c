"""Dunning and ageing: how late an invoice is, which reminder is due, and what stops it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from fractions import Fraction

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import EVER
from acct_tui.domain.facts.ramp import ramp
from acct_tui.domain.facts.snapshots import Client, Commitment, Contact, Invoice, Project
from acct_tui.domain.time.worktime import DAY, WorkingHours, clock_instant, local_day

MESSAGE_STEPS = (-3, 1)
CALL_STEPS = (7, 14, 30)
STEPS = (*MESSAGE_STEPS, *CALL_STEPS)
"""Days after the due day on which to remind: two by message, then by phone, and every 30 days after the last."""
CHASE_RESTS_DAYS = 2
"""Working days for which a message at a call step spares the call."""

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


def begins(invoice: Invoice, step: int, zone: str) -> datetime:
    """The start of the day in the zone of the client on which a step is reached."""
    return clock_instant(invoice.due_on + step * DAY, time(), zone)


def reminded_at(invoice: Invoice) -> datetime | None:
    """The newest reminder, written or spoken."""
    return max((at for at in (invoice.written_at, invoice.spoken_at) if at), default=None)


def talked_at(invoice: Invoice, client: Client) -> datetime | None:
    """When we last spoke about it: a reminder that they heard, or a conversation that names it."""
    named = next((talk.at for talk in client.conversations if talk.invoice_id == invoice.id), None)
    return max((at for at in (invoice.spoken_at, named) if at), default=None)


def call_due_from(invoice: Invoice, client: Client, desk: Desk) -> datetime:
    """From when it asks for a call: its call step, or their broken promise to pay; after a talk, the next step."""
    late = days_late(invoice, desk.day_in(client.zone))
    asks = begins(invoice, max(step_at(late) or 0, CALL_STEPS[0]), client.zone)
    promised = max(_promises(invoice, client), default=None)
    if promised:
        asks = max(asks, broken_at(promised, client.zone))
    talked = talked_at(invoice, client)
    return asks if talked is None or talked < asks else begins(invoice, next_call(late), client.zone)


def next_call(late: int) -> int:
    """The call step that comes after so many days late."""
    return max(following(late), CALL_STEPS[0])


def message_rests_until(invoice: Invoice, asks: datetime, hours: WorkingHours) -> datetime | None:
    """Until when a message at a call step rests the call: my day begins two working days later."""
    if invoice.written_at is None or invoice.written_at < asks:
        return None
    return hours.day_start(hours.calendar.add(local_day(invoice.written_at, hours.zone), CHASE_RESTS_DAYS))


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
    late = days_late(invoice, desk.day_in(client.zone))
    if late < CALL_STEPS[0]:
        return _is_told(invoice, client, step_at(late), desk)
    asks = call_due_from(invoice, client, desk)
    rests_until = message_rests_until(invoice, asks, desk.hours)
    return asks > desk.now or (rests_until is not None and rests_until > desk.now)


def _is_told(invoice: Invoice, client: Client, step: int | None, desk: Desk) -> bool:
    """Whether a message step has had its reminder."""
    newest, broken = reminded_at(invoice), broken_promise(invoice, client, desk.now)
    if step is None or newest is None:
        return False
    return newest >= max(begins(invoice, step, client.zone), broken_at(broken, client.zone) if broken else EVER)


def calls_for_message(invoice: Invoice, client: Client, desk: Desk) -> bool:
    """Whether a message has to remind of it now."""
    step = step_at(days_late(invoice, desk.day_in(client.zone)))
    return step in MESSAGE_STEPS and not is_at_rest(invoice, client, desk)


def lateness(late: int) -> Fraction:
    """The factor of so many days late."""
    if late < STEPS[0]:
        return Fraction(0)
    return ramp(late, (-3, "0.1"), (1, "0.35"), (7, "0.6"), (14, "0.8"), (30, 1))


def size(invoice: Invoice, project: Project | None) -> Fraction:
    """The factor of the open amount beside the project's fee; 0.8 when they cannot be compared."""
    if project is None or not project.fee or project.currency != invoice.currency:
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


def payer(people: Iterable[Contact], otherwise: str | None) -> str | None:
    """The first finance contact of a client, else the main contact of the project."""
    return next((person.id for person in people if person.role == "finance"), otherwise)


def next_step(invoice: Invoice, client: Client) -> Commitment | None:
    """The next step of a dispute about an invoice."""
    return first_step(invoice.id, client.commitments)


def first_step(invoice_id: str, owed: Iterable[Commitment]) -> Commitment | None:
    """The earliest step of a dispute about an invoice."""
    return next(iter(steps(invoice_id, owed)), None)


def steps(invoice_id: str, owed: Iterable[Commitment]) -> list[Commitment]:
    """The open commitments that name an invoice, other than to pay it, the earliest first, those without a day last."""
    named = (item for item in owed if item.invoice_id == invoice_id and item.kind != "payment")
    return sorted(named, key=lambda item: (item.due_at is None, item.due_at or item.made_at, item.id))
