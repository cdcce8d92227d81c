"""Whole rows as dictionaries of Python values, with the `x_` fields of other programs after the book's own."""

import json
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, Final

from peewee import SqliteDatabase

from acct_tui.store.driver import driver
from acct_tui.store.faults import reads
from acct_tui.store.models import KEPT, RECORDS, Extra, Record

MODELS: Final[Mapping[str, type[Record]]] = {model._meta.table_name: model for model in RECORDS}


@reads
def rows(db: SqliteDatabase, table: str) -> list[dict[str, object]]:
    """All rows of a table in the order of their ids."""
    model = MODELS[table]
    return [_row(found) for found in model.select().order_by(model.id).dicts().execute(db)]


@reads
def row(db: SqliteDatabase, table: str, row_id: str) -> dict[str, object] | None:
    """One row, or None."""
    model = MODELS[table]
    found = model.select().where(model.id == row_id).dicts().first(db)
    return _row(found) if found else None


@reads
def chosen(db: SqliteDatabase, table: str, ids: Iterable[str]) -> dict[str, dict[str, object]]:
    """Some rows of a table, by id; at most as many as a statement has room for."""
    model = MODELS[table]
    return {found["id"]: _row(found) for found in model.select().where(model.id.in_(list(ids))).dicts().execute(db)}


@reads
def known(db: SqliteDatabase, table: str, ids: Iterable[str]) -> set[str]:
    """Those of the ids that are rows of the table."""
    wanted = iter(ids)
    found: set[str] = set()
    while chunk := list(islice(wanted, 500)):
        sql = f"SELECT id FROM {table} WHERE id IN ({', '.join('?' for _ in chunk)})"  # noqa: S608 the models' own name
        found.update(row_id for (row_id,) in driver(db).execute(sql, chunk))
    return found


@reads
def extra_tables(db: SqliteDatabase) -> dict[str, object]:
    """The whole `x_` tables of other programs, by name."""
    query = Extra.select().order_by(Extra.name).tuples()
    return {name: json.loads(value) for name, value in query.execute(db)}


def counts(db: SqliteDatabase) -> dict[str, int]:
    """How many rows each table has."""
    return {name: count(db, name) for name in MODELS}


@reads
def count(db: SqliteDatabase, table: str) -> int:
    """How many rows a table has."""
    return MODELS[table].select().count(db)


@reads
def is_empty(db: SqliteDatabase) -> bool:
    """Whether the book holds nothing at all."""
    return not any(model.select().exists(db) for model in KEPT)


def _row(found: dict[str, Any]) -> dict[str, object]:
    extras = found.pop("extras")
    return {**found, **json.loads(extras)} if extras else found
