"""The one description of the tables, derived from the models: what JSON, CSV, forms and history read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final

from acct_tui.store.fields import Stored
from acct_tui.store.kinds import KindName
from acct_tui.store.models import RECORDS, Record

_HIDDEN: Final = "extras"  # kept for other programs, no field of the book


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a table; `refers_to` names a table, `low` and `high` bound a count."""

    name: str
    kind: KindName
    required: bool
    choices: tuple[str, ...] = ()
    refers_to: str | None = None
    default: object = None
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True)
class Table:
    """One table of the book with its columns in the order of the format; of the references `one_of` a row has one."""

    name: str
    columns: tuple[Column, ...]
    one_of: tuple[str, ...] = ()

    @cached_property
    def by_name(self) -> Mapping[str, Column]:
        """The columns by their names."""
        return MappingProxyType({column.name: column for column in self.columns})

    @property
    def references(self) -> Iterator[Column]:
        """The columns that name a row of a table."""
        return (column for column in self.columns if column.refers_to)


def _column(field: Stored) -> Column:
    return Column(
        name=field.name,
        kind=field.kind,
        required=not field.null,
        choices=tuple(field.choices or ()),
        refers_to=field.refers_to,
        default=field.default,
        low=field.low,
        high=field.high,
    )


def _table(model: type[Record]) -> Table:
    fields = model._meta.sorted_fields
    columns = tuple(_column(field) for field in fields if field.name != _HIDDEN)
    return Table(model._meta.table_name, columns, tuple(model.one_of))


def _parents_first(tables: tuple[Table, ...]) -> Iterator[Table]:
    placed: set[str] = set()
    while waiting := [table for table in tables if table.name not in placed]:
        ready = next(
            table for table in waiting if {column.refers_to for column in table.references} <= {table.name, *placed}
        )
        placed.add(ready.name)
        yield ready


TABLES: Final = tuple(map(_table, RECORDS))
BY_NAME: Final[Mapping[str, Table]] = MappingProxyType({table.name: table for table in TABLES})
# An order in which rows can be added so that what they refer to is there already.
PARENTS_FIRST: Final = tuple(_parents_first(TABLES))
