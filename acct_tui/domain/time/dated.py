"""The moment that a line of words names at its end or its beginning, taken out of the words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from acct_tui.domain.time.datewords import DateWordsError, Moment, NoMoment, resolve
from acct_tui.domain.time.dayforms import MONTHS, quoted
from acct_tui.domain.time.worktime import WorkingHours, local_day

_MOST_WORDS: Final = 7
_LONGEST: Final = 40
_AROUND: Final = " ,;:!?()–—-"
_JOINTS: Final = " ,;:–—"
_LEAD: Final = re.compile(r"(?:(?:by|on|at|until|till|before|for) )?(?:this )?", re.IGNORECASE)
_HOUR: Final = re.compile(r"(?P<lead>at|by|before|until|till) (?P<hour>[01]?[0-9]|2[0-3])\.?", re.IGNORECASE)
_BARE: Final = re.compile(r"[0-9]{1,4}")
_NUMBERS: Final = re.compile(r"[0-9]{1,4}(?:[/.][0-9]{1,4}){1,2}(?: [0-9]{1,2}(?::[0-9]{2})?)?")
_SPAN: Final = re.compile(r"(?:this|next|last) (?:week|month|year)", re.IGNORECASE)
_EITHER: Final = frozenset({"or", "and", "to", "-", "–"})


@dataclass(frozen=True, slots=True)
class Dated:
    """Words without their moment; with a `trouble` they are whole, and it says why what looks like a moment is none."""

    text: str
    due: Moment | None = None
    trouble: str = ""


_Meaning = Moment | str | None
"""The moment of some words, the trouble with them, or None when they do not look like one."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Words at an end of a line that look like a moment, and how many there are."""

    count: int
    said: str
    meaning: Moment | str


class _Reader:
    """Reads runs of words beside one moment."""

    def __init__(self, now: datetime, hours: WorkingHours) -> None:
        self._resolve = partial(resolve, now=now, hours=hours)
        self._zone = hours.zone

    def at_end(self, words: Sequence[str]) -> _Run | None:
        """The longest run at the end of some words that looks like a moment."""
        lengths = range(min(len(words), _MOST_WORDS), 0, -1)
        runs = ((count, " ".join(words[-count:])) for count in lengths)
        return self._first(runs)

    def at_start(self, words: Sequence[str]) -> _Run | None:
        """The longest run at the beginning that is a moment; a number alone in "tue 3 banners" is no time."""
        lengths = range(min(len(words), _MOST_WORDS), 0, -1)
        runs = ((count, " ".join(words[:count])) for count in lengths if not _counts(words[:count]))
        found = self._first(runs)
        return found if found and isinstance(found.meaning, Moment) else None

    def joined(self, first: _Run | None, last: _Run) -> Moment | None:
        """The one moment of a day and a time that stand apart, as "tomorrow … at 9:30", or side by side."""
        ways = (f"{first.said} {last.said}", f"{last.said} {first.said}") if first else ()
        return next((found for said in ways if isinstance(found := self._meaning(said), Moment)), None)

    def same_day(self, first: _Run, last: _Run) -> bool:
        """Whether two runs name one day, as "mon 30 nov" does."""
        moments = (first.meaning, last.meaning)
        days = {local_day(each.at, self._zone) if isinstance(each, Moment) else None for each in moments}
        return len(days) == 1 and None not in days

    def _first(self, runs: Iterator[tuple[int, str]]) -> _Run | None:
        for count, run in runs:
            bare = run.strip(_AROUND)
            said = _LEAD.sub("", bare, count=1)
            meaning = self._hour(bare) or self._meaning(said) or self._meaning(said.rstrip("."))
            if meaning is not None:
                return _Run(count, said, meaning)
        return None

    def _hour(self, bare: str) -> _Meaning:
        """The hour in "at 11"; "by 5" that is no hour to come may be an amount."""
        found = _HOUR.fullmatch(bare)
        if found is None:
            return None
        meaning = self._meaning(f"{found['hour']}:00")
        return meaning if isinstance(meaning, Moment) or found["lead"].casefold() == "at" else None

    def _meaning(self, said: str) -> _Meaning:
        if not said or len(said) > _LONGEST or _BARE.fullmatch(said) or said.casefold() == "now":
            return None
        if _SPAN.fullmatch(said):
            return f"{quoted(said)} is no single day"
        try:
            return self._resolve(said)
        except NoMoment:
            return f"{quoted(said)} is not clearly a day" if _NUMBERS.fullmatch(said) else None
        except DateWordsError as wrong:
            return self._trouble(said, wrong.wrong)

    def _trouble(self, said: str, words: str) -> str | None:
        """The words of a refusal, unless it is about a number or a slash that means something else."""
        if "/" in said and not _NUMBERS.fullmatch(said):
            return None
        *before, last = said.split()
        is_month_day = len(before) == 1 and not _counts([*before, last])
        if before and _BARE.fullmatch(last) and not is_month_day and not self._is_moment(before):
            return None
        return words[:1].lower() + words[1:]

    def _is_moment(self, words: Sequence[str]) -> bool:
        return isinstance(self._meaning(" ".join(words)), Moment)


def dated(text: str, now: datetime, hours: WorkingHours) -> Dated:
    """Take the moment out of words: the one at their end, else the one at their beginning, else none."""
    words, reader = text.split(), _Reader(now, hours)
    last = reader.at_end(words)
    if last is None:
        first = reader.at_start(words)
        return _without(text, words[first.count :], first.meaning) if first else Dated(text)
    rest = words[: -last.count]
    first = reader.at_start(rest)
    if (both := reader.joined(first, last)) and first:
        return _without(text, rest[first.count :], both)
    return _beside(text, rest, last, reader)


def _beside(text: str, rest: list[str], last: _Run, reader: _Reader) -> Dated:
    """Read the run at the end beside another directly before it, which it may complete or contradict."""
    either = bool(rest) and rest[-1].casefold() in _EITHER
    before = reader.at_end(rest[:-1] if either else rest)
    if before and not either:
        if both := reader.joined(before, last):
            return _without(text, rest[: -before.count], both)
        if reader.same_day(before, last):
            return _without(text, rest[: -before.count], last.meaning)
    if before and isinstance(last.meaning, Moment):
        return Dated(text, trouble=f"{quoted(before.said)} or {quoted(last.said)}?")
    return _without(text, rest, last.meaning)


def _without(text: str, rest: Sequence[str], meaning: Moment | str) -> Dated:
    """The rest of the words with their moment; words that are nothing but a moment stay."""
    if isinstance(meaning, str):
        return Dated(text, trouble=meaning)
    return Dated(" ".join(rest).lstrip(_JOINTS).rstrip(f"{_JOINTS}-(") or text, meaning)


def _counts(words: Sequence[str]) -> bool:
    """Whether words end with a number that no month stands before."""
    before = words[-2].casefold().rstrip(".,") if len(words) > 1 else ""
    is_month = len(before) >= len("may") and any(month.startswith(before) for month in MONTHS)
    return bool(_BARE.fullmatch(words[-1])) and not is_month
