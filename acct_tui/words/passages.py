"""Text as it is searched: its words without accents and case, and where they stand in it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from acct_tui.words.safe import clean, folded, one_line

Marked = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether it is one of the words that were looked for."""

_WORD: Final = re.compile(r"[^\W_]+")
_SPELT: Final = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_MOST, _LONGEST = 32, 64
_BEFORE, _SHOWN = 24, 300
CUT: Final = "…"


def words(text: str) -> list[str]:
    """The words of a text as they are compared: letters and digits, whatever stands between them."""
    return _WORD.findall(folded(text))


def wanted(text: str) -> list[str]:
    """The beginnings of words that a typed text looks for; of a whole letter the first ones will do."""
    return [word[:_LONGEST] for word in dict.fromkeys(words(clean(text)))][:_MOST]


def has(found: Sequence[str], beginnings: Sequence[str]) -> bool:
    """Whether each beginning is one of a word among those found."""
    return all(any(word.startswith(beginning) for word in found) for beginning in beginnings)


def count(text: str, beginnings: Sequence[str]) -> int:
    """How many of the beginnings a text has."""
    found = words(text)
    return sum(has(found, [beginning]) for beginning in beginnings)


def marked(text: str, beginnings: Sequence[str]) -> Marked:
    """The text in pieces, with the words that begin so marked."""
    return tuple(_pieces(text, beginnings))


def snippet(text: str, beginnings: Sequence[str]) -> Marked:
    """One line of a text that begins shortly before the first word looked for, with those words marked."""
    line = one_line(text)
    first = next((found.start() for found in _hits(line, beginnings)), 0)
    start = line.rfind(" ", 0, max(0, first - _BEFORE)) + 1 if first > _BEFORE else 0
    shown = line[start : start + _SHOWN]
    return marked(f"{CUT if start else ''}{shown}{CUT if start + _SHOWN < len(line) else ''}", beginnings)


def _pieces(text: str, beginnings: Sequence[str]) -> Iterator[tuple[str, bool]]:
    end = 0
    for found in _hits(text, beginnings):
        if found.start() > end:
            yield text[end : found.start()], False
        yield found.group(), True
        end = found.end()
    if end < len(text):
        yield text[end:], False


def _hits(text: str, beginnings: Sequence[str]) -> Iterator[re.Match[str]]:
    return (each for each in _SPELT.finditer(text) if count(each.group(), beginnings))
