"""What happens to files: pages lost, bytes turned over, ends cut off; the same for the same seed.

Each damage changes a file's bytes and gives the numbers of the pages that it touched.
"""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from acct_tui.store import rows
from acct_tui.store.connection import connect
from acct_tui.store.forget import forget_history
from acct_tui.store.history import undo
from acct_tui.store.salvage.pages import Pages
from acct_tui.store.salvage.records import found
from acct_tui.store.salvage.trees import Trees
from acct_tui.store.schema import BY_NAME
from acct_tui.store.writer import write
from tests.store.conftest import NOW, VOLGA
from tests.store.scribbler import Scribbler

SIZE = 4096
LONG = "a word of ours " * 2000
"""Text that goes on over several pages."""
Damage = Callable[[bytearray, random.Random], set[int]]
Place = tuple[str, str]


def lost_pages(data: bytearray, chance: random.Random) -> set[int]:
    return _overwritten(data, chance.sample(range(1, len(data) // SIZE + 1), chance.choice([1, 3, 40])), bytes(SIZE))


def noise(data: bytearray, chance: random.Random) -> set[int]:
    pages = chance.sample(range(1, len(data) // SIZE + 1), chance.choice([1, 3, 10]))
    return _overwritten(data, pages, chance.randbytes(SIZE))


def turned_bits(data: bytearray, chance: random.Random) -> set[int]:
    places = [chance.randrange(len(data)) for _ in range(chance.choice([1, 5, 50]))]
    for place in places:
        data[place] ^= 1 << chance.randrange(8)
    return {place // SIZE + 1 for place in places}


def turned_heads(data: bytearray, chance: random.Random) -> set[int]:
    """Bytes where a page says what it is."""
    pages = chance.sample(range(1, len(data) // SIZE + 1), 5)
    for page in pages:
        data[(page - 1) * SIZE + chance.randrange(12)] = chance.randrange(256)
    return set(pages)


def cut_off(data: bytearray, chance: random.Random) -> set[int]:
    length, pages = chance.randrange(200, len(data)), len(data) // SIZE
    del data[length:]
    return set(range(length // SIZE + 1, pages + 1))


def lost_head(data: bytearray, chance: random.Random) -> set[int]:
    data[:100] = chance.choice([bytes(100), chance.randbytes(100)])
    return {1}


def lost_tables(data: bytearray, chance: random.Random) -> set[int]:
    """The table of tables, or a page of it."""
    pages = [1, *Pages(bytes(data)).children(1)]
    return _overwritten(data, chance.choice([pages, [chance.choice(pages)]]), bytes(SIZE))


def swapped_pages(data: bytearray, chance: random.Random) -> set[int]:
    one, other = chance.sample(range(1, len(data) // SIZE + 1), 2)
    first, second = (bytes(data[(page - 1) * SIZE : page * SIZE]) for page in (one, other))
    return _overwritten(data, [one], second) | _overwritten(data, [other], first)


def foreign_pages(data: bytearray, chance: random.Random) -> set[int]:
    """Pages of another file of SQLite's, where pages of this one were."""
    pages = chance.sample(range(1, len(data) // SIZE + 1), chance.choice([1, 3, 10]))
    return _overwritten(data, pages, chance.choice(_foreign()))


@cache
def _foreign() -> list[bytes]:
    with closing(sqlite3.connect(":memory:")) as other:
        other.execute("CREATE TABLE places (id TEXT PRIMARY KEY, name TEXT, number INTEGER)")
        other.executemany("INSERT INTO places VALUES (?, ?, ?)", [(f"p{n}", "a place " * 9, n) for n in range(500)])
        data = other.serialize()
    return [data[at : at + SIZE] for at in range(0, len(data), SIZE)]


DAMAGES: tuple[Damage, ...] = (
    lost_pages,
    noise,
    turned_bits,
    turned_heads,
    cut_off,
    lost_head,
    lost_tables,
    swapped_pages,
    foreign_pages,
)


def _overwritten(data: bytearray, pages: list[int], content: bytes) -> set[int]:
    for page in pages:
        data[(page - 1) * SIZE : page * SIZE] = content
    return set(pages)


def scribble_book(path: Path) -> None:
    """A small book with rows of every table, hostile text, text of several pages, things to undo, and a client Osk."""
    with closing(connect(path)) as db:
        scribbler = Scribbler(db, seed=7)
        for part in range(20):
            with write(db, "Scribble", NOW) as w:
                for _ in range(20):
                    scribbler.step(w)
                w.keep_table("x_any", {"a": part})
                if part % 5 == 0:
                    w.add("clients", id=f"long {part}", **VOLGA, notes=f"{part} {LONG}")
            if part == 12:
                forget_history(db)
        undo(db)
        with write(db, "Add Osk", NOW) as w:
            w.add("clients", **{**VOLGA, "name": "Osk", "id": "osk"})


@dataclass(frozen=True)
class Known:
    """A sound book: its bytes, its rows, and the pages that each row lies on."""

    data: bytes
    rows: dict[Place, dict[str, object]]
    pages: dict[Place, set[int]]


def known(path: Path) -> Known:
    """What is known of a sound book."""
    return Known(path.read_bytes(), all_rows(path), _pages(Pages(path.read_bytes())))


def all_rows(path: Path) -> dict[Place, dict[str, Any]]:
    """Every row of a book by its place."""
    db = connect(path, read_only=True)
    try:
        return {(table, str(row["id"])): row for table in BY_NAME for row in rows.rows(db, table)}
    finally:
        db.close()


def _pages(pages: Pages) -> dict[Place, set[int]]:
    leaves = Trees(pages).leaves()
    placed: dict[Place, set[int]] = {}
    for table in BY_NAME:
        for each in (each for leaf in leaves[table] for each in found(pages, leaf) if each):
            row_id = each.values[0]
            assert isinstance(row_id, bytes)
            placed[table, row_id.decode()] = set(each.pages)
    return placed


def not_back(book: Known, touched: set[int], back: dict[Place, dict[str, object]]) -> list[Place]:
    """The rows on whole pages that did not come back to the value; a reference to a touched row may be empty."""
    whole = [place for place, pages in book.pages.items() if not pages & touched]
    return [place for place in whole if place not in back or not _is_same(book, touched, place, back[place])]


def _is_same(book: Known, touched: set[int], place: Place, row: dict[str, object]) -> bool:
    changed = [name for name, value in book.rows[place].items() if row.get(name) != value]
    return all(_may_be_empty(book, touched, place, name) and row[name] is None for name in changed)


def _may_be_empty(book: Known, touched: set[int], place: Place, name: str) -> bool:
    column = BY_NAME[place[0]].by_name.get(name)
    if column is None or column.refers_to is None:
        return False
    return bool(book.pages[column.refers_to, str(book.rows[place][name])] & touched)
