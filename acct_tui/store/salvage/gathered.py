"""The rows of a damaged book, each from the best that is left of it, and what is known of those that are gone."""

from collections.abc import Iterator, Set
from typing import Any

from acct_tui.store.salvage.likeness import EXTRAS
from acct_tui.store.salvage.memory import Memory, Place, memory
from acct_tui.store.salvage.mended import Note, mended
from acct_tui.store.salvage.pages import Pages
from acct_tui.store.salvage.records import Found, found
from acct_tui.store.salvage.trees import Trees
from acct_tui.store.schema import BY_NAME, Table
from acct_tui.store.stored import Raw
from acct_tui.words.safe import one_line

Rows = dict[str, dict[str, dict[str, Any]]]
"""The rows of each table by their ids."""


class Gathered:
    """Everything that can be read: `rows`, `extras` of other programs, and the notes on what is doubtful, by place.

    A file that `is_short` lacks pages or rows, so that there may have been rows of which nothing is known.
    """

    def __init__(self, pages: Pages) -> None:
        self._pages, trees = pages, Trees(pages)
        leaves = trees.leaves()
        self.is_short = trees.is_short
        self.memory: Memory = memory(trees.noted())
        self.rows: Rows = {name: {} for name in BY_NAME}
        self.notes: dict[Place, list[Note]] = {}
        self.extras = dict(self._extras(leaves.pop(EXTRAS)))
        self._known = self.memory.knows()
        for name in BY_NAME:
            self._gather(BY_NAME[name], leaves[name], trees.keys(name))
        self._remember()

    def lost(self) -> set[Place]:
        """The rows that something in the file knows of and that were not found."""
        return {(table, row_id) for table, row_id in self._known if row_id not in self.rows[table]}

    def knows(self, table: str, row_id: str) -> bool:
        """Whether something in the file beside the references knows of such a row."""
        return (table, row_id) in self._known

    def _gather(self, table: Table, leaves: list[int], keys: dict[int, bytes]) -> None:
        rows, others = list(self._rows(leaves)), set(keys.values())
        rowids, borne = {each.rowid for each in rows}, {each.values[0] for each in rows}
        for each in rows:
            key = keys.get(each.rowid)
            self._take(table, each, self._id(table, each, None if key in borne else key, others))
        self._known |= {(table.name, _called(table, n, key)) for n, key in keys.items() if n not in rowids}

    def _id(self, table: Table, each: Found, key: bytes | None, others: Set[bytes]) -> str:
        """What a row is called: the index knows better where the row bears another's id, or one that nothing knows."""
        own = each.values[0]
        spelling, by_index = (_called(table, each.rowid, raw) for raw in (own, key))
        if key is None:
            return spelling
        is_known = (table.name, spelling) in self._known and own not in others
        return by_index if (table.name, by_index) in self._known and not is_known else spelling

    def _take(self, table: Table, each: Found, row_id: str) -> None:
        """Take a row; one of the same id that was found in a better place stays, and this one is told as lost."""
        row, notes = mended(table, each.values, row_id, is_cut=each.is_cut)
        if each.values[0] != row_id.encode():
            notes.append(Note(table.name, row_id, "changed", "id"))
        there = self.rows[table.name].setdefault(row_id, row)
        if there is not row:
            said = " · ".join(str(value) for value in row.values() if value is not None)
            notes = [] if there == row else [Note(table.name, row_id, "lost", stood=said)]
        if notes:
            self.notes.setdefault((table.name, row_id), []).extend(notes)

    def _remember(self) -> None:
        """Take rows that are lost or doubtful as they were when they were last written, where that is remembered."""
        for (name, row_id), image in self.memory.images.items():
            is_wanted = row_id not in self.rows[name] or (name, row_id) in self.notes
            if is_wanted and image and len(image) == len(BY_NAME[name].columns) + 1:
                row, notes = mended(BY_NAME[name], image, row_id)
                if not notes:
                    self.rows[name][row_id] = row
                    self.notes[name, row_id] = [Note(name, row_id, "remembered")]

    def _extras(self, leaves: list[int]) -> Iterator[tuple[str, bytes]]:
        for each in self._rows(leaves):
            match each.values:
                case [bytes(name), bytes(value)]:
                    yield name.decode(errors="replace"), value

    def _rows(self, leaves: list[int]) -> Iterator[Found]:
        for row in (row for number in leaves for row in found(self._pages, number)):
            if row:
                yield row
            else:
                self.is_short = True


def _called(table: Table, rowid: int, key: Raw) -> str:
    """The id of a row, or one by its number where that is gone."""
    text = one_line(key.decode(errors="replace")) if isinstance(key, bytes) else ""
    return text or f"lost-{table.name}-{rowid}"
