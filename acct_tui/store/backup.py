"""Backups: copies of a book that were opened and read through before they count, and how one comes back."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from peewee import SqliteDatabase

from acct_tui.disk import draft, flush
from acct_tui.store.connection import look_at, open_file, view
from acct_tui.store.driver import driver, path_of
from acct_tui.store.errors import DamagedBook, NotSaved
from acct_tui.store.faults import in_words
from acct_tui.store.rows import MODELS
from acct_tui.store.soundness import refuse_unsound

DRAFT: Final = ".backup-"
_AT: Final = "%Y-%m-%dT%H%M%SZ"
_SIDE_FILES: Final = ("", "-journal", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup by what its name says: when it was made, and for what."""

    file: Path
    at: datetime
    why: str


def backups(folder: Path, book: str) -> list[Backup]:
    """The backups of a book of that file name in a folder, the newest first. Raises OSError."""
    pattern = re.compile(rf"{re.escape(book)}-(\d{{4}}-\d\d-\d\dT\d{{6}}Z)-([a-z]+)(?:-(\d+))?")
    found = [(match, folder / match[0]) for file in os.listdir(folder) if (match := pattern.fullmatch(file))]
    found.sort(key=lambda each: (each[0][1], int(each[0][3] or 1)), reverse=True)
    return [Backup(file, datetime.strptime(match[1], _AT).replace(tzinfo=UTC), match[2]) for match, file in found]


def new_backup(folder: Path, book: str, at: datetime, why: str) -> Path:
    """The name of a backup that is to be made, which no other one has."""
    name = f"{book}-{at.astimezone(UTC):{_AT}}-{why}"
    free = (name if n == 1 else f"{name}-{n}" for n in range(1, 1000))
    return next(folder / each for each in free if not (folder / each).exists())


def back_up(db: SqliteDatabase, file: Path, *, force: bool = False) -> None:
    """Copy a book as it is at this moment; the copy has its name once it was read through and is on disk.

    Raises DamagedBook, BookBusy, NotSaved, FileExistsError unless it is forced.
    """
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with draft(file.parent, DRAFT) as new:
            _copy(db, new)
            flush(new)
            if force:
                os.replace(new, file)
            else:
                _name(new, file)
        flush(file.parent)
    except FileExistsError:
        raise
    except OSError as error:
        raise NotSaved(f"No backup can be written to {file.parent}: {error.strerror}.") from error


def _copy(db: SqliteDatabase, new: Path) -> None:
    with in_words(new):
        copy = SqliteDatabase(str(new), autoconnect=False, pragmas={"synchronous": 3})
        with copy.connection_context():
            with view(db):
                there = _counts(db)
                driver(db).backup(driver(copy))
            try:
                refuse_unsound(copy)
            except DamagedBook as damage:
                raise DamagedBook(str(damage.happened).replace(str(new), str(path_of(db)))) from damage
            if _counts(copy) != there:
                raise NotSaved(f"The backup of {path_of(db)} is not what the book is.")


def _name(new: Path, file: Path) -> None:
    try:
        os.link(new, file)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if file.exists():
            raise FileExistsError(file) from None
        os.replace(new, file)


def contents(file: Path) -> dict[str, int]:
    """How many rows each table of a backup has. Raises NotABook, DamagedBook, NotSaved."""
    look_at(file, read_only=True)
    with in_words(file):
        db = open_file(file, read_only=True)
        try:
            return _counts(db)
        finally:
            db.close()


def _counts(db: SqliteDatabase) -> dict[str, int]:
    """The rows of the tables that are there: a backup may be older than some."""
    there = set(db.get_tables())
    return {name: model.select().count(db) for name, model in MODELS.items() if name in there}
