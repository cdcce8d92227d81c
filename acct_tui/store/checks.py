"""What a row must be before it is written: each refusal is a BadValue that names the table, the row and the field."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from peewee import SqliteDatabase

from acct_tui.store.errors import BadValue
from acct_tui.store.rows import known
from acct_tui.store.schema import Column, Table
from acct_tui.store.values import settle

FOREIGN: Final = "x_"  # how the fields and tables of other programs begin


def settled(table: Table, row_id: str | None, values: Mapping[str, object]) -> dict[str, Any]:
    """The values as they will be kept; those of other programs must be JSON."""
    columns = table.by_name
    for name in values:
        if name not in columns and not name.startswith(FOREIGN):
            raise BadValue(table.name, row_id, name, "is no field of this table")
    kept: dict[str, Any] = {}
    try:
        for name, value in values.items():
            column = columns.get(name)
            kept[name] = settle(column, value) if column else json_value(value)
    except ValueError as wrong:
        raise BadValue(table.name, row_id, name, str(wrong)) from wrong
    return kept


def json_value(value: object) -> object:
    """Give the value back if it is JSON that can be written as UTF-8; raises ValueError."""
    try:
        json.dumps(value, allow_nan=False, ensure_ascii=False).encode()
    except (TypeError, ValueError) as wrong:
        raise ValueError("is not JSON that can be kept") from wrong
    return value


def belonging(table: Table, row: Mapping[str, object]) -> tuple[str, str] | None:
    """The reference of a whole row that is one too few or too many, and why; None when it has the one it must have."""
    given = [name for name in table.one_of if row.get(name)]
    if not table.one_of or len(given) == 1:
        return None
    either = [name.removesuffix("_id") for name in table.one_of]
    if given:
        return given[-1], f"cannot stand beside a {either[0]}: empty one of them"
    return table.one_of[0], f"belongs to nobody: name its {' or '.join(either)}"


def refuse_homeless(table: Table, row_id: str | None, row: Mapping[str, object]) -> None:
    """Refuse a whole row that belongs to none or to several of what it has one of."""
    wrong = belonging(table, row)
    if wrong:
        raise BadValue(table.name, row_id, *wrong)


def refuse_taken(db: SqliteDatabase, table: Table, ids: Sequence[str]) -> None:
    """Refuse ids that the table has already, or that come twice."""
    taken = known(db, table.name, ids) | {row_id for row_id, times in Counter(ids).items() if times > 1}
    if taken:
        raise BadValue(table.name, min(taken), "id", "is taken already")


def refuse_strangers(db: SqliteDatabase, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Refuse references to nobody; rows written together may refer to each other."""
    together = {row["id"] for row in rows}
    for column in table.references:
        near = together if column.refers_to == table.name else set()
        _refuse_strangers(db, table, column, [row for row in rows if row.get(column.name) not in near])


def _refuse_strangers(db: SqliteDatabase, table: Table, column: Column, rows: Sequence[Mapping[str, Any]]) -> None:
    named = {row[column.name] for row in rows if row.get(column.name)}
    strangers = named - known(db, str(column.refers_to), named)
    for row in rows:
        if row.get(column.name) in strangers:
            reason = f"{row[column.name]!r} is nobody in {column.refers_to}"
            raise BadValue(table.name, row["id"], column.name, reason)
