"""Days and times of day as programs export them, in whichever order a column has day, month and year."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, Literal, get_args

from acct_tui.domain.dayforms import MONTHS, quoted
from acct_tui.domain.worktime import clock_instant

Order = Literal["dmy", "mdy", "ymd"]
ORDERS: Final[tuple[Order, ...]] = get_args(Order)
Readings = Mapping[Order, date]
"""The day that a text is in each order in which it is one."""

_FIRST_SERIAL: Final = date(1899, 12, 30)  # where spreadsheets count from
_PIVOT: Final = 69  # two-digit years from here on are of the last century, as in POSIX
_LONGEST: Final = 60
_YEARS: Final = range(1600, 2200)
_THREE: Final = re.compile(r"([0-9]{1,4})([-/.]) ?([0-9]{1,2})\2 ?([0-9]{1,4})\.?")
_COMPACT: Final = re.compile(r"((?:19|20)[0-9][0-9])([0-9][0-9])([0-9][0-9])")
_SERIAL: Final = re.compile(r"([2-7][0-9]{4})(?:[.,]([0-9]+))?")
_NAMED: Final = (
    re.compile(
        r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?[ -]+(?P<month>[a-z]{3,9})\.?,?[ -]+(?P<year>[0-9]{4}|[0-9][0-9])"
    ),
    re.compile(r"(?P<month>[a-z]{3,9})\.? (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?P<year>[0-9]{4})"),
)
_WEEKDAY: Final = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? ", re.IGNORECASE)
_MOMENT: Final = re.compile(
    r"(?P<day>.+?)(?:T|,? +|, )(?P<hour>[0-9]{1,2}):(?P<minute>[0-9][0-9])(?::(?P<second>[0-9][0-9])(?:\.[0-9]+)?)?"
    r" ?(?P<half>[ap]\.?m\.?)?(?: ?(?P<offset>Z|UTC|GMT|[+-][0-9][0-9]:?[0-9][0-9]))?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 14)
def readings(text: str) -> Readings:
    """Every day that an exported text can mean, by order; none if it is no day. A time of day in it is passed over."""
    if len(text) > _LONGEST:
        return {}
    bare = _WEEKDAY.sub("", _split(text.strip())[0].strip(), count=1)
    if found := _SERIAL.fullmatch(bare):
        return _in_any_order(_FIRST_SERIAL + timedelta(int(found[1])))
    if found := _COMPACT.fullmatch(bare):
        return _in_any_order(_day(found[1], found[2], found[3]))
    if found := _THREE.fullmatch(bare):
        return _numbers(*found.groups())
    return _in_any_order(_named(bare.lower()))


def read_day(text: str, order: Order, *, before: date | None = None) -> date:
    """The day of a text; a two-digit year that would come after `before` is of a century earlier. ValueError."""
    day = readings(text).get(order)
    if day is None:
        raise ValueError(f"{quoted(text)} is not a day such as 2026-11-23")
    early = before is not None and day > before and not re.search(r"[0-9]{4}", text)
    return day.replace(year=day.year - 100) if early else day


def read_instant(text: str, order: Order, zone: str) -> tuple[datetime, bool]:
    """The moment of a text on the clock of a zone unless it brings its offset; False if it names no time of day."""
    day = read_day(text, order)
    bare, found = _split(text.strip())
    clock = _clock(found) if found else _part_of_day(bare)
    if found and (offset := found["offset"]):
        stated = "+00:00" if offset[0] not in "+-" else offset
        return datetime.fromisoformat(f"{day.isoformat()}T{clock or time()}{stated}").astimezone(UTC), True
    return clock_instant(day, clock or time(12), zone), clock is not None


def _split(text: str) -> tuple[str, re.Match[str] | None]:
    found = _MOMENT.fullmatch(text)
    return (found["day"], found) if found else (text, None)


def _clock(found: re.Match[str]) -> time:
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(f"{quoted(found[0])} is no time of day")
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return time(hour, int(found["minute"]), int(found["second"] or 0))


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


def _named(text: str) -> date | None:
    found = next((found for form in _NAMED if (found := form.fullmatch(text))), None)
    if not found:
        return None
    month = next((n for n, name in enumerate(MONTHS, 1) if name.startswith(found["month"])), 0)
    return _day(found["year"], str(month), found["day"])


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
