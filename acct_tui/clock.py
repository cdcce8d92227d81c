"""The one place where the package reads a clock."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Answers what time it is, as an instant in UTC."""


def system_clock() -> datetime:
    """Now, to the second: as exact as the book keeps it."""
    return datetime.now(UTC).replace(microsecond=0)


def stopped_at(moment: datetime) -> Clock:
    """A clock that always shows one moment."""
    return lambda: moment.astimezone(UTC)


def started_at(moment: datetime, real: Clock = system_clock) -> Clock:
    """A clock that shows a moment now and ticks on from there."""
    start = real()
    return lambda: moment.astimezone(UTC) + (real() - start)
