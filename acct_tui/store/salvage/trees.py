"""Which pages hold the rows of which table: by the trees from the table of tables, else by what the rows look like."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Final

from acct_tui.store.salvage.likeness import EXTRAS, likeness, whose
from acct_tui.store.salvage.pages import INDEX_INTERIOR, INDEX_LEAF, INTERIOR, LEAF, Pages
from acct_tui.store.salvage.records import Found, found
from acct_tui.store.schema import BY_NAME
from acct_tui.store.stored import Raw

_SAMPLE: Final = 40
_SCHEMA: Final = (b"CREATE TABLE", b"sqlite_autoindex")


class Trees:
    """The pages of a file by the tables of a book; one that `is_short` has not all the pages that its trees had."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._taken: set[int] = set()
        self._leaves = [number for number in range(1, len(pages) + 1) if pages.kind(number) == LEAF]
        self._roots = dict(self._schema())
        self.is_short = False
        list(self._below(1, INTERIOR, LEAF))  # whether the table of tables is whole

    def leaves(self) -> dict[str, list[int]]:
        """The pages with the rows of each table, those of a whole tree before those that lie about."""
        by_table: dict[str, list[int]] = {name: [] for name in (*BY_NAME, EXTRAS)}
        for name in by_table:
            by_table[name] += self._grown(name)
        for name, leaves in self._strays():
            self.is_short = True
            by_table[name] += leaves
        return by_table

    def keys(self, table: str) -> dict[int, bytes]:
        """The ids of a table by their row numbers, as its index knows them."""
        known: dict[int, bytes] = {}
        for number in self._below(self._index(table), INDEX_INTERIOR, INDEX_LEAF):
            for each in found(self._pages, number):
                match each and each.values:
                    case [bytes(key), int(rowid)]:
                        known[rowid] = key
        return known

    def noted(self) -> Iterator[Found]:
        """The rows of every page that is no table's of ours: among them what was searched and what can be undone."""
        return self._rows(number for number in self._leaves if number not in self._taken)

    def _schema(self) -> Iterator[tuple[str, int]]:
        """The first page of each table and index."""
        described = (number for number in self._leaves if any(mark in self._pages.page(number) for mark in _SCHEMA))
        for row in self._rows(described):
            match row.values:
                case [b"table" | b"index", bytes(name), _, int(root), bytes() | None]:
                    yield name.decode(errors="replace"), root

    def _grown(self, table: str) -> list[int]:
        """The leaves of a table's tree, in its order, without those that are another's."""
        below = list(self._below(self._roots.get(table, 0), INTERIOR, LEAF))
        mine = [number for number in below if self._may_be(table, number)]
        self.is_short |= len(mine) < len(below)
        self._taken.update(mine)
        return mine

    def _below(self, root: int, inner: int, outer: int) -> Iterator[int]:
        """The pages of a tree that hold something, as far as it is whole; inner pages of an index hold keys too."""
        waiting, seen = [root], set[int]()
        while waiting:
            number = waiting.pop()
            kind = self._pages.kind(number)
            self.is_short |= number > 0 and inner == INTERIOR and kind not in (inner, outer)
            if number in seen or number in self._taken or kind not in (inner, outer):
                continue
            seen.add(number)
            if kind == inner:
                waiting.extend(reversed(self._pages.children(number)))
            if kind != INTERIOR:
                yield number

    def _may_be(self, table: str, leaf: int) -> bool:
        """Whether a page can be a table's, though rows of some tables are alike, and a page may be of another file."""
        sample = self._sample([leaf])
        if table in BY_NAME and any(likeness(BY_NAME[table], values) for values in sample):
            return self._knows(table, sample) or not self._is_known(sample) or whose(sample, frozenset()) == table
        owner = whose(sample, frozenset())
        return owner == table or (owner is None and not self._is_strange(table, sample))

    def _knows(self, table: str, sample: Sequence[Sequence[Raw]]) -> bool:
        """Whether the index of a table knows any of the rows by its id."""
        return not self._ids_of[table].isdisjoint(values[0] for values in sample)

    def _is_known(self, sample: Sequence[Sequence[Raw]]) -> bool:
        return any(self._knows(table, sample) for table in self._ids_of)

    def _is_strange(self, table: str, sample: Sequence[Sequence[Raw]]) -> bool:
        """Whether the index of a table is there and knows none of the rows."""
        is_there = self._pages.kind(self._index(table)) in (INDEX_INTERIOR, INDEX_LEAF)
        return is_there and bool(sample) and not self._knows(table, sample)

    def _index(self, table: str) -> int:
        return self._roots.get(f"sqlite_autoindex_{table}_1", 0)

    def _strays(self) -> Iterator[tuple[str, list[int]]]:
        """The leaves that no tree from the table of tables reaches; those of one inner page stay together."""
        inner = [n for n in range(1, len(self._pages) + 1) if self._pages.kind(n) == INTERIOR]
        held = {child for n in inner for child in self._pages.children(n)}
        for number in [*(n for n in inner if n not in held), *self._leaves]:
            group = [n for n in self._below(number, INTERIOR, LEAF) if n not in self._taken]
            table = whose(self._sample(group), self._ids) if group else None
            if table:
                mine = [n for n in group if self._may_be(table, n)]
                self._taken.update(mine)
                yield table, mine

    @cached_property
    def _ids_of(self) -> dict[str, frozenset[Raw]]:
        """The ids of each table that its index knows."""
        return {table: frozenset(self.keys(table).values()) for table in (*BY_NAME, EXTRAS)}

    @cached_property
    def _ids(self) -> frozenset[bytes]:
        return frozenset(row.values[0] for row in self._rows(self._leaves) if isinstance(row.values[0], bytes))

    def _sample(self, leaves: Sequence[int]) -> list[Sequence[Raw]]:
        return [row.values for row in islice(self._rows(leaves), _SAMPLE)]

    def _rows(self, leaves: Iterable[int]) -> Iterator[Found]:
        return (row for number in leaves for row in found(self._pages, number) if row)
