"""The values of one record: what it says of their kinds, and their bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from acct_tui.store.salvage.pages import Cell, Pages, varint
from acct_tui.store.stored import Raw

_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_CONSTANTS: Final = {8: 0, 9: 1}
_TEXT: Final = 13


class NoRecord(ValueError):
    """Bytes that are no record of a book."""


@dataclass(frozen=True, slots=True)
class Found:
    """The values under one row number, and the pages they lie on; of one that `is_cut` the last are missing."""

    rowid: int
    values: list[Raw]
    pages: tuple[int, ...]
    is_cut: bool


def found(pages: Pages, number: int) -> Iterator[Found | None]:
    """The records on a page, None for each that cannot be read."""
    return map(_found, pages.cells(number))


def _found(cell: Cell | None) -> Found | None:
    if cell is None:
        return None
    try:
        return Found(cell.rowid, record(cell.payload, is_cut=cell.is_cut), cell.pages, cell.is_cut)
    except NoRecord:
        return None


def record(payload: bytes, *, is_cut: bool = False) -> list[Raw]:
    """The values of a record; of a cut one as far as they go. Raises NoRecord."""
    try:
        kinds, at = _kinds(payload)
    except IndexError as short:
        raise NoRecord from short
    if not is_cut and at + sum(map(_length, kinds)) != len(payload):
        raise NoRecord
    values: list[Raw] = []
    for kind in kinds:
        values.append(_value(kind, payload[at : at + _length(kind)]))
        at += _length(kind)
    return values


def _kinds(payload: bytes) -> tuple[list[int], int]:
    """What the head of a record says of each value, and where the first of them begins."""
    end, at = varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = varint(payload, at)
        kinds.append(kind)
    if at != end or not kinds:
        raise NoRecord
    return kinds, end


def _length(kind: int) -> int:
    if kind in _INTEGERS:
        return _INTEGERS[kind]
    if kind == 0 or kind in _CONSTANTS:
        return 0
    if kind >= _TEXT and kind % 2:
        return (kind - _TEXT) // 2
    raise NoRecord


def _value(kind: int, data: bytes) -> Raw:
    if kind in _INTEGERS:
        return int.from_bytes(data, "big", signed=True) if len(data) == _INTEGERS[kind] else None
    return _CONSTANTS.get(kind) if kind < _TEXT else data
