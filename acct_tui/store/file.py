"""The file of a book: what it must be before SQLite touches it, and how SQLite is to treat it."""

import errno
import mmap
import os
import sqlite3
import stat
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from peewee import SqliteDatabase

from acct_tui.store.driver import driver, path_of
from acct_tui.store.errors import DamagedBook, NewerBook, NoBook, NotABook, NotOurs, NotSaved, UnsafeBook
from acct_tui.store.faults import in_words
from acct_tui.store.migrate import APPLICATION_ID, VERSION
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
_OURS: Final = b'CREATE TABLE "quiet_blocks"'
_WAS_ONE: Final = "Choose another file with --database; if it was a book, acct-tui doctor says what is left of it."


def look_at(path: Path, read_only: bool) -> None:
    """Refuse what is no book before SQLite may change it. Raises NotABook, NotOurs, NotSaved.

    Nobody but SQLite opens the file: on POSIX whoever closes a file lets go of all the locks that the process has on
    it, those of a save in another thread among them.
    """
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise NoBook(path) from error
    except (OSError, ValueError) as error:
        raise NotABook(f"{path} cannot be read: {getattr(error, 'strerror', error)}.") from error
    if not stat.S_ISREG(status.st_mode):
        raise NotOurs(f"{path} is not a file.")
    if not os.access(path, os.R_OK):
        raise NotOurs(f"{path} cannot be read: {os.strerror(errno.EACCES)}.")
    if not status.st_size:
        advice = "acct-tui restore brings a backup back; remove the file to begin a new book."
        raise NotABook(f"{path} is empty, which no book ever is.", advice=advice)
    _refuse_strange(path)
    if not read_only and not os.access(path, os.W_OK):
        raise NotSaved(f"{path} may only be read.")


def _refuse_strange(path: Path) -> None:
    """Refuse the file of another program, and a book whose first bytes are lost.

    It is read as it lies there: without a lock, a journal or anything else being touched. In the middle of a save, or
    where one was cut off, it need not hold together: whether it does is seen once it is opened with its journal.
    """
    db = SqliteDatabase(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, autoconnect=False)
    with in_words(path), db.connection_context():
        try:
            (application,) = driver(db).execute("PRAGMA application_id").fetchone()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_NOTADB:
                return
            application = None
    if application == APPLICATION_ID:
        return
    if _holds_our_tables(path):
        raise DamagedBook(path, "its beginning is lost")
    if application is None:
        raise NotABook(f"{path} is not a book of acct-tui.", advice=_WAS_ONE)
    raise _not_ours(path)


def refuse_not_ours(db: SqliteDatabase) -> None:
    """Refuse an open database of another program, which could not be told by its file alone. Raises NotOurs."""
    if db.pragma("application_id") != APPLICATION_ID:
        raise _not_ours(path_of(db))


def _not_ours(path: Path) -> NotOurs:
    return NotOurs(f"{path} belongs to another program.")


def _holds_our_tables(path: Path) -> bool:
    """Whether the text of our tables stands somewhere in a file that is nobody's book, so that none has it locked."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(_OURS) >= 0


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


@contextmanager
def opened(path: Path) -> Iterator[SqliteDatabase]:
    """A book or a backup to be read as it is; it may be of an older format.

    Raises NotABook, DamagedBook, NewerBook, BookBusy, NotSaved.
    """
    with in_words(path):
        look_at(path, read_only=True)
        with closing(open_file(path, read_only=True)) as db:
            refuse_not_ours(db)
            if db.pragma("user_version") > VERSION:
                raise NewerBook(f"{path} was written by a newer acct-tui.")
            yield db


def _set_pragmas(db: SqliteDatabase, pragmas: Mapping[str, int | str]) -> None:
    for name, value in pragmas.items():
        db.pragma(name, value)
        if (found := db.pragma(name)) != value:
            raise UnsafeBook(f"SQLite keeps {name} at {found} for this book, where {value} is safe.")


def identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one of the same name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
