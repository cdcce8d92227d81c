"""The rows of a CSV text with their lines, whatever stands between the cells."""

import csv
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Final

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.workbook import Table
from acct_tui.exchange.text.source import Source
from acct_tui.words.safe import one_line

MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 1_000
_DELIMITERS: Final = ",;\t|"
_TOLD: Final = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_GUARDED: Final = re.compile(r"'[=+\-@\t]")  # what an export puts before a cell that a spreadsheet would run


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the line of the file on which it begins, and its cells."""

    number: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its headings."""

    name: str
    headings: tuple[str, ...]
    heading_line: int
    lines: list[Line]

    def column(self, index: int) -> list[str]:
        """All cells of a column."""
        return [line.cells[index] for line in self.lines]


def read_sheet(source: Source) -> Sheet:
    """Read a CSV text; every row must be as wide as its headings. Raises ImportRefused."""
    told = _TOLD.match(source.text)
    delimiter = told[1] if told else _delimiter(source.text)
    return _sheet(source.name, _lines(source, delimiter, after=1 if told else 0))


def read_table(table: Table) -> Sheet:
    """Read a sheet of a workbook. Raises ImportRefused."""
    return _sheet(table.name, (Line(number, cells) for number, cells in table.rows if any(cells)))


def _sheet(name: str, lines: Iterator[Line]) -> Sheet:
    heading = next(lines, None)
    if heading is None:
        raise ImportRefused(name, 1, "the file is empty")
    if len(heading.cells) > MOST_COLUMNS:
        raise ImportRefused(name, heading.number, f"more than {MOST_COLUMNS} columns")
    headings = tuple(one_line(cell) for cell in heading.cells)
    rows = [Line(line.number, _fitted(name, line, len(headings))) for line in islice(lines, MOST_ROWS + 1)]
    if len(rows) > MOST_ROWS:
        raise ImportRefused(name, rows[-1].number, f"more than {MOST_ROWS} rows: split the file")
    return Sheet(name, headings, heading.number, rows)


def _delimiter(text: str) -> str:
    """The sign that parts the first lines into most cells, and into equally many."""
    return max(_DELIMITERS, key=lambda sign: _evenness(text, sign))


def _evenness(text: str, delimiter: str) -> tuple[bool, int]:
    widths: list[int] = []
    with suppress(csv.Error):
        widths.extend(len(cells) for cells in islice(_reader(text, delimiter), 30) if cells)
    return len(set(widths)) == 1 and widths[0] > 1, widths[0] if widths else 0


def _reader(text: str, delimiter: str) -> "csv._reader":  # type: ignore[name-defined]  # has no public name
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _lines(source: Source, delimiter: str, after: int) -> Iterator[Line]:
    reader = _reader(source.text, delimiter)
    number = 1
    try:
        for cells in reader:
            if number > after and any(cell.strip() for cell in cells):
                yield Line(number, [_bare(cell) for cell in cells])
            number = reader.line_num + 1
    except csv.Error as broken:
        raise ImportRefused(source.name, number, f"is no row of cells: {broken}") from broken


def _bare(cell: str) -> str:
    return cell[1:].strip() if _GUARDED.match(cell) else cell.strip()


def _fitted(name: str, line: Line, width: int) -> list[str]:
    """The cells of a row; empty ones beyond the headings mean nothing."""
    if len(line.cells) < width or any(line.cells[width:]):
        raise ImportRefused(name, line.number, f"has {len(line.cells)} cells where the headings have {width}")
    return line.cells[:width]
