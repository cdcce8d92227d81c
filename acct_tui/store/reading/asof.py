"""The moment a read is for, and how the book looked then."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, TypeVar

from peewee import Field, ModelSelect, SqliteDatabase

from acct_tui.store.driver import driver, path_of
from acct_tui.store.faults import in_words, reads
from acct_tui.store.models.base import Record

Snapshot = TypeVar("Snapshot")


@dataclass(frozen=True, slots=True)
class AsOf:
    """A database as it was known at a moment: `now` in UTC, `today` at home."""

    database: SqliteDatabase
    now: datetime
    today: date

    def fetch(self, query: "ModelSelect[Any]") -> list[dict[str, Any]]:
        """Every row of a query, read completely: an unfinished reader would block another program's commit."""
        return _fetched(self.database, query)

    def fetch_stored(self, sql: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        """Every row of an answer as it is stored: instants and days as text, flags as 0 and 1."""
        with in_words(path_of(self.database)):
            return driver(self.database).execute(sql, values).fetchall()

    def seen(self, field: Field) -> Any:
        """The rows whose moment or day has come."""
        return field <= self._mark(field)

    def not_ahead(self, field: Field) -> Any:
        """The rows whose moment or day has come or is not known."""
        return field.is_null() | self.seen(field)

    def unsettled(self, field: Field) -> Any:
        """The rows whose settling moment or day is unknown or lies ahead."""
        return field.is_null() | (field > self._mark(field))

    def known_day(self, day: date | None) -> date | None:
        """A recorded day, unless it lies ahead."""
        return day if day and day <= self.today else None

    def is_ahead(self, day: date | None) -> bool:
        """Whether a recorded day lies ahead."""
        return day is not None and day > self.today

    def known_moment(self, at: datetime | None) -> datetime | None:
        """A recorded moment, unless it lies ahead."""
        return at if at and at <= self.now else None

    def _mark(self, field: Field) -> date | datetime:
        return self.now if field.name.endswith("_at") or field.name == "at" else self.today


@reads
def _fetched(db: SqliteDatabase, query: "ModelSelect[Any]") -> list[dict[str, Any]]:
    return list(query.bind(db).dicts())


def columns(model: type[Record], snapshot: type[Any], **others: Any) -> list[Any]:
    """What a snapshot holds, by the names of its fields: the `others` as they are given, all else as in its table.

    What neither says is put together elsewhere. `others` that are no fields of the snapshot come first.
    """
    names = [field.name for field in fields(snapshot)]
    known = {field.name: field for field in model._meta.sorted_fields}
    beside = [column.alias(name) for name, column in others.items() if name not in names]
    held = (others[name].alias(name) if name in others else known.get(name) for name in names)
    return [*beside, *(column for column in held if column is not None)]


def grouped(rows: Iterable[dict[str, Any]], make: Callable[..., Snapshot]) -> dict[str, tuple[Snapshot, ...]]:
    """Snapshots made of rows, by the id in each row's `of`, in the rows' order."""
    found: defaultdict[str, list[Snapshot]] = defaultdict(list)
    for row in rows:
        found[row.pop("of")].append(make(**row))
    return {owner: tuple(snapshots) for owner, snapshots in found.items()}
