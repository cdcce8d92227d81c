"""The triggers that note every changed row while an action is being written, generated from the models.

They may use only what SQLite allows with trusted_schema=0: quote, char and the operators.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from peewee import SqliteDatabase

from acct_tui.store.driver import driver
from acct_tui.store.models import KEPT, Strict

SEPARATOR: Final = "\x1f"  # no stored text holds it: the CHECKs refuse control characters
LOGGED: Final[Mapping[str, type[Strict]]] = {model._meta.table_name: model for model in KEPT}

_EVENTS: Final = {"INSERT": ("NULL", "NEW"), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD", "NULL")}


def image(model: type[Strict], row: str = "") -> str:
    """The SQL that spells a whole row as one text; `row` is NEW or OLD inside a trigger."""
    prefix = f"{row}." if row else ""
    return " || char(31) || ".join(f'quote({prefix}"{field.column_name}")' for field in model._meta.sorted_fields)


def renew_triggers(db: SqliteDatabase) -> None:
    """Drop every trigger of the book and make those that its tables need."""
    execute = driver(db).execute
    for (name,) in execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        execute(f'DROP TRIGGER "{name}"')
    for statement in _triggers():
        execute(statement)


def _triggers() -> Iterator[str]:
    return (_trigger(model, event) for model in LOGGED.values() for event in _EVENTS)


def _trigger(model: type[Strict], event: str) -> str:
    before, after = ("NULL" if row == "NULL" else image(model, row) for row in _EVENTS[event])
    name, key = model._meta.table_name, model._meta.sorted_field_names[0]  # the primary key comes first
    row = "OLD" if event == "DELETE" else "NEW"
    changed = f" AND {before} <> {after}" if event == "UPDATE" else ""
    return f"""
CREATE TRIGGER {name}_{event.lower()} AFTER {event} ON {name}
WHEN (SELECT action_id FROM journal) IS NOT NULL{changed}
BEGIN
    INSERT INTO history (action_id, table_name, row_id, before, after)
    VALUES ((SELECT action_id FROM journal), '{name}', {row}.{key}, {before}, {after});
END"""  # noqa: S608 every name is the models' own
