"""What pages and cards show beside the rules' own facts: people, plan, talks and money, as written."""

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True, slots=True)
class Hours:
    """A call window of a contact, in the contact's own zone; without a weekday (0 Monday) every day."""

    id: str
    weekday: int | None
    starts: time
    ends: time
    kind: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """A personal fact about a contact, where it came from and when it was last used."""

    id: str
    text: str
    source: str | None
    last_used_on: date | None


@dataclass(frozen=True, slots=True)
class Person:
    """A contact with the ways to reach them, their hours and what we know of them."""

    id: str
    name: str
    role: str | None
    phone: str | None
    email: str | None
    handle: str | None
    style: str | None
    may_know: str | None
    birthday: date | None
    do_not_contact_until: date | None
    notes: str | None
    zone: str
    hours: tuple[Hours, ...] = ()
    facts: tuple[Remembered, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone as the plan shows it."""

    id: str
    name: str
    baseline_on: date | None
    forecast_on: date | None
    done_on: date | None
    needs_approval: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """A re-plan, an incident or a delivery as the plan shows it, refused ones among them."""

    id: str
    kind: str
    what: str
    why: str | None
    raised_on: date
    milestone: str | None
    effect_days: int | None
    effect_cost: int | None
    state: str
    approved_by: str | None
    client_told_on: date | None


@dataclass(frozen=True, slots=True)
class Note:
    """What was written about one touch, whether that was a problem, and the invoice that it was about."""

    text: str | None
    was_problem: bool | None = None
    invoice_id: str | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """One interaction as the log shows it."""

    id: str
    at: datetime
    started_by: str
    channel: str
    kind: str
    disposition: str | None
    contact: str | None
    project: str | None
    minutes: int | None
    mood: int | None
    note: str | None
    was_problem: bool | None = None
    invoice_id: str | None = None


@dataclass(frozen=True, slots=True)
class Bill:
    """An invoice with what has been paid of it, and the newest reminder."""

    id: str
    number: str
    amount: int
    paid: int
    currency: str
    issued_on: date
    due_on: date
    disputed: bool
    reminded_at: datetime | None = None

    @property
    def open(self) -> int:
        """What is still owed, in minor units."""
        return max(0, self.amount - self.paid)


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is said of a project that no rule reads."""

    kind: str | None
    stated_on: date | None
    closed_on: date | None
    fee_used_on: date | None


@dataclass(frozen=True, slots=True)
class Reach:
    """How a contact is reached and spoken to."""

    phone: str | None = None
    email: str | None = None
    handle: str | None = None
    preferred_channel: str | None = None
    language: str | None = None
    style: str | None = None
    may_know: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a project's brief that nobody has answered."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A further service that a client may need, not offered yet, and the signal that says so."""

    id: str
    service: str
    signal: str | None
