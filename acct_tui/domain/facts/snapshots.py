"""The facts that rules read, as they stand at one moment: frozen, complete, and free of any database.

Instants are UTC, days are plain dates, money is in minor units of the currency beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from acct_tui.domain.time.windows import CallWindow

Side = Literal["us", "client"]
Tier = Literal["A", "B", "C"]
SPOKEN = ("phone", "video", "in_person")
"""Channels of a reminder that they heard; by any other they read it."""
A_DAY = 24 * 60
"""The most minutes that a talk is taken to last; an old book may hold any number."""
BEFORE_DELIVERY = ("handover", "brief", "plan", "delivery")
"""Stages of a project that is still to be delivered."""
REMEMBERED = 60
"""The newest conversations of a client, by which rules go."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A person at a client, when they may be reached and by which channel they like it."""

    id: str
    name: str
    role: str | None = None
    zone: str | None = None
    birthday: date | None = None
    do_not_contact_until: date | None = None
    windows: tuple[CallWindow, ...] = ()
    preferred_channel: str | None = None


@dataclass(frozen=True, slots=True)
class Touch:
    """One interaction: a conversation, an attempt or a message."""

    id: str
    at: datetime
    started_by: Side
    kind: Literal["conversation", "attempt", "message"]
    contact_id: str | None = None
    project_id: str | None = None
    disposition: str | None = None
    mood: int | None = None
    needs_answer: bool | None = None
    was_problem: bool | None = None
    minutes: int | None = None
    invoice_id: str | None = None

    @property
    def ended_at(self) -> datetime:
        """When it was over, which is within a day."""
        return self.at + timedelta(minutes=min(self.minutes or 0, A_DAY))


@dataclass(frozen=True, slots=True)
class Commitment:
    """Who owes what to whom by when, still open.

    `chases` are the reminders that were sent; `heard_at` is when the colleague who owes it last kept anything.
    """

    id: str
    owner: Literal["us", "colleague", "client"]
    kind: Literal["call", "task", "decision", "request", "payment"]
    text: str
    made_at: datetime
    due_at: datetime | None = None
    promised: bool = False
    project_id: str | None = None
    contact_id: str | None = None
    colleague: str | None = None
    milestone_id: str | None = None
    invoice_id: str | None = None
    needed_for_id: str | None = None
    chases: int = 0
    heard_at: datetime | None = None

    @property
    def is_promise(self) -> bool:
        """Whether the client was promised it by our side."""
        return self.promised and self.owner != "client"


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint or objection that is not closed, with the moments of the stages it has passed."""

    id: str
    topic: str
    severity: Literal["low", "medium", "high"]
    received_at: datetime
    acknowledged_at: datetime | None = None
    assessed_at: datetime | None = None
    responded_at: datetime | None = None
    kind: Literal["complaint", "objection"] = "complaint"
    project_id: str | None = None
    contact_id: str | None = None


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice with an open rest; the newest message that reminded of it, and the newest call that did."""

    id: str
    number: str
    open: int
    currency: str
    issued_on: date | None
    due_on: date
    disputed: bool = False
    written_at: datetime | None = None
    spoken_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step of a plan: the day first agreed, the day now expected, the day it was done."""

    id: str
    name: str
    baseline_on: date | None = None
    forecast_on: date | None = None
    done_on: date | None = None

    @property
    def expected_on(self) -> date | None:
        """The day now expected, else the day first agreed."""
        return self.forecast_on or self.baseline_on


@dataclass(frozen=True, slots=True)
class Change:
    """A re-plan, an incident or a delivery, and whether the client has been told."""

    id: str
    kind: Literal["replan", "incident", "delivery"]
    what: str
    raised_on: date
    milestone_id: str | None = None
    effect_days: int | None = None
    client_told_on: date | None = None


@dataclass(frozen=True, slots=True)
class Survey:
    """One answer to an NPS (0–10) or CSAT (1–5) question."""

    id: str
    kind: Literal["nps", "csat"]
    score: int
    at: datetime
    contact_id: str | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """One live order of a client; `billed` says whether any invoice was issued, a paid one too."""

    id: str
    name: str
    stage: str = "delivery"
    contact_id: str | None = None
    started_on: date | None = None
    due_on: date | None = None
    delivered_on: date | None = None
    paused_until: date | None = None
    fee: int | None = None
    currency: str | None = None
    fee_used: int | None = None
    cadence_days: int | None = None
    stated_rag: str | None = None
    status_note: str | None = None
    milestones: tuple[Milestone, ...] = ()
    changes: tuple[Change, ...] = ()
    invoices: tuple[Invoice, ...] = ()
    billed: bool = False
    surveys: tuple[Survey, ...] = ()


@dataclass(frozen=True, slots=True)
class Client:
    """A customer with at least one live project and everything the queue weighs about it.

    `conversations` and `others` (attempts and messages) are the newest sixty each, newest first; `moments_done` holds
    the keys of moments that were dealt with without a call. `chased_at` is our newest reminder of anything that they
    owe or owed, of the last weeks. `repeat` says whether there was ever another project. Its own `invoices` are those
    that name no project.
    `fine_at` is when the client was called fine until it gets worse, in the band and with the tenths of a point that it
    had then. On `hold_said_on` it was said that nobody calls before `hold_until`. A mood of `mood_known` is their way.
    """

    id: str
    name: str
    tier: Tier = "C"
    zone: str = "UTC"
    country: str = ""
    currency: str = "EUR"
    cadence_days: int = 5
    pinned_at: datetime | None = None
    repeat: bool = True
    fine_at: datetime | None = None
    fine_band: int | None = None
    fine_tenths: int | None = None
    hold_until: date | None = None
    hold_why: str | None = None
    hold_said_on: date | None = None
    chosen_on: date | None = None
    mood_known: int | None = None
    chased_at: datetime | None = None
    contacts: tuple[Contact, ...] = ()
    projects: tuple[Project, ...] = ()
    invoices: tuple[Invoice, ...] = ()
    conversations: tuple[Touch, ...] = ()
    others: tuple[Touch, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    moments_done: frozenset[str] = frozenset()

    @property
    def bills(self) -> Iterator[tuple[Project | None, Invoice]]:
        """Every open invoice with its project, those of the client itself with None."""
        yield from ((project, invoice) for project in self.projects for invoice in project.invoices)
        yield from ((None, invoice) for invoice in self.invoices)

    def bill(self, invoice_id: str) -> Invoice | None:
        """The open invoice with that id, or None."""
        return next((invoice for _, invoice in self.bills if invoice.id == invoice_id), None)

    def contact(self, contact_id: str | None) -> Contact | None:
        """The contact with that id, or None."""
        return next((person for person in self.contacts if person.id == contact_id), None)
