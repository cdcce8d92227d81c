"""References to rows that are lost: emptied where that may be; else a row is made that stands for the lost one."""

from collections.abc import Iterator
from typing import Any, Final

from acct_tui.store.checks import belonging
from acct_tui.store.salvage.gathered import Gathered
from acct_tui.store.salvage.mended import LOST, Note, filled
from acct_tui.store.schema import BY_NAME, PARENTS_FIRST, TABLES, Column, Table
from acct_tui.words.safe import fit

_LONGEST: Final = 60
_SPOILT: Final = "\N{REPLACEMENT CHARACTER}"
_UUID: Final = 36
_UNLIKE: Final = 2
_CALLED: Final = ("name", "number")
NOBODYS: Final = frozenset((table.name, f"lost-{table.name}") for table in TABLES)
"""The rows that stand for all those of a table whose very ids are lost."""


def settle_references(gathered: Gathered) -> Iterator[Note]:
    """Let every reference name a row, and tell what became of those that did not.

    What refers comes before what is referred to, so that what stands for a lost row gets an owner in its turn.
    """
    for table in reversed(PARENTS_FIRST):
        for row_id, row in list(gathered.rows[table.name].items()):
            yield from _settle(gathered, table, row_id, row)


def _settle(gathered: Gathered, table: Table, row_id: str, row: dict[str, Any]) -> Iterator[Note]:
    if wrong := belonging(table, row):
        yield Note(table.name, row_id, "emptied" if row[wrong[0]] else "filled", wrong[0], row[wrong[0]] or "")
        row[wrong[0]] = None if row[wrong[0]] else _lost(table.by_name[wrong[0]])
    for column in table.references:
        named, there = row[column.name], gathered.rows[str(column.refers_to)]
        if named in there or not (named or column.required):
            continue
        if named and (meant := _meant(gathered, str(column.refers_to), named)):
            row[column.name] = meant
            yield Note(table.name, row_id, "changed", column.name, named)
            continue
        if column.required or column.name in table.one_of:
            row[column.name] = named = named or _lost(column)
            if named not in there:
                there[named] = _stand_in(gathered, BY_NAME[str(column.refers_to)], named)
                yield Note(str(column.refers_to), named, "stands in", stood=there[named].get(_CALLED[0]) or "")
        else:
            row[column.name] = None
            yield Note(table.name, row_id, "emptied", column.name, named)


def _meant(gathered: Gathered, table: str, named: str) -> str | None:
    """The only id of a table that a spoilt one can have been; one that the file knows elsewhere is a lost row's own."""
    if gathered.knows(table, named) or not (_SPOILT in named or len(named) == _UUID):
        return None
    near = [each for each in gathered.rows[table] if len(each) == len(named) and _unlike(each, named) <= _UNLIKE]
    return near[0] if len(near) == 1 else None


def _unlike(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def _stand_in(gathered: Gathered, table: Table, row_id: str) -> dict[str, Any]:
    """A row in the place of a lost one, under its id, with what is known of it."""
    row: dict[str, Any] = {column.name: filled(column) for column in table.columns if column.kind != "id"}
    said = gathered.memory.words.get((table.name, row_id), "")
    row |= {name: fit(f"{LOST} {said}".strip(), _LONGEST) for name in _CALLED if name in row}
    row |= {name: _usual(gathered, name) or row[name] for name in ("time_zone", "country", "currency") if name in row}
    row["id"] = row_id
    owners = [column for column in table.references if column.required or column.name in table.one_of]
    for owner in owners[:1]:
        row[owner.name] = _owner(gathered, table, row_id, owner.name) or _lost(owner)
    return row


def _owner(gathered: Gathered, table: Table, row_id: str, owner: str) -> str | None:
    """Whose a lost row was, by other rows that name both it and its owner."""
    for other in TABLES:
        naming = [column.name for column in other.references if column.refers_to == table.name]
        if owner in other.by_name and naming:
            for row in gathered.rows[other.name].values():
                if row[owner] and any(row[name] == row_id for name in naming):
                    return str(row[owner])
    return None


def _usual(gathered: Gathered, name: str) -> object:
    """What most clients have."""
    values = [row[name] for row in gathered.rows["clients"].values()]
    return max(sorted(set(values)), key=values.count, default=None)


def _lost(column: Column) -> str:
    """The id of the row that stands for all those of a table whose very ids are lost."""
    return f"lost-{column.refers_to}"
