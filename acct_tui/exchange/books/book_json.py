"""The whole book as JSON, format acct-tui/1: the same book gives the same bytes."""

import json
from collections.abc import Mapping
from typing import Final

from acct_tui.exchange.out.content import Content, content_of
from acct_tui.services.book import Book
from acct_tui.store.checks import FOREIGN
from acct_tui.store.schema import TABLES, Table
from acct_tui.store.values import plain

FORMAT: Final = "acct-tui/1"


def export_book(book: Book) -> str:
    """Every row of the book: tables in the order of the format, rows by id, foreign tables last. Raises BookBusy."""
    return book_json(content_of(book))


def book_json(content: Content) -> str:
    """The text for all that a book holds."""
    document: dict[str, object] = {"format": FORMAT}
    for table in TABLES:
        document[table.name] = [_plain(table, row) for row in content.rows[table.name]]
    document |= sorted(content.foreign.items())
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _plain(table: Table, row: Mapping[str, object]) -> dict[str, object]:
    own = {column.name: plain(column, row[column.name]) for column in table.columns}
    return own | dict(sorted((name, value) for name, value in row.items() if name.startswith(FOREIGN)))
