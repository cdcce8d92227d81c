"""The rows of an Excel workbook (.xlsx) as texts, sheet by sheet.

What it unpacks to is measured first: a few bytes of a zip can stand for gigabytes, and python-calamine lays out a whole
rectangle of cells, so that one stray cell in the far corner would end the program.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.figures import figures
from acct_tui.exchange.text.source import Source
from acct_tui.exchange.text.zipped import BadZip, files_in
from acct_tui.words.safe import one_line

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

MOST_UNPACKED: Final = 250_000_000
MOST_CELLS: Final = 10_000_000
_PLACE: Final = re.compile(rb"""\br\s*=\s*["'](?![A-Z][0-9]{1,5}["'])([A-Za-z]*)([0-9]+)["']""")
"""Where a row or cell says that it is, but for the many in columns A to Z and the first rows."""
_NEAR: Final = re.compile(rb"""\br\s*=\s*["'][A-Z]([0-9]{1,5})["']""")
_LETTERS: Final = 26
_MOST_LETTERS: Final = 3
_OVERLAP: Final = 64
_BROKEN: Final = "is a broken xlsx file: open it in a spreadsheet program and save it again"
_TOO_LARGE: Final = "holds too much for one import: save the rows that you need as a file of their own"

Cell = int | float | str | bool | time | date | datetime | timedelta


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of a workbook that holds something; `rows` are its rows with their numbers, and come once."""

    name: str
    rows: Iterator[tuple[int, list[str]]]


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of a workbook that are seen and hold something, and the names of those that hide it."""

    tables: list[Table]
    hidden: list[str]


def open_workbook(source: Source) -> Workbook:
    """Read a workbook; its only table is called as the file, one of several also by its sheet. Raises ImportRefused."""
    _measure(source)
    seen, hidden = _filled(source)
    if not seen:
        raise ImportRefused(source.name, None, "the workbook is empty")
    names = [f"{source.name}/{one_line(sheet.name)}" for sheet in seen] if len(seen) > 1 else [source.name]
    return Workbook([Table(name, _rows(name, sheet)) for name, sheet in zip(names, seen, strict=True)], hidden)


def _measure(source: Source) -> None:
    """Refuse what would not fit into memory, or is no whole zip file."""
    unpacked = cells = 0
    try:
        for pieces in files_in(source.workbook):
            width = height = 1
            before = b""
            for chunk in pieces:
                unpacked += len(chunk)
                columns, lines = _extent(before + chunk)
                width, height, before = max(width, columns), max(height, lines), chunk[-_OVERLAP:]
                if unpacked > MOST_UNPACKED or cells + width * height > MOST_CELLS:
                    raise ImportRefused(source.name, None, _TOO_LARGE)
            cells += width * height
    except BadZip as broken:
        raise ImportRefused(source.name, None, _BROKEN) from broken


def _extent(chunk: bytes) -> tuple[int, int]:
    """How many columns and rows a piece of a sheet reaches over; a narrow one may have some more rows than that."""
    places = _PLACE.findall(chunk)
    width = max(map(_column, {letters for letters, _ in places}), default=1)
    height = max((int(number[:_OVERLAP]) for _, number in places), default=1)
    if width > _LETTERS:
        height = max(height, *map(int, _NEAR.findall(chunk)), 1)
    return width, height


def _column(letters: bytes) -> int:
    if len(letters) > _MOST_LETTERS:
        return MOST_CELLS + 1
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + letter - ord("A") + 1
    return max(number, 1)


def _filled(source: Source) -> tuple[list["CalamineSheet"], list[str]]:
    """The sheets that hold something; hidden ones, which hold lists to choose from, only if there are no others."""
    from python_calamine import CalamineError, load_workbook

    try:
        with load_workbook(io.BytesIO(source.workbook)) as workbook:
            seen, hidden = _by_sight(workbook)
    except BaseException as fault:
        if not (isinstance(fault, CalamineError) or _is_of_the_file(fault)):
            raise
        raise ImportRefused(source.name, None, _BROKEN) from fault
    return (seen, [sheet.name for sheet in hidden]) if seen else (hidden, [])


def _by_sight(workbook: "CalamineWorkbook") -> tuple[list["CalamineSheet"], list["CalamineSheet"]]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    seen: list[CalamineSheet] = []
    hidden: list[CalamineSheet] = []
    for about in workbook.sheets_metadata:
        if about.typ == SheetTypeEnum.WorkSheet:
            sheet = workbook.get_sheet_by_name(about.name)
            if sheet.start is not None:
                (seen if about.visible == SheetVisibleEnum.Visible else hidden).append(sheet)
    return seen, hidden


def _rows(name: str, sheet: "CalamineSheet") -> Iterator[tuple[int, list[str]]]:
    number = 0
    try:
        for number, row in enumerate(sheet.iter_rows(), 1):
            yield number, list(map(_text, row))
    except BaseException as fault:
        if not _is_of_the_file(fault):
            raise
        raise ImportRefused(name, number + 1, "holds a day or a time that is none") from fault


def _is_of_the_file(fault: BaseException) -> bool:
    """Whether python-calamine fails at what it reads; where Rust panics the error has no class to be caught by."""
    return isinstance(fault, OverflowError | ValueError) or type(fault).__name__ == "PanicException"


def _text(cell: Cell) -> str:
    """A cell as a CSV file has it; an error such as #N/A is empty already."""
    match cell:
        case str():
            return cell.strip()
        case bool():
            return str(cell).upper()
        case float() | int():
            return figures(cell)
        case datetime():
            return _moment(cell)
        case timedelta():
            return _clock(int(cell.total_seconds()))
    return cell.isoformat()


def _moment(value: datetime) -> str:
    """To the second; midnight is how a day without a time is kept."""
    whole = (value + timedelta(microseconds=500_000)).replace(microsecond=0)
    return whole.date().isoformat() if whole.time() == time() else whole.isoformat()


def _clock(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
