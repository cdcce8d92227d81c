"""Everything that is in a book at one moment, read once for whatever is written of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from acct_tui.services.book import Book
from acct_tui.store.connection import view
from acct_tui.store.rows import extra_tables, rows
from acct_tui.store.schema import TABLES

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Content:
    """The rows by table, tables in the order of the format and rows by id; and whole tables of other programs."""

    rows: Mapping[str, list[dict[str, object]]]
    foreign: Mapping[str, object]


def content_of(book: Book) -> Content:
    """All that a book holds. Raises BookBusy."""
    with view(book.database):
        return Content({table.name: rows(book.database, table.name) for table in TABLES}, extra_tables(book.database))
