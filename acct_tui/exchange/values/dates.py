"""Days and times of day as programs export them, in whichever order a column has day, month and year."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, Literal, get_args

from acct_tui.domain.plan.moments import UNKNOWN_YEAR
from acct_tui.domain.time.dayforms import MONTHS, quoted
from acct_tui.domain.time.worktime import clock_instant
from acct_tui.exchange.values.clocks import Clock, loosely_parted, parted
from acct_tui.exchange.values.monthnames import named_day, without_words

Order = Literal["dmy", "mdy", "ymd"]
ORDERS: Final[tuple[Order, ...]] = get_args(Order)
Readings = Mapping[Order, date]
"""The day that a text is in each order in which it is one."""

_FIRST_SERIAL: Final = date(1899, 12, 30)  # where spreadsheets count from
_PIVOT: Final = 69  # two-digit years from here on are of the last century, as in POSIX
_LONGEST: Final = 100
_YEARS: Final = range(1600, 2200)
_THREE: Final = re.compile(r"([0-9]{1,4})([-/.]) ?([0-9]{1,2})\2 ?([0-9]{1,4})\.?")
_COMPACT: Final = re.compile(r"((?:19|20)[0-9][0-9])([0-9][0-9])([0-9][0-9])")
_SERIAL: Final = re.compile(r"([2-7][0-9]{4})(?:[.,]([0-9]+))?")
_HAN: Final = re.compile(r"([0-9]{4})[年년] ?([0-9]{1,2})[月월] ?([0-9]{1,2})[日일]")
_EPOCH: Final = re.compile(r"(1[0-9]{9})([0-9]{3})?")  # seconds or thousandths of 2001 to 2033
_WEEKDAY: Final = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? ", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def readings(text: str) -> Readings:
    """Every day that an exported text can mean, by order; none if it is no day. A time of day in it is passed over."""
    return {} if len(text) > _LONGEST else _days_of(_parted(text)[0])


def read_day(text: str, order: Order, *, before: date | None = None) -> date:
    """The day of a text; a two-digit year that would come after `before` is of a century earlier. ValueError."""
    day = readings(text).get(order)
    if day is None:
        raise ValueError(why_no_day(text))
    early = before is not None and day > before and not re.search(r"[0-9]{4}", text)
    return day.replace(year=day.year - 100) if early else day


def read_instant(text: str, order: Order, zone: str) -> tuple[datetime, bool]:
    """The moment of a text on the clock of a zone unless it states its own; False if it names no time of day."""
    day = read_day(text, order)
    bare, clock = _parted(text)
    if clock and (stated := clock.stated(datetime.combine(day, clock.time))):
        return stated, True
    if found := _EPOCH.fullmatch(bare):
        return datetime.fromtimestamp(int(found[1]), UTC), True
    at = clock.time if clock else _part_of_day(bare)
    return clock_instant(day, at or time(12), zone), at is not None


def why_no_day(text: str) -> str:
    """Why a text is not one day: the month in it can be several, or it is no day at all."""
    found = named_day(text) if len(text) <= _LONGEST else None
    if found and len(found.months) > 1:
        months = " or ".join(MONTHS[number - 1].title() for number in found.months)
        return f"{quoted(text)} could be in {months}: write the month in full"
    return f"{quoted(text)} is not a day such as 2026-11-23"


def said(day: date) -> str:
    """A day in figures, or by name where its year is not known."""
    return f"{day.day} {MONTHS[day.month - 1].title()}" if day.year == UNKNOWN_YEAR else day.isoformat()


def _parted(text: str) -> tuple[str, Clock | None]:
    bare, clock = parted(" ".join(text.split()))
    return (bare, clock) if clock or _in_numbers(bare) else loosely_parted(text)


@lru_cache(maxsize=1 << 12)
def _days_of(text: str) -> Readings:
    return _in_numbers(_WEEKDAY.sub("", text, count=1)) or _in_words(text)


def _in_numbers(text: str) -> Readings:
    if found := _SERIAL.fullmatch(text):
        return _in_any_order(_FIRST_SERIAL + timedelta(int(found[1])))
    if found := _EPOCH.fullmatch(text):
        return _in_any_order(datetime.fromtimestamp(int(found[1]), UTC).date())
    if found := _COMPACT.fullmatch(text) or _HAN.fullmatch(text):
        return _in_any_order(_day(found[1], found[2], found[3]))
    found = _THREE.fullmatch(text)
    return _numbers(*found.groups()) if found else {}


def _in_words(text: str) -> Readings:
    bare = without_words(text)
    if bare and (days := _in_numbers(bare)):
        return days
    found = named_day(text)
    if not found or not found.year or len(found.months) > 1:
        return {}
    return _in_any_order(_day(found.year, str(found.months[0]), found.day))


def _part_of_day(text: str) -> time | None:
    """The time of day in the fraction of a serial number."""
    found = _SERIAL.fullmatch(text)
    if not found or not found[2]:
        return None
    seconds = min(round(float(f"0.{found[2][:12]}") * 86400), 86399)
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60)


def _in_any_order(day: date | None) -> Readings:
    return dict.fromkeys(ORDERS, day) if day else {}


def _numbers(first: str, mark: str, second: str, third: str) -> Readings:
    """Read three numbers; after dots the day leads, and four digits are the year."""
    if len(first) >= 3:
        return _in_any_order(_day(first, second, third))
    dmy, mdy, ymd = _day(third, second, first), _day(third, first, second), _day(first, second, third)
    found: dict[Order, date | None] = {"dmy": dmy}
    if mark != ".":
        found["mdy"] = mdy
        found["ymd"] = ymd if len(third) <= 2 else None
    return {order: day for order, day in found.items() if day}


def _day(year: str, month: str, day: str) -> date | None:
    if len(year) not in (2, 4) or len(day) > 2:
        return None
    try:
        found = date(_year(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year in _YEARS else None


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (1900 if year >= _PIVOT else 2000)
