"""Which of many backups stay: the newest, then the newest of each day, week and month further back."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from itertools import islice
from typing import Final

from acct_tui.domain.time.worktime import local_day

NEWEST: Final = 10
DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 6


def kept(moments: Iterable[datetime], zone: str) -> frozenset[datetime]:
    """The moments whose backups stay: 10 newest, and the newest of 7 days, 4 weeks and 6 months that have any."""
    newest_first = sorted(set(moments), reverse=True)
    stays = set(newest_first[:NEWEST])
    for period, most in PERIODS:
        newest: dict[tuple[int, ...], datetime] = {}
        for moment in newest_first:
            newest.setdefault(period(local_day(moment, zone)), moment)
        stays.update(islice(newest.values(), most))
    return frozenset(stays)


def _day(day: date) -> tuple[int, ...]:
    return (day.toordinal(),)


def _week(day: date) -> tuple[int, ...]:
    return day.isocalendar()[:2]


def _month(day: date) -> tuple[int, ...]:
    return day.year, day.month


PERIODS: Final[tuple[tuple[Callable[[date], tuple[int, ...]], int], ...]] = (
    (_day, DAYS),
    (_week, WEEKS),
    (_month, MONTHS),
)
