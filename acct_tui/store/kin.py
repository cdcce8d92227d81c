"""Rows by what they belong to: those of one owner, and those that go when a row is deleted."""

from collections.abc import Iterator, Mapping

from peewee import ForeignKeyField, SqliteDatabase

from acct_tui.store.faults import reads
from acct_tui.store.models import RECORDS
from acct_tui.store.rows import MODELS

_CHUNK = 500


@reads
def matching(db: SqliteDatabase, table: str, where: Mapping[str, object]) -> list[dict[str, object]]:
    """The rows of a table whose fields have these values, in the order of their ids."""
    model = MODELS[table]
    query = model.select().order_by(model.id)
    for name, value in where.items():
        query = query.where(getattr(model, name) == value)
    return list(query.dicts().execute(db))


@reads
def belongings(db: SqliteDatabase, table: str, row_id: str) -> dict[str, int]:
    """How many rows of each table go when a row is deleted, the row itself left out; in the order of the format."""
    gone: dict[str, set[str]] = {table: {row_id}}
    waiting = [(table, {row_id})]
    while waiting:
        parent, ids = waiting.pop()
        for child, field in _parts(parent):
            found = _ids(db, child, field, ids) - gone.setdefault(child, set())
            if found:
                gone[child] |= found
                waiting.append((child, found))
    gone[table].discard(row_id)
    return {name: len(gone[name]) for name in MODELS if gone.get(name)}


def _parts(parent: str) -> Iterator[tuple[str, ForeignKeyField]]:
    """The references by which rows of other tables belong to a table's rows."""
    for model in RECORDS:
        for field in model._meta.refs:
            if field.on_delete == "CASCADE" and field.rel_model is MODELS[parent]:
                yield model._meta.table_name, field


def _ids(db: SqliteDatabase, table: str, field: ForeignKeyField, owners: set[str]) -> set[str]:
    model, ordered = MODELS[table], sorted(owners)
    chunks = (ordered[start : start + _CHUNK] for start in range(0, len(ordered), _CHUNK))
    return {
        found for chunk in chunks for (found,) in model.select(model.id).where(field.in_(chunk)).tuples().execute(db)
    }
