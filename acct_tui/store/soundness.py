"""Whether a book holds together: its pages, its references, and every value that is to be read."""

import sqlite3
from pathlib import Path
from typing import Final

from peewee import SqliteDatabase

from acct_tui.store.driver import driver, path_of
from acct_tui.store.errors import DamagedBook
from acct_tui.store.faults import in_words

_SOUND: Final = {"integrity_check": [("ok",)], "foreign_key_check": []}
_TABLES: Final = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name"


def refuse_unsound(db: SqliteDatabase, of: Path | None = None) -> None:
    """Look at every page, reference and value of a book, or of a copy `of` it.

    Raises DamagedBook, BookBusy, NotSaved.
    """
    path = of or path_of(db)
    with in_words(path):
        for check, sound in _SOUND.items():
            found = driver(db).execute(f"PRAGMA {check}").fetchmany(1)
            if found != sound:
                raise DamagedBook(f"{path} is damaged: {check} says {found[0]}.")
        for (table,) in driver(db).execute(_TABLES).fetchall():
            _read(db, table, path)


def _read(db: SqliteDatabase, table: str, path: Path) -> None:
    """Read a table through; bytes that are no text are found only by reading them."""
    try:
        for _ in driver(db).execute(f'SELECT * FROM "{table}"'):  # noqa: S608 a name out of the schema
            pass
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None):
            raise
        raise DamagedBook(f"{path} is damaged: a word in {table} is no text.") from None
