"""The backups of a book: when one is made, and how long it stays."""

from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
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
from acct_tui.store.backup import Backup
from acct_tui.store.connection import DRAFT, Database, connect, keep_copy
from acct_tui.store.driver import IsStopped, never
from acct_tui.store.errors import NotSaved
from acct_tui.store.file import AT_ONCE, opened
from acct_tui.sweep import sweep
from acct_tui.words.safe import one_line

FOLDER: Final = "backups"
OLD_DRAFTS: Final = (".copy-of-book-", ".new-book-")
"""What earlier versions called their drafts."""


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
        self.look_for_chosen()
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
        with closing(self.read_only()) as db:
            file = self.keep(db, why)
        self.rotate(spared=file)
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
        with closing(self.read_only()) as db:
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

    def sweep(self) -> None:
        """Remove what killed runs left half made beside the book and among its backups."""
        for folder in {self.path.parent, self.folder}:
            sweep(folder, (backup.DRAFT, DRAFT, *OLD_DRAFTS))

    def read_only(self) -> Database:
        """A connection of its own to the book as it is."""
        return connect(self.path, read_only=True, patience=self.patience)

    def _keep_older(self, db: Database) -> None:
        try:
            self.keep(db, Why.UPDATE)
        except NotSaved:  # the folder may be on a drive that is not there: the book must open all the same
            keep_copy(db)

    def keep(self, db: Database, why: Why, at: datetime | None = None) -> Path:
        """Back up what a connection shows, under the name of a moment. Raises DamagedBook, BookBusy, NotSaved."""
        self.look_for_chosen()
        try:
            make_folder(self.folder)
        except OSError as error:
            raise NotSaved(f"{self.folder} cannot be made: {error.strerror}.") from error
        return backup.keep(db, self.folder, at or self.clock(), why, self.is_stopped)

    def look_for_chosen(self) -> None:
        """Raises NotSaved when the folder that the user chose is not there."""
        if self.chosen and not self.chosen.is_dir():
            raise NotSaved(f"The folder of the backups, {self.chosen}, is not there.")

    def rotate(self, spared: Path) -> None:
        """Let go of old backups, and by the same rule of what was kept aside, so that neither costs the other."""
        for found in (self.aside(), self.all()):
            stays = kept((each.at for each in found), self.zone)
            for each in found:
                if each.at not in stays and not is_same(each.file, spared):
                    with suppress(OSError):  # it is tried again with the next backup
                        backup.remove(each.file)


def is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file."""
    with suppress(OSError):
        return one.samefile(other)
    return False
