"""Someone who writes at random into every table, and the same every time."""

import random
from collections.abc import Callable, Mapping
from datetime import time, timedelta
from decimal import Decimal

from peewee import SqliteDatabase

from acct_tui.store.driver import driver
from acct_tui.store.kinds import KindName
from acct_tui.store.schema import PARENTS_FIRST, Column, Table
from acct_tui.store.writer import Writer
from tests.store.conftest import NOW, VOLGA

HOSTILE = ("it's", "''", "NULL", "123", "[/] [@click=app.quit]x", "a||char(31)", "é", "👋", "-- ;", "%s?", "\\n", '"')


class Scribbler:
    """Adds, changes and deletes rows of any table, with gaps, hostile text and references wherever they fit."""

    def __init__(self, db: SqliteDatabase, seed: int) -> None:
        self._db = db
        self._random = random.Random(seed)  # noqa: S311 chance, not secrets
        self._made: Mapping[KindName, Callable[[], object]] = {
            "text": lambda: self._random.choice(HOSTILE),
            "lines": lambda: "\n\t".join(self._random.choices(HOSTILE, k=3)),
            "instant": lambda: NOW + self._span(),
            "day": lambda: NOW.date() + self._span(),
            "time": lambda: time(self._random.randrange(24), self._random.randrange(60)),
            "local_time": lambda: (NOW + self._span()).replace(tzinfo=None),
            "count": lambda: self._random.randint(1, 3),
            "money": lambda: self._random.randint(-(2**63), 2**63 - 1),
            "decimal": lambda: Decimal(self._random.randint(-99, 99)) / 4,
            "flag": lambda: self._random.random() < 0.5,
            "zone": lambda: self._random.choice(["UTC", "Asia/Kathmandu"]),
            "country": lambda: "NP",
            "currency": lambda: "NPR",
        }

    def step(self, w: Writer) -> None:
        """Do one thing."""
        table, dice = self._random.choice(PARENTS_FIRST), self._random.random()
        ids = self._ids(table.name)
        if ids and dice < 0.1:
            w.delete(table.name, self._random.choice(ids))
        elif ids and dice < 0.4:
            w.change(table.name, self._random.choice(ids), **self._values(table), x_any=self._random.choice(HOSTILE))
        elif self._has_owner(table):
            w.add(table.name, id=f"{table.name} '{self._random.random()}", **self._values(table))
        else:
            w.add("clients", id=f"{self._random.random()}", **VOLGA)
            w.keep_table("x_any", self._random.choice(HOSTILE))

    def _values(self, table: Table) -> dict[str, object]:
        values = {column.name: self._value(column) for column in table.columns if column.name != "id"}
        return {**values, **self._belonging(table)}

    def _belonging(self, table: Table) -> dict[str, object]:
        """Of what a row has one of, the one or the other."""
        owners = {name: self._ids(str(table.by_name[name].refers_to)) for name in table.one_of}
        chosen = self._random.choice([name for name, ids in owners.items() if ids]) if any(owners.values()) else ""
        return {name: self._random.choice(ids) if name == chosen else None for name, ids in owners.items()}

    def _has_owner(self, table: Table) -> bool:
        required = [str(column.refers_to) for column in table.references if column.required]
        either = [str(table.by_name[name].refers_to) for name in table.one_of]
        return all(map(self._ids, required)) and (not either or any(map(self._ids, either)))

    def _value(self, column: Column) -> object:
        gap = [] if column.required else [None]
        if gap and self._random.random() < 0.3:
            return None
        if column.refers_to:
            return self._random.choice([*self._ids(column.refers_to), *gap])
        return self._random.choice(column.choices) if column.choices else self._made[column.kind]()

    def _ids(self, table: str) -> list[str]:
        query = f"SELECT id FROM {table} ORDER BY id"  # noqa: S608 a name of ours
        return [row_id for (row_id,) in driver(self._db).execute(query)]

    def _span(self) -> timedelta:
        return timedelta(minutes=self._random.randrange(999_999))
