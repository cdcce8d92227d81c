"""The kinds of value a book holds: their Python value, their plain (JSON) form, and the way between the two.

The plain form is also what is stored, so nothing is spelled in two ways.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, Final, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from acct_tui.words.safe import clean, one_line

KindName = Literal[
    "id", "text", "lines", "choice", "instant", "day", "time", "local_time", "count", "money", "decimal",
    "flag", "reference", "zone", "country", "currency",
]  # fmt: skip

# Eighteen digits on either side hold every measurement, and keep a hostile exponent from filling the memory.
_DECIMAL: Final = re.compile(r"(?!-0(\.0*)?$)-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?")
# Address books write 1604 for a birthday without its year.
_YEARS: Final = range(1600, 2201)
_INTEGERS: Final = range(-(2**63), 2**63)
_NARROWER: Final[Mapping[type, type]] = {int: bool, date: datetime}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of value: `read` takes its plain form, `plain` gives it, `tidy` settles a Python value for keeping.

    All three raise ValueError for what is not `means`.
    """

    means: str
    python_type: type
    plain_type: type
    read: Callable[[Any], Any]
    plain: Callable[[Any], Any]
    tidy: Callable[[Any], Any]


def is_a(expected: type, value: object) -> bool:
    """Whether the value has that type, where a bool is no number and an instant is no day."""
    narrower = _NARROWER.get(expected)
    return isinstance(value, expected) and not (narrower and isinstance(value, narrower))


def _same(value: Any) -> Any:
    return value


def _exactly(read: Callable[[str], Any], plain: Callable[[Any], str]) -> Callable[[str], Any]:
    """Read only the one spelling that `plain` gives."""

    def reader(text: str) -> Any:
        value = read(text)
        if plain(value) != text:
            raise ValueError(text)
        return value

    return reader


def _near(year: int, value: object) -> None:
    """Refuse what no one alive has to do with: rules count days and hours up to it."""
    if year not in _YEARS:
        raise ValueError(value)


def _utc(value: datetime) -> datetime:
    """Bring an instant to whole seconds of UTC."""
    if value.utcoffset() is None:
        raise ValueError(value)
    try:
        utc = value.astimezone(UTC)
    except OverflowError as outside:
        raise ValueError(value) from outside
    _near(utc.year, value)
    return datetime(utc.year, utc.month, utc.day, utc.hour, utc.minute, utc.second, tzinfo=UTC)


def _instant(value: datetime) -> str:
    return f"{_utc(value).isoformat()[:19]}Z"


def _read_instant(text: str) -> datetime:
    return _utc(datetime.fromisoformat(text))


def _day(value: date) -> date:
    _near(value.year, value)
    return value


def _minute(value: time) -> time:
    if value.tzinfo is not None:
        raise ValueError(value)
    return time(value.hour, value.minute)


def _time(value: time) -> str:
    return value.isoformat()[:5]


def _local_minute(value: datetime) -> datetime:
    if value.tzinfo is not None:
        raise ValueError(value)
    return value.replace(second=0, microsecond=0)


def _local(value: datetime) -> str:
    return value.isoformat()[:16]


def _number(value: int) -> int:
    if value not in _INTEGERS:
        raise ValueError(value)
    return int(value)


def _decimal(value: Decimal) -> Decimal:
    if not value.is_finite() or abs(value.adjusted()) > 18:
        raise ValueError(value)
    return _read_decimal(f"{value:f}") if value else abs(value)


def _read_decimal(text: str) -> Decimal:
    if not _DECIMAL.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


def _zone(name: str) -> str:
    try:
        return ZoneInfo(one_line(name)).key
    except (ZoneInfoNotFoundError, OSError) as unknown:
        raise ValueError(name) from unknown


def _capitals(count: int) -> Callable[[str], str]:
    pattern = re.compile(f"[A-Z]{{{count}}}")

    def tidy(code: str) -> str:
        if not pattern.fullmatch(code):
            raise ValueError(code)
        return code

    return tidy


def _worded(means: str, tidy: Callable[[str], str]) -> Kind:
    """A kind that is text in Python and in JSON alike."""
    return Kind(means, str, str, _same, _same, tidy)


KINDS: Final[Mapping[KindName, Kind]] = {
    "id": _worded("an id", one_line),
    "text": _worded("text", one_line),
    "lines": _worded("text", lambda text: clean(text).rstrip()),
    "choice": _worded("text", _same),
    "reference": _worded("an id", one_line),
    "zone": _worded("a time zone such as Europe/Berlin", _zone),
    "country": _worded("a country in two capital letters, such as DE", _capitals(2)),
    "currency": _worded("a currency in three capital letters, such as EUR", _capitals(3)),
    "instant": Kind(
        "an instant with its offset, such as 2026-11-23T08:47:00Z", datetime, str, _read_instant, _instant, _utc
    ),
    "day": Kind(
        "a day such as 2026-11-23", date, str, _exactly(date.fromisoformat, date.isoformat), date.isoformat, _day
    ),
    "time": Kind("a time of day such as 09:30", time, str, _exactly(time.fromisoformat, _time), _time, _minute),
    "local_time": Kind(
        "a local time such as 2026-11-23T09:30",
        datetime,
        str,
        _exactly(datetime.fromisoformat, _local),
        _local,
        _local_minute,
    ),
    "count": Kind("a whole number", int, int, _same, _same, _number),
    "money": Kind("a whole number of minor units", int, int, _same, _same, _number),
    "decimal": Kind("a decimal number such as 12.5", Decimal, str, _read_decimal, lambda value: f"{value:f}", _decimal),
    "flag": Kind("true or false", bool, bool, bool, _same, _same),
}
