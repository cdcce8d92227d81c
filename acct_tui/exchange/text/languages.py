"""How likely a word is in a language, by the pairs of letters that follow each other in words of it.

The words are the names that a language has for countries, languages, currencies, months and days: a few thousand
words that babel brings along for every language. That "ř" stands before "e" and seldom beside "ø" is learnt from them.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby, pairwise
from math import log
from typing import Final, NamedTuple

_END: Final = " "
_PAIRED: Final = 0.5  # how much the pairs count, and the letters alone for the rest
_STRANGE: Final = 1e-6  # the chance of a letter that the language does not have
_UNMET: Final = 1e-4  # and of one that it may well have, where it has more letters than the names show
_MANY: Final = 150


class Habits(NamedTuple):
    """How often which letter follows which, how often each letter is followed, and the share of each letter."""

    pairs: Counter[tuple[str, str]]
    followed: Counter[str]
    shares: dict[str, float]


def words_of(text: str) -> list[str]:
    """The runs of letters in a text."""
    return ["".join(run) for is_word, run in groupby(text, str.isalpha) if is_word]


@lru_cache(maxsize=1 << 16)
def likelihood(language: str, word: str) -> float:
    """The logarithm of the chance that a word of a language is this one."""
    pairs, followed, shares = _habits(language)
    strange = _STRANGE if len(shares) < _MANY else _UNMET
    return sum(
        log(_PAIRED * pairs[pair] / max(followed[pair[0]], 1) + (1 - _PAIRED) * shares.get(pair[1], strange))
        for pair in pairwise(_bounded(word))
    )


@cache
def spoken_in(country: str) -> frozenset[str]:
    """The official languages of a country."""
    from babel.languages import get_official_languages

    return frozenset(get_official_languages(country, de_facto=True))


@cache
def _habits(language: str) -> Habits:
    pairs = Counter(pair for word in _names(language) for pair in pairwise(_bounded(word)))
    letters: Counter[str] = Counter()
    followed: Counter[str] = Counter()
    for (first, second), count in pairs.items():
        followed[first] += count
        letters[second] += count
    return Habits(pairs, followed, {letter: count / letters.total() for letter, count in letters.items()})


def _names(language: str) -> Iterator[str]:
    from babel import Locale

    locale = Locale(language)
    tables = (locale.territories, locale.languages, locale.currencies, locale.months["format"]["wide"])
    for table in (*tables, locale.days["format"]["wide"]):
        for name in table.values():
            yield from words_of(_as_typed(name))


def _as_typed(name: str) -> str:
    """Romanian as its code pages have it: with cedillas where Unicode puts commas."""
    return name.replace("ș", "ş").replace("ț", "ţ")


def _bounded(word: str) -> str:
    return f"{_END}{word.replace('İ', 'i').lower()}{_END}"
