"""The kept rate of each side: how many of the promises whose time has come were kept by the date that was told.

A new date counts once the other side was told of it, for then it is what they go by; how many promises were moved
stands beside the rate. What was called off before its time is no broken promise, what was called off after it is one.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

Owner = Literal["us", "client", "colleague"]
DAYS = 90
"""Promises due in so many days are counted."""
LEAST = 3
"""Below so many the rate is not known."""


class Fate(StrEnum):
    """What became of a promise."""

    IN_TIME = "in time"
    LATE = "late"
    OPEN = "still open"
    DROPPED = "dropped"
    CALLED_OFF = "called off"


@dataclass(frozen=True, slots=True)
class Past:
    """A promise whose time has come; `first_due_at` is the date it was made for."""

    owner: Owner
    due_at: datetime
    first_due_at: datetime | None = None
    kept_at: datetime | None = None
    dropped_at: datetime | None = None

    @property
    def fate(self) -> Fate:
        """What became of it."""
        if self.kept_at:
            return Fate.IN_TIME if self.kept_at <= self.due_at else Fate.LATE
        if self.dropped_at:
            return Fate.CALLED_OFF if self.dropped_at <= self.due_at else Fate.DROPPED
        return Fate.OPEN

    @property
    def was_moved(self) -> bool:
        """Whether its date was put off."""
        return self.first_due_at is not None and self.due_at > self.first_due_at


@dataclass(frozen=True, slots=True)
class KeptRate:
    """How many were kept in time of how many, and how many of them only by a date that was put off."""

    kept: int = 0
    n: int = 0
    moved: int = 0

    @property
    def is_known(self) -> bool:
        """Whether there are enough to tell."""
        return self.n >= LEAST

    @property
    def words(self) -> str:
        """The rate: "14 of 17, 2 moved"."""
        if not self.is_known:
            return "not known"
        return f"{self.kept} of {self.n}{f', {self.moved} moved' if self.moved else ''}"


def kept_rate(promises: Iterable[Past], owner: Owner) -> KeptRate:
    """The rate of one side."""
    counted = [each for each in promises if each.owner == owner and each.fate is not Fate.CALLED_OFF]
    fates = Counter(each.fate for each in counted)
    return KeptRate(fates[Fate.IN_TIME], len(counted), sum(each.was_moved for each in counted))
