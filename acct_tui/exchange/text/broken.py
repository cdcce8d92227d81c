"""Bytes of a UTF-8 text that make no letter: each stands as a mark in it, so that only what holds one is left out."""

import re
from typing import Final

_MARKS: Final = re.compile("[\udc80-\udcff]+")
_OF_LETTERS: Final = 1000
"""So many letters beyond ASCII come with one fault more, and not every text has that many."""
BROKEN_BYTE: Final = "holds a byte that is not UTF-8"


def with_marks(data: bytes) -> str | None:
    """The text of UTF-8 in which hardly a byte is broken; None where so much is that it may be another encoding."""
    text = data.decode("utf-8", "surrogateescape")
    faults = sum(1 for _ in _MARKS.finditer(text))
    letters = len(text) - len(text.encode("ascii", "ignore"))
    return text if faults <= 1 + letters // _OF_LETTERS else None


def is_broken(text: str) -> bool:
    """Whether a byte of a text was broken."""
    return not text.isascii() and _MARKS.search(text) is not None


def first_broken(text: str) -> int | None:
    """Where the first broken byte of a text stands."""
    found = _MARKS.search(text)
    return found.start() if found else None
