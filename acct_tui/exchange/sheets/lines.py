"""The rows of a CSV text with the lines on which they begin, whatever stands between the cells."""

import csv
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.formulas import bare
from acct_tui.exchange.text.source import Source
from acct_tui.exchange.values.spoilt import unwrapped

_DELIMITERS: Final = ",;\t|"
_PHYSICAL: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_TOLD: Final = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
MOST_BROKEN: Final = 20
"""Rows with a quote out of place: where there are more, the file is something else."""
_LOOKED_AT: Final = 30


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the line of the file on which it begins, and its cells."""

    number: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Lines:
    """The rows of a file that are not blank, and why others are none, by line."""

    rows: list[Line] = field(default_factory=list)
    broken: dict[int, str] = field(default_factory=dict)


def read_lines(source: Source, most: int) -> Lines:
    """The rows of a text, one more than `most` at most. Raises ImportRefused where too much of it is no table."""
    told = _TOLD.match(source.text)
    text = source.text[told.end() :] if told else source.text
    delimiter, escape = (told[1], "") if told else _dialect(text)
    found = Lines()
    for line in islice(_lines(source.name, text, _Dialect(delimiter, escape), found.broken), most + 1):
        found.rows.append(Line(line.number + bool(told), line.cells))
    return found


@dataclass(frozen=True, slots=True)
class _Dialect:
    delimiter: str
    escape: str

    def reader(self, text: str, at: int = 0) -> "csv._reader":  # type: ignore[name-defined]  # has no public name
        lines = (found[0] for found in _PHYSICAL.finditer(text, at))
        return csv.reader(lines, delimiter=self.delimiter, escapechar=self.escape or None, strict=True)


def _dialect(text: str) -> tuple[str, str]:
    """The sign that parts the first rows into most cells, and equally many; some put a backslash to a quote."""
    escapes = ("", "\\") if '\\"' in text else ("",)
    dialects = [(delimiter, escape) for escape in escapes for delimiter in _DELIMITERS]
    return max(dialects, key=lambda found: _evenness(text, _Dialect(*found)))


def _evenness(text: str, dialect: _Dialect) -> tuple[bool, bool, int]:
    widths: list[int] = []
    is_whole = False
    with suppress(csv.Error):
        widths.extend(len(cells) for cells in islice(dialect.reader(text), _LOOKED_AT) if cells)
        is_whole = True
    widest = max(set(widths), key=lambda width: (widths.count(width) * (width > 1), width), default=0)
    return is_whole and widest > 1, len(set(widths)) == 1 and widest > 1, widest


def _lines(name: str, text: str, dialect: _Dialect, broken: dict[int, str]) -> Iterator[Line]:
    """The rows that are not blank; after a broken one reading goes on with the next line of the file."""
    begin = at = 0
    while at < len(text):
        reader = dialect.reader(text, at)
        number = begin
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield Line(number + 1, [_bare(cell) for cell in cells])
                number = begin + reader.line_num
            return
        except csv.Error as wrong:
            broken[number + 1] = f"is no row of cells: {wrong}"
            if len(broken) > MOST_BROKEN:
                first = min(broken)
                raise ImportRefused(name, first, f"{broken[first]}, nor are {MOST_BROKEN} more") from wrong
            at = _behind(text, at, number + 1 - begin)
            begin = number + 1


def _behind(text: str, at: int, count: int) -> int:
    """Where so many lines of the file end, counted from a place on."""
    return next(islice(_PHYSICAL.finditer(text, at), count - 1, None)).end()


def _bare(cell: str) -> str:
    """The text of a cell, without what an export or a spreadsheet put around it."""
    plain = bare(cell)
    return (plain if plain != cell else unwrapped(cell)).strip()
