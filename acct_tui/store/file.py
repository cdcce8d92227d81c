"""The file of a book: what it must be before SQLite touches it, and how SQLite is to treat it."""

import mmap
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from peewee import SqliteDatabase

from acct_tui.store.errors import DamagedBook, NotABook, NotSaved, UnsafeBook
from acct_tui.store.migrate import APPLICATION_ID

# This journal lost nothing in simulated power cuts; the screen's thread never waits long for a lock.
PRAGMAS: Final[Mapping[str, int | str]] = {
    "busy_timeout": 50,
    "foreign_keys": 1,
    "journal_mode": "delete",
    "synchronous": 3,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
}
_MAGIC: Final = b"SQLite format 3\0"
_HEADER: Final = 100
_OURS: Final = b'CREATE TABLE "quiet_blocks"'
_WAS_ONE: Final = "Choose another file with --database; if it was a book, acct-tui doctor says what is left of it."
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
        advice = "acct-tui restore lists its backups; remove the file to begin a new book."
        raise NotABook(f"{path} is empty, which no book ever is.", advice=advice)
    _refuse_strange(path, head)
    if not read_only and not os.access(path, os.W_OK):
        raise NotSaved(f"{path} may only be read.")


def _refuse_strange(path: Path, head: bytes) -> None:
    """Refuse the file of another program, and a book whose first bytes are lost."""
    is_database = head.startswith(_MAGIC)
    if is_database and int.from_bytes(head[_APPLICATION], "big") == APPLICATION_ID:
        return
    if _holds_our_tables(path):
        raise DamagedBook(path, "its beginning is lost")
    if is_database:
        raise NotABook(f"{path} belongs to another program.")
    raise NotABook(f"{path} is not a book of acct-tui.", advice=_WAS_ONE)


def _holds_our_tables(path: Path) -> bool:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(_OURS) >= 0


def open_file(path: Path, read_only: bool) -> SqliteDatabase:
    """Open what was looked at, with the promises that saving needs. Raises SQLite's errors, UnsafeBook."""
    # A journal beside the book is either another program's or what a crash left: SQLite must be able to roll it back.
    mode = "ro" if read_only and not Path(f"{path}-journal").exists() else "rw"
    db = SqliteDatabase(f"{path.absolute().as_uri()}?mode={mode}", uri=True, autoconnect=False)
    db.connect()
    try:
        _set_pragmas(db, {**PRAGMAS, "query_only": int(read_only)})
    except BaseException:
        db.close()
        raise
    return db


def _set_pragmas(db: SqliteDatabase, pragmas: Mapping[str, int | str]) -> None:
    for name, value in pragmas.items():
        db.pragma(name, value)
        if (found := db.pragma(name)) != value:
            raise UnsafeBook(f"SQLite keeps {name} at {found} for this book, where {value} is safe.")
