"""One row out of its stored values: what a book would refuse is mended field by field, and each mend is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, Final, Literal

from acct_tui.store.kinds import KindName
from acct_tui.store.schema import Column, Table
from acct_tui.store.stored import EXTRAS_AT, Raw, fields, read, read_extras
from acct_tui.store.values import parse, plain

Fate = Literal["changed", "emptied", "filled", "remembered", "stands in", "lost"]
"""What became of a field or a row: changed or emptied or filled where it is doubtful, brought back from what undo
remembers, made to stand for a row that others need, or lost."""
_LONG_AGO: Final = datetime(2000, 1, 1, tzinfo=UTC)
_CLOSE: Final = 0.7  # one wrong letter of a short word
LOST: Final = "(lost)"
_FILLED: Final[Mapping[KindName, object]] = {
    "text": LOST,
    "lines": LOST,
    "instant": _LONG_AGO,
    "day": date(2000, 1, 1),
    "time": time(),
    "local_time": _LONG_AGO.replace(tzinfo=None),
    "money": 0,
    "decimal": Decimal(0),
    "flag": False,
    "zone": "UTC",
    "country": "US",
    "currency": "USD",
}


@dataclass(frozen=True, slots=True)
class Note:
    """What became of a row, or of one field of it, and what is known of what stood there."""

    table: str
    row_id: str
    fate: Fate
    field: str = ""
    stood: str = ""


def mended(
    table: Table, values: Sequence[Raw], row_id: str, *, is_cut: bool = False
) -> tuple[dict[str, Any], list[Note]]:
    """The row that stored values are, under the id that it is to have, with a note on each field that is doubtful."""
    row: dict[str, Any] = {}
    notes: list[Note] = []
    stored = fields(table, values)
    extras = values[EXTRAS_AT] if len(values) > EXTRAS_AT else None
    last = max((at for at, raw in enumerate(stored) if raw is not None), default=-1) if is_cut else -1
    for at, (column, raw) in enumerate(zip(table.columns, stored, strict=True)):
        row[column.name], fate = (row_id, None) if column.kind == "id" else _mended(column, raw)
        if fate is None and at == last:
            fate = "changed"
        if fate:
            notes.append(Note(table.name, row_id, fate, column.name, _shown(raw)))
    try:
        row |= read_extras(extras)
    except ValueError:
        notes.append(Note(table.name, row_id, "lost", "extras", _shown(extras)))
    return row, notes


def filled(column: Column) -> object:
    """Something that a column accepts, where what stood there is lost; None where nothing will do."""
    if not column.required or column.default is not None or column.refers_to:
        return column.default if column.required else None
    if column.kind == "count":
        return column.low or 0
    return column.choices[0] if column.choices else _FILLED[column.kind]


def _mended(column: Column, raw: Raw) -> tuple[Any, Fate | None]:
    """The value to keep, and what became of it where it is not the stored one."""
    try:
        value = read(column, raw)
    except ValueError:
        pass
    else:
        is_same = raw is None or not isinstance(raw, bytes) or plain(column, value) == raw.decode()
        return value, None if is_same else "changed"
    if isinstance(raw, bytes):
        text = raw.decode(errors="replace")
        try:
            return parse(column, text), "changed"
        except ValueError:
            if meant := get_close_matches(text, column.choices, 1, _CLOSE):
                return meant[0], "changed"
    value = filled(column)
    return value, "emptied" if value is None else "filled"


def _shown(raw: Raw) -> str:
    return raw.decode(errors="replace") if isinstance(raw, bytes) else "" if raw is None else str(raw)
