"""The whole book as JSON, format acct-tui/1: the same book gives the same bytes."""

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from acct_tui.services.book import Book
from acct_tui.store.checks import FOREIGN
from acct_tui.store.connection import view
from acct_tui.store.errors import NotSaved
from acct_tui.store.rows import extra_tables, rows
from acct_tui.store.schema import TABLES, Table
from acct_tui.store.values import plain

FORMAT: Final = "acct-tui/1"


def export_book(book: Book) -> str:
    """Every row of the book: tables in the order of the format, rows by id, foreign tables last. Raises BookBusy."""
    with view(book.database):
        document: dict[str, object] = {"format": FORMAT}
        for table in TABLES:
            document[table.name] = [_plain(table, row) for row in rows(book.database, table.name)]
        document |= sorted(extra_tables(book.database).items())
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def save_book(book: Book, path: Path) -> None:
    """Write the export to a file that appears whole or not at all. Raises BookBusy, NotSaved."""
    text = export_book(book)
    try:
        handle, draft = tempfile.mkstemp(dir=path.absolute().parent, prefix=".export-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            os.replace(draft, path)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(draft)
    except OSError as error:
        raise NotSaved(f"{path} cannot be written: {error.strerror}.") from error


def _plain(table: Table, row: Mapping[str, object]) -> dict[str, object]:
    own = {column.name: plain(column, row[column.name]) for column in table.columns}
    return own | dict(sorted((name, value) for name, value in row.items() if name.startswith(FOREIGN)))
