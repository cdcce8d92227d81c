"""The time of day behind a day, as programs and people write it: "14:30:00Z", "2:30 pm", "um 14.30 Uhr", "14h30"."""

import re
from datetime import UTC, datetime, time
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from acct_tui.domain.time.dayforms import quoted

_HOURS: Final = r"(?P<hour>[0-9]{1,2})"
_SECONDS: Final = r"(?P<second>[0-9][0-9])(?:[.,][0-9]+)?"
_WORDS: Final = r"uhr|uur|u|hrs?|h|hod|godz|ч|год|hours?"
_BEFORE: Final = (
    r"(?P<day>.+?)(?:t|,? +|, ?)"
    r"(?:(?:um|at|o|о|об|v|ve|w|в|à|a|as|às|las|alle|ore|om|kl|klo|godz|час|-|–)\.? +){0,3}"
)
_AFTER: Final = (
    r" ?(?P<half>[ap]\.? ?m\.?)?"
    r"(?: ?(?P<offset>z|utc|gmt)(?![+-])| ?(?:utc|gmt)?(?P<shift>[+-][0-9][0-9](?::?[0-9][0-9])?))?"
    r"(?: ?\[(?P<zone>[^\]]{1,40})\]| ?\((?P<remark>[^)]{1,60})\))?"
)


def _form(clock: str) -> re.Pattern[str]:
    return re.compile(_BEFORE + clock + _AFTER, re.IGNORECASE)


_PLAIN: Final = _form(rf"{_HOURS}:(?P<minute>[0-9][0-9])(?::{_SECONDS})?(?: ?(?:{_WORDS})\.?)?")
_MARKED: Final = (
    _form(rf"{_HOURS} ?(?:{_WORDS})\.?(?: ?(?P<minute>[0-9][0-9])(?: ?(?:min|m|мин|хв)\.?)?)?(?P<second>)"),
    _form(rf"{_HOURS}(?:\.(?P<minute>[0-9][0-9]))?(?P<second>)(?= ?[ap]\.? ?m)"),
    _form(rf"{_HOURS}\.(?P<minute>[0-9][0-9])(?:\.{_SECONDS})?(?: ?(?:{_WORDS})\.?)?"),
)
_COMPACT: Final = re.compile(
    r"(?P<day>[0-9]{8})T(?P<hour>[0-9]{2})(?P<minute>[0-9]{2})(?P<second>[0-9]{2})?(?P<offset>Z)?"
    r"(?P<shift>)(?P<zone>)(?P<remark>)(?P<half>)"
)


class Clock(NamedTuple):
    """A time of day as written, and what says on whose clock: an offset, a zone or nothing."""

    found: re.Match[str]

    @property
    def time(self) -> time:
        """The time of day; ValueError if there is none such."""
        hour, half = int(self.found["hour"]), (self.found["half"] or "").lower()
        if half:
            if not 1 <= hour <= 12:
                raise ValueError(f"{quoted(self.found[0])} is no time of day")
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        return time(hour, int(self.found["minute"] or 0), int(self.found["second"] or 0))

    def stated(self, moment: datetime) -> datetime | None:
        """The instant of a moment on the clock that the text states, by offset or else by zone; ValueError."""
        if self.found["offset"]:
            return moment.replace(tzinfo=UTC)
        if shift := self.found["shift"]:
            full = shift if len(shift) > 3 else f"{shift}:00"
            return datetime.fromisoformat(f"{moment.isoformat()}{full}").astimezone(UTC)
        if name := self.found["zone"] or self.found["remark"]:
            return moment.replace(tzinfo=_zone(name)).astimezone(UTC)
        return None


def parted(text: str) -> tuple[str, Clock | None]:
    """The day of a text and the time of day behind it, where its mark leaves no doubt: a colon, "h", "pm"."""
    found = _COMPACT.fullmatch(text) or _PLAIN.fullmatch(text)
    return (found["day"].strip(), Clock(found)) if found else (text, None)


def loosely_parted(text: str) -> tuple[str, Clock | None]:
    """The same where the time has dots or a word for hours; for a text that is no day as it stands."""
    found = next((found for form in _MARKED if (found := form.fullmatch(text))), None)
    return (found["day"].strip(), Clock(found)) if found else (text, None)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError) as unknown:
        raise ValueError(f"{quoted(name)} is no time zone such as Europe/Berlin") from unknown
