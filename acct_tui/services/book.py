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
from acct_tui.domain.facts.hazards import BUILT_IN
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.plan.playbook import Playbook
from acct_tui.domain.talk.life_table import life_table, week_begins
from acct_tui.domain.time.worktime import WorkCalendar, WorkingHours
from acct_tui.services.backups import MANY, Backups, Why
from acct_tui.services.refusals import DoneElsewhere, Refused, WasARestore
from acct_tui.store import history, reading, rows, writing
from acct_tui.store.connection import Database, data_version, view
from acct_tui.store.driver import driver, stoppable
from acct_tui.store.file import AT_ONCE
from acct_tui.store.forget import forget_history
from acct_tui.store.history import Done, WholeBook
from acct_tui.store.open_file import OpenFile
from acct_tui.store.reading import AsOf
from acct_tui.store.writing import Writer
from acct_tui.words.safe import one_line

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
        self.clock = clock
        self.cache = cache
        self.drafts: Path | None = None
        self.backups: Backups | None = Backups.of(path, self.settings, clock, access.patience)
        connect = partial(self.backups.open_book, read_only=access.read_only)
        self._file = OpenFile(path, connect, may_be_later=access.may_be_later)
        self.calendars: Mapping[str, WorkCalendar] = MappingProxyType({})
        self.is_shared = False
        self._draft: str | None = None
        self._since = clock()
        self._ours: set[Done | None] = set()
        self._table = BUILT_IN
        self._table_of: object = None
        self._counted: object = None
        self._kept: tuple[object, object, object] = None, None, None

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
        own.drafts, own.backups, own._ours = self.drafts, self.backups, self._ours
        return own

    def settle(self, settings: Settings) -> None:
        """Go on by other settings, the backups too."""
        self.settings = settings
        if self.backups:
            self.backups = Backups.of(self.path, settings, self.clock, self.backups.patience)

    def back_up(self, is_stopped: Callable[[], bool]) -> str:
        """Back the book up in whatever thread, and say where to. Raises Refused, BookError."""
        file = self.backed_up(is_stopped).make(Why.ASKED)
        return f"Backed up{'' if self.is_shared else f' to {one_line(str(file))}'}"

    def come_back(self) -> None:
        """Open the book that we have put there. Raises BookError."""
        self._file.open()
        done = history.newest(self.database)
        if done and history.is_restore(self.database, done):  # else it was taken back, or another window wrote since
            self._ours.add(done)

    def backed_up(self, is_stopped: Callable[[], bool]) -> Backups:
        """The backups, for whatever thread, until what is done with them is stopped. Raises Refused."""
        if self.backups is None:
            raise Refused("This book is thrown away at the end: nothing of it is backed up.")
        return replace(self.backups, is_stopped=is_stopped)

    def desk(self, at: datetime | None = None) -> Desk:
        """Where the account manager sits at a moment, now unless said otherwise."""
        settings, now = self.settings, at or self.clock()
        home = self.calendars.get(settings.country, WorkCalendar())
        hours = WorkingHours(settings.zone, settings.starts, settings.ends, home)
        return Desk(now, hours, self.calendars, settings.weights)

    def ranking_desk(self, at: datetime | None = None) -> Desk:
        """The desk with the life table of its week, by which clients are weighed.

        It is looked at when the week, the holidays or anything in the book are others, and counted anew if it must be.
        """
        desk = self.desk(at)
        then = replace(desk, now=week_begins(desk))
        of = then.now, desk.hours, self.calendars
        state = self.state()
        if (state, *of) != self._table_of:
            with self.view():
                counted = reading.talkers(self.as_of(then)), *of
            if counted != self._counted:
                self._table, self._counted = life_table(counted[0], desk), counted
            self._table_of = state, *of
        return replace(desk, table=self._table)

    def as_of(self, desk: Desk) -> AsOf:
        """The book as it was known at the desk's moment."""
        return AsOf(self.database, desk.now, desk.today)

    def clients(self, desk: Desk, most: Mapping[str, int] = reading.NEWEST) -> list[Client]:
        """Every client with a live project, as the rules want them, with at most so many touches of each kind."""
        with self.view():
            return reading.clients(self.as_of(desk), most)

    def everybody(self, desk: Desk) -> list[Client]:
        """Whoever may stand in the queue: those with a live project, and those without of whom anything is open."""
        with self.view():
            return reading.everybody(self.as_of(desk))

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

    def has_saved(self, draft: str) -> bool:
        """Whether a draft is in the book, though it may not have been dropped since."""
        return history.is_saved(self.database, draft)

    @contextmanager
    def write(self, words: str) -> Iterator[Writer]:
        """Open the one door for writing, for one action in the user's words."""
        self._file.follow()
        with writing.write(self.database, words, self.clock(), draft=self._draft) as writer:
            yield writer
            done = history.newest(self.database)
        self._ours.add(done)

    def stoppable(self, is_stopped: Callable[[], bool]) -> AbstractContextManager[None]:
        """What is asked of the book meanwhile, a write as a whole, ends with Stopped once `is_stopped` says so."""
        return stoppable(self.database, is_stopped)

    def undo(self, even: Done | None = None) -> str | None:
        """Take the newest action back and return its words, None when there is none.

        Raises DoneElsewhere for what another window did since this one opened the book, unless `even` that is meant,
        and WasARestore for what is to be turned as a whole.
        """
        lacking = ""

        def prepare(done: Done) -> None:
            nonlocal lacking
            if done != even and done.at > self._since and done not in self._ours:
                raise DoneElsewhere(done)
            if self.backups and history.added(self.database, done) >= MANY:
                lacking = self.backups.before(Why.UNDO)

        try:
            words = history.undo(self.database, prepare)
            return words and f"{words}{lacking}"
        except WholeBook as whole:
            raise WasARestore(whole.done, undoes=True) from None

    def redo(self) -> str | None:
        """Do the action undone last again and return its words, None when there is none. Raises WasARestore."""
        try:
            return history.redo(self.database)
        except WholeBook as whole:
            raise WasARestore(whole.done, undoes=False) from None

    def newest(self) -> int:
        """The number of the action that would be undone now; each has a higher one than those before, 0 is none."""
        done = history.newest(self.database)
        return done.number if done else 0

    def forget_history(self) -> None:
        """Make what was written so far impossible to undo."""
        forget_history(self.database)

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
        sight = self.sight()
        if self._kept[:2] == (read, sight):
            return cast("Read", self._kept[2])
        found = read(self)
        self._kept = read, sight, found
        return found
