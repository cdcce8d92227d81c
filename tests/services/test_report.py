"""What whoever mends the program is sent: versions, sizes and errors, and nobody's name."""

from pathlib import Path

import pytest

from acct_tui.faults import Faults
from acct_tui.locations import Locations
from acct_tui.services.book import Book
from acct_tui.services.report import report
from acct_tui.store.migrate import VERSION


@pytest.fixture
def places(book: Book, tmp_path: Path) -> Locations:
    return Locations(book.path, tmp_path / "settings.toml", tmp_path / "cache", tmp_path / "state")


def test_it_tells_versions_sizes_and_errors_and_no_name(places: Locations) -> None:
    Faults(places.faults).note(KeyError("Volga Tyres"), "The command")
    told = "\n".join(report(places))
    for words in ("acct-tui ", "Python 3.", "SQLite 3.", "textual 8.", f"format {VERSION}", "clients 15", "  KeyError"):
        assert words in told
    for name in ("Volga", "Anna", "Nordbau", str(places.database.parent)):
        assert name not in told


@pytest.mark.parametrize(("content", "kind"), [(b"", "NotABook"), (b"no book", "NotABook"), (None, "NoBook")])
def test_a_book_that_does_not_open_is_told_by_its_kind(places: Locations, content: bytes | None, kind: str) -> None:
    if content is None:
        places.database.unlink()
    else:
        places.database.write_bytes(content)
    told = report(places)
    assert f"Book      does not open: {kind}" in told
    assert "Errors    none" in told
