"""The backups of a book: when one is made and how long it stays, what differs from now, and how one comes back."""

import os
from collections.abc import Collection, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Final

from acct_tui.clock import Clock
from acct_tui.config import Settings
from acct_tui.disk import make_folder, sweep
from acct_tui.domain.rotation import kept
from acct_tui.domain.worktime import local_day
from acct_tui.services.contents import differs, held
from acct_tui.services.refusals import Refused
from acct_tui.store import backup
from acct_tui.store.backup import Backup
from acct_tui.store.connection import DRAFT, Database, connect, keep_copy
from acct_tui.store.errors import BookError, DamagedBook, NotABook, NotOurs, NotSaved, OlderBook
from acct_tui.store.file import AT_ONCE, opened
from acct_tui.store.soundness import refuse_unsound
from acct_tui.words.ages import clock, since
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


_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        Why.DAILY: "of the day",
        Why.ASKED: "asked for",
        Why.IMPORT: "before an import",
        Why.RESTORE: "before a restore",
        Why.UPDATE: "before an update",
        Why.DELETION: "before a deletion",
    }
)


@dataclass(frozen=True, slots=True)
class Told:
    """A backup as it is offered: when and for what it was made, what is in it, and what differs from now."""

    backup: Backup
    made: str
    holds: str
    differs: str


@dataclass(frozen=True, slots=True)
class Backups:
    """The backups of the book at a path; each is made and read by a connection of its own, in whatever thread.

    A `chosen` folder is the user's and holds a folder for each book; it is never made where it is not there, for that
    means that its drive is gone.
    """

    path: Path
    folder: Path
    clock: Clock
    zone: str
    chosen: Path | None = None
    patience: float = AT_ONCE

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

    def is_due(self) -> bool:
        """Whether none of the backups is of today. Raises NotSaved."""
        today = local_day(self.clock(), self.zone)
        return all(local_day(each.at, self.zone) != today for each in self.all())

    def make(self, why: Why) -> Path:
        """Back the book up, and let go of backups that are needed no more. Raises DamagedBook, BookBusy, NotSaved."""
        self.sweep()
        with closing(self._read_only()) as db:
            file = self._keep(db, why)
        self._rotate(spared={file})
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

    def told(self) -> list[Told]:
        """Every backup as it is offered, the newest first. Raises NotSaved."""
        now = self._contents_now()
        return [self._told(each, now) for each in self.all()]

    def newest_good(self) -> tuple[int, Told] | None:
        """The newest backup that holds together, with its number in the list. Raises NotSaved."""
        for number, each in enumerate(self.all(), 1):
            with suppress(BookError):
                with opened(each.file) as db:
                    refuse_unsound(db)
                return number, self._told(each, self._contents_now())
        return None

    def restore(self, file: Path) -> str:
        """Make the book what a backup is, and say where today's is kept. Raises BookError."""
        called, where = self._called(file), self._restore(file)
        with suppress(NotSaved):  # a backup too many is no reason to say that it did not come back
            self._rotate(spared={file})
        return f"The book is what {called} holds. {where}"

    def sweep(self) -> None:
        """Remove what killed runs left half made beside the book and among its backups."""
        for folder in {self.path.parent, self.folder}:
            sweep(folder, (backup.DRAFT, DRAFT, *OLD_DRAFTS))

    def _read_only(self) -> Database:
        return connect(self.path, read_only=True, patience=self.patience)

    def _restore(self, file: Path) -> str:
        """Put a backup in the book's place; where today's book is now, in words."""
        aside = self._aside()
        try:
            with closing(self._read_only()) as db:
                refuse_unsound(db)
        except NotOurs:
            raise
        except (DamagedBook, NotABook, OlderBook):
            was_there = os.path.lexists(self.path)
            backup.put_in_place(file, self.path, aside)
            return f"Today's is kept as {one_line(str(aside))}." if was_there else "There was no book to keep."
        kept: list[Path] = []
        backup.put_back(file, self.path, lambda db: kept.append(self._keep_today(db, aside)), self.patience)
        return f"Today's is kept as {one_line(str(aside))}." if kept == [aside] else "Today's is the newest backup."

    def _keep_today(self, db: Database, aside: Path) -> Path:
        try:
            return self._keep(db, Why.RESTORE)
        except NotSaved:  # the drive of the backups may be gone: that is no time to refuse one that is at hand
            backup.copy_to(db, aside)
            return aside

    def _keep_older(self, db: Database) -> None:
        try:
            self._keep(db, Why.UPDATE)
        except NotSaved:  # the folder may be on a drive that is not there: the book must open all the same
            keep_copy(db)

    def _keep(self, db: Database, why: Why) -> Path:
        self._look_for_chosen()
        try:
            make_folder(self.folder)
        except OSError as error:
            raise NotSaved(f"{self.folder} cannot be made: {error.strerror}.") from error
        return backup.keep(db, self.folder, self.clock(), why)

    def _look_for_chosen(self) -> None:
        if self.chosen and not self.chosen.is_dir():
            raise NotSaved(f"The folder of the backups, {self.chosen}, is not there.")

    def _rotate(self, spared: Collection[Path]) -> None:
        found = self.all()
        stays = kept((each.at for each in found), self.zone)
        for each in found:
            if each.at not in stays and each.file not in spared:
                with suppress(OSError):  # it is tried again with the next backup
                    each.file.unlink()

    def _aside(self) -> Path:
        name = f"{self.path.name}.aside-{self.clock():{backup.AT}}"
        return next(file for file in map(self.path.with_name, backup.names(name)) if not os.path.lexists(file))

    def _contents_now(self) -> Mapping[str, int]:
        with suppress(BookError), opened(self.path) as db:
            return backup.contents(db)
        return {}

    def _told(self, each: Backup, now: Mapping[str, int]) -> Told:
        made = f"{self._when(each)}  {_WORDS.get(each.why, each.why)}"
        try:
            with opened(each.file) as db:
                then = backup.contents(db)
        except BookError:
            return Told(each, made, "cannot be read", "")
        return Told(each, made, held(then), differs(then, now))

    def _called(self, file: Path) -> str:
        with suppress(NotSaved):
            each = next((each for each in self.all() if each.file == file), None)
            return f"the backup of {self._when(each)}" if each else one_line(str(file))
        return one_line(str(file))

    def _when(self, each: Backup) -> str:
        today = local_day(self.clock(), self.zone)
        return f"{since(local_day(each.at, self.zone), today)} {clock(each.at, self.zone)}"
