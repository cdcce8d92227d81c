"""The SQL that reads and writes whole rows of a table, faster than it could be built anew for each row."""

# ruff: noqa: S608 every name is the models' own

from dataclasses import dataclass
from functools import cache

from acct_tui.store.triggers import LOGGED, image


@dataclass(frozen=True, slots=True)
class Statements:
    """What one table needs: values come in the order of its columns, the key last of all."""

    image: str
    insert: str
    update: str
    delete: str


@cache
def statements(table: str) -> Statements:
    """The statements of a table of the book, or of the one that keeps unknown tables."""
    names = LOGGED[table]._meta.sorted_field_names
    columns, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" for _ in names)
    key = names[0]  # the primary key comes first
    return Statements(
        image=f"SELECT {image(LOGGED[table])} FROM {table} WHERE {key} = ?",
        insert=f"INSERT INTO {table} ({columns}) VALUES ({marks})",
        update=f"UPDATE {table} SET ({columns}) = ({marks}) WHERE {key} = ?",
        delete=f"DELETE FROM {table} WHERE {key} = ?",
    )
