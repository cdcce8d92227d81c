"""Bringing a book up to date: numbered SQL scripts, each run once, all or none."""

import sqlite3
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Final

from peewee import SqliteDatabase

from acct_tui.store.driver import driver, path_of
from acct_tui.store.errors import DamagedBook
from acct_tui.store.faults import in_words
from acct_tui.store.models import Action, History
from acct_tui.store.search import renew
from acct_tui.store.triggers import renew_triggers

APPLICATION_ID: Final = int.from_bytes(b"acct")
_FOLDER: Final = files("acct_tui.store") / "migrations"
SCRIPTS: Final = tuple(sorted(file.name for file in _FOLDER.iterdir() if file.name.endswith(".sql")))
VERSION: Final = len(SCRIPTS)


def migrate(db: SqliteDatabase, scripts: Sequence[str] | None = None) -> None:
    """Run the scripts that the book has not seen, in one transaction.

    The images in its history fit the tables before, so undo begins anew.
    """
    texts = scripts or [(_FOLDER / name).read_text("utf-8") for name in SCRIPTS]
    db.pragma("foreign_keys", 0)  # a table may be rebuilt without its rows taking others with them
    try:
        with db.atomic("IMMEDIATE"):
            if db.pragma("user_version") >= len(texts):  # another window was faster, and has written since
                return
            for statement in _statements(texts[db.pragma("user_version") :]):
                driver(db).execute(statement)
            History.delete().execute(db)
            Action.delete().execute(db)
            renew_triggers(db)
            if len(texts) >= VERSION:
                renew(db)
            _check(db, "foreign_key_check", [])
            db.pragma("application_id", APPLICATION_ID)
            db.pragma("user_version", len(texts))
    finally:
        db.pragma("foreign_keys", 1)


def _check(db: SqliteDatabase, name: str, sound: list[tuple[str]]) -> None:
    path = path_of(db)
    with in_words(path):
        found = driver(db).execute(f"PRAGMA {name}").fetchall()
    if found != sound:
        raise DamagedBook(path, "something belongs to a row that is not there")


def _statements(scripts: Sequence[str]) -> Iterator[str]:
    """Split scripts by hand: sqlite3's own executescript would commit between them."""
    statement = ""
    for line in "\n".join(scripts).splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
