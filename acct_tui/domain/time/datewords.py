"""Moments as a person types them: "fri 9:00", "+3d", "eom", "40 min ago"; a day alone ends with my working day."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from acct_tui.domain.time.dayforms import DateWordsError, Reading, find_day, find_step, quoted
from acct_tui.domain.time.worktime import WorkingHours, local_day, utc
from acct_tui.words.ages import exact
from acct_tui.words.safe import one_line
from acct_tui.words.zones import zone_of

__all__ = ["DateWordsError", "Moment", "NoMoment", "examples", "resolve", "resolve_day", "resolve_time"]

_MINUTES: Final = {
    **dict.fromkeys(("min", "mins", "minute", "minutes"), 1),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 60),
}
_CLOCK: Final = r"noon|[0-9]{1,2}(?::[0-9]{2})? ?(?:am|pm)|[0-9]{1,2}:[0-9]{2}"
_TIME_LAST: Final = re.compile(rf"(?:(?P<day>.+?) )??(?:at )?(?P<time>{_CLOCK}|[0-9]{{1,2}})")
_TIME_FIRST: Final = re.compile(rf"(?P<time>{_CLOCK}) (?:on )?(?P<day>.+)")
_PARTS: Final = re.compile(r"(?P<hour>[0-9]{1,2})(?::(?P<minute>[0-9]{2}))? ?(?P<half>am|pm)?")


class NoMoment(DateWordsError):
    """Words that do not even look like a day or a time."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A resolved instant in UTC, and whether a time was given or the end of my working day is meant."""

    at: datetime
    has_time: bool


def examples() -> tuple[str, ...]:
    """Give words that resolve, for help texts."""
    return ("fri 9:00", "tomorrow", "+3d", "+2wd", "in 20 min", "40 min ago", "24 nov 14:00", "2026-11-24", "eom")


def resolve(text: str, now: datetime, hours: WorkingHours, *, past: bool = False) -> Moment:
    """Read words as a moment from now on, or up to now with `past`; DateWordsError says what to type instead.

    Without a time a day means the end of my working day, and today read as past means up to now.
    """
    words = _words(text)
    found = _elapsed(words, utc(now)) or _dated(words, utc(now), hours, past=past)
    if found is None:
        instead = "40 min ago, yesterday 17:00 or 20 nov" if past else "fri 9:00, +3d, 24 nov or eom"
        raise NoMoment(f"{quoted(text)} is not a day or a time", f"type {instead}")
    if found.at > utc(now) if past else found.at < utc(now):
        side, other = ("future", "an earlier") if past else ("past", "a later")
        read = exact(found.at, utc(now), hours.zone)
        raise DateWordsError(f"That is in the {side}", f"type {other} day or time", read)
    return found


def resolve_day(text: str, today: date, hours: WorkingHours, *, past: bool = False) -> date:
    """Read words as a day of any time; `past` reads "fri" and "20 nov" as the latest instead of the coming one."""
    found = find_day(_words(text), Reading(today, hours.calendar, past))
    if found is None:
        raise DateWordsError(f"{quoted(text)} is not a day", "type fri, +3d, 24 nov or 2026-11-24")
    return found


def resolve_time(text: str) -> time:
    """Read words as a time of day: "18:00", "9am", "noon"."""
    return _clock(_words(text))


def _words(text: str) -> str:
    """Bring words into the form that the grammar knows, without what adds nothing to a day."""
    words = " ".join(one_line(text).casefold().split())
    if not words:
        raise DateWordsError("Type a day or a time, such as fri 9:00 or +3d")
    if "/" in words:
        raise DateWordsError(f"{quoted(text)} can be read in two ways", "type 24 nov or 2026-11-24")
    return re.sub(r"^(?:by|on|at) | eod$", "", words)


def _elapsed(words: str, now: datetime) -> Moment | None:
    """Read minutes and hours, which pass whatever the clock on the wall shows."""
    count, unit = find_step(words) or (0, "")
    if words == "now":
        return Moment(now, has_time=True)
    return Moment(now + timedelta(minutes=count * _MINUTES[unit]), has_time=True) if unit in _MINUTES else None


def _dated(words: str, now: datetime, hours: WorkingHours, *, past: bool) -> Moment | None:
    """Read a day, a time of today, or both in either order."""
    today = local_day(now, hours.zone)
    whole = find_day(words, Reading(today, hours.calendar, past))
    if whole is not None:
        end = hours.day_end(whole)
        return Moment(min(end, now) if past and whole == today else end, has_time=False)
    found = _TIME_LAST.fullmatch(words) or _TIME_FIRST.fullmatch(words)
    if found is None:
        return None
    clock, local = _clock(found["time"]), now.astimezone(zone_of(hours.zone)).time()
    reading = Reading(today, hours.calendar, past, today_counts=clock <= local if past else clock >= local)
    day = find_day(found["day"], reading) if found["day"] else today
    return Moment(_instant(day, clock, hours.zone), has_time=True) if day else None


def _clock(text: str) -> time:
    """Read a time of day."""
    found = _PARTS.fullmatch("12:00" if text == "noon" else text)
    hour, half = (int(found["hour"]), found["half"]) if found else (24, None)
    if found is None or hour > 23 or int(found["minute"] or 0) > 59 or (half and not 1 <= hour <= 12):
        raise DateWordsError(f"{quoted(text)} is not a time", "type 9:30, 9am or 17")
    hours = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return time(hours, int(found["minute"] or 0))


def _instant(day: date, clock: time, zone: str) -> datetime:
    """Find the one instant of a local time; DateWordsError when the clock skips it or shows it twice."""
    local = datetime.combine(day, clock, zone_of(zone))
    first, second = local.astimezone(UTC), local.replace(fold=1).astimezone(UTC)
    if first == second:
        return first
    trouble = "does not exist on that day" if second < first else "happens twice on that day"
    raise DateWordsError(f"{clock:%H:%M} {trouble}, when the clock is changed", "type a time an hour away")
