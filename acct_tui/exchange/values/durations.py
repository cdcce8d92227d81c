"""How long a talk was, in minutes, whatever a program counts in."""

import re
from collections.abc import Iterable
from typing import Final, Literal

from acct_tui.domain.time.dayforms import quoted

Unit = Literal["minutes", "seconds", "milliseconds"]
_PER_MINUTE: Final = {"minutes": 1, "seconds": 60, "milliseconds": 60_000}
_CLOCK: Final = re.compile(r"([0-9]{1,3}):([0-9]{2})(?::([0-9]{2}))?")
_COUNT: Final = re.compile(r"[0-9]{1,9}")
_MOST_HOURS: Final = 8
"""A call is not longer; two numbers of which the first is higher are minutes and seconds."""
_LONG: Final = 240
_QUARTER: Final = 15
_DAY: Final = 24 * 60 * 60


def unit_of(texts: Iterable[str]) -> Unit:
    """What a column without a word about it counts in: nobody talks for four hours and some odd minutes."""
    counts = [int(text) for text in texts if _COUNT.fullmatch(text)]
    longest = max(counts, default=0)
    if longest > _DAY:
        return "milliseconds"
    return "seconds" if longest > _LONG and any(count % _QUARTER for count in counts) else "minutes"


def read_minutes(text: str, unit: Unit = "minutes") -> int:
    """Whole minutes of a count, or of what stands between colons: of three parts the last are seconds. ValueError."""
    if found := _CLOCK.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        return first * 60 + second if found[3] or first <= _MOST_HOURS else first
    if not _COUNT.fullmatch(text):
        raise ValueError(f"{quoted(text)} is not a number of minutes")
    return int(text) // _PER_MINUTE[unit]
