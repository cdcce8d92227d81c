"""How far an import is, told to whoever waits for it and may stop it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

from acct_tui.store.errors import Stopped
from acct_tui.words.money import grouped

Hear = Callable[[str], None]
T = TypeVar("T")

_EVERY: Final = 1_000
"""Rows from word to word: a quarter of a second, so that of a small file nothing is said."""
_LARGE: Final = 200_000
"""Bytes or letters of files that are worth a word before its first row is read."""


def _to_nobody(_: str) -> None:
    """Nobody waits."""


class Progress:
    """Hears of every row of an import before it is worked on: tells how far it is, and ends it once it is stopped."""

    def __init__(self, hear: Hear = _to_nobody, *, every: int = _EVERY) -> None:
        self._hear, self._every = hear, every
        self._rows = 0
        self.is_stopped = False

    def stop(self) -> None:
        """Have the import end before its next row; any thread may ask for it."""
        self.is_stopped = True

    def opens(self, names: str, size: int) -> None:
        """Say that files are being read, if that may take its time. Raises Stopped."""
        self.look()
        if size > _LARGE:
            self._hear(f"Reading {names}")

    def over(self, doing: str, rows: Iterable[T], whole: int, noun: str = "rows") -> Iterator[T]:
        """The rows one by one. Raises Stopped."""
        for done, row in enumerate(rows, 1):
            self.look()
            self._rows += 1
            if self._rows % self._every == 0:
                self._hear(f"{doing}: {grouped(done)} of {grouped(whole)} {noun}")
            yield row

    def look(self) -> None:
        """Raises Stopped once it is stopped."""
        if self.is_stopped:
            raise Stopped


NOBODY: Final = Progress()
"""For an import that nobody waits for."""
