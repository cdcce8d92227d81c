"""Finding rows by their words, the newest first: the index that every write, undo and redo brings up to date.

A row happened at its first moment or day that is required; what has none stands: clients, people, projects. An id of a
passage is that moment in seconds, what stands above all moments, with room behind it for those of the same second.
"""

# ruff: noqa: S608 every name is the models' own

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from peewee import SqliteDatabase

from acct_tui.domain.facts.ref import Ref
from acct_tui.store.driver import driver, path_of
from acct_tui.store.faults import in_words
from acct_tui.store.schema import BY_NAME, TABLES, Table
from acct_tui.words.passages import wanted, words

_UNSAID: Final = frozenset({"commitments.moment", "meetings.recurrence"})  # text that no person reads
_DATED: Final = ("instant", "day", "local_time")
_ROOM: Final = 20  # bits: a million rows of one second
_FROM_1600: Final = 11_676_096_000  # seconds until 1970; no day of a book is older
_STANDS: Final = 30_000_000_000  # seconds: later than any moment of a book
_STANDING: Final = (_STANDS << _ROOM, 2**63 - 1)
_DATED_ONES: Final = (0, (_STANDS << _ROOM) - 1)
_EVERY: Final = "SELECT id AS row_id FROM {table}"
_TOUCHED: Final = "SELECT DISTINCT row_id FROM history WHERE action_id = ? AND table_name = '{table}'"


def _said(table: Table) -> tuple[str, ...]:
    texts = (column.name for column in table.columns if column.kind in ("text", "lines"))
    return tuple(name for name in texts if f"{table.name}.{name}" not in _UNSAID)


def _moment(table: Table) -> str | None:
    dated = (column.name for column in table.columns if column.required and column.kind in _DATED)
    return next(dated, None)


SAID: Final[Mapping[str, tuple[str, ...]]] = {table.name: said for table in TABLES if (said := _said(table))}
"""The columns of each table in which something is said."""
MOMENTS: Final[Mapping[str, str | None]] = {name: _moment(BY_NAME[name]) for name in SAID}
"""The column that says when a row of a table happened; None for what stands."""


@dataclass(frozen=True, slots=True)
class _Passage:
    """A row with the moment and words it has now, and the id and words of the passage that it had."""

    row_id: str
    moment: int
    words: str
    old_id: int | None
    old_words: str

    @property
    def is_new(self) -> bool:
        """Whether the passage is another one now."""
        is_moved = self.old_id is not None and self.old_id >> _ROOM != self.moment
        return is_moved or self.words != self.old_words


def find(
    db: SqliteDatabase, text: str, *, standing: int, dated: int, without: frozenset[str] = frozenset()
) -> list[Ref]:
    """The rows with words that begin like all those of a text, whatever text it is.

    So many at most that stand come first, clients before all; then those that happened, the newest first.
    """
    match = " ".join(f'"{word}"*' for word in wanted(text))
    if not match:
        return []
    parts = ((_STANDING, standing), (_DATED_ONES, dated))
    return [ref for bounds, most in parts for ref in _within(db, match, bounds, most, without)]


def _within(db: SqliteDatabase, match: str, bounds: tuple[int, int], most: int, without: frozenset[str]) -> list[Ref]:
    marks = ", ".join("?" for _ in without)
    sql = f"""SELECT table_name, row_id FROM search JOIN passages ON passages.id = search.rowid
        WHERE search MATCH ? AND search.rowid BETWEEN ? AND ? AND table_name NOT IN ({marks})
        ORDER BY search.rowid DESC LIMIT ?"""
    with in_words(path_of(db)):
        found = driver(db).execute(sql, [match, *bounds, *sorted(without), most]).fetchall()
    return [Ref(*row) for row in found]


def follow(db: SqliteDatabase, action_id: int) -> None:
    """Bring up to date what is searched of the rows that an action has touched, those that went with others too."""
    sql = "SELECT DISTINCT table_name FROM history WHERE action_id = ?"
    for (table,) in driver(db).execute(sql, [action_id]).fetchall():
        if table in SAID:
            _renew(db, table, _TOUCHED, [action_id])


def renew(db: SqliteDatabase) -> None:
    """Make the whole index anew."""
    driver(db).execute("INSERT INTO search (search) VALUES ('delete-all')")
    driver(db).execute("DELETE FROM passages")
    for table in SAID:
        _renew(db, table, _EVERY, [])


def forget(db: SqliteDatabase) -> None:
    """Let no word stay in the index that is in no row any more."""
    driver(db).execute("INSERT INTO search (search) VALUES ('optimize')")


def _renew(db: SqliteDatabase, table: str, rows: str, values: Sequence[object]) -> None:
    found = driver(db).execute(_reading(table, rows), values)
    passages = [passage for passage in (_passage(*row) for row in found) if passage.is_new]
    # The earlier first and one plain row at a time, else each begins a piece of the index of its own.
    gone = sorted((passage.old_id,) for passage in passages if passage.old_id is not None)
    come = sorted((passage for passage in passages if passage.words), key=lambda passage: passage.moment)
    write = driver(db).executemany
    write("DELETE FROM search WHERE rowid = ?", gone)  # it reads there what it forgets, so the passage goes after it
    write("DELETE FROM passages WHERE id = ?", gone)
    kept = [(_keep(db, table, passage), passage.words) for passage in come]
    write("INSERT INTO search (rowid, words) VALUES (?, ?)", kept)


def _keep(db: SqliteDatabase, table: str, passage: _Passage) -> int:
    """Keep a passage behind those of its moment, and give its id."""
    values = (passage.moment << _ROOM, table, passage.row_id, passage.words)
    (new_id,) = driver(db).execute(_KEEP, values).fetchone()
    return int(new_id)


_KEEP: Final = f"""INSERT INTO passages (id, table_name, row_id, words)
    SELECT coalesce(max(id) + 1, ?1), ?2, ?3, ?4 FROM passages WHERE id >= ?1 AND id < ?1 + {1 << _ROOM} RETURNING id"""


@cache
def _reading(table: str, rows: str) -> str:
    """The SQL that reads rows with what is searched of them now and before; a row that is gone says nothing."""
    moment, number = MOMENTS[table], len(TABLES) - TABLES.index(BY_NAME[table])
    seconds = f"coalesce(strftime('%s', now.{moment}) + {_FROM_1600}, 0)" if moment else f"{_STANDS + number}"
    said = ", ".join(f'now."{name}"' for name in SAID[table])
    return f"""SELECT here.row_id, {seconds}, old.id, old.words, {said}
        FROM ({rows.format(table=table)}) AS here LEFT JOIN {table} AS now ON now.id = here.row_id
        LEFT JOIN passages AS old ON old.table_name = '{table}' AND old.row_id = here.row_id"""


def _passage(row_id: str, moment: int, old_id: int | None, old_words: str | None, *said: str | None) -> _Passage:
    spoken = " ".join(word for text in said if text for word in words(text))
    return _Passage(row_id, moment, spoken, old_id, old_words or "")
