"""Going back to a backup: the book that was there is kept, and a restore is undone and done again."""

import os
from contextlib import closing, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from acct_tui.services.backups import Backups, Why, is_same
from acct_tui.services.refusals import Refused
from acct_tui.store import backup
from acct_tui.store.backup import How
from acct_tui.store.connection import Database
from acct_tui.store.driver import stoppable
from acct_tui.store.errors import BookBusy, DamagedBook, NotABook, NotOurs, NotSaved, OlderBook, Stopped
from acct_tui.store.history import Done, Turn, mark_restore
from acct_tui.store.soundness import refuse_unsound
from acct_tui.words.ages import exact
from acct_tui.words.safe import one_line

_OF_BEFORE: Final = frozenset({Why.RESTORE, Why.ASIDE})
"""As what a restore keeps the book that was there."""


def go_back(backups: Backups, file: Path, hint: str = "") -> str:
    """Make the book what a backup is, and say where today's is kept, with a hint where that can be undone.

    Raises BookError.
    """
    called = _called(backups, file)
    where = _restore(backups, file, f"Went back to {called}", hint=hint)
    with suppress(NotSaved):  # a backup too many is no reason to say that it did not come back
        backups.rotate(spared=file)
    return f"Back to {called}. {where}"


def turn_restore(backups: Backups, done: Done, *, undoes: bool) -> None:
    """Undo a restore, by going back to what the book was before; or do it again, in the same way.

    Raises Refused, BookError.
    """
    found = next((each for each in backups.at_hand() if each.at == done.at and each.made_for in _OF_BEFORE), None)
    if found is None:
        backups.look_for_chosen()
        raise Refused("The restore stays: what the book was before is kept no more.")
    try:
        _restore(backups, found.file, done.words, Turn.UNDO if undoes else Turn.REDO)
    except (DamagedBook, NotABook) as error:
        raise Refused(f"The restore stays: {error.happened}") from error


def _restore(backups: Backups, file: Path, words: str, turn: Turn | None = None, hint: str = "") -> str:
    """Put a backup in the book's place; where today's book is now, in words.

    The restore is noted with the moment by which what is kept is called.
    """
    at = backups.clock()
    aside, marks = _aside(backups, at), partial(mark_restore, words=words, at=at, turn=turn)
    how = How(backups.patience, marks, backups.is_stopped, was_the_book=turn is not None)
    try:
        with closing(backups.read_only()) as db, stoppable(db, backups.is_stopped):
            refuse_unsound(db, is_stopped=backups.is_stopped)
    except NotOurs:
        raise
    except (DamagedBook, NotABook, OlderBook):
        was_there = os.path.lexists(backups.path)
        backup.put_in_place(file, backups.path, aside, how)
        return f"Today's book is kept as {one_line(str(aside))}." if was_there else "There was no book to keep."
    kept: list[Path] = []

    def keeps(db: Database) -> None:
        kept.append(_keep_today(backups, db, at, aside))

    try:
        backup.put_back(file, backups.path, keeps, how)
    except (BookBusy, Stopped):  # nothing was changed, and tries again must not push other backups out
        for each in kept:
            backup.remove(each)
        raise
    where = f"kept as {one_line(str(aside))}." if kept == [aside] else f"the newest backup.{hint}"
    return f"Today's book is {where}"


def _keep_today(backups: Backups, db: Database, at: datetime, aside: Path) -> Path:
    try:
        return backups.keep(db, Why.RESTORE, at)
    except NotSaved:  # the drive of the backups may be gone: that is no time to refuse one that is at hand
        backup.copy_to(db, aside, is_stopped=backups.is_stopped)
        return aside


def _aside(backups: Backups, at: datetime) -> Path:
    name = f"{backups.path.name}.aside-{at:{backup.AT}}"
    return next(file for file in map(backups.path.with_name, backup.names(name)) if not os.path.lexists(file))


def _called(backups: Backups, file: Path) -> str:
    found = next((each for each in backups.at_hand() if is_same(each.file, file)), None)
    return exact(found.at, backups.clock(), backups.zone) if found else one_line(str(file))
