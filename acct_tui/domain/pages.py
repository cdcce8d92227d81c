"""What the page of a project shows beside the rules' own facts: people, plan, promises, talks and money, as written."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Person:
    """A contact with the ways to reach them and the personal facts we know."""

    id: str
    name: str
    role: str | None
    phone: str | None
    email: str | None
    style: str | None
    zone: str
    facts: tuple[str, ...] = ()


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
class Bill:
    """An invoice with what has been paid of it."""

    id: str
    number: str
    amount: int
    paid: int
    currency: str
    issued_on: date
    due_on: date
    disputed: bool

    @property
    def open(self) -> int:
        """What is still owed, in minor units."""
        return max(0, self.amount - self.paid)
