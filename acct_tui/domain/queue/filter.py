"""Which lines a filter lets through: words, small tests by their names, who has the ball, and each of them turned."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final

from acct_tui.words.safe import folded

TESTS: Final = frozenset({"late", "owed", "complaint", "quiet", "red", "amber", "green"})
"""Words that ask for a fact rather than for a text."""
BALLS: Final[Mapping[str, str]] = MappingProxyType({"us": ">", "client": "<", "colleague": "@"})
"""Signs that ask for who has the ball; a word may follow at once, as in "@oleg"."""


def lets_through(wanted: str, said: str, facts: Collection[str]) -> bool:
    """Whether a line that says a text, and of which some tests and signs hold, is what a filter wants of it.

    Accents and case do not matter; every word must hold, and after a "-" it must not. A word that is no test looks in
    all that a person sees of the line, as an eye would; the tests and the signs know only facts.
    """
    text = folded(said)
    return all(_holds(word, text, facts) for word in folded(wanted).split())


def _holds(word: str, text: str, facts: Collection[str]) -> bool:
    if word in TESTS:
        return word in facts
    rest = word[1:]
    if word[0] == "-":
        return not rest or not _holds(rest, text, facts)
    if word[0] in BALLS.values():
        return word[0] in facts and rest in text
    return word in text
