"""What this run knows of the soundness of books: one whose damage was noticed by anything is written to no more."""

from pathlib import Path

from peewee import SqliteDatabase

from acct_tui.store.driver import driver, path_of
from acct_tui.store.errors import DamagedBook

_DAMAGED: dict[Path, str] = {}
_LOOKED_AT: set[Path] = set()


def notice(damage: DamagedBook) -> None:
    """Remember that a book is damaged."""
    _DAMAGED[damage.path] = damage.how


def looked_at(path: Path) -> None:
    """Remember that the pages of a book were found whole."""
    _LOOKED_AT.add(path.absolute())


def begin_anew(path: Path) -> None:
    """Know nothing of a book that is another one now."""
    _DAMAGED.pop(path.absolute(), None)
    _LOOKED_AT.discard(path.absolute())


def refuse_damaged(db: SqliteDatabase) -> None:
    """Refuse to write to a book that is known to be damaged; its pages are looked at before the first write of a run.

    Raises DamagedBook, and what SQLite says.
    """
    path = path_of(db)
    if path in _DAMAGED:
        raise DamagedBook(path, _DAMAGED[path])
    if path not in _LOOKED_AT:
        if driver(db).execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise DamagedBook(path)
        looked_at(path)
