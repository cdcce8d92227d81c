"""A table with headings, told from what stands above and below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Final

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.headings import meaning
from acct_tui.exchange.sheets.lines import Line, Lines, read_lines
from acct_tui.exchange.sheets.wording import language_of
from acct_tui.exchange.sheets.workbook import Table
from acct_tui.exchange.text.source import Source
from acct_tui.words.safe import key_of, one_line

MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 1_000
_ABOVE: Final = 20
"""Rows of a report's title that may stand above its headings."""
_TOTAL: Final = re.compile(
    "(?:grand|sub)?totals?(?:[0-9]+records?)?|sum|gesamt(?:summe)?|summe|zwischensumme|razem|suma|ogolem|celkem|soucet|итого|всего|усього|"
    "разом|somme|totaux|totale|somma|soma|totaal"
)

_DAY: Final = re.compile(r"[0-9]{1,4}([./-])[0-9]{1,2}\1[0-9]{2,4}")
_NUMBER: Final = re.compile(r"\(?[-€$£]?\s*[0-9][0-9.,'\s]*[^0-9]{0,5}")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its headings; why lines beside it are no rows of it, and why broken ones are none, by line."""

    name: str
    headings: tuple[str, ...]
    heading_line: int
    lines: list[Line]
    beside: dict[int, str] = field(default_factory=dict)
    broken: dict[int, str] = field(default_factory=dict)
    has_others: bool = False

    def column(self, index: int) -> list[str]:
        """All cells of a column."""
        return [line.cells[index] for line in self.lines]


def read_sheet(source: Source) -> Sheet:
    """Read a CSV text. Raises ImportRefused."""
    return sheet_of(source.name, read_lines(source, MOST_ROWS + _ABOVE))


def read_table(table: Table, *, has_others: bool) -> Sheet:
    """Read a sheet of a workbook, which may have others beside it. Raises ImportRefused."""
    rows = (Line(number, cells) for number, cells in table.rows if any(cells))
    sheet = sheet_of(table.name, Lines(list(islice(rows, MOST_ROWS + _ABOVE + 1))))
    return replace(sheet, has_others=has_others)


def sheet_of(name: str, found: Lines) -> Sheet:
    """Tell the headings and rows of a table. Raises ImportRefused."""
    if not found.rows:
        if found.broken:
            line, why = next(iter(found.broken.items()))
            raise ImportRefused(name, line, why)
        raise ImportRefused(name, 1, "the file is empty")
    at = _heading(found.rows[:_ABOVE])
    heading = found.rows[at]
    rows = found.rows[at + 1 :]
    refuse_size(name, heading.number, heading.cells, [line.number for line in rows])
    headings = tuple(map(one_line, heading.cells))
    beside = {line.number: "stands above the headings" for line in found.rows[:at]}
    beside |= {line.number: "stands below the table" for line in _below(rows, len(headings))}
    beside |= {line.number: "is a total" for line in rows if _is_total(line, len(headings))}
    broken = found.broken | {line.number: why for line in rows if (why := _too_wide(line, len(headings)))}
    rows = [line for line in rows if line.number not in beside and line.number not in broken]
    lines = [_fitted(line, len(headings)) for line in rows]
    return Sheet(name, headings, heading.number, lines, beside, broken)


def refuse_size(name: str, heading_line: int, headings: Sequence[str], lines: Sequence[int]) -> None:
    """Refuse a table of more columns or rows, told by their lines, than a person means. Raises ImportRefused."""
    if len(headings) > MOST_COLUMNS:
        raise ImportRefused(name, heading_line, f"more than {MOST_COLUMNS} columns")
    if len(lines) > MOST_ROWS:
        raise ImportRefused(name, lines[MOST_ROWS], f"more than {MOST_ROWS} rows: split the file")


def _heading(rows: Sequence[Line]) -> int:
    """The place of the headings: the first row, or below titles the one of which most is understood."""
    known = [_known(row.cells[:MOST_COLUMNS]) for row in rows]
    for at, row in enumerate(rows[1:], 1):
        known[at] *= not _is_of_table(row.cells, known[at])
    best = max(known)
    return known.index(best) if known[0] < 2 <= best else 0


def _is_of_table(cells: Sequence[str], known: int) -> bool:
    """Whether a row has a day in it, or more numbers than known headings, which may have years beside them."""
    said = cells[:MOST_COLUMNS]
    return any(map(_DAY.match, said)) or sum(map(bool, map(_NUMBER.fullmatch, said))) > known


def _known(cells: Sequence[str]) -> int:
    said = [cell for cell in cells if cell]
    language = language_of(said)
    return sum(bool(meaning(cell, language).targets) for cell in said)


def _too_wide(line: Line, width: int) -> str:
    return f"has {len(line.cells)} cells where the headings have {width}" if any(line.cells[width:]) else ""


def _is_total(line: Line, width: int) -> bool:
    """Whether a line adds up the rows above: it begins with the word and beside it holds only numbers."""
    first, *others = [cell for cell in line.cells if cell]
    return 2 < width > len(others) + 1 and bool(_TOTAL.fullmatch(key_of(first))) and all(map(_NUMBER.fullmatch, others))


def _below(rows: Sequence[Line], width: int) -> Iterator[Line]:
    """The lines of one cell at the end of a wider table, after a line that was left blank."""
    end = len(rows)
    while end and width > 2 and sum(map(bool, rows[end - 1].cells)) == 1:
        end -= 1
    begins = next((at for at in range(max(end, 1), len(rows)) if rows[at].number > rows[at - 1].number + 1), len(rows))
    yield from rows[begins:]


def _fitted(line: Line, width: int) -> Line:
    """A row as wide as the headings: cells that are missing at its end are empty."""
    missing = width - len(line.cells)
    return Line(line.number, [*line.cells[:width], *[""] * missing]) if missing else line
