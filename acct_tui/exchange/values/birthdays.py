"""Birthdays of sheets and cards alike, with their year or without it: "1985-02-28", "--02-29", "29.02.", "29 Feb"."""

import re
from datetime import date
from typing import Final

from acct_tui.domain.plan.moments import UNKNOWN_YEAR
from acct_tui.domain.time.dayforms import quoted
from acct_tui.exchange.values.dates import ORDERS, Order, Readings, read_day, readings, said
from acct_tui.exchange.values.monthnames import named_day

_LONGEST: Final = 60
_MONTH_DAY: Final = re.compile(r"(?:--|0000-?)([0-9]{2})-?([0-9]{2})(?:T.*)?")
_TWO: Final = re.compile(r"([0-9]{1,2})([-./]) ?([0-9]{1,2})\.?")


def birthday_readings(text: str) -> Readings:
    """The day that a birthday is in each order in which it is one; of the year that stands for an unknown one."""
    bare = text.strip()
    return readings(bare) or (_without_year(bare) if len(bare) <= _LONGEST else {})


def read_birthday(text: str, order: Order | None = None, *, before: date | None = None) -> date:
    """The birthday in the order of its column, or in the only way it can be read; ValueError if it is none."""
    found = {way: day for way, day in birthday_readings(text).items() if order in (None, way)}
    days = sorted(set(found.values()))
    if not days:
        raise ValueError(f"{quoted(text)} is not a birthday such as 1985-02-28 or 28 Feb")
    if len(days) > 1:
        raise ValueError(f"{quoted(text)} could be {' or '.join(said(day) for day in days)}")
    return read_day(text, next(iter(found)), before=before) if readings(text.strip()) else days[0]


def _without_year(text: str) -> Readings:
    if found := _MONTH_DAY.fullmatch(text):
        return _in_orders(_day(found[1], found[2]), *ORDERS)
    if found := _TWO.fullmatch(text):
        day_first = _in_orders(_day(found[3], found[1]), "dmy")
        return day_first if found[2] == "." else day_first | _in_orders(_day(found[1], found[3]), "mdy", "ymd")
    named = named_day(text)
    if named and not named.year and len(named.months) == 1:
        return _in_orders(_day(str(named.months[0]), named.day), *ORDERS)
    return {}


def _in_orders(day: date | None, *orders: Order) -> dict[Order, date]:
    return dict.fromkeys(orders, day) if day else {}


def _day(month: str, day: str) -> date | None:
    try:
        return date(UNKNOWN_YEAR, int(month), int(day))
    except ValueError:
        return None
