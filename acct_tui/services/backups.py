"""The backups of a book: when one is made and how long it stays, what differs from now, and how one comes back."""

import os
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final

from acct_tui.clock import Clock
from acct_tui.config import Settings
from acct_tui.disk import make_folder
from acct_tui.domain.time.rotation import kept
from acct_tui.domain.time.worktime import local_day
from acct_tui.services.contents import held
from acct_tui.services.refusals import Refused
from acct_tui.store import backup
from acct_tui.store.backup import Backup, How
from acct_tui.store.connection import DRAFT, Database, connect, keep_copy
from acct_tui.store.driver import IsStopped, never, stoppable
from acct_tui.store.errors import BookBusy, DamagedBook, NotABook, NotOurs, NotSaved, OlderBook, Stopped
from acct_tui.store.file import AT_ONCE, opened
from acct_tui.store.history import Done, Turn, mark_restore
from acct_tui.store.soundness import refuse_unsound
from acct_tui.sweep import sweep
from acct_tui.words.ages import exact
from acct_tui.words.safe import one_line

FOLDER: Final = "backups"
OLD_DRAFTS: Final = (".copy-of-book-", ".new-book-")
"""What earlier versions called their drafts."""
MANY: Final = 100
"""So many rows do not go at once without a backup before."""


class Why(StrEnum):
    """What a backup was made for."""

    DAILY = "daily"
    ASKED = "asked"
    IMPORT = "import"
    RESTORE = "restore"
    UPDATE = "update"
    DELETION = "deletion"
    UNDO = "undo"
    ASIDE = "aside"


_OF_BEFORE: Final = frozenset({Why.RESTORE, Why.ASIDE})
"""As what a restore keeps the book that was there."""


@dataclass(frozen=True, slots=True)
class Backups:
    """The backups of the book at a path; each is made and read by a connection of its own, in whatever thread.

    A `chosen` folder is the user's and holds a folder for each book; it is never made where it is not there, for that
    means that its drive is gone. Once `is_stopped` says so, what is being done ends with Stopped.
    """

    path: Path
    folder: Path
    clock: Clock
    zone: str
    chosen: Path | None = None
    patience: float = AT_ONCE
    is_stopped: IsStopped = never

    @classmethod
    def of(cls, path: Path, settings: Settings, clock: Clock, patience: float = AT_ONCE) -> "Backups":
        """The backups of a book, in the folder of the settings or beside the book."""
        book = path.resolve()
        if not settings.backups:
            return cls(book, book.parent / FOLDER, clock, settings.zone, patience=patience)
        chosen = Path(settings.backups).expanduser()
        which = sha256(str(book).encode("utf-8", "surrogateescape")).hexdigest()[:8]
        return cls(book, chosen / f"{book.name}-{which}", clock, settings.zone, chosen, patience)

    def open_book(self, *, read_only: bool) -> Database:
        """Open the book itself; an older one is backed up before it is brought up to date. Raises BookError."""
        return connect(self.path, read_only=read_only, keep=self._keep_older, patience=self.patience)

    def all(self) -> list[Backup]:
        """Every backup, the newest first. Raises NotSaved when a chosen folder is gone."""
        self._look_for_chosen()
        try:
            return backup.backups(self.folder, self.path.name)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise NotSaved(f"{self.folder} cannot be read: {error.strerror}.") from error

    def at_hand(self) -> list[Backup]:
        """What can be gone back to, the newest first: the backups, if their drive is there, and what was kept aside."""
        found = self.aside()
        with suppress(NotSaved):
            found += self.all()
        return backup.newest_first(found)

    def aside(self) -> list[Backup]:
        """What was kept beside the book, the newest first: when one was put in its place, and before an update."""
        with suppress(OSError):
            return backup.set_aside(self.path)
        return []

    def is_due(self) -> bool:
        """Whether none of the backups is of today. Raises NotSaved."""
        today = local_day(self.clock(), self.zone)
        return all(local_day(each.at, self.zone) != today for each in self.all())

    def make(self, why: Why) -> Path:
        """Back the book up, and let go of backups that are needed no more. Raises DamagedBook, BookBusy, NotSaved."""
        self.sweep()
        with closing(self._read_only()) as db:
            file = self._keep(db, why)
        self._rotate(spared=file)
        return file

    def before(self, why: Why) -> str:
        """Back the book up before something risky, and say so where the disk refuses. Raises DamagedBook, BookBusy."""
        try:
            self.make(why)
        except NotSaved as error:
            return f" · not backed up before: {error.happened.rstrip('.')}"
        return ""

    def copy_to(self, target: Path) -> Path:
        """Back the book up to a new file, or into a folder. Raises Refused, DamagedBook, BookBusy, NotSaved."""
        sweep(target if target.is_dir() else target.parent, [backup.DRAFT])
        if target.resolve().name.startswith(f"{self.path.name}-") and target.resolve().parent == self.path.parent:
            raise Refused(f"{one_line(target.name)} is a name for the book's own journals: name another file.")
        with closing(self._read_only()) as db:
            if target.is_dir():
                return backup.keep(db, target, self.clock(), Why.ASKED)
            try:
                backup.copy_to(db, target)
            except FileExistsError as there:
                raise Refused(f"{one_line(target.name)} is there already: name a new file.") from there
            return target

    def holds(self, file: Path) -> str:
        """What is in a backup, in words. Raises BookError."""
        with opened(file) as db:
            return held(backup.contents(db))

    def restore(self, file: Path, hint: str = "") -> str:
        """Make the book what a backup is, and say where today's is kept, with a hint where that can be undone.

        Raises BookError.
        """
        called = self._called(file)
        where = self._restore(file, f"Went back to {called}", hint=hint)
        with suppress(NotSaved):  # a backup too many is no reason to say that it did not come back
            self._rotate(spared=file)
        return f"Back to {called}. {where}"

    def turn(self, restore: Done, *, undoes: bool) -> None:
        """Undo a restore, by going back to what the book was before; or do it again, in the same way.

        Raises Refused, BookError.
        """
        found = next((each for each in self.at_hand() if each.at == restore.at and each.why in _OF_BEFORE), None)
        if found is None:
            self._look_for_chosen()
            raise Refused("The restore stays: what the book was before is kept no more.")
        try:
            self._restore(found.file, restore.words, Turn.UNDO if undoes else Turn.REDO)
        except (DamagedBook, NotABook) as error:
            raise Refused(f"The restore stays: {error.happened}") from error

    def sweep(self) -> None:
        """Remove what killed runs left half made beside the book and among its backups."""
        for folder in {self.path.parent, self.folder}:
            sweep(folder, (backup.DRAFT, DRAFT, *OLD_DRAFTS))

    def _read_only(self) -> Database:
        return connect(self.path, read_only=True, patience=self.patience)

    def _restore(self, file: Path, words: str, turn: Turn | None = None, hint: str = "") -> str:
        """Put a backup in the book's place; where today's book is now, in words.

        The restore is noted with the moment by which what is kept is called.
        """
        at = self.clock()
        aside, marks = self._aside(at), partial(mark_restore, words=words, at=at, turn=turn)
        how = How(self.patience, marks, self.is_stopped, was_the_book=turn is not None)
        try:
            with closing(self._read_only()) as db, stoppable(db, self.is_stopped):
                refuse_unsound(db, is_stopped=self.is_stopped)
        except NotOurs:
            raise
        except (DamagedBook, NotABook, OlderBook):
            was_there = os.path.lexists(self.path)
            backup.put_in_place(file, self.path, aside, how)
            return f"Today's book is kept as {one_line(str(aside))}." if was_there else "There was no book to keep."
        kept: list[Path] = []

        def keeps(db: Database) -> None:
            kept.append(self._keep_today(db, at, aside))

        try:
            backup.put_back(file, self.path, keeps, how)
        except (BookBusy, Stopped):  # nothing was changed, and tries again must not push other backups out
            for each in kept:
                backup.remove(each)
            raise
        where = f"kept as {one_line(str(aside))}." if kept == [aside] else f"the newest backup.{hint}"
        return f"Today's book is {where}"

    def _keep_today(self, db: Database, at: datetime, aside: Path) -> Path:
        try:
            return self._keep(db, Why.RESTORE, at)
        except NotSaved:  # the drive of the backups may be gone: that is no time to refuse one that is at hand
            backup.copy_to(db, aside, is_stopped=self.is_stopped)
            return aside

    def _keep_older(self, db: Database) -> None:
        try:
            self._keep(db, Why.UPDATE)
        except NotSaved:  # the folder may be on a drive that is not there: the book must open all the same
            keep_copy(db)

    def _keep(self, db: Database, why: Why, at: datetime | None = None) -> Path:
        self._look_for_chosen()
        try:
            make_folder(self.folder)
        except OSError as error:
            raise NotSaved(f"{self.folder} cannot be made: {error.strerror}.") from error
        return backup.keep(db, self.folder, at or self.clock(), why, self.is_stopped)

    def _look_for_chosen(self) -> None:
        if self.chosen and not self.chosen.is_dir():
            raise NotSaved(f"The folder of the backups, {self.chosen}, is not there.")

    def _rotate(self, spared: Path) -> None:
        """Let go of old backups, and by the same rule of what was kept aside, so that neither costs the other."""
        for found in (self.aside(), self.all()):
            stays = kept((each.at for each in found), self.zone)
            for each in found:
                if each.at not in stays and not _is_same(each.file, spared):
                    with suppress(OSError):  # it is tried again with the next backup
                        backup.remove(each.file)

    def _aside(self, at: datetime) -> Path:
        name = f"{self.path.name}.aside-{at:{backup.AT}}"
        return next(file for file in map(self.path.with_name, backup.names(name)) if not os.path.lexists(file))

    def _called(self, file: Path) -> str:
        found = next((each for each in self.at_hand() if _is_same(each.file, file)), None)
        return exact(found.at, self.clock(), self.zone) if found else one_line(str(file))


def _is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file."""
    with suppress(OSError):
        return one.samefile(other)
    return False
