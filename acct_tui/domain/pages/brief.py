"""The brief of a project as pages and cards show it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a project's brief that nobody has answered."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A question of a project's brief, what was answered, and the day it was agreed."""

    id: str
    question: str
    answer: str | None
    agreed_on: date | None


@dataclass(frozen=True, slots=True)
class Measured:
    """The value of a goal on a day."""

    id: str
    day: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class Goal:
    """What a project should achieve, when that was explained to the client, and what was measured, oldest first."""

    id: str
    name: str
    unit: str | None = None
    baseline: Decimal | None = None
    target: Decimal | None = None
    due_on: date | None = None
    explained_on: date | None = None
    readings: tuple[Measured, ...] = ()
