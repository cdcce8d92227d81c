"""Talks as logs and cards show them."""

from dataclasses import dataclass
from datetime import date, datetime

from acct_tui.domain.facts.snapshots import Side


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


@dataclass(frozen=True, slots=True)
class Event:
    """Something else that the log tells, by what became of a row of the book; money has an amount or an invoice.

    A day without a time says that no more is known. `kind` is the kind of the row, `more` what was said beside it;
    `began` says which side something came from, where it went over to the other.
    """

    table: str
    id: str
    at: datetime | date
    what: str
    text: str
    kind: str | None = None
    who: str | None = None
    more: str | None = None
    amount: int | None = None
    currency: str | None = None
    invoice_id: str | None = None
    began: Side | None = None
