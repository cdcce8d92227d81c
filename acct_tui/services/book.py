"""The open book: what every service asks and writes through."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple, TypeVar, cast

from acct_tui import playbooks
from acct_tui.clock import Clock, system_clock
from acct_tui.config import Settings
from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.plan.playbook import Playbook
from acct_tui.domain.time.worktime import WorkCalendar, WorkingHours
from acct_tui.services.backups import Backups, Why
from acct_tui.services.latest import Latest
from acct_tui.services.past import Past
from acct_tui.services.week_table import WeekTable
from acct_tui.store import history, reading, rows
from acct_tui.store.connection import Database, data_version, view
from acct_tui.store.driver import driver, stoppable
from acct_tui.store.file import AT_ONCE
from acct_tui.store.history import Done
from acct_tui.store.open_file import OpenFile
from acct_tui.store.reading import AsOf
from acct_tui.store.writer import Writer
from acct_tui.store.writer import write as write_action

Read = TypeVar("Read")


class Access(NamedTuple):
    """How a book is opened: only to be read, with how many seconds for another program, maybe later than now."""

    read_only: bool = False
    patience: float = AT_ONCE
    may_be_later: bool = False


AT_WORK: Final = Access()


class Book:
    """A book with the clock, the settings and the calendars that belong to it; raises BookError when it cannot open.

    While the screen `is_shared`, what is read for it leaves out money, complaints, facts, notes and reasons.
    `drafts` is the folder for what is being typed; while it is None nothing of it is kept. A book that is thrown away
    has no `backups`. One that may be opened later is BookBusy to whoever asks it until another program lets go of it.
    """

    def __init__(
        self,
        path: Path,
        settings: Settings | None = None,
        *,
        clock: Clock = system_clock,
        cache: Path | None = None,
        access: Access = AT_WORK,
    ) -> None:
        self.path = path
        self.settings = settings or Settings()
        self.clock, self.cache = clock, cache
        self.drafts: Path | None = None
        self.backups: Backups | None = Backups.of(path, self.settings, clock, access.patience)
        connect = partial(self.backups.open_book, read_only=access.read_only)
        self._file = OpenFile(path, connect, may_be_later=access.may_be_later)
        self.calendars: Mapping[str, WorkCalendar] = MappingProxyType({})
        self.is_shared = False
        self._draft: str | None = None
        self._past, self._table = Past(clock()), WeekTable()
        self._kept: Latest[object] = Latest()

    @cached_property
    def playbook(self) -> Playbook:
        """The checklists of the stages, those that come with the program unless others are put here."""
        return playbooks.builtin()

    @property
    def database(self) -> Database:
        """The connection that is open now; BookBusy while another program keeps it from being opened."""
        return self._file.database

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def beside(self, access: Access = AT_WORK) -> "Book":
        """The same book for another thread, by a connection of its own; what is done there is done by us."""
        own = Book(self.path, self.settings, clock=self.clock, cache=self.cache, access=access)
        own.drafts, own.backups, own._past = self.drafts, self.backups, self._past
        return own

    def settle(self, settings: Settings) -> None:
        """Go on by other settings, the backups too."""
        self.settings = settings
        if self.backups:
            self.backups = Backups.of(self.path, settings, self.clock, self.backups.patience)

    def come_back(self) -> None:
        """Open the book that we have put there. Raises BookError."""
        self._file.open()
        self._past.note_restore(self.database)

    def desk(self, at: datetime | None = None) -> Desk:
        """Where the account manager sits at a moment, now unless said otherwise."""
        settings, now = self.settings, at or self.clock()
        home = self.calendars.get(settings.country, WorkCalendar())
        hours = WorkingHours(settings.zone, settings.starts, settings.ends, home)
        return Desk(now, hours, self.calendars, settings.weights)

    def ranking_desk(self, at: datetime | None = None) -> Desk:
        """The desk with the life table of its week, by which clients are weighed."""
        desk = self.desk(at)
        return replace(desk, table=self._table.of(desk, self.state(), partial(self._read, reading.talkers)))

    def as_of(self, desk: Desk) -> AsOf:
        """The book as it was known at the desk's moment."""
        return AsOf(self.database, desk.now, desk.today)

    def clients(self, desk: Desk, most: Mapping[str, int] = reading.NEWEST) -> list[Client]:
        """Every client with a live project, as the rules want them, with at most so many touches of each kind."""
        return self._read(lambda known: reading.clients(known, most), desk)

    def everybody(self, desk: Desk) -> list[Client]:
        """Whoever may stand in the queue: those with a live project, and those without of whom anything is open."""
        return self._read(reading.everybody, desk)

    def _read(self, read: Callable[[AsOf], Read], desk: Desk) -> Read:
        with self.view():
            return read(self.as_of(desk))

    def view(self) -> AbstractContextManager[None]:
        """Several reads of one and the same state of the book. Raises BookGone, BookBusy and what opening raises."""
        self._file.follow()
        return view(self.database)

    def is_empty(self) -> bool:
        """Whether the book holds nothing at all."""
        with self.view():
            return rows.is_empty(self.database)

    @contextmanager
    def saving(self, draft: str | None) -> Iterator[None]:
        """Note with what is written meanwhile that it saves a draft."""
        self._draft = draft
        try:
            yield
        finally:
            self._draft = None

    @contextmanager
    def write(self, words: str) -> Iterator[Writer]:
        """Open the one door for writing, for one action in the user's words."""
        self._file.follow()
        with write_action(self.database, words, self.clock(), draft=self._draft) as writer:
            yield writer
            done = history.newest(self.database)
        self._past.note(done)

    def stoppable(self, is_stopped: Callable[[], bool]) -> AbstractContextManager[None]:
        """What is asked of the book meanwhile, a write as a whole, ends with Stopped once `is_stopped` says so."""
        return stoppable(self.database, is_stopped)

    def undo(self, even: Done | None = None) -> str | None:
        """Take the newest action back, `even` another window's, and return its words. Raises what Past.undo does."""
        return self._past.undo(self.database, even, lambda: self.backups.before(Why.UNDO) if self.backups else "")

    def redo(self) -> str | None:
        """Do the action undone last again and return its words, None when there is none. Raises WasARestore."""
        return self._past.redo(self.database)

    def newest(self) -> int:
        """The number of the action that would be undone now; each has a higher one than those before, 0 is none."""
        done = history.newest(self.database)
        return done.number if done else 0

    def version(self) -> int:
        """A number that changes when another program has written to the book."""
        return data_version(self.database)

    def state(self) -> tuple[int, ...]:
        """Numbers that change with every write to the book, ours or another program's, and with another book."""
        return self._file.times, self.version(), driver(self.database).total_changes

    def sight(self) -> tuple[object, ...]:
        """What all that is read for a screen of now goes by: while it is equal, so is what is read."""
        minute = self.clock().replace(second=0, microsecond=0)
        return self.calendars, self.settings, self.is_shared, minute, *self.state()

    def kept(self, read: "Callable[[Book], Read]") -> Read:
        """What was read last in the same sight, else what is read now."""
        return cast("Read", self._kept.get((read, self.sight()), lambda: read(self)))
