"""The file of a book: what it must be before SQLite touches it, and how SQLite is to treat it."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from peewee import SqliteDatabase

from acct_tui.store.errors import NotABook, NotSaved, UnsafeBook
from acct_tui.store.migrate import APPLICATION_ID
from acct_tui.store.patience import as_soon_as_free

AT_ONCE: Final = 0.05
"""Seconds that who must not stand still waits for the lock; they try again by themselves."""
# This journal lost nothing in simulated power cuts.
PRAGMAS: Final[Mapping[str, int | str]] = {
    "foreign_keys": 1,
    "journal_mode": "delete",
    "synchronous": 3,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
}
_MAGIC: Final = b"SQLite format 3\0"
_HEADER: Final = 100
_APPLICATION: Final = slice(68, 72)  # the application_id: https://www.sqlite.org/fileformat.html#the_database_header


def look_at(path: Path, read_only: bool) -> None:
    """Refuse what is no book before SQLite touches it."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise NotABook(f"{path} is not a file.")
        with path.open("rb") as file:
            head = file.read(_HEADER)
    except OSError as error:
        raise NotABook(f"{path} cannot be read: {error.strerror}.") from error
    if not status.st_size:
        advice = "Go back to a backup of it, or remove the file to begin a new book."
        raise NotABook(f"{path} is empty, which no book ever is.", advice=advice)
    if not head.startswith(_MAGIC):
        raise NotABook(f"{path} is not a book of acct-tui.")
    if int.from_bytes(head[_APPLICATION], "big") != APPLICATION_ID:
        raise NotABook(f"{path} belongs to another program.")
    if not read_only and not os.access(path, os.W_OK):
        raise NotSaved(f"{path} may only be read.")


def open_file(path: Path, read_only: bool, patience: float = AT_ONCE) -> SqliteDatabase:
    """Open what was looked at, with the promises that saving needs. Raises SQLite's errors, UnsafeBook.

    While another program holds the lock this connection waits for it, so many seconds each time.
    """
    # A journal beside the book is either another program's or what a crash left: SQLite must be able to roll it back.
    mode = "ro" if read_only and not Path(f"{path}-journal").exists() else "rw"
    db = SqliteDatabase(f"{path.absolute().as_uri()}?mode={mode}", uri=True, autoconnect=False)
    db.connect()
    try:
        db.pragma("busy_timeout", int(patience * 1000))
        as_soon_as_free(db, lambda: _set_pragmas(db, {**PRAGMAS, "query_only": int(read_only)}))
    except BaseException:
        db.close()
        raise
    return db


def _set_pragmas(db: SqliteDatabase, pragmas: Mapping[str, int | str]) -> None:
    for name, value in pragmas.items():
        db.pragma(name, value)
        if (found := db.pragma(name)) != value:
            raise UnsafeBook(f"SQLite keeps {name} at {found} for this book, where {value} is safe.")
