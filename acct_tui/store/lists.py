"""Rows of a table as lists show them: the newest, else the first, and never more than a page of them."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, Final

from peewee import Field, SqliteDatabase

from acct_tui.store.faults import reads
from acct_tui.store.models import Chase, Commitment, Record
from acct_tui.store.rows import MODELS
from acct_tui.store.schema import BY_NAME, Column

_CHUNK: Final = 500
_DATED: Final = frozenset({"day", "instant", "local_time"})
_MOSTLY_DATED: Final = {"payments": "paid_on"}
"""Tables whose rows have a day but for a few, which come last."""


def moment_of(table: str) -> Column | None:
    """The day or moment that the rows of a table have, by which the newest come first; None when they have none."""
    if table in _MOSTLY_DATED:
        return BY_NAME[table].by_name[_MOSTLY_DATED[table]]
    return next((column for column in BY_NAME[table].columns if column.required and column.kind in _DATED), None)


@reads
def page(db: SqliteDatabase, table: str, most: int) -> list[dict[str, Any]]:
    """At most so many rows: the newest, else the first in their own order."""
    model = MODELS[table]
    return list(model.select().order_by(*_order(model, table)).limit(most).dicts().execute(db))


@reads
def about_money(db: SqliteDatabase) -> dict[str, int]:
    """How many promises are to pay or name an invoice, and how many reminders are of them or of an invoice."""
    item, sent = Commitment, Chase
    owed = item.select(item.id).where((item.kind == "payment") | ~item.invoice_id.is_null())
    reminded = sent.select().where(sent.commitment_id.in_(owed) | ~sent.invoice_id.is_null())
    return {"commitments": owed.count(db), "chases": reminded.count(db)}


@reads
def newest(db: SqliteDatabase, table: str, where: Mapping[str, object], most: int) -> list[dict[str, Any]]:
    """The rows whose fields have these values: of a table with moments at most so many, the newest, else all."""
    model, moment = MODELS[table], moment_of(table)
    query = model.select().order_by(_field(model, moment.name).desc() if moment else model.id)
    for name, value in where.items():
        query = query.where(_field(model, name) == value)
    return list((query.limit(most) if moment else query).dicts().execute(db))


@reads
def by_id(db: SqliteDatabase, table: str, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Those of the ids that are rows of the table, with their rows."""
    model, wanted = MODELS[table], iter(sorted(ids))
    found: dict[str, dict[str, Any]] = {}
    while chunk := list(islice(wanted, _CHUNK)):
        found |= {row["id"]: row for row in model.select().where(model.id.in_(chunk)).dicts().execute(db)}
    return found


def _order(model: type[Record], table: str) -> list[Any]:
    """Newest first; without a moment by place or by the first thing that is said of a row."""
    moment = moment_of(table)
    if moment:
        return [_field(model, moment.name).desc()]
    known = BY_NAME[table]
    said = next(column.name for column in known.columns if column.kind != "id" and not column.refers_to)
    return [_field(model, "position" if "position" in known.by_name else said).collate("NOCASE"), model.id]


def _field(model: type[Record], name: str) -> Field:
    field: Field = getattr(model, name)
    return field
