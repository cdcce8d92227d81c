"""Undo and redo: put rows back as the images of an action say, if nobody else has changed them since."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NamedTuple

from peewee import Node, SqliteDatabase

from acct_tui.store.connection import transaction
from acct_tui.store.driver import driver
from acct_tui.store.errors import ChangedElsewhere
from acct_tui.store.faults import reads
from acct_tui.store.models import Action, History
from acct_tui.store.search import follow
from acct_tui.store.statements import statements
from acct_tui.store.triggers import SEPARATOR
from acct_tui.words.safe import one_line


@dataclass(frozen=True, slots=True)
class _Step:
    """One row to be turned from the image it should have now into the wanted one; no image: no row."""

    table: str
    row_id: str
    found: str | None
    wanted: str | None


class Done(NamedTuple):
    """An action that stands: its number, higher than of those before, when it was done, and its words."""

    number: int
    at: datetime
    words: str


class WholeBook(Exception):
    """The action changed no row but the whole book: it was a restore, which only another restore turns."""

    def __init__(self, done: Done) -> None:
        super().__init__(done.words)
        self.done = done


class Turn(Enum):
    """What is done to a restore that was noted before."""

    UNDO = "undo"
    REDO = "redo"


def mark_restore(db: SqliteDatabase, words: str, at: datetime, turn: Turn | None = None) -> None:
    """Have a restore stand as the newest action, so that undo and redo come to it before any other.

    What was undone can be done again after a redo, as after that of any action.
    """
    with db.atomic():
        if turn is not Turn.REDO:
            Action.delete().where(Action.undone).execute(db)
        Action.insert(at=at, words=one_line(words), undone=turn is Turn.UNDO).execute(db)


def is_restore(db: SqliteDatabase, done: Done) -> bool:
    """Whether an action was a restore, which changed no row but the whole book."""
    return not History.select().where(History.action_id == done.number).exists(db)


def undo(db: SqliteDatabase, prepare: Callable[[Done], None] = lambda _: None) -> str | None:
    """Take the newest action back and give its words, or None if there is none; raises ChangedElsewhere, WholeBook.

    Who wants to `prepare` for it, or refuses it, is shown it first, while nobody else can write.
    """
    with transaction(db):
        action = _newest(db)
        if action is None:
            return None
        prepare(_done(action))
        return _turn(db, action, History.after, History.before, History.id.desc())


def redo(db: SqliteDatabase) -> str | None:
    """Do the action again that was undone last and give its words, or None; raises ChangedElsewhere, WholeBook."""
    with transaction(db):
        action = Action.select().where(Action.undone).order_by(Action.id).first(db)
        return action and _turn(db, action, History.before, History.after, History.id.asc())


@reads
def newest(db: SqliteDatabase) -> Done | None:
    """The newest action that stands, None when there is none."""
    action = _newest(db)
    return _done(action) if action else None


def added(db: SqliteDatabase, done: Done) -> int:
    """How many rows an action added, which go when it is undone."""
    return int(History.select().where(History.action_id == done.number, History.before.is_null()).count(db))


@reads
def is_saved(db: SqliteDatabase, draft: str) -> bool:
    """Whether an action saved that draft."""
    return bool(Action.select().where(Action.draft == draft).exists(db))


def _newest(db: SqliteDatabase) -> Action | None:
    found: Action | None = Action.select().where(~Action.undone).order_by(Action.id.desc()).first(db)
    return found


def _done(action: Action) -> Done:
    return Done(action.id, action.at, action.words)


def _turn(db: SqliteDatabase, action: Action, found: Node, wanted: Node, order: Node) -> str:
    columns = (History.table_name, History.row_id, found, wanted)
    rows = History.select(*columns).where(History.action_id == action.id).order_by(order).tuples().execute(db)
    steps = [_Step(*row) for row in rows]
    if not steps:
        raise WholeBook(_done(action))
    for step in steps:
        _put_back(db, step)
    follow(db, action.id)
    Action.update(undone=~Action.undone).where(Action.id == action.id).execute(db)
    return str(action.words)


def _put_back(db: SqliteDatabase, step: _Step) -> None:
    """Write one row and nothing else: a second change means that a row unknown to the history would go with it."""
    execute = driver(db).execute
    found = execute(statements(step.table).image, [step.row_id]).fetchone()
    before = driver(db).total_changes
    try:
        if found == (step.found and (step.found,)):
            execute(*_statement(step))
    except sqlite3.IntegrityError as conflict:
        raise ChangedElsewhere(step.table, step.row_id) from conflict
    if driver(db).total_changes != before + 1:
        raise ChangedElsewhere(step.table, step.row_id)


def _statement(step: _Step) -> tuple[str, list[str | int | None]]:
    sql = statements(step.table)
    if step.wanted is None:
        return sql.delete, [step.row_id]
    values = [_literal(part) for part in step.wanted.split(SEPARATOR)]
    if step.found is None:
        return sql.insert, values
    return sql.update, [*values, step.row_id]


def _literal(quoted: str) -> str | int | None:
    """The value that quote() spelled; strict tables hold text, integers and nothing else."""
    if quoted == "NULL":
        return None
    return quoted[1:-1].replace("''", "'") if quoted.startswith("'") else int(quoted)
