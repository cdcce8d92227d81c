"""Backups: copies of a book that were opened and read through before they count, and how one comes back."""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from peewee import SqliteDatabase

from acct_tui.disk import draft, flush
from acct_tui.store.driver import driver, path_of
from acct_tui.store.errors import BookBusy, NewerBook, NotSaved
from acct_tui.store.faults import BUSY, in_words
from acct_tui.store.file import AT_ONCE, look_at, open_file
from acct_tui.store.migrate import VERSION
from acct_tui.store.rows import MODELS
from acct_tui.store.soundness import refuse_unsound

DRAFT: Final = ".backup-"
DRAFTS: Final = (DRAFT, ".new-book-")
AT: Final = "%Y-%m-%dT%H%M%SZ"
_SIDE_FILES: Final = ("", "-journal", "-wal", "-shm")
_IN_USE: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup by what its name says: when it was made, and for what."""

    file: Path
    at: datetime
    why: str


def backups(folder: Path, book: str) -> list[Backup]:
    """The backups in a folder of a book of that file name, the newest first. Raises OSError."""
    pattern = re.compile(rf"{re.escape(book)}-(\d{{4}}-\d\d-\d\dT\d{{6}}Z)-([a-z]+)(?:-\d+)?")
    matches = [match for name in os.listdir(folder) if (match := pattern.fullmatch(name))]
    # Those of one second go by when they were written, as far as the disk knows.
    matches.sort(key=lambda match: (match[1], (folder / match[0]).stat().st_mtime_ns), reverse=True)
    return [Backup(folder / each[0], datetime.strptime(each[1], AT).replace(tzinfo=UTC), each[2]) for each in matches]


def _new_name(folder: Path, book: str, at: datetime, why: str) -> Path:
    name = f"{book}-{at.astimezone(UTC):{AT}}-{why}"
    names = (name if n == 1 else f"{name}-{n}" for n in range(1, 1000))
    return next(folder / each for each in names if not (folder / each).exists())


def keep(db: SqliteDatabase, folder: Path, at: datetime, why: str) -> Path:
    """Back up a book into a folder, under a name that no other has. Raises DamagedBook, BookBusy, NotSaved."""
    file = _new_name(folder, path_of(db).name, at, why)
    back_up(db, file)
    return file


def back_up(db: SqliteDatabase, file: Path, *, force: bool = False) -> None:
    """Copy a book as it is now; the copy gets its name when it was read through and is on disk.

    Raises DamagedBook, BookBusy, NotSaved, FileExistsError unless it is forced.
    """
    with _in_folder(file.parent) as new:
        _copy(db, new)
        _name(new, file, force=force)


def put_back(backup: Path, path: Path, patience: float = AT_ONCE) -> None:
    """Make a sound book what a backup is, in one save: whoever has it open sees it change.

    Raises NotABook, DamagedBook, NewerBook, BookBusy, NotSaved.
    """
    with _opened(backup) as source, in_words(path):
        refuse_unsound(source)
        db = open_file(path, read_only=False, patience=patience)
        try:
            _pages(source, db)
        finally:
            db.close()


def put_in_place(backup: Path, path: Path, aside: Path) -> None:
    """Put a copy of a backup where a book is that cannot be saved in, or where none is; what is there goes aside.

    Raises NotABook, DamagedBook, NewerBook, NotSaved.
    """
    with _opened(backup) as source, _in_folder(path.parent) as new:
        _copy(source, new)
        for end in _SIDE_FILES:  # a journal that stayed would be rolled back into the new book
            if os.path.lexists(f"{path}{end}"):
                os.rename(f"{path}{end}", f"{aside}{end}")
        _name(new, path, force=False)


def contents(backup: Path) -> dict[str, int]:
    """How many rows each table of a backup has; it may be older than some. Raises NotABook, DamagedBook, NotSaved."""
    with _opened(backup) as db:
        return _counts(db)


@contextmanager
def _opened(backup: Path) -> Iterator[SqliteDatabase]:
    look_at(backup, read_only=True)
    with in_words(backup):
        db = open_file(backup, read_only=True)
        try:
            if db.pragma("user_version") > VERSION:
                raise NewerBook(f"{backup} was written by a newer acct-tui.")
            yield db
        finally:
            db.close()


@contextmanager
def _in_folder(folder: Path) -> Iterator[Path]:
    """A draft in a folder, which is made if the one around it is there: a drive that is gone is no folder to make."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        with draft(folder, DRAFT) as new:
            yield new
        flush(folder)
    except FileExistsError:
        raise
    except OSError as error:
        raise NotSaved(f"Nothing can be written to {folder}: {error.strerror}.") from error


def _copy(db: SqliteDatabase, new: Path) -> None:
    """Copy what a book is at one moment into a draft, and read that through."""
    copy = SqliteDatabase(str(new), autoconnect=False, pragmas={"synchronous": 3})
    with in_words(new), copy.connection_context():
        with in_words(path_of(db)), db.atomic():
            there = _counts(db)
            _pages(db, copy)
        refuse_unsound(copy, path_of(db))
        if _counts(copy) != there:
            raise NotSaved(f"The copy of {path_of(db)} is not what the book is.")
    flush(new)


def _pages(source: SqliteDatabase, target: SqliteDatabase) -> None:
    def told(code: int, *_: int) -> None:
        if code in _IN_USE:  # else it would be waited for, however long that takes
            raise BookBusy(BUSY)

    driver(source).backup(driver(target), progress=told)


def _name(new: Path, file: Path, *, force: bool) -> None:
    if not force:
        try:
            os.link(new, file)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            if file.exists():
                raise FileExistsError(str(file)) from None
        else:
            return
    os.replace(new, file)


def _counts(db: SqliteDatabase) -> dict[str, int]:
    there = set(db.get_tables())
    return {name: model.select().count(db) for name, model in MODELS.items() if name in there}
