"""Headings that are nearly written as one that is known."""

from difflib import get_close_matches
from functools import cache, lru_cache
from typing import Final

from acct_tui.exchange.sheets.wording import known_words, parts

_NEAR: Final = 0.8
_SHORTEST: Final = 5
"""Letters of a word that can be told from others by one of them."""
_APART: Final = 3
_MOST_WORDS: Final = 6
_LONGEST: Final = 100


@lru_cache(maxsize=1 << 10)
def respelled(heading: str) -> str:
    """A heading with known words in the place of those that are nearly so; empty if there is none such."""
    said = parts(heading[:_LONGEST])[:_MOST_WORDS]
    words = [_nearest(word) for word in said]
    return " ".join(words) if words != said else ""


def _nearest(word: str) -> str:
    """The known word nearest to a word that is not known, else the word itself: slips seldom hit the first letter."""
    if len(word) < _SHORTEST or word in known_words():
        return word
    alike = [known for known in _beginning(word[0]) if abs(len(known) - len(word)) < _APART]
    return next(iter(get_close_matches(word, alike, 1, _NEAR)), word)


@cache
def _beginning(letter: str) -> tuple[str, ...]:
    return tuple(sorted(word for word in known_words() if word[0] == letter))
