"""Call windows: when a contact may be called, in the contact's own time zone."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Final, Literal
from zoneinfo import ZoneInfo

from acct_tui.domain.time.worktime import DAY, WorkCalendar, clock_instant, local_day
from acct_tui.words.zones import zone_of

HORIZON: Final = timedelta(days=60)
NIGHT_STARTS, NIGHT_ENDS = time(22), time(7)

Kind = Literal["preferred", "avoid"]
Running = frozenset[str]
"""What runs at a moment: windows that are `preferred` or to `avoid`, the `usual` hours, the `night`."""
Span = tuple[str, time, time, Callable[[date], bool]]
"""A time that runs on some days, over midnight when it does not end after it starts."""


@dataclass(frozen=True, slots=True)
class CallWindow:
    """A time of a weekday (None: of every day) to prefer or avoid; over midnight when ends <= starts."""

    weekday: int | None
    starts: time
    ends: time
    kind: Kind

    def runs_on(self, day: date) -> bool:
        """Whether it begins on a day."""
        return self.weekday in (None, day.weekday())


class Reach(Enum):
    """Whether a contact may be called: in a preferred window, outside of them, or at a time to avoid."""

    OPEN = "open"
    OUTSIDE = "outside"
    AVOID = "avoid"


@dataclass(frozen=True, slots=True)
class Clock:
    """The hours of a contact: their own windows, and the usual ones of a working day there."""

    windows: Sequence[CallWindow]
    zone: str
    calendar: WorkCalendar
    usual_starts: time = time(9)
    usual_ends: time = time(18)

    @property
    def tz(self) -> ZoneInfo:
        """Their time zone."""
        return zone_of(self.zone)

    def running(self, at: datetime) -> Running:
        """What runs at a moment."""
        today = local_day(at, self.zone)
        return frozenset(
            kind
            for kind, starts, ends, runs in self._spans()
            for day in (today - DAY, today)
            if runs(day) and self._at(day, starts) <= at < self._at(day, ends, over=ends <= starts)
        )

    def opens(self, at: datetime, is_open: Callable[[datetime, Running], bool]) -> datetime | None:
        """The first moment after another at which it is open; None when that is not within the next sixty days."""
        days = (local_day(at, self.zone) + n * DAY for n in range(HORIZON.days + 1))
        edges = (edge for day in days for edge in sorted(self._edges(day)) if at < edge <= at + HORIZON)
        return next((edge for edge in edges if is_open(edge, self.running(edge))), None)

    def starts(self, first: datetime, last: datetime) -> datetime | None:
        """When a preferred window starts within a time, both ends included."""
        days = [local_day(first, self.zone) + n * DAY for n in range((last - first).days + 2)]
        liked = [span for span in self._spans() if span[0] == "preferred"]
        found = (self._at(day, starts) for _, starts, _, runs in liked for day in days if runs(day))
        return min((at for at in found if first <= at <= last), default=None)

    @property
    def prefers(self) -> bool:
        """Whether they named hours that they like."""
        return any(window.kind == "preferred" for window in self.windows)

    def _spans(self) -> Iterator[Span]:
        """Their own windows, the usual hours of a working day, and the night."""
        for window in self.windows:
            yield window.kind, window.starts, window.ends, window.runs_on
        yield "usual", self.usual_starts, self.usual_ends, self.calendar.is_working_day
        yield "night", NIGHT_STARTS, NIGHT_ENDS, _every_day

    def _edges(self, day: date) -> Iterator[datetime]:
        """The instants of a local day at which something starts or ends."""
        for _, starts, ends, runs in self._spans():
            if runs(day):
                yield self._at(day, starts)
            if runs(day if ends > starts else day - DAY):
                yield self._at(day, ends)

    def _at(self, day: date, clock: time, *, over: bool = False) -> datetime:
        return clock_instant(day + DAY if over else day, clock, self.zone)


def _every_day(_: date) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Window:
    """Whether a contact likes to be called, and the UTC instant when OPEN begins or ends (None: not in sight)."""

    reach: Reach
    changes_at: datetime | None


def window_at(windows: Sequence[CallWindow], zone: str, calendar: WorkCalendar, now: datetime) -> Window:
    """How welcome a call is, and when that changes: avoid wins over preferred, and preferred over the night.

    A contact's own windows hold on holidays too; without a preferred one the usual hours of working days do.
    """
    there = Clock(windows, zone, calendar)
    liked = "preferred" if there.prefers else "usual"

    def is_open(running: Running) -> bool:
        return liked in running and not is_unwelcome(running)

    running = there.running(now)
    reach = Reach.OPEN if is_open(running) else Reach.AVOID if is_unwelcome(running) else Reach.OUTSIDE
    return Window(reach, there.opens(now, lambda _, then: is_open(then) != is_open(running)))


def is_unwelcome(running: Running) -> bool:
    """Whether nobody is called: at a time to avoid, or at night unless that is when they like it."""
    return "avoid" in running or ("night" in running and "preferred" not in running)
