"""Days as a person types them: "fri", "+3wd", "24 nov", "2026-11-24", "eom"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from acct_tui.domain.time.worktime import WorkCalendar
from acct_tui.words.misread import Misread
from acct_tui.words.safe import fit, one_line

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NAMED: Final = {"today": 0, "eod": 0, "tomorrow": 1, "tmr": 1, "tmrw": 1, "yesterday": -1}
_DAYS: Final = {"d": 1, "day": 1, "days": 1, "w": 7, "wk": 7, "wks": 7, "week": 7, "weeks": 7}
_MONTHS: Final = {"m": 1, "month": 1, "months": 1, "y": 12, "year": 12, "years": 12}
_WORKING_DAYS: Final = {"wd", "working day", "working days", "business day", "business days"}
_FARTHEST_YEARS: Final = 100

_STEP: Final = re.compile(r"(?P<lead>\+ ?|in )?(?P<count>[0-9]{1,3}|an?) ?(?P<unit>[a-z ]+?)(?P<ago> ago)?")
_WEEKDAY: Final = re.compile(r"(?:(?P<which>next|last) )?(?P<name>[a-z]{3,9})")
_DAY_MONTH: Final = re.compile(
    r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)? ?(?P<month>[a-z]{3,9})\.?,?(?: (?P<year>[0-9]{4}))?"
)
_MONTH_DAY: Final = re.compile(
    r"(?P<month>[a-z]{3,9})\.? ?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>[0-9]{4}))?"
)
_ISO: Final = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_DOTTED: Final = re.compile(r"(?P<day>[0-9]{1,2})\. ?(?P<month>[0-9]{1,2})\. ?(?P<year>[0-9]{4})?")


class DateWordsError(Misread):
    """Words that name no single day or moment."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How days are read: beside which day, in which direction, and whether today can be its own weekday."""

    today: date
    calendar: WorkCalendar
    past: bool = False
    today_counts: bool = False


def quoted(text: str) -> str:
    """Quote what was typed, short and harmless."""
    return f"“{fit(one_line(text), 30)}”"


def find_day(text: str, reading: Reading) -> date | None:
    """Read lower-case words as a day, or None; DateWordsError for one that does not exist or is too far away."""
    try:
        found = next((day for form in _FORMS if (day := form(text, reading)) is not None), None)
    except OverflowError:
        found = date.max
    if found is not None and abs(found.year - reading.today.year) > _FARTHEST_YEARS:
        raise DateWordsError(f"{quoted(text)} is too far away", f"type a day within {_FARTHEST_YEARS} years")
    return found


def find_step(text: str) -> tuple[int, str] | None:
    """Read "+3d", "in 2 weeks" or "3 days ago" as a signed count and its unit."""
    found = _STEP.fullmatch(text)
    if found is None or bool(found["lead"]) == bool(found["ago"]):
        return None
    if found["unit"] == "m" and not text.startswith("+"):
        raise DateWordsError(f"{quoted(text)} can mean minutes or months", "type min or months")
    count = int(found["count"]) if found["count"].isdigit() else 1
    return (-count if found["ago"] else count), found["unit"]


def _named(text: str, reading: Reading) -> date | None:
    return reading.today + timedelta(_NAMED[text]) if text in _NAMED else None


def _stepped(text: str, reading: Reading) -> date | None:
    count, unit = find_step(text) or (0, "")
    if unit in _DAYS:
        return reading.today + timedelta(count * _DAYS[unit])
    if unit in _MONTHS:
        return _add_months(reading.today, count * _MONTHS[unit])
    return reading.calendar.add(reading.today, count) if unit in _WORKING_DAYS else None


def _add_months(day: date, count: int) -> date:
    """Go on by months; a day that the month lacks becomes its last."""
    import pendulum

    moved = pendulum.date(day.year, day.month, day.day).add(months=count)
    return date(moved.year, moved.month, moved.day)


def _weekday(text: str, reading: Reading) -> date | None:
    """Read "fri" as the nearest in the reading's direction, "next fri" as next week's, "last fri" as the latest."""
    found = _WEEKDAY.fullmatch(text)
    number = _number(found["name"], WEEKDAYS) if found else None
    if found is None or number is None:
        return None
    today, ahead = reading.today, (number - reading.today.weekday()) % 7
    if found["which"] == "next":
        return today + timedelta(7 - today.weekday() + number)
    if found["which"] == "last" or reading.past:
        stays = reading.today_counts and ahead == 0 and found["which"] is None
        return today if stays else today + timedelta(ahead - 7)
    return today + timedelta(ahead if ahead or reading.today_counts else 7)


def _written(text: str, reading: Reading) -> date | None:
    """Read a day of a month, whose name or number is written, with its year or without."""
    forms = (_DAY_MONTH, _MONTH_DAY, _ISO, _DOTTED)
    found = next((found for form in forms if (found := form.fullmatch(text))), None)
    month = _month(found["month"]) if found else None
    if found is None or month is None:
        return None
    years = [int(found["year"])] if found["year"] else _years(reading)
    days = [day for year in years if (day := _existing(year, month, int(found["day"])))]
    if not days:
        raise DateWordsError(f"{quoted(text)} does not exist", "type another day")
    return days[0] if found["year"] else next(day for day in days if _beyond(day, reading))


def _years(reading: Reading) -> list[int]:
    """List the years to look through: nine, as 29 February can be eight years away; one more for today's."""
    turn = -1 if reading.past else 1
    return [reading.today.year + turn * n for n in range(10)]


def _beyond(day: date, reading: Reading) -> bool:
    return day <= reading.today if reading.past else day >= reading.today


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(text: str) -> int | None:
    number = _number(text, MONTHS)
    return int(text) if text.isdigit() else None if number is None else number + 1


def _number(word: str, names: tuple[str, ...]) -> int | None:
    """Find a name by at least three of its letters."""
    return next((n for n, name in enumerate(names) if len(word) >= 3 and name.startswith(word)), None)


def _ending(text: str, reading: Reading) -> date | None:
    """Read "eow", "eom", "eoq", "eoy" as the last working day of the week, month, quarter or year."""
    today = reading.today
    months = {"eom": today.month, "eoq": (today.month + 2) // 3 * 3, "eoy": 12}
    if text == "eow":
        week = (today + timedelta(n) for n in range(7))
        weekend = (day for day in week if day.weekday() in reading.calendar.weekend)
        return reading.calendar.add(next(weekend, today + timedelta(7 - today.weekday())), -1)
    if text not in months:
        return None
    first = today.replace(month=months[text], day=1)
    return reading.calendar.add(_add_months(first, 1), -1)


_FORMS: Final[tuple[Callable[[str, Reading], date | None], ...]] = (_named, _stepped, _weekday, _written, _ending)
