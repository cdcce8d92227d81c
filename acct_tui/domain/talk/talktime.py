"""How long a call has lasted, without the time for which it was held."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Self

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Span:
    """When a talk began and when it was over."""

    began_at: datetime
    ended_at: datetime


def span(now: datetime, at: datetime | None, minutes: int | None, touches: Iterable[datetime] = ()) -> Span:
    """A talk that was made at a moment, or is over just now; the other end follows from its minutes.

    They are rounded, which takes no talk back over a touch with the same client that came before it.
    """
    length = (minutes or 0) * MINUTE
    if at is not None:
        return Span(at, max(at, min(now, at + length)))
    earliest = now - length
    return Span(max([earliest, *(touch for touch in touches if touch <= min(now, earliest + MINUTE))]), now)


@dataclass(frozen=True, slots=True)
class TalkTime:
    """When a call began, the time it ran before it was held last, and since when it runs (None: it is held)."""

    began_at: datetime
    ran: timedelta
    running_since: datetime | None

    @classmethod
    def begin(cls, now: datetime) -> Self:
        """A call that begins now."""
        return cls(now, timedelta(), now)

    @property
    def is_held(self) -> bool:
        """Whether its minutes stand still."""
        return self.running_since is None

    def hold(self, now: datetime) -> Self:
        """Stop the minutes."""
        return replace(self, ran=self.length(now), running_since=None)

    def resume(self, now: datetime) -> Self:
        """Let the minutes go on."""
        return replace(self, running_since=now) if self.is_held else self

    def length(self, now: datetime) -> timedelta:
        """How long the call has lasted; a clock that was set back takes nothing away."""
        running = now - self.running_since if self.running_since else timedelta()
        return self.ran + max(running, timedelta())

    def minutes(self, now: datetime) -> int:
        """The length in whole minutes, halves up, at least one."""
        return max(1, (self.length(now) + MINUTE / 2) // MINUTE)

    def clock(self, now: datetime) -> str:
        """The length as a timer shows it: "04:12", "1:04:12"."""
        minutes, seconds = divmod(int(self.length(now).total_seconds()), 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"
