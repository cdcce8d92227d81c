"""SQLite's error codes, and values that are none, in words that a person can act on."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from traceback import clear_frames
from typing import Concatenate, Final, ParamSpec, TypeVar

from peewee import PeeweeException, SqliteDatabase

from acct_tui.store.driver import path_of
from acct_tui.store.errors import BookBusy, BookError, BookGone, DamagedBook, NotSaved, Stopped
from acct_tui.store.noticed import notice

BUSY: Final = "Another program is writing to the book."
_WHOLE_DISK: Final = "See that its disk is there and whole, then try again."
_FAULTS: Final[Mapping[int, Callable[[Path], BookError]]] = {
    sqlite3.SQLITE_BUSY: lambda _: BookBusy(BUSY),
    sqlite3.SQLITE_LOCKED: lambda _: BookBusy(BUSY),
    sqlite3.SQLITE_INTERRUPT: lambda _: Stopped(),
    sqlite3.SQLITE_FULL: lambda _: NotSaved("The disk is full.", advice="Make room, then try again."),
    sqlite3.SQLITE_IOERR: lambda path: NotSaved(f"The disk failed while {path} was in use.", advice=_WHOLE_DISK),
    sqlite3.SQLITE_READONLY_DBMOVED: lambda path: BookGone(f"{path} was moved or deleted while it was open."),
    sqlite3.SQLITE_READONLY: lambda path: NotSaved(f"{path} may only be read."),
    sqlite3.SQLITE_CANTOPEN: lambda path: NotSaved(f"{path} cannot be opened.", advice=_WHOLE_DISK),
    sqlite3.SQLITE_CORRUPT: DamagedBook,
    sqlite3.SQLITE_NOTADB: DamagedBook,
    sqlite3.SQLITE_IOERR_SHORT_READ: DamagedBook,
    sqlite3.SQLITE_IOERR_CORRUPTFS: DamagedBook,
}
_NO_TEXT: Final = "Could not decode to UTF-8"
"""How Python's driver begins an error without a code, which goes on to quote the text."""
# Our own SQL fits our own tables: when SQLite misses one of them, its page is lost.
_NO_TABLES: Final = ("unsupported file format", "no such table", "no such column", "vtable constructor failed")

P = ParamSpec("P")
R = TypeVar("R")


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Raise what SQLite says about that file as a BookError; damage is remembered, whatever book it is of."""
    try:
        try:
            yield
        except (PeeweeException, sqlite3.Error) as error:
            fault = _fault(error, path)
            if isinstance(fault, DamagedBook):
                clear_frames(error.__traceback__)  # a reader stopped in the middle would go on to hold the book
                raise fault from None  # the error quotes what could not be read
            if fault:
                raise fault from error
            raise
    except DamagedBook as damage:
        notice(damage)
        raise


def reads(
    read: Callable[Concatenate[SqliteDatabase, P], R],
) -> Callable[Concatenate[SqliteDatabase, P], R]:
    """Let a function that reads a book raise a BookError for what SQLite says, and for a value that is none."""

    @wraps(read)
    def reading(db: SqliteDatabase, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with in_words(path_of(db)):
            try:
                return read(db, *args, **kwargs)
            except (ValueError, TypeError) as error:
                clear_frames(error.__traceback__)
                raise DamagedBook(path_of(db)) from None

    return reading


def _fault(error: BaseException | None, path: Path) -> BookError | None:
    """The oldest cause that has a name: a full disk hides behind the rollback that failed after it."""
    if error is None:
        return None
    return _fault(error.__cause__ or error.__context__, path) or _named(error, path)


def _named(error: BaseException, path: Path) -> BookError | None:
    code = getattr(error, "sqlite_errorcode", 0)
    speaks = _FAULTS.get(code) or _FAULTS.get(code & 0xFF)  # the low byte holds the primary code
    if speaks:
        return speaks(path)
    if code == sqlite3.SQLITE_ERROR and str(error).startswith(_NO_TABLES):
        return DamagedBook(path)
    return DamagedBook(path) if not code and str(error).startswith(_NO_TEXT) else None
