"""The file of an open book, which somebody may move, replace, delete or bring to another format meanwhile."""

from collections.abc import Callable
from contextlib import nullcontext, suppress
from pathlib import Path

from peewee import SqliteDatabase

from acct_tui.store.connection import is_of_this_format
from acct_tui.store.errors import BookBusy, BookGone
from acct_tui.store.file import identity


class OpenFile:
    """The connection to the book at a path; `times` says how often it was opened, each time perhaps another book.

    One that `may_be_later` is opened when it is asked for, should another program keep it from being opened now.
    """

    def __init__(self, path: Path, connect: Callable[[], SqliteDatabase], *, may_be_later: bool = False) -> None:
        self._path, self._connect = path, connect
        self.times = 0
        self._database: SqliteDatabase | None = None
        self._identity: object = None
        with suppress(BookBusy) if may_be_later else nullcontext():
            self.open()

    @property
    def database(self) -> SqliteDatabase:
        """The connection; BookBusy while another program keeps the book from being opened."""
        return self._database or self.open()

    def open(self) -> SqliteDatabase:
        """Open what is at the path now, in place of what was open. Raises BookError."""
        before, self._database = self._database, self._connect()
        if before:
            before.close()
        self._identity = identity(self._path)
        self.times += 1
        return self._database

    def follow(self) -> None:
        """Open anew what has come to the path since. Raises BookGone, BookBusy and what opening raises."""
        if self.database.in_transaction():
            return
        there = identity(self._path)
        if there is None:
            raise BookGone(f"{self._path} is not there any more.")
        if there != self._identity or not is_of_this_format(self.database):
            self.open()

    def close(self) -> None:
        """Let go of the file."""
        if self._database:
            self._database.close()
            self._database = None
