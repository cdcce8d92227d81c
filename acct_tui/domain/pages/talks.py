"""Talks as logs and cards show them."""

from dataclasses import dataclass
from datetime import datetime


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
