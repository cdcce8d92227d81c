"""What is to be said of a file of cards, kept short however much of it is odd."""

from typing import Final

from acct_tui.exchange.gathered import FileLine, Gathering

_MOST_LINES: Final = 1000
_MOST_NAMES: Final = 100
_FEW: Final = 8


class Remarks:
    """The lines of a file that are left out, the properties not used and the cards without an end."""

    def __init__(self, file: str, gathering: Gathering) -> None:
        self._file = file
        self._gathering = gathering
        self._lines = 0
        self._first_unlisted: int | None = None
        self._names: set[str] = set()
        self._endless: list[int | None] = []
        self._count_endless = 0

    def line(self, line: int | None, why: str, what: str = "", *, is_fault: bool = False) -> None:
        """A line that is left out."""
        self._lines += 1
        if self._lines <= _MOST_LINES:
            self._gathering.leave_out(FileLine(self._file, line), why, what, is_fault=is_fault)
        elif self._first_unlisted is None:
            self._first_unlisted = line

    def unused(self, name: str) -> None:
        """A property that is not used."""
        if name in self._names:
            return
        if len(self._names) < _MOST_NAMES:
            self._names.add(name)
            self._gathering.leave_unused(self._file, name)
        else:
            self._gathering.leave_unused(self._file, "other odd properties")

    def endless(self, line: int | None) -> None:
        """A card that is read although it has no end."""
        self._count_endless += 1
        if len(self._endless) < _FEW:
            self._endless.append(line)

    def close(self) -> None:
        """Say what is said once of a file."""
        if self._first_unlisted is not None:
            why = f"and {self._lines - _MOST_LINES} more lines are none of a card"
            self._gathering.leave_out(FileLine(self._file, self._first_unlisted), why)
        if self._endless:
            more = " …" if self._count_endless > _FEW else ""
            lines = ", ".join(map(str, self._endless)) + more
            self._gathering.assume("cards without an end", f"read as far as they go (line {lines} of {self._file})")
