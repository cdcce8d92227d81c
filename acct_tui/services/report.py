"""What is sent to whoever mends the program: versions, sizes and errors, and nobody's name."""

import platform
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from acct_tui import __version__
from acct_tui.faults import Faults
from acct_tui.locations import Locations
from acct_tui.store.connection import connect, view
from acct_tui.store.driver import SQLITE
from acct_tui.store.errors import BookError
from acct_tui.store.rows import counts

_LIBRARIES: Final = ("textual", "peewee", "click", "holidays")


def report(places: Locations) -> list[str]:
    """The lines of the report, whatever state the book is in."""
    libraries = ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES)
    return [
        f"Program   acct-tui {__version__}, Python {platform.python_version()}, SQLite {SQLITE}, {libraries}",
        f"Platform  {platform.system()} {platform.release()} {platform.machine()}",
        *_book(places),
        *_errors(places),
    ]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not there"


def _book(places: Locations) -> list[str]:
    try:
        with closing(connect(places.database, read_only=True)) as db, view(db):
            size = places.database.stat().st_size
            rows = ", ".join(f"{table} {count}" for table, count in counts(db).items())
            return [f"Book      format {db.pragma('user_version')}, {size} bytes", f"Rows      {rows}"]
    except BookError as wrong:
        return [f"Book      does not open: {type(wrong).__name__}"]


def _errors(places: Locations) -> list[str]:
    tail = Faults(places.faults).tail()
    return ["Errors", *tail] if tail else ["Errors    none"]
