"""Call windows: when a contact may be called, in the contact's own time zone."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Literal
from zoneinfo import ZoneInfo

from acct_tui.domain.worktime import DAY, WorkCalendar, clock_instant, local_day, utc

HORIZON = timedelta(days=60)
NIGHT_STARTS, NIGHT_ENDS = time(22), time(7)

Kind = Literal["preferred", "avoid"]
Edge = tuple[datetime, Kind, int]


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
class Window:
    """Whether a contact may be called, and the UTC instant when OPEN begins or ends (None: not in sight)."""

    reach: Reach
    changes_at: datetime | None


USUAL_HOURS = CallWindow(None, time(9), time(18), "preferred")


def window_at(windows: Sequence[CallWindow], zone: str, calendar: WorkCalendar, now: datetime) -> Window:
    """Say whether a contact may be called, and when that changes within the next sixty days.

    A contact's own windows hold on holidays too; without a preferred one the usual hours of working days do.
    """
    moment = utc(now)
    running: frozenset[Kind] = frozenset()
    for at, later in _states(windows, zone, calendar, local_day(moment, zone)):
        if at <= moment:
            running = later
        elif at > moment + HORIZON:
            break
        elif _is_open(later) != _is_open(running):
            return Window(_reach(running, moment, zone), at)
    return Window(_reach(running, moment, zone), None)


def _is_open(running: frozenset[Kind]) -> bool:
    return running == {"preferred"}


def _reach(running: frozenset[Kind], moment: datetime, zone: str) -> Reach:
    """Judge the running windows: avoid wins over preferred, and preferred over the night."""
    if _is_open(running):
        return Reach.OPEN
    clock = moment.astimezone(ZoneInfo(zone)).time()
    is_night = clock >= NIGHT_STARTS or clock < NIGHT_ENDS
    return Reach.AVOID if "avoid" in running or is_night else Reach.OUTSIDE


def _states(
    windows: Sequence[CallWindow], zone: str, calendar: WorkCalendar, today: date
) -> Iterator[tuple[datetime, frozenset[Kind]]]:
    """Follow the kinds of window that are running, from each instant at which one starts or ends."""
    # From yesterday, whose windows may cross midnight, to where every instant lies beyond the horizon.
    days = [today + n * DAY for n in range(-1, HORIZON.days + 2)]
    streams = [_edges(window, days, zone) for window in windows]
    if not any(window.kind == "preferred" for window in windows):
        streams.append(_edges(USUAL_HOURS, filter(calendar.is_working_day, days), zone))
    running = Counter[Kind]()
    for at, together in groupby(merge(*streams, key=itemgetter(0)), key=itemgetter(0)):
        for _, kind, step in together:
            running[kind] += step
        yield at, frozenset(+running)


def _edges(window: CallWindow, days: Iterable[date], zone: str) -> Iterator[Edge]:
    """List the instants at which a window starts (+1) and ends (-1)."""
    nights = DAY if window.ends <= window.starts else timedelta()
    for day in days:
        if window.weekday in (None, day.weekday()):
            yield clock_instant(day, window.starts, zone), window.kind, 1
            yield clock_instant(day + nights, window.ends, zone), window.kind, -1
