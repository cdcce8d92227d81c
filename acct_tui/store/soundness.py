"""Whether a book holds together: its pages, its references, and every value that is to be read."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final, Literal

from peewee import PeeweeException, SqliteDatabase

from acct_tui.store.driver import IsStopped, driver, never, path_of, stoppable
from acct_tui.store.errors import DamagedBook
from acct_tui.store.faults import in_words
from acct_tui.store.file import opened
from acct_tui.store.schema import TABLES, Column, Table
from acct_tui.store.stored import Raw, fields, is_kept_so, read, read_extras

ASTRAY: Final = "something belongs to a row that is not there"
_OF_VALUES: Final = re.compile("constraint failed in | value in ")  # each is found again where the values are read
_TABLES: Final = """SELECT name FROM sqlite_master
    WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND sql NOT GLOB 'CREATE VIRTUAL *' ORDER BY name"""


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that does not hold together; of a word or a value it is known where it stands.

    The field of a reference is the table that has no such row.
    """

    about: Literal["pages", "references", "words", "values"]
    table: str = ""
    field: str = ""


def refuse_unsound(db: SqliteDatabase, of: Path | None = None, is_stopped: IsStopped = never) -> None:
    """Look at every page, reference and word of a book, or of a copy `of` it.

    Raises DamagedBook, BookBusy, NotSaved, Stopped.
    """
    path = of or path_of(db)
    with in_words(path):
        if _said(db, 1, is_stopped) != ["ok"]:
            raise DamagedBook(path)
        if driver(db).execute("PRAGMA foreign_key_check").fetchone():
            raise DamagedBook(path, ASTRAY)
        for (table,) in driver(db).execute(_TABLES).fetchall():
            _read(db, table, path)


def flaws(path: Path, is_stopped: IsStopped = never) -> list[Flaw]:
    """Everything that does not hold together in a book, down to each value that its checks would refuse.

    Raises NotABook, NewerBook, BookBusy, NotSaved, Stopped.
    """
    found: list[Flaw] = []
    try:
        with opened(path) as db, stoppable(db, is_stopped):
            for check in (partial(_structure, is_stopped=is_stopped), _references, _values):
                found += check(db)
            if not found:
                refuse_unsound(db, is_stopped=is_stopped)
    except (DamagedBook, PeeweeException, sqlite3.Error):
        if Flaw("pages") not in found:
            found.append(Flaw("pages"))
    return found


def _structure(db: SqliteDatabase, is_stopped: IsStopped) -> Iterator[Flaw]:
    if any(words != "ok" and not _OF_VALUES.search(words) for words in _said(db, 100, is_stopped)):
        yield Flaw("pages")


def _said(db: SqliteDatabase, most: int, is_stopped: IsStopped) -> list[str]:
    """What SQLite finds wrong with a book, or "ok" alone.

    It leaves the checks of the tables out where it may only read, so there it may write by a connection of its own, and
    is told not to; what stops the book does not stop that one.
    """
    check = f"PRAGMA integrity_check({most})"
    if "mode=ro" not in str(db.database):
        return [words for (words,) in driver(db).execute(check).fetchall()]
    whole = SqliteDatabase(f"{path_of(db).as_uri()}?mode=rw", uri=True, autoconnect=False, pragmas={"query_only": 1})
    with whole.connection_context(), stoppable(whole, is_stopped):
        return [words for (words,) in driver(whole).execute(check).fetchall()]


def _references(db: SqliteDatabase) -> Iterator[Flaw]:
    for table, _, parent, _ in driver(db).execute("PRAGMA foreign_key_check").fetchall():
        yield Flaw("references", table, parent)


def _values(db: SqliteDatabase) -> Iterator[Flaw]:
    there = {name for (name,) in driver(db).execute(_TABLES)}
    driver(db).text_factory = bytes
    for table in TABLES:
        if table.name in there:  # an older book has not all of them
            for values in driver(db).execute(f'SELECT * FROM "{table.name}"'):  # noqa: S608 a name of ours
                yield from _flaws_of_row(table, values)
    driver(db).text_factory = str


def _flaws_of_row(table: Table, values: tuple[Any, ...]) -> Iterator[Flaw]:
    for column, raw in zip(table.columns, fields(table, values), strict=True):
        if about := _flaw(column, raw):
            yield Flaw(about, table.name, column.name)
    try:
        read_extras(values[1])
    except ValueError:
        yield Flaw("values", table.name, "extras")


def _flaw(column: Column, raw: Raw) -> Literal["words", "values"] | None:
    try:
        return None if is_kept_so(column, raw, read(column, raw)) else "values"
    except UnicodeDecodeError:
        return "words"
    except ValueError:
        return "values"


def _read(db: SqliteDatabase, table: str, path: Path) -> None:
    """Read a table through; bytes that are no text are found only by reading them."""
    try:
        for _ in driver(db).execute(f'SELECT * FROM "{table}"'):  # noqa: S608 a name out of the schema
            pass
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None):
            raise
        raise DamagedBook(path, f"a word in {table} is no text") from None
