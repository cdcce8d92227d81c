"""SQLite's error codes in words that a person can act on."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from peewee import PeeweeException

from acct_tui.store.errors import BookBusy, BookError, DamagedBook, NotSaved, Stopped

_BUSY: Final = "Another program is writing to the book."
_FAULTS: Final[Mapping[int, Callable[[str], BookError]]] = {
    sqlite3.SQLITE_BUSY: lambda _: BookBusy(_BUSY),
    sqlite3.SQLITE_LOCKED: lambda _: BookBusy(_BUSY),
    sqlite3.SQLITE_INTERRUPT: lambda _: Stopped(),
    sqlite3.SQLITE_FULL: lambda _: NotSaved("The disk is full."),
    sqlite3.SQLITE_IOERR: lambda name: NotSaved(f"The disk failed while {name} was in use."),
    sqlite3.SQLITE_READONLY: lambda name: NotSaved(f"{name} may only be read."),
    sqlite3.SQLITE_CANTOPEN: lambda name: NotSaved(f"{name} cannot be opened."),
    sqlite3.SQLITE_CORRUPT: lambda name: DamagedBook(f"{name} is damaged."),
    sqlite3.SQLITE_NOTADB: lambda name: DamagedBook(f"{name} is damaged."),
}


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Raise what SQLite says about that file as a BookError."""
    try:
        yield
    except (PeeweeException, sqlite3.Error) as error:
        if fault := _fault(error, str(path)):
            raise fault from error
        raise


def _fault(error: BaseException | None, name: str) -> BookError | None:
    """The oldest cause that has a name: a full disk hides behind the rollback that failed after it."""
    if error is None:
        return None
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte holds the primary code
    speaks = _FAULTS.get(code)
    return _fault(error.__cause__ or error.__context__, name) or (speaks(name) if speaks else None)
