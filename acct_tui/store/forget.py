"""Letting go of the undo history."""

from peewee import SqliteDatabase

from acct_tui.store.connection import transaction
from acct_tui.store.models import Action
from acct_tui.store.search import forget


def forget_history(db: SqliteDatabase) -> None:
    """Make what was written so far impossible to undo, and no words of it stay to be searched; the rows stay."""
    with transaction(db):
        Action.delete().execute(db)
        forget(db)
