"""What the book keeps as proof, and what it knows of a promise beside what is owed."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Proof:
    """A piece of evidence of a project, perhaps about one commitment or one change of it."""

    id: str
    claim: str
    kind: str
    value: str | None = None
    location: str | None = None
    source: str | None = None
    day: date | None = None
    commitment_id: str | None = None
    change_id: str | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """One reminder."""

    at: datetime
    channel: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """How a commitment came about: the day first agreed, why, and the talk in which it was."""

    first_due_at: datetime | None = None
    why: str | None = None
    talk_at: datetime | None = None
    contact: str | None = None
    note: str | None = None
