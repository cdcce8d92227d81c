"""Whose a record is, told by its shape: how many values it has, and whether they could stand in a table's columns."""

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Final

from acct_tui.store.kinds import KindName
from acct_tui.store.models import Extra
from acct_tui.store.schema import TABLES, Column, Table
from acct_tui.store.stored import EXTRAS_AT, Raw, fields, read, read_extras

EXTRAS: Final = Extra._meta.table_name
_FOREIGN: Final = b"x_"
# Any text fits a text; a value of these tells more.
_TELLS: Final[Mapping[KindName, int]] = {
    **dict.fromkeys(("instant", "day", "time", "local_time", "choice", "zone", "country", "currency", "decimal"), 3),
    **dict.fromkeys(("count", "money", "flag"), 2),
}
_TELLS_RIGHT_REFERENCE: Final = 4


def whose(records: Iterable[Sequence[Raw]], ids: Set[bytes]) -> str | None:
    """The table that records of one page or tree are most like, None when they are like none."""
    votes = dict.fromkeys([*(table.name for table in TABLES), EXTRAS], 0)
    for values in records:
        for table in TABLES:
            votes[table.name] += likeness(table, values, ids)
        votes[EXTRAS] += _is_extra(values)
    best = max(votes, key=lambda name: votes[name])
    return best if votes[best] else None


def likeness(table: Table, values: Sequence[Raw], ids: Set[bytes] = frozenset()) -> int:
    """How much a record says that it is a row of a table, 0 when it cannot be one; `ids` are those of all rows."""
    if not (EXTRAS_AT < len(values) <= len(table.columns) + 1 and isinstance(values[0], bytes)):
        return 0
    try:
        read_extras(values[EXTRAS_AT])
        told = [_told(column, raw, ids) for column, raw in zip(table.columns, fields(table, values), strict=True)]
    except ValueError:
        return 0
    return 1 + sum(told) + (len(values) == len(table.columns) + 1)


def _told(column: Column, raw: Raw, ids: Set[bytes]) -> int:
    read(column, raw)
    if raw is None:
        return 0
    return _TELLS_RIGHT_REFERENCE * (raw in ids) if column.refers_to else _TELLS.get(column.kind, 0)


def _is_extra(values: Sequence[Raw]) -> int:
    match values:
        case [bytes(name), bytes()]:
            return int(name.startswith(_FOREIGN))
    return 0
