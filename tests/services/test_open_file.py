"""What becomes of the file of an open book is noticed, said rightly, and never written over."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from acct_tui.clock import stopped_at
from acct_tui.services.book import Book
from acct_tui.services.demo import START
from acct_tui.store.errors import BookError, BookGone, NewerBook, NotABook
from acct_tui.store.migrate import VERSION
from acct_tui.store.open_file import OpenFile
from acct_tui.store.rows import rows
from tests.blank import blank_book


def add(book: Book, name: str) -> None:
    with book.write(f"Add {name}") as writer:
        writer.add("clients", name=name, time_zone="Europe/Oslo", country="NO", currency="NOK")


def names(book: Book) -> list[str]:
    with book.view():
        return sorted(str(row["name"]) for row in rows(book.database, "clients"))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    opened = Book(blank_book(tmp_path / "book.db"), clock=stopped_at(START))
    add(opened, "Osk")
    yield opened
    opened.close()


def moved(book: Book) -> None:
    os.rename(book.path, book.path.with_name("elsewhere.db"))


def deleted(book: Book) -> None:
    book.path.unlink()


def another_program_s(book: Book) -> None:
    book.path.unlink()
    book.path.write_text("a letter")


def newer(book: Book) -> None:
    with sqlite3.connect(book.path) as other:
        other.execute(f"PRAGMA user_version = {VERSION + 1}")


@pytest.mark.parametrize(
    ("happens", "error", "words"),
    [
        pytest.param(moved, BookGone, "book.db is not there any more. Nothing was saved meanwhile", id="moved"),
        pytest.param(deleted, BookGone, "acct-tui restore brings a backup in its place", id="deleted"),
        pytest.param(another_program_s, NotABook, "book.db is not a book", id="another-file"),
        pytest.param(newer, NewerBook, "was written by a newer acct-tui", id="newer-format"),
    ],
)
def test_it_is_said_and_nothing_is_written(
    book: Book, happens: Callable[[Book], None], error: type[BookError], words: str
) -> None:
    happens(book)
    files = {path: path.read_bytes() for path in book.path.parent.iterdir() if path.is_file()}
    with pytest.raises(error) as said, book.view():
        pass
    assert words in str(said.value)
    with pytest.raises(error):
        add(book, "Nordbau")
    assert {path: path.read_bytes() for path in book.path.parent.iterdir() if path.is_file()} == files


def test_what_is_put_back_is_gone_on_with(book: Book) -> None:
    moved(book)
    with pytest.raises(BookGone):
        add(book, "Nordbau")
    os.rename(book.path.with_name("elsewhere.db"), book.path)
    add(book, "Nordbau")
    assert names(book) == ["Nordbau", "Osk"]


def test_a_book_in_the_place_of_the_old_one_is_opened(book: Book, tmp_path: Path) -> None:
    other = Book(blank_book(tmp_path / "other.db"), clock=stopped_at(START))
    add(other, "Ganges Silk")
    other.close()
    state = book.state()
    os.replace(tmp_path / "other.db", book.path)
    assert names(book) == ["Ganges Silk"]
    assert book.state() != state
    add(book, "Nordbau")
    assert names(book) == ["Ganges Silk", "Nordbau"]


def test_the_moment_between_a_look_and_a_save_is_guarded_too(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    newer(book)
    monkeypatch.setattr("acct_tui.store.open_file.is_of_this_format", lambda _: True)
    before = book.path.read_bytes()
    with pytest.raises(NewerBook):
        add(book, "Nordbau")
    assert book.path.read_bytes() == before


def test_a_file_moved_just_before_a_save_is_not_called_read_only(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    moved(book)
    monkeypatch.setattr(OpenFile, "follow", lambda _: None)
    with pytest.raises(BookGone, match="was moved or deleted while it was open"):
        add(book, "Nordbau")
