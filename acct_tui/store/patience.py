"""Taking a lock that other programs want too: for so many seconds, and so that nobody is passed over for ever."""

from collections.abc import Callable
from time import monotonic, sleep
from typing import Final, TypeVar

from peewee import SqliteDatabase

from acct_tui.store.driver import path_of
from acct_tui.store.errors import BookBusy
from acct_tui.store.faults import in_words

_AT_FIRST: Final = 0.02
_AT_LAST: Final = 0.001
_SOONER: Final = 4
"""How many times more often one looks with each second of waiting."""
Found = TypeVar("Found")


def as_soon_as_free(db: SqliteDatabase, take: Callable[[], Found]) -> Found:
    """Do what takes a lock, within the patience of the connection; raises BookBusy.

    SQLite looks the more seldom the longer it has waited, so that of many programs one can wait in vain. Here who has
    waited longest looks most often, and gets it.
    """
    patience = db.pragma("busy_timeout")
    began = monotonic()
    db.pragma("busy_timeout", 0)
    try:
        while True:
            try:
                with in_words(path_of(db)):
                    return take()
            except BookBusy:
                waited = monotonic() - began
                if waited * 1000 >= patience:
                    raise
                sleep(max(_AT_LAST, _AT_FIRST / (1 + _SOONER * waited)))
    finally:
        db.pragma("busy_timeout", patience)
