"""The pages of an SQLite file, and the cells in them: https://www.sqlite.org/fileformat.html.

Nothing here trusts the file: what does not hold together gives fewer cells, never an error. A book reserves no bytes
at the end of a page, and is UTF-8.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LEAF: Final = 0x0D
INTERIOR: Final = 0x05
INDEX_LEAF: Final = 0x0A
INDEX_INTERIOR: Final = 0x02
_KINDS: Final = frozenset({LEAF, INTERIOR, INDEX_LEAF, INDEX_INTERIOR})
_INTERIORS: Final = frozenset({INTERIOR, INDEX_INTERIOR})
_MAGIC: Final = b"SQLite format 3\0"
_FILE_HEADER: Final = 100
_USUAL_SIZE: Final = 4096
_SIZES: Final = tuple(1 << power for power in range(9, 17))


@dataclass(frozen=True, slots=True)
class Cell:
    """What is kept under one row number, or one key of an index; the `pages` are those it lies on, its own first.

    Of one that `is_cut` the end lies on a page that cannot be found.
    """

    rowid: int
    payload: bytes
    pages: tuple[int, ...]
    is_cut: bool = False


def varint(data: bytes, at: int) -> tuple[int, int]:
    """The number that begins at a place, and the place behind it. Raises IndexError."""
    number = 0
    for n in range(8):
        byte = data[at + n]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + n + 1
    number = number << 8 | data[at + 8]
    return number - (1 << 64) if number >= 1 << 63 else number, at + 9


class Pages:
    """A file as its pages, counted from 1."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = _page_size(data)
        self.user_version = int.from_bytes(data[60:64], "big") if data.startswith(_MAGIC) else 0

    def __len__(self) -> int:
        return (len(self._data) + self.size - 1) // self.size

    def kind(self, number: int) -> int:
        """The byte that says what a page is of a tree; what is no tree's page says something else."""
        at = _start(number)
        page = self.page(number)
        return page[at] if len(page) > at + 8 else 0

    def page(self, number: int) -> bytes:
        """The bytes of a page; fewer where the file ends, none where there is no such page."""
        return self._data[(number - 1) * self.size : number * self.size] if number > 0 else b""

    def children(self, number: int) -> list[int]:
        """The pages that an interior page points to, the last of them kept in its head."""
        page, at = self.page(number), _start(number)
        if self.kind(number) not in _INTERIORS:
            return []
        below = [int.from_bytes(page[place : place + 4], "big") for place in _places(page, at)]
        return [child for child in (*below, int.from_bytes(page[at + 8 : at + 12], "big")) if child]

    def cells(self, number: int) -> Iterator[Cell | None]:
        """The cells of a page that have content, None for each that cannot be read."""
        page, kind = self.page(number), self.kind(number)
        if kind in _KINDS - {INTERIOR}:
            for place in _places(page, _start(number)):
                yield self._cell(number, page, kind, place)

    def _cell(self, number: int, page: bytes, kind: int, place: int) -> Cell | None:
        try:
            length, at = varint(page, place + 4 if kind == INDEX_INTERIOR else place)
            rowid, at = varint(page, at) if kind == LEAF else (0, at)
        except IndexError:
            return None
        if not 0 < length <= len(self._data):
            return None
        local = self._local(length, is_leaf=kind == LEAF)
        if at + local + (4 if local < length else 0) > len(page):
            return None
        if local == length:
            return Cell(rowid, page[at : at + length], (number,))
        first = int.from_bytes(page[at + local : at + local + 4], "big")
        chain = self._chain(first, length - local)
        rest = b"".join(self.page(each)[4:] for each in chain)[: length - local]
        return Cell(rowid, page[at : at + local] + rest, (number, *chain), len(rest) < length - local)

    def _local(self, length: int, *, is_leaf: bool) -> int:
        """How much of a payload lies on the page itself."""
        most = self.size - 35 if is_leaf else (self.size - 12) * 64 // 255 - 23
        if length <= most:
            return length
        least = (self.size - 12) * 32 // 255 - 23
        wanted = least + (length - least) % (self.size - 4)
        return wanted if wanted <= most else least

    def _chain(self, number: int, length: int) -> list[int]:
        """The pages on which a payload of so many bytes goes on, as far as they can be followed."""
        chain: list[int] = []
        while length > 0 and 0 < number <= len(self) and number not in chain:
            chain.append(number)
            length -= self.size - 4
            number = int.from_bytes(self.page(number)[:4], "big")
        return chain


def _start(number: int) -> int:
    return _FILE_HEADER if number == 1 else 0


def _places(page: bytes, at: int) -> list[int]:
    """Where the cells of a page begin, those left out that cannot."""
    count = int.from_bytes(page[at + 3 : at + 5], "big")
    first = at + (12 if page[at] in _INTERIORS else 8)
    places = (int.from_bytes(page[place : place + 2], "big") for place in range(first, first + 2 * count, 2))
    return [place for place in places if first + 2 <= place < len(page)]


def _page_size(data: bytes) -> int:
    """The size by which most pages look like pages: the head of the file may be what is damaged."""
    said = int.from_bytes(data[16:18], "big")
    likely = (65536 if said == 1 else said, _USUAL_SIZE)
    sizes = [*(size for size in likely if size in _SIZES), *_SIZES]
    return max(sizes, key=lambda size: _plausible(data, size))


def _plausible(data: bytes, size: int) -> int:
    """How many pages would be pages of a tree if they had that size."""
    found = 0
    for start in range(size, len(data) - 11, size):
        if data[start] in _KINDS:
            count = int.from_bytes(data[start + 3 : start + 5], "big")
            content = int.from_bytes(data[start + 5 : start + 7], "big")
            found += 8 + 2 * count <= content <= size and count > 0
    return found
