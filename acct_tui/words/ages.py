"""Days, moments and lengths of time as a person says them; English names are tables, so no locale matters."""

from datetime import date, datetime
from typing import Final

from acct_tui.words.zones import zone_of

DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAYS_IN_FULL: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_HOUR: Final = 60
_DAY: Final = 24 * _HOUR


def clock(at: datetime, zone: str) -> str:
    """Say the time of day in `zone`, as "10:00"."""
    return f"{at.astimezone(zone_of(zone)):%H:%M}"


def day(d: date, today: date) -> str:
    """Say a day beside today: "today", "tomorrow", "Fri" within six days, "Tue 24 Nov", "24 Nov 2025"."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    ahead = (d - today).days
    if ahead in near:
        return near[ahead]
    if 0 < ahead <= 6:
        return DAYS[d.weekday()]
    return f"{DAYS[d.weekday()]} {day_of_month(d, today)}" if d.year == today.year else day_of_month(d, today)


def since(d: date, today: date) -> str:
    """Say a day that lies behind: "today", "yesterday", "Fri" within six days, "Tue 10 Nov"."""
    return DAYS[d.weekday()] if 1 < (today - d).days <= 6 else day(d, today)


def moment(at: datetime, now: datetime, zone: str) -> str:
    """Say an instant beside now: "10:00", "Fri 10:00" within six days, "yesterday 17:40", "20 Nov"."""
    d, today = _local_day(at, zone), _local_day(now, zone)
    ahead = (d - today).days
    if ahead == 0:
        return clock(at, zone)
    if ahead < -1:
        return day_of_month(d, today)
    near = "yesterday" if ahead == -1 else DAYS[d.weekday()]
    return f"{near if ahead <= 6 else day_of_month(d, today)} {clock(at, zone)}"


def exact(at: datetime, now: datetime, zone: str) -> str:
    """Say an instant so that nothing is left to guess, as "Wed 25 Nov 17:00", with any other year."""
    return f"{exact_day(_local_day(at, zone), _local_day(now, zone))} {clock(at, zone)}"


def exact_day(d: date, today: date) -> str:
    """Say a day so that nothing is left to guess, as "Wed 25 Nov", with any other year."""
    return f"{DAYS[d.weekday()]} {day_of_month(d, today)}"


def day_of_month(d: date, today: date) -> str:
    """Say a day without its weekday, as "25 Nov", with any other year."""
    return f"{d.day} {MONTHS[d.month - 1]}" + (f" {d.year}" if d.year != today.year else "")


def age(minutes: int) -> str:
    """Say a length of time without its sign: "34 min", "1 h 20 min", "2 h", "3 days"; full ones count."""
    size = abs(minutes)
    if size < _HOUR:
        return f"{size} min"
    if size < 2 * _HOUR:
        return f"1 h {size - _HOUR} min" if size > _HOUR else "1 h"
    return f"{size // _HOUR} h" if size < _DAY else plural(size // _DAY, "day")


def worked_time(minutes: int, per_day: int) -> str:
    """Say a length of working time with working days of so many minutes: "40 min", "9 h", "2 d"; full ones count."""
    if minutes < _HOUR:
        return age(minutes)
    return f"{minutes // per_day} d" if minutes > per_day else f"{minutes // _HOUR} h"


def ago(at: datetime, now: datetime) -> str:
    """Say how long ago an instant was: "34 min ago", "just now", and "in 34 min" for one that lies ahead."""
    minutes = _minutes(at, now)
    if minutes == 0:
        return "just now"
    return f"{age(minutes)} ago" if minutes > 0 else f"in {age(minutes)}"


def late(due: datetime, now: datetime) -> str:
    """Say how a due time stands: "34 min late", "due now", "due in 2 h"."""
    minutes = _minutes(due, now)
    if minutes == 0:
        return "due now"
    return f"{age(minutes)} late" if minutes > 0 else f"due in {age(minutes)}"


def plural(n: int, noun: str) -> str:
    """Say a count with its noun: "1 working day", "5 working days"."""
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def _minutes(at: datetime, now: datetime) -> int:
    """Count the full minutes from `at` to `now`, negative before it."""
    return int((now - at).total_seconds() / 60)


def _local_day(at: datetime, zone: str) -> date:
    return at.astimezone(zone_of(zone)).date()
