"""An empty book, and a shell beside it that imports what a test writes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from acct_tui.clock import stopped_at
from acct_tui.config import Settings
from acct_tui.exchange.apply import apply
from acct_tui.exchange.books.book_json import export_book
from acct_tui.exchange.importers import Options, plan_files
from acct_tui.exchange.plan import Plan
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.services.book import Book
from acct_tui.store.rows import rows
from tests.blank import blank_book

NOW = datetime(2026, 11, 23, 8, 47, tzinfo=UTC)
HOME = Settings("Europe/Berlin", "DE")


@dataclass
class Shell:
    """Imports texts as files into one book."""

    book: Book
    folder: Path

    def write(self, files: dict[str, str | bytes]) -> list[Path]:
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            (self.folder / name).write_bytes(data)
        return [self.folder / name for name in files]

    def plan(self, files: dict[str, str | bytes], **options: Any) -> Plan:
        return plan_files(self.book, self.write(files), Options(**options))

    def take(self, files: dict[str, str | bytes], **options: Any) -> str:
        return apply(self.book, self.plan(files, **options))

    def refusal(self, files: dict[str, str | bytes], **options: Any) -> str:
        """The one line of an import that is refused and changes nothing."""
        before = export_book(self.book)
        with pytest.raises(ImportRefused) as refused:
            self.take(files, **options)
        assert export_book(self.book) == before
        assert "\n" not in str(refused.value)
        return str(refused.value)

    def rows(self, table: str) -> list[dict[str, object]]:
        """The rows of a table, without what is empty, by name or id."""
        found = [{k: v for k, v in row.items() if v is not None} for row in rows(self.book.database, table)]
        return sorted(found, key=lambda row: str(row.get("name") or row.get("at") or row["id"]))

    def row(self, table: str) -> dict[str, object]:
        """The only row of a table."""
        [found] = self.rows(table)
        return found

    def export(self) -> str:
        return export_book(self.book)


def make_shell(folder: Path, settings: Settings = HOME) -> Shell:
    folder.mkdir(parents=True, exist_ok=True)
    return Shell(Book(blank_book(folder / "book.sqlite"), settings, clock=stopped_at(NOW)), folder)


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Shell]:
    opened = make_shell(tmp_path / "one")
    yield opened
    opened.book.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Shell]:
    opened = make_shell(tmp_path / "two")
    yield opened
    opened.book.close()
