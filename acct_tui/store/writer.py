"""The one door for writing: every change is checked, belongs to an action in the user's words, and can be undone."""

import json
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from types import MappingProxyType
from typing import Any

from peewee import SqliteDatabase

from acct_tui.store.checks import FOREIGN, json_value, refuse_homeless, refuse_strangers, refuse_taken, settled
from acct_tui.store.connection import transaction
from acct_tui.store.driver import driver
from acct_tui.store.errors import BadValue
from acct_tui.store.kin import matching
from acct_tui.store.models import Action, Extra, History, Journal
from acct_tui.store.rows import MODELS, row
from acct_tui.store.schema import BY_NAME, Table
from acct_tui.store.search import follow
from acct_tui.store.statements import statements
from acct_tui.words.safe import one_line


def _uuid() -> str:
    return str(uuid.uuid4())


class Writer:
    """Adds, changes and deletes rows inside one action; values are Python values of their columns' kinds.

    Fields that begin with `x_` are kept as JSON. Everything raises BadValue for what the book cannot hold.
    """

    def __init__(self, db: SqliteDatabase, new_id: Callable[[], str] = _uuid) -> None:
        self._db = db
        self._new_id = new_id

    def row(self, table: str, row_id: str) -> dict[str, object] | None:
        """The row as it stands inside this write, or None."""
        return row(self._db, table, row_id)

    def matching(self, table: str, /, **where: object) -> list[dict[str, object]]:
        """The rows of a table with these values as they stand inside this write, in the order of their ids."""
        return matching(self._db, table, where)

    def add(self, table: str, /, **values: object) -> str:
        """Add a row and give its id, a new one if it brings none; what is left out takes its default."""
        return self.add_many(table, [values])[0]

    def add_many(self, table: str, rows: Iterable[Mapping[str, object]]) -> list[str]:
        """Add rows at the speed of an import; what they refer to must be there already or be among them."""
        known = BY_NAME[table]
        added = [self._new(known, values) for values in rows]
        ids = [str(values["id"]) for values in added]
        refuse_taken(self._db, known, ids)
        refuse_strangers(self._db, known, added)
        self._insert(known, added)
        return ids

    def change(self, table: str, row_id: str, /, **values: object) -> None:
        """Change some fields of a row."""
        current = self._standing(table, row_id)
        if "id" in values:
            raise BadValue(table, row_id, "id", "cannot be changed")
        changed = settled(BY_NAME[table], row_id, values)
        refuse_homeless(BY_NAME[table], row_id, {**current, **changed})
        refuse_strangers(self._db, BY_NAME[table], [{**changed, "id": row_id}])
        self._update(table, row_id, _with_extras(changed, current))

    def delete(self, table: str, row_id: str) -> None:
        """Delete a row with everything that belongs to it."""
        self._standing(table, row_id)
        model = MODELS[table]
        model.delete().where(model.id == row_id).execute(self._db)

    def keep_table(self, name: str, value: object) -> None:
        """Keep a whole `x_` table of another program, in place of what was kept under its name."""
        try:
            text = json.dumps(json_value(value))
        except ValueError as wrong:
            raise BadValue(name, None, "value", str(wrong)) from wrong
        if not name.startswith(FOREIGN):
            raise BadValue(name, None, "name", f"does not begin with {FOREIGN}")
        if not Extra.update(value=text).where(Extra.name == name).execute(self._db):
            Extra.insert(name=name, value=text).execute(self._db)

    def _standing(self, table: str, row_id: str) -> dict[str, object]:
        standing = self.row(table, row_id)
        if standing is None:
            raise BadValue(table, row_id, "id", "is no row of the book")
        return standing

    def _new(self, table: Table, values: Mapping[str, object]) -> dict[str, Any]:
        given = values.get("id")
        whole = {**dict.fromkeys(table.by_name), **values, "id": given or self._new_id()}
        row_id = str(given) if given else None
        added = {name: value for name, value in settled(table, row_id, whole).items() if value is not None}
        refuse_homeless(table, row_id, added)
        return added

    def _insert(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        fields = MODELS[table.name]._meta.sorted_fields
        later = _hold_back(table, rows)
        stored = ([field.db_value(values.get(field.name)) for field in fields] for values in map(_with_extras, rows))
        driver(self._db).executemany(statements(table.name).insert, stored)
        for row_id, references in later.items():
            self._update(table.name, row_id, references)

    def _update(self, table: str, row_id: str, values: Mapping[str, object]) -> None:
        model = MODELS[table]
        if values:
            model.update(values).where(model.id == row_id).execute(self._db)


@contextmanager
def write(
    db: SqliteDatabase, words: str, now: datetime, *, new_id: Callable[[], str] = _uuid, draft: str | None = None
) -> Iterator[Writer]:
    """Open the book for one action and save it whole at the end, or nothing; raises BookBusy, NotSaved, BadValue.

    The action notes which `draft` it saves. Once it changed anything, what was undone before cannot be redone.
    """
    with transaction(db):
        action = Action.insert(at=now, words=one_line(words), draft=draft).execute(db)
        Journal.update(action_id=action).execute(db)
        yield Writer(db, new_id)
        Journal.update(action_id=None).execute(db)
        follow(db, action)
        changed = History.select().where(History.action_id == action).exists(db)
        Action.delete().where(Action.undone if changed else Action.id == action).execute(db)


def _with_extras(values: Mapping[str, Any], current: Mapping[str, object] = MappingProxyType({})) -> dict[str, Any]:
    """The columns to write, with the `x_` fields, new over current, as the one column that keeps them."""
    foreign = {name: value for name, value in values.items() if name.startswith(FOREIGN)}
    own = {name: value for name, value in values.items() if name not in foreign}
    kept = {name: value for name, value in current.items() if name.startswith(FOREIGN)}
    return own | ({"extras": json.dumps(kept | foreign)} if foreign else {})


def _hold_back(table: Table, rows: Sequence[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Take out references between rows of one table, to be written once all the rows are there."""
    later: dict[str, dict[str, Any]] = {}
    for column in table.references:
        if column.refers_to == table.name:
            for values in rows:
                if reference := values.pop(column.name, None):
                    later.setdefault(values["id"], {})[column.name] = reference
    return later
