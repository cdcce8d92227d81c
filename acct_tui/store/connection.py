"""The one way to open a book: look at the file first, then at what SQLite says of it, and trust neither."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final

from peewee import SqliteDatabase

from acct_tui.disk import draft, make_folder, place
from acct_tui.store.backup import copy_to
from acct_tui.store.driver import path_of
from acct_tui.store.errors import NewerBook, NoBook, NotSaved, OlderBook
from acct_tui.store.faults import in_words
from acct_tui.store.file import AT_ONCE, look_at, open_file, refuse_not_ours
from acct_tui.store.migrate import VERSION, migrate
from acct_tui.store.noticed import looked_at, refuse_noticed, was_looked_at
from acct_tui.store.patience import as_soon_as_free
from acct_tui.store.soundness import refuse_unsound

Database = SqliteDatabase
"""The type of an open book, for those who hand it on."""
DRAFT: Final = ".acct-tui-book-"


def keep_copy(db: SqliteDatabase) -> None:
    """Back a book up beside itself, by the number of its format."""
    path = path_of(db)
    copy_to(db, path.with_name(f"{path.name}.format-{db.pragma('user_version')}"), force=True)


def connect(
    path: Path,
    *,
    read_only: bool = False,
    keep: Callable[[SqliteDatabase], object] = keep_copy,
    patience: float = AT_ONCE,
) -> SqliteDatabase:
    """Open the book at `path`, making a new one if there is no file; raises BookError.

    An older one is kept before it is brought up to date. A connection belongs to the thread that opened it: a worker
    opens its own. It waits `patience` seconds for another program to let go of the book.
    """
    if not os.path.exists(path):
        _create(path, read_only)
    with in_words(path):
        look_at(path, read_only)
        db = open_file(path, read_only, patience)
        try:
            _accept(db, path, read_only, keep)
        except BaseException:
            db.close()
            raise
    return db


@contextmanager
def transaction(db: SqliteDatabase) -> Iterator[None]:
    """Hold the lock for writing, then save all or nothing; raises DamagedBook, BookBusy, NotSaved."""
    if db.in_transaction():
        raise RuntimeError("A book is written by one action at a time.")
    with in_words(path_of(db)), ExitStack() as lock:
        as_soon_as_free(db, lambda: _trust(db))
        as_soon_as_free(db, lambda: lock.enter_context(db.atomic("IMMEDIATE")))
        _refuse_other_format(db)
        yield


def _trust(db: SqliteDatabase) -> None:
    """Refuse to write to a book that is known to be damaged; before its first write in a run it is looked through."""
    path = path_of(db)
    refuse_noticed(path)
    if not was_looked_at(path):
        refuse_unsound(db)
        looked_at(path)


@contextmanager
def view(db: SqliteDatabase) -> Iterator[None]:
    """Let several queries see one and the same state of the book; raises BookBusy."""
    with in_words(path_of(db)), db.atomic():
        as_soon_as_free(db, lambda: db.pragma("data_version"))  # the first read takes the lock that the others keep
        yield


def data_version(db: SqliteDatabase) -> int:
    """A number that is another one once another program has written to the book."""
    with in_words(path_of(db)):
        return int(db.pragma("data_version"))


def _create(path: Path, read_only: bool) -> None:
    """Make a new book appear whole, so that no other program ever meets half of one."""
    if read_only:
        raise NoBook(path)
    try:
        make_folder(path.parent)
        with draft(path.parent, DRAFT) as new, in_words(path):
            db = open_file(new, read_only=False)
            try:
                migrate(db)
            finally:
                db.close()
            with suppress(FileExistsError):  # another program was faster: its book is as good
                place(new, path)
    except OSError as error:
        raise NotSaved(f"No book can be made at {path}: {error.strerror}.") from error


def is_of_this_format(db: SqliteDatabase) -> bool:
    """Whether a book still has the format that this program writes: another one may have changed it meanwhile."""
    return bool(as_soon_as_free(db, lambda: db.pragma("user_version")) == VERSION)


def _accept(db: SqliteDatabase, path: Path, read_only: bool, keep: Callable[[SqliteDatabase], object]) -> None:
    """Check whose book it is and of which version, and bring an older one up to date."""
    as_soon_as_free(db, lambda: refuse_not_ours(db))
    if db.pragma("user_version") < VERSION and not read_only:
        keep(db)
        migrate(db)
    _refuse_other_format(db)


def _refuse_other_format(db: SqliteDatabase) -> None:
    version, path = db.pragma("user_version"), path_of(db)
    if version > VERSION:
        raise NewerBook(f"{path} was written by a newer acct-tui (format {version}, this one knows {VERSION}).")
    if version < VERSION:
        raise OlderBook(f"{path} was written by an older acct-tui (format {version}, this one needs {VERSION}).")
