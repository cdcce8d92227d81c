"""Days with the name of their month, in any of our languages: "31. Dezember 2026", "5 stycznia", "March 1st, 2027"."""

import re
from functools import cache
from typing import Final, NamedTuple

from acct_tui.domain.time.dayforms import MONTHS
from acct_tui.exchange.values.languages import month_names, weekday_names
from acct_tui.words.safe import folded

_FEWEST: Final = 3  # letters of a name by which it is known
_APOSTROPHES: Final = re.compile(r"['`\u2018\u2019\u02bc]")
_PART: Final = re.compile(r"[0-9]+|[^\W\d_]+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_WORDED: Final = re.compile(r"[\w\s.,/()\-–]*")
# What stands around a day and its year: articles, "of", "year", and the endings of ordinal numbers.
_FILLERS: Final = frozenset(
    _WORD.findall(
        """
        st nd rd th er re eme e o a of the on de del do da di le el il al am den der dem vom an dne dnia dia em op od
        ano г год года го р рік року r rok roku от від d
        """
    )
)
_MORE: Final = ((1, "jaenner"), (2, "feber"), (3, "maerz"), (9, "setiembre"))
"""Names that babel has not: without an umlaut, and those of Austria and Peru."""


class Named(NamedTuple):
    """A day as its parts: the year if it was given, the month, or several that the word can mean, and the day."""

    year: str | None
    months: tuple[int, ...]
    day: str


def named_day(text: str) -> Named | None:
    """The parts of a day whose month has a name; None if it is none."""
    plain = _plain(text)
    parts = [part for part in _PART.findall(plain) if part not in _FILLERS] if _WORDED.fullmatch(plain) else []
    words = [index for index, part in enumerate(parts) if not part.isdigit()]
    for month in reversed(words):  # the weekday comes before the month
        others = [index for index in words if index != month]
        if (months := months_called(parts[month])) and all(is_weekday(parts[index]) for index in others):
            return _placed([part for index, part in enumerate(parts) if index not in others], parts[month], months)
    return None


def without_words(text: str) -> str | None:
    """A day in numbers without its weekday and "г." or "dne"; None if there is no such word, or another one too."""
    plain = _plain(text)
    words = _WORD.findall(plain)
    if not words or not all(word in _FILLERS or is_weekday(word) for word in words):
        return None
    return re.sub(r"[^\W\d_]+\.?,?", " ", plain).strip(" ,")


def months_called(word: str) -> tuple[int, ...]:
    """The months that a name, or at least three letters of its beginning, can mean; English names come first."""
    if len(word) < _FEWEST:
        return ()
    own = next((number for number, name in enumerate(MONTHS, 1) if name.startswith(word)), None)
    return (own,) if own else _months().get(word, ())


def is_weekday(word: str) -> bool:
    """Whether a word, or a part of it such as "feira", names a weekday."""
    return word in _weekdays()


def _placed(parts: list[str], word: str, months: tuple[int, ...]) -> Named | None:
    match parts:
        case [first, middle, last] if middle == word:
            day, year = (last, first) if len(first) == 4 else (first, last)
            return Named(year, months, day)
        case [first, day, year] if first == word and len(year) == 4:
            return Named(year, months, day)
        case [first, second]:
            return Named(None, months, second if first == word else first)
    return None


def _plain(text: str) -> str:
    return _APOSTROPHES.sub("", folded(text))


@cache
def _months() -> dict[str, tuple[int, ...]]:
    """Months by name and by the beginnings of names; a whole name means only what is called so."""
    whole: dict[str, set[int]] = {}
    for number, name in (*month_names(), *_MORE):
        whole.setdefault(_plain(name).strip("."), set()).add(number)
    begun: dict[str, set[int]] = {}
    for name, numbers in whole.items():
        for end in range(_FEWEST, len(name)):
            begun.setdefault(name[:end], set()).update(numbers)
    return {name: tuple(sorted(numbers)) for name, numbers in (begun | whole).items()}


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(word for name in weekday_names() for word in _WORD.findall(_plain(name)))
