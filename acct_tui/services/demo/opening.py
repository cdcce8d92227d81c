"""Opening the demo: its rows in a book of their own, with the settings and the clock they were made for."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import time
from pathlib import Path
from tempfile import gettempdir
from typing import Final

from acct_tui.clock import Clock, started_at, system_clock
from acct_tui.config import Settings
from acct_tui.disk import draft_folder
from acct_tui.services.book import Book
from acct_tui.services.demo import START, demo_rows
from acct_tui.store import values
from acct_tui.store.schema import PARENTS_FIRST
from acct_tui.sweep import sweep_folders

SETTINGS = Settings(zone="Europe/Berlin", country="DE", starts=time(9), ends=time(18))
DRAFT: Final = "acct-tui-demo-"


@contextmanager
def throw_away(cache: Path, clock: Clock | None = None) -> Iterator[Book]:
    """The demo book in a folder that goes when it is closed; its clock ticks on from START unless another is given."""
    sweep_folders(Path(gettempdir()), [DRAFT])
    with draft_folder(None, DRAFT) as folder:
        book = open_demo(folder / "demo.db", cache, clock or started_at(START, system_clock))
        try:
            yield book
        finally:
            book.close()


def open_demo(path: Path, cache: Path, clock: Clock) -> Book:
    """A new book at a path, filled with the demo's rows."""
    book = Book(path, SETTINGS, clock=clock, cache=cache)
    book.drafts, book.backups = path.parent / "drafts", None
    fill(book, demo_rows(START))
    return book


def fill(book: Book, tables: Mapping[str, list[dict[str, object]]]) -> None:
    """Write plain rows of every table into a book, as one action that leaves nothing to undo."""
    with book.write("Made the demo") as writer:
        for table in PARENTS_FIRST:
            rows = (
                {name: values.parse(table.by_name[name], row[name]) for name in table.by_name}
                for row in tables[table.name]
            )
            writer.add_many(table.name, rows)
    book.forget_history()
