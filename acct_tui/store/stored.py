"""Values as they are stored: bytes, numbers and nothing, checked against their column.

The columns of a table only ever grew at the end, so a row of an older format is the beginning of one.
"""

import json
from collections.abc import Sequence
from typing import Any, Final

from acct_tui.store.schema import Column, Table
from acct_tui.store.values import parse

EXTRAS_AT: Final = 1
"""The place behind the id, where a row keeps the fields of other programs: no field of the book."""
Raw = bytes | int | None
"""A stored value: text as its bytes, a number, or nothing; a book keeps no other."""


def fields(table: Table, values: Sequence[Raw]) -> list[Raw]:
    """The values of a record in the order of the columns; what an older format had not is nothing."""
    known = [*values[:EXTRAS_AT], *values[EXTRAS_AT + 1 :]][: len(table.columns)]
    return [*known, *[None] * (len(table.columns) - len(known))]


def read(column: Column, raw: Raw) -> Any:
    """Give the Python value of what is stored in a column. Raises ValueError."""
    return parse(column, plain_of(column, raw.decode() if isinstance(raw, bytes) else raw))


def plain_of(column: Column, stored: str | int | None) -> str | int | None:
    """The plain (JSON) form of what is stored: truth is kept as a number."""
    return bool(stored) if column.kind == "flag" and stored in (0, 1) else stored


def read_extras(raw: Raw) -> dict[str, object]:
    """Give the `x_` fields of other programs that a row brought along. Raises ValueError."""
    if raw is None:
        return {}
    if not isinstance(raw, bytes) or not raw.startswith(b"{"):
        raise ValueError(raw)
    found: dict[str, object] = json.loads(raw)
    return found
