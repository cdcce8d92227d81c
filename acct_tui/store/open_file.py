"""The file of an open book, which somebody may move, replace, delete or bring to another format meanwhile."""

from collections.abc import Callable
from pathlib import Path

from peewee import SqliteDatabase

from acct_tui.store.connection import is_of_this_format
from acct_tui.store.errors import BookGone
from acct_tui.store.file import identity


class OpenFile:
    """The connection to the book at a path; `times` says how often it was opened, each time perhaps another book."""

    def __init__(self, path: Path, connect: Callable[[], SqliteDatabase]) -> None:
        self._path, self._connect = path, connect
        self.times = 1
        self.database, self._identity = connect(), identity(path)

    def open(self) -> None:
        """Open what is at the path now, in place of what was open. Raises BookError."""
        before, self.database = self.database, self._connect()
        before.close()
        self._identity = identity(self._path)
        self.times += 1

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
        self.database.close()
