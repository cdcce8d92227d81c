"""What was done to the open book, by which window, and taking it back."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from acct_tui.services.refusals import DoneElsewhere, WasARestore
from acct_tui.store import history
from acct_tui.store.connection import Database
from acct_tui.store.history import Done, WholeBook

MANY: Final = 100
"""So many rows do not go at once without a backup before."""


class Past:
    """The actions of a book as seen from a window that opened it at a moment."""

    def __init__(self, since: datetime) -> None:
        self._since = since
        self._ours: set[Done | None] = set()

    def note(self, done: Done | None) -> None:
        """Know an action as one of this window."""
        self._ours.add(done)

    def note_restore(self, db: Database) -> None:
        """Know the newest action as ours if it is a restore; else it was taken back, or another window wrote since."""
        done = history.newest(db)
        if done and history.is_restore(db, done):
            self._ours.add(done)

    def undo(self, db: Database, even: Done | None, before: Callable[[], str]) -> str | None:
        """Take the newest action back and return its words, None when there is none; `before` comes before much of it.

        Raises DoneElsewhere for what another window did since this one opened the book, unless `even` that is meant,
        and WasARestore for what is to be turned as a whole.
        """
        lacking = ""

        def prepare(done: Done) -> None:
            nonlocal lacking
            if done != even and done.at > self._since and done not in self._ours:
                raise DoneElsewhere(done)
            if history.added(db, done) >= MANY:
                lacking = before()

        try:
            words = history.undo(db, prepare)
            return words and f"{words}{lacking}"
        except WholeBook as whole:
            raise WasARestore(whole.done, undoes=True) from None

    def redo(self, db: Database) -> str | None:
        """Do the action undone last again and return its words, None when there is none. Raises WasARestore."""
        try:
            return history.redo(db)
        except WholeBook as whole:
            raise WasARestore(whole.done, undoes=False) from None
