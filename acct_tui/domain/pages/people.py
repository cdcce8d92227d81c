"""The people of a client as pages and cards show them: how to reach them and what we know of them."""

from dataclasses import dataclass
from datetime import date, time


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
class Reach:
    """How a contact is reached and spoken to."""

    phone: str | None = None
    email: str | None = None
    handle: str | None = None
    preferred_channel: str | None = None
    language: str | None = None
    style: str | None = None
    may_know: str | None = None
