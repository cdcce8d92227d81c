"""Backups: copies of a book that were opened and read through before they count, and how one comes back."""

import os
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from peewee import SqliteDatabase

from acct_tui.disk import draft, place
from acct_tui.flush import flush
from acct_tui.store.driver import IsStopped, driver, never, path_of, stoppable
from acct_tui.store.errors import BookBusy, DamagedBook, NotSaved, Stopped
from acct_tui.store.faults import BUSY, in_words
from acct_tui.store.file import AT_ONCE, open_file, opened
from acct_tui.store.migrate import VERSION, migrate
from acct_tui.store.noticed import begin_anew, looked_at
from acct_tui.store.rows import MODELS
from acct_tui.store.soundness import flaws, refuse_unsound

DRAFT: Final = ".acct-tui-backup-"
AT: Final = "%Y-%m-%dT%H%M%SZ"
_AT: Final = r"(?P<at>\d{4}-\d\d-\d\dT\d{6}Z)"
_SIDE_FILES: Final = ("-journal", "-wal", "-shm")
_IN_USE: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_PAGES: Final = 512
"""So many are copied between two looks whether it is."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup by what its name says: when it was made, for what, the format before an update; when it was written."""

    file: Path
    at: datetime
    made_for: str
    written: int
    format: str | None = None


def backups(folder: Path, book: str) -> list[Backup]:
    """The backups in a folder of a book of that file name, the newest first. Raises OSError."""
    return _named(folder, book, rf"-{_AT}-(?P<why>[a-z]+)(?:-\d+)?")


def set_aside(path: Path) -> list[Backup]:
    """What was kept of a book beside it, the newest first: at a restore, or before it got another format."""
    at_restores = _named(path.parent, path.name, rf"\.(?P<why>aside)-{_AT}(?:-\d+)?")
    before_updates = _named(path.parent, path.name, r"\.(?P<why>format-(?P<format>\d+))(?P<at>)")
    return newest_first([*at_restores, *before_updates])


def remove(backup: Path) -> None:
    """Let go of a backup with what belongs to it. Raises OSError."""
    for end in ("", *_SIDE_FILES):
        backup.with_name(f"{backup.name}{end}").unlink(missing_ok=True)


def newest_first(found: Iterable[Backup]) -> list[Backup]:
    """Backups by when they were made; those of one second by when they were written, as far as the disk knows."""
    return sorted(found, key=lambda each: (each.at, each.written), reverse=True)


def _named(folder: Path, book: str, ending: str) -> list[Backup]:
    pattern = re.compile(re.escape(book) + ending)
    found: list[Backup] = []
    for match in filter(None, map(pattern.fullmatch, os.listdir(folder))):
        with suppress(OSError, ValueError):  # it has just gone, or is called by a day that is none
            written = (folder / match[0]).stat().st_mtime_ns
            named = datetime.strptime(match["at"], AT).replace(tzinfo=UTC) if match["at"] else None
            at = named or datetime.fromtimestamp(written // 10**9, UTC)
            found.append(Backup(folder / match[0], at, match["why"], written, match.groupdict().get("format")))
    return newest_first(found)


def keep(db: SqliteDatabase, folder: Path, at: datetime, why: str, is_stopped: IsStopped = never) -> Path:
    """Back up a book into a folder, under a name that no other has. Raises DamagedBook, BookBusy, NotSaved, Stopped."""
    name = f"{path_of(db).name}-{at.astimezone(UTC):{AT}}-{why}"
    with _copied(db, folder, is_stopped) as new:
        for file in (folder / each for each in names(name)):
            with suppress(FileExistsError):
                place(new, file)
                return file
    raise NotSaved(f"{folder} holds too many backups of one second.")


def names(name: str) -> Iterator[str]:
    """A name, and what else it may be called where that is taken already."""
    return (name if n == 1 else f"{name}-{n}" for n in range(1, 1000))


def copy_to(db: SqliteDatabase, file: Path, *, force: bool = False, is_stopped: IsStopped = never) -> None:
    """Back up a book to a file. Raises DamagedBook, BookBusy, NotSaved, FileExistsError unless it is forced."""
    with _copied(db, file.parent, is_stopped) as new:
        place(new, file, force=force)


class How(NamedTuple):
    """How a backup comes back: how many seconds the lock is waited for, what is noted, and whether it is stopped.

    What `was_the_book` comes back with values that are none, too: so it was.
    """

    patience: float = AT_ONCE
    marks: Callable[[SqliteDatabase], object] = lambda _: None
    is_stopped: IsStopped = never
    was_the_book: bool = False


AS_IT_IS: Final = How()


def put_back(backup: Path, path: Path, keeps: Callable[[SqliteDatabase], object], how: How = AS_IT_IS) -> None:
    """Make a sound book what a backup is, in one save that whoever has it open sees; what it was is kept first.

    Raises NotABook, DamagedBook, NewerBook, BookBusy, NotSaved, Stopped and what keeping raises.
    """
    with _to_be_the_book(backup, path.parent, how) as new, opened(new) as source, in_words(path):
        db = open_file(path, read_only=False, patience=how.patience)
        try:
            with db.atomic("IMMEDIATE"):  # who holds the book is heard of before anything is copied
                version = db.pragma("data_version")
            keeps(db)
            if db.pragma("data_version") != version:  # a save came between, which is in no backup
                raise BookBusy(BUSY)
            _pages(source, db, how.is_stopped)
        finally:
            db.close()
        begin_anew(path)


def put_in_place(backup: Path, path: Path, aside: Path, how: How = AS_IT_IS) -> None:
    """Put a copy of a backup where a book is that cannot be saved in, or where none is; what is there goes aside.

    Raises NotABook, DamagedBook, NewerBook, NotSaved, Stopped.
    """
    with _to_be_the_book(backup, path.parent, how) as new:
        if os.path.lexists(path):
            with suppress(OSError):  # a file system without links: for a moment no book is there
                os.link(path, aside)
            if not aside.exists():
                os.rename(path, aside)
        for end in _SIDE_FILES:  # a journal that stayed would be rolled back into the new book
            if os.path.lexists(f"{path}{end}"):
                os.rename(f"{path}{end}", f"{aside}{end}")
        flush(path.parent)  # else a power cut could leave the new name and not the one aside
        place(new, path, force=True)
        begin_anew(path)


def contents(db: SqliteDatabase) -> dict[str, int]:
    """How many rows each table has; a backup may be older than some."""
    there = set(db.get_tables())
    return {name: model.select().count(db) for name, model in MODELS.items() if name in there}


@contextmanager
def _to_be_the_book(backup: Path, folder: Path, how: How) -> Iterator[Path]:
    """A copy of a backup with what is noted in it, brought up to date and looked through, down to each value."""
    with opened(backup) as db, _copied(db, folder, how.is_stopped) as new:
        with in_words(backup), closing(open_file(new, read_only=False)) as fresh:
            if fresh.pragma("user_version") < VERSION:
                migrate(fresh)
            how.marks(fresh)
        if any(flaw.about != "values" or not how.was_the_book for flaw in flaws(new, how.is_stopped)):
            raise DamagedBook(backup)
        yield new


@contextmanager
def _copied(db: SqliteDatabase, folder: Path, is_stopped: IsStopped = never) -> Iterator[Path]:
    """A draft of a backup in a folder, read through and on disk; what is named in the folder meanwhile is too."""
    try:
        with draft(folder, DRAFT) as new:
            _copy(db, new, is_stopped)
            yield new
        flush(folder)
    except FileExistsError:
        raise
    except OSError as error:
        raise NotSaved(f"Nothing can be written to {folder}: {error.strerror}.") from error


def _copy(db: SqliteDatabase, new: Path, is_stopped: IsStopped) -> None:
    """Copy what a book is at one moment into a draft, and read that through."""
    copy = SqliteDatabase(str(new), autoconnect=False, pragmas={"synchronous": 3})
    with in_words(new), copy.connection_context(), stoppable(copy, is_stopped):
        with in_words(path_of(db)), db.atomic():
            there = contents(db)
            _pages(db, copy, is_stopped)
        refuse_unsound(copy, path_of(db))
        if contents(copy) != there:
            raise NotSaved(f"The copy of {path_of(db)} is not what the book is.")
        looked_at(path_of(db))
    flush(new)


def _pages(source: SqliteDatabase, target: SqliteDatabase, is_stopped: IsStopped) -> None:
    def told(code: int, *_: int) -> None:
        if code in _IN_USE:  # else it would be waited for, however long that takes
            raise BookBusy(BUSY)
        if is_stopped() and code != sqlite3.SQLITE_DONE:  # what is done cannot be stopped
            raise Stopped

    driver(source).backup(driver(target), pages=_PAGES, progress=told)
