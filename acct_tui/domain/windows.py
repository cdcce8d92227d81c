"""Call windows: when a contact may be called, in the contact's own time zone."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Final, Literal
from zoneinfo import ZoneInfo

from acct_tui.domain.worktime import DAY, WorkCalendar, clock_instant, local_day, utc

HORIZON: Final = timedelta(days=60)
NIGHT_STARTS, NIGHT_ENDS = time(22), time(7)

Kind = Literal["preferred", "avoid"]
Running = frozenset[str]
"""What runs at a moment: windows that are `preferred` or to `avoid`, the `usual` hours, the `night`."""
Edge = tuple[datetime, str, int]


@dataclass(frozen=True, slots=True)
class CallWindow:
    """A time of a weekday (None: of every day) to prefer or avoid; over midnight when ends <= starts."""

    weekday: int | None
    starts: time
    ends: time
    kind: Kind


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
        return ZoneInfo(self.zone)

    def running(self, at: datetime) -> Running:
        """What runs at a moment."""
        running: Running = frozenset()
        for since, later in self._states(at):
            if since > utc(at):
                break
            running = later
        return running

    def opens(self, at: datetime, is_open: Callable[[datetime, Running], bool]) -> datetime | None:
        """The first moment after another at which it is open; None when that is not within the next sixty days."""
        last = utc(at) + HORIZON
        after = ((since, running) for since, running in self._states(at) if utc(at) < since <= last)
        return next((since for since, running in after if is_open(since, running)), None)

    def starts(self, first: datetime, last: datetime) -> datetime | None:
        """When a preferred window starts within a time, both ends included."""
        days = [local_day(first, self.zone) + n * DAY for n in range(-1, (last - first).days + 2)]
        found = (at for window in self._preferred() for at, _, step in _edges(window, days, self.zone) if step > 0)
        return min((at for at in found if first <= at <= last), default=None)

    @property
    def prefers(self) -> bool:
        """Whether they named hours that they like."""
        return any(True for _ in self._preferred())

    def _preferred(self) -> Iterator[CallWindow]:
        return (window for window in self.windows if window.kind == "preferred")

    def _states(self, at: datetime) -> Iterator[tuple[datetime, Running]]:
        """What runs from each instant on at which anything starts or ends, from the day before."""
        # From yesterday, whose windows may cross midnight, to where every instant lies beyond the horizon.
        first = local_day(at, self.zone)
        days = [first + n * DAY for n in range(-1, HORIZON.days + 2)]
        usual = _span(
            "usual", self.usual_starts, self.usual_ends, filter(self.calendar.is_working_day, days), self.zone
        )
        streams = [usual, _span("night", NIGHT_STARTS, NIGHT_ENDS, days, self.zone)]
        streams += [_edges(window, days, self.zone) for window in self.windows]
        running = Counter[str]()
        for since, together in groupby(merge(*streams, key=itemgetter(0)), key=itemgetter(0)):
            for _, kind, step in together:
                running[kind] += step
            yield since, frozenset(+running)


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


def _edges(window: CallWindow, days: Iterable[date], zone: str) -> Iterator[Edge]:
    on = (day for day in days if window.weekday in (None, day.weekday()))
    return _span(window.kind, window.starts, window.ends, on, zone)


def _span(kind: str, starts: time, ends: time, days: Iterable[date], zone: str) -> Iterator[Edge]:
    """The instants at which something starts (+1) and ends (-1)."""
    nights = DAY if ends <= starts else timedelta()
    for day in days:
        yield clock_instant(day, starts, zone), kind, 1
        yield clock_instant(day + nights, ends, zone), kind, -1
