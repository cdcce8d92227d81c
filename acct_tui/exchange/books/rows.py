"""Reads the rows of JSON books, holding every field to its table; a fault names table, id and field, and its line."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from acct_tui.exchange.books.book_json import FORMAT
from acct_tui.exchange.books.text import BadJson, is_too_deep, parse_json, row_line
from acct_tui.exchange.gathered import FileLine, Gathering, SaidRow
from acct_tui.exchange.intake import Intake
from acct_tui.exchange.names import derived_id
from acct_tui.exchange.progress import Progress
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.text.broken import BROKEN_BYTE, first_broken
from acct_tui.exchange.text.encodings import line_of
from acct_tui.exchange.text.source import Source
from acct_tui.services.book import Book
from acct_tui.services.nouns import nouns
from acct_tui.store.checks import FOREIGN, belonging, json_value
from acct_tui.store.rows import known
from acct_tui.store.schema import BY_NAME, TABLES, Table
from acct_tui.store.values import parse, plain
from acct_tui.words.safe import fit, one_line

_FORMAT: Final = "format"
_YOUNGER: Final = frozenset({"invoices.state"})
"""Fields with a default that came to the format later: as the default they are not content, so that ids stay."""
Rows = dict[str, list[SaidRow]]
"""The rows of a file by table, in the order of the file."""


class _Wrong(Exception):
    """What is wrong with a list, or with the row at an index of it."""

    def __init__(self, table: str, index: int | None, reason: str) -> None:
        super().__init__(reason)
        self.table, self.index = table, index


def take_books(sources: Sequence[Source], intake: Intake) -> None:
    """Take in every row of JSON books; rows may refer to each other and to the open book. Raises ImportRefused."""
    read: list[tuple[Source, Rows]] = []
    for source in sources:
        with _located(source):
            read.append((source, _read(source, intake)))
    for source, rows in read:
        with _located(source):
            for name, drafts in rows.items():
                _refuse_strangers(BY_NAME[name], drafts, intake.book, intake.gathering)


@contextmanager
def _located(source: Source) -> Iterator[None]:
    """Give faults the line on which they stand."""
    try:
        yield
    except BadJson as broken:
        raise ImportRefused(source.name, broken.line, str(broken)) from broken
    except _Wrong as wrong:
        line = row_line(source.text, wrong.table, wrong.index)
        raise ImportRefused(source.name, line, str(wrong)) from wrong
    except RecursionError as deep:
        raise ImportRefused(source.name, None, "is nested too deeply") from deep


def _read(source: Source, intake: Intake) -> Rows:
    if (broken := first_broken(source.text)) is not None:
        raise ImportRefused(source.name, line_of(source.text, broken), BROKEN_BYTE)
    document = parse_json(source.text)
    if not isinstance(document, dict) or document.get(_FORMAT) != FORMAT:
        found = document.get(_FORMAT) if isinstance(document, dict) else None
        raise _Wrong(_FORMAT, None, f"is no book of format {FORMAT}" + (f" but {_shown(found)}" if found else ""))
    rows: Rows = {}
    for name, content in document.items():
        if name.startswith(FOREIGN):
            intake.gathering.add_table(name, _foreign_table(name, content), FileLine(source.name, None))
        elif name != _FORMAT:
            rows[name] = _rows(name, content, FileLine(source.name, None), intake.progress)
    for drafts in rows.values():
        for draft in drafts:
            intake.gathering.add(draft)
    return rows


def _rows(name: str, content: object, place: FileLine, progress: Progress) -> list[SaidRow]:
    if name not in BY_NAME:
        known_tables = ", ".join(table.name for table in TABLES)
        raise _Wrong(name, None, f"{_shown(name)} is no table; there are {known_tables}, and others begin with x_")
    if not isinstance(content, list):
        raise _Wrong(name, None, f"{name}: is no list of rows")
    drafts: list[SaidRow] = []
    ids: set[str] = set()
    alike: Counter[str] = Counter()
    reading = progress.over(f"Reading {nouns(name)} of {place.file}", content, len(content))
    for index, raw in enumerate(reading):
        draft = _draft(BY_NAME[name], index, raw, place)
        if not draft.id:
            draft.id = _derived(BY_NAME[name], draft, alike)
        if draft.id in ids:
            raise _Wrong(name, index, f"{name} {_shown(draft.id)}, id: is there twice")
        ids.add(draft.id)
        drafts.append(draft)
    return drafts


def _draft(table: Table, index: int, raw: object, place: FileLine) -> SaidRow:
    if not isinstance(raw, dict):
        raise _Wrong(table.name, index, f"{table.name} row {index + 1}: is no object with fields")
    brought = raw.get("id")
    called = _shown(brought) if isinstance(brought, str) else f"row {index + 1}"
    values: dict[str, object] = {}
    try:
        for name in raw:
            if name not in table.by_name:
                values[name] = _foreign_field(name, raw[name])
        for name, column in table.by_name.items():
            if name != "id" or brought is not None:
                values[name] = parse(column, raw.get(name))
    except ValueError as wrong:
        raise _Wrong(table.name, index, f"{table.name} {called}, {_shown(name)}: {wrong}") from wrong
    if homeless := belonging(table, values):
        raise _Wrong(table.name, index, f"{table.name} {called}, {homeless[0]}: {homeless[1]}")
    return SaidRow(table.name, str(values.pop("id", "")), values, place, whole=True)


def _derived(table: Table, draft: SaidRow, alike: Counter[str]) -> str:
    """An id of the row's content; rows of one content are told apart by their order."""
    content = {
        name: plain(table.by_name[name], value) if name in table.by_name else value
        for name, value in draft.values.items()
        if value is not None and not _is_assumed(table, name, value)
    }
    key = json.dumps(content, sort_keys=True)
    alike[key] += 1
    return derived_id(table.name, content, *([alike[key]] if alike[key] > 1 else []))


def _is_assumed(table: Table, name: str, value: object) -> bool:
    return f"{table.name}.{name}" in _YOUNGER and value == table.by_name[name].default


def _foreign_field(name: str, value: object) -> object:
    if not name.startswith(FOREIGN):
        raise ValueError("is no field of this table; others begin with x_")
    return _kept(value)


def _foreign_table(name: str, value: object) -> object:
    try:
        if name != one_line(name):
            raise ValueError("is no name that can be kept")
        return _kept(value)
    except ValueError as wrong:
        raise _Wrong(name, None, f"{_shown(name)}: {wrong}") from wrong


def _kept(value: object) -> object:
    if is_too_deep(value):
        raise ValueError("is nested too deeply")
    return json_value(value)


def _refuse_strangers(table: Table, drafts: list[SaidRow], book: Book, gathering: Gathering) -> None:
    for column in table.references:
        other = str(column.refers_to)
        away = {str(draft.values[column.name]) for draft in drafts if draft.values[column.name] is not None}
        away = {row_id for row_id in away if (other, row_id) not in gathering.drafts}
        nobody = away - known(book.database, other, away)
        for index, draft in enumerate(drafts):
            if draft.values[column.name] in nobody:
                reason = f"{_shown(draft.values[column.name])} is nobody in {other}"
                raise _Wrong(table.name, index, f"{table.name} {_shown(draft.id)}, {column.name}: {reason}")


def _shown(value: object) -> str:
    return fit(one_line(str(value)), 60)
