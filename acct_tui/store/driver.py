"""The SQLite connection below Peewee, for the statements that Peewee has no words for."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from peewee import SqliteDatabase

SQLITE: Final = sqlite3.sqlite_version
IsStopped = Callable[[], bool]
"""Whether what is being done is not wanted any more; it ends then with Stopped, and leaves nothing behind."""
_STEPS: Final = 10_000  # about a millisecond


def driver(db: SqliteDatabase) -> sqlite3.Connection:
    """The open connection; its errors are SQLite's own, and transactions stay Peewee's affair."""
    connection: sqlite3.Connection = db.connection()  # type: ignore[no-untyped-call]  # untyped in the stubs
    return connection


def path_of(db: SqliteDatabase) -> Path:
    """The file of a book, which was opened by its URI."""
    return Path(unquote(urlsplit(str(db.database)).path))


def never() -> bool:
    """Go on to the end."""
    return False


@contextmanager
def stoppable(db: SqliteDatabase, is_stopped: IsStopped) -> Iterator[None]:
    """Let what is asked of the book end with Stopped, and a transaction be undone, once `is_stopped` says so."""
    driver(db).set_progress_handler(is_stopped, _STEPS)
    try:
        yield
    finally:
        driver(db).set_progress_handler(None, 0)
