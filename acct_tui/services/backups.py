"""The backups of a book: when one is made and how long it stays, what differs from now, and how one comes back."""

from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Final

from acct_tui.clock import Clock
from acct_tui.config import Settings
from acct_tui.disk import sweep
from acct_tui.domain.rotation import kept
from acct_tui.domain.worktime import local_day
from acct_tui.services.naming import counted
from acct_tui.services.refusals import Refused
from acct_tui.store import backup
from acct_tui.store.backup import DRAFTS, Backup
from acct_tui.store.connection import Database, connect, keep_copy
from acct_tui.store.errors import BookError, DamagedBook, NotABook, NotSaved, OlderBook
from acct_tui.store.file import AT_ONCE
from acct_tui.words.ages import clock, plural, since
from acct_tui.words.safe import one_line

FOLDER: Final = "backups"
MAIN: Final = ("clients", "projects", "interactions", "commitments")
"""The tables by which a person tells two states of a book apart; the others are counted together."""


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
    """The backups of the book at a path; each is made and read by a connection of its own, in whatever thread."""

    path: Path
    folder: Path
    clock: Clock
    zone: str
    patience: float = AT_ONCE

    @classmethod
    def of(cls, path: Path, settings: Settings, clock: Clock, patience: float = AT_ONCE) -> "Backups":
        """The backups of a book, in the folder of the settings or beside the book."""
        beside = path.absolute().parent / FOLDER
        folder = Path(settings.backups).expanduser() if settings.backups else beside
        return cls(path, folder, clock, settings.zone, patience)

    def open_book(self, *, read_only: bool) -> Database:
        """Open the book itself; an older one is backed up before it is brought up to date. Raises BookError."""
        return connect(self.path, read_only=read_only, keep=self._keep_older, patience=self.patience)

    def all(self) -> list[Backup]:
        """Every backup, the newest first; none where the folder is gone."""
        with suppress(OSError):
            return backup.backups(self.folder, self.path.name)
        return []

    def is_due(self) -> bool:
        """Whether no backup was made today."""
        newest = next(iter(self.all()), None)
        return newest is None or local_day(newest.at, self.zone) < local_day(self.clock(), self.zone)

    def make(self, why: Why) -> Path:
        """Back the book up, and let go of backups that are needed no more. Raises DamagedBook, BookBusy, NotSaved."""
        with closing(self._read_only()) as db:
            file = backup.keep(db, self.folder, self.clock(), why)
        self._rotate()
        return file

    def before(self, why: Why) -> str:
        """Back the book up before something risky, and say so where the disk refuses. Raises DamagedBook, BookBusy."""
        try:
            self.make(why)
        except NotSaved as error:
            return f" · without a backup: {error}"
        return ""

    def copy_to(self, target: Path) -> Path:
        """Back the book up to a new file, or into a folder. Raises Refused, DamagedBook, BookBusy, NotSaved."""
        with closing(self._read_only()) as db:
            if target.is_dir():
                return backup.keep(db, target, self.clock(), Why.ASKED)
            try:
                backup.back_up(db, target)
            except FileExistsError as there:
                raise Refused(f"{one_line(target.name)} is there already: name a new file.") from there
            return target

    def holds(self, file: Path) -> str:
        """What is in a backup, in words. Raises BookError."""
        then = backup.contents(file)
        return ", ".join(counted(then.get(table, 0), table) for table in MAIN)

    def told(self) -> list[Told]:
        """Every backup as it is offered, the newest first."""
        now = self._contents_now()
        return [self._told(each, now) for each in self.all()]

    def restore(self, file: Path) -> str:
        """Make the book what a backup is, and say where today's is kept. Raises BookError."""
        called, before = self._called(file), self._keep_before(file)
        return f"The book is what {called} holds. {before}"

    def sweep(self) -> None:
        """Remove what killed runs left half made beside the book and among its backups."""
        for folder in {self.path.absolute().parent, self.folder}:
            sweep(folder, DRAFTS)

    def _read_only(self) -> Database:
        return connect(self.path, read_only=True, patience=self.patience)

    def _keep_before(self, file: Path) -> str:
        """Put a backup in the book's place; where today's book is now, in words."""
        was_there, aside = self.path.exists(), self._aside()
        try:
            self.make(Why.RESTORE)
        except (DamagedBook, NotABook, OlderBook):
            backup.put_in_place(file, self.path, aside)
            return f"Today's is kept as {one_line(str(aside))}." if was_there else "There was no book to keep."
        backup.put_back(file, self.path, self.patience)
        return "Today's is the newest backup."

    def _keep_older(self, db: Database) -> None:
        try:
            backup.keep(db, self.folder, self.clock(), Why.UPDATE)
        except NotSaved:  # the folder may be on a drive that is not there: the book must open all the same
            keep_copy(db)

    def _rotate(self) -> None:
        found = self.all()
        stays = kept((each.at for each in found), self.zone)
        for each in found:
            if each.at not in stays:
                with suppress(OSError):  # it is tried again with the next backup
                    each.file.unlink()

    def _aside(self) -> Path:
        name = f"{self.path.name}.aside-{self.clock():{backup.AT}}"
        names = (self.path.with_name(name if n == 1 else f"{name}-{n}") for n in range(1, 1000))
        return next(each for each in names if not each.exists())

    def _contents_now(self) -> Mapping[str, int]:
        with suppress(BookError):
            return backup.contents(self.path)
        return {}

    def _told(self, each: Backup, now: Mapping[str, int]) -> Told:
        made = f"{self._when(each)}  {_WORDS.get(each.why, each.why)}"
        try:
            then = backup.contents(each.file)
        except BookError:
            return Told(each, made, "cannot be read", "")
        return Told(each, made, self.holds(each.file), differs(then, now))

    def _called(self, file: Path) -> str:
        each = next((each for each in self.all() if each.file == file), None)
        return f"the backup of {self._when(each)}" if each else one_line(str(file))

    def _when(self, each: Backup) -> str:
        today = local_day(self.clock(), self.zone)
        return f"{since(local_day(each.at, self.zone), today)} {clock(each.at, self.zone)}"


def differs(then: Mapping[str, int], now: Mapping[str, int]) -> str:
    """What a backup has more or less than the book has now, in words: "3 talks fewer, 1 client more"."""
    if not now:
        return ""
    by_table = {table: then.get(table, 0) - now.get(table, 0) for table in {*then, *now}}
    told = [_more(counted(abs(by_table[table]), table), by_table[table]) for table in MAIN if by_table.get(table)]
    others = sum(more for table, more in by_table.items() if table not in MAIN)
    if others:
        told.append(_more(plural(abs(others), "other row"), others))
    return ", ".join(told) or "as many of everything"


def _more(words: str, more: int) -> str:
    return f"{words} {'more' if more > 0 else 'fewer'}"
