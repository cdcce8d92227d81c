"""The one way to open a book: look at the file first, then at what SQLite says of it, and trust neither."""

import os
import stat
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from peewee import SqliteDatabase

from acct_tui.store.driver import driver, path_of
from acct_tui.store.errors import NewerBook, NotABook, NotSaved, OlderBook, UnsafeBook
from acct_tui.store.faults import in_words
from acct_tui.store.migrate import APPLICATION_ID, VERSION, keep_copy, migrate

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
_STEPS: Final = 10_000  # of SQLite, about a millisecond
_APPLICATION: Final = slice(68, 72)  # the application_id: https://www.sqlite.org/fileformat.html#the_database_header


def connect(path: Path, *, read_only: bool = False) -> SqliteDatabase:
    """Open the book at `path`, making a new one if there is no file; raises BookError.

    A connection belongs to the thread that opened it: a worker opens its own.
    """
    if not os.path.exists(path):
        _create(path, read_only)
    _look_at(path, read_only)
    with in_words(path):
        db = _open(path, read_only)
        try:
            _accept(db, path, read_only)
        except BaseException:
            db.close()
            raise
    return db


@contextmanager
def transaction(db: SqliteDatabase) -> Iterator[None]:
    """Hold the lock for writing, then save all or nothing; raises BookBusy, NotSaved."""
    if db.in_transaction():
        raise RuntimeError("A book is written by one action at a time.")
    with in_words(path_of(db)), db.atomic("IMMEDIATE"):
        yield


@contextmanager
def view(db: SqliteDatabase) -> Iterator[None]:
    """Let several queries see one and the same state of the book; raises BookBusy."""
    with in_words(path_of(db)), db.atomic():
        yield


@contextmanager
def stoppable(db: SqliteDatabase, is_stopped: Callable[[], bool]) -> Iterator[None]:
    """Let what is asked of the book end with Stopped, and a transaction be undone, once `is_stopped` says so."""
    driver(db).set_progress_handler(is_stopped, _STEPS)
    try:
        yield
    finally:
        driver(db).set_progress_handler(None, 0)


def data_version(db: SqliteDatabase) -> int:
    """A number that is another one once another program has written to the book."""
    with in_words(path_of(db)):
        return int(db.pragma("data_version"))


def _create(path: Path, read_only: bool) -> None:
    """Make a new book appear whole, so that no other program ever meets half of one."""
    if read_only:
        raise NotABook(f"There is no book at {path}.")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".new-book-")  # 0600, and so are its journals
    except OSError as error:
        raise NotSaved(f"No book can be made at {path}: {error.strerror}.") from error
    os.close(handle)
    try:
        with in_words(path):
            db = _open(Path(draft), read_only=False)
            try:
                migrate(db)
            finally:
                db.close()
        _place(draft, path)
    finally:
        Path(draft).unlink(missing_ok=True)


def _place(draft: str, path: Path) -> None:
    try:
        os.link(draft, path)
    except FileExistsError:
        pass  # another program was faster: its book is as good
    except OSError:  # a file system without links
        os.rename(draft, path)


def _look_at(path: Path, read_only: bool) -> None:
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


def _open(path: Path, read_only: bool) -> SqliteDatabase:
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


def _accept(db: SqliteDatabase, path: Path, read_only: bool) -> None:
    """Check whose book it is and of which version, and bring an older one up to date."""
    version = db.pragma("user_version")
    if version > VERSION:
        raise NewerBook(f"{path} was written by a newer acct-tui (format {version}, this one knows {VERSION}).")
    if version < VERSION:
        if read_only:
            raise OlderBook(f"{path} was written by an older acct-tui (format {version}, this one needs {VERSION}).")
        keep_copy(db)
        migrate(db)
