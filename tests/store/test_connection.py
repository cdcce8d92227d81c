import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from acct_tui.store import connection, file
from acct_tui.store.connection import connect, data_version, transaction, view
from acct_tui.store.driver import stoppable
from acct_tui.store.errors import (
    BookBusy,
    BookError,
    DamagedBook,
    NewerBook,
    NotABook,
    NotOurs,
    NotSaved,
    OlderBook,
    Stopped,
    UnsafeBook,
)
from acct_tui.store.migrate import VERSION
from acct_tui.store.models import Client
from acct_tui.store.rows import counts
from acct_tui.store.writer import write
from tests.store.conftest import NOW, VOLGA


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def test_a_missing_file_becomes_a_book_that_only_its_owner_reads(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "my book?.sqlite"
    connect(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("read_only", [False, True])
def test_every_connection_keeps_the_promises(db: SqliteDatabase, path: Path, read_only: bool) -> None:
    book = connect(path, read_only=read_only)
    names = "busy_timeout foreign_keys journal_mode synchronous secure_delete trusted_schema cell_size_check query_only"
    assert [book.pragma(name) for name in names.split()] == [50, 1, "delete", 3, 1, 0, 1, int(read_only)]
    book.close()


def test_a_connection_without_the_promises_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "PRAGMAS", {"journal_mode": "wal2"})
    with pytest.raises(UnsafeBook, match="keeps journal_mode at delete"):
        connect(path)
    assert not files(path.parent)


def test_two_books_are_open_at_once(db: SqliteDatabase, client: str, tmp_path: Path) -> None:
    other = connect(tmp_path / "other.sqlite")
    assert [Client.select().count(book) for book in (db, other)] == [1, 0]
    other.close()


def of_another_program(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (a)")
    other.close()


def of_another_program_in_wal(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA journal_mode = wal")
        other.execute("CREATE TABLE t (a)")
    other.close()


def pragma(name: str, value: int) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        book = connect(path)
        book.pragma(name, value)
        book.close()

    return change


def cut_short(path: Path) -> None:
    connect(path).close()
    os.truncate(path, 8192)


@pytest.mark.parametrize(
    ("make", "error", "words"),
    [
        pytest.param(Path.touch, NotABook, "is empty", id="empty"),
        pytest.param(Path.mkdir, NotABook, "is not a file", id="folder"),
        pytest.param(lambda path: path.write_text("Name;Phone\n" * 99), NotABook, "is not a book", id="text"),
        pytest.param(lambda path: path.symlink_to("nowhere"), NotABook, "There is no|cannot be read", id="dead-link"),
        pytest.param(of_another_program_in_wal, NotABook, "belongs to another program", id="another-program-in-wal"),
        pytest.param(of_another_program, NotABook, "belongs to another program", id="another-program"),
        pytest.param(pragma("user_version", 99), NewerBook, "written by a newer acct-tui", id="newer"),
        pytest.param(lambda path: path.write_bytes(b"SQLite format 3\0" + b"x" * 5000), NotABook,
                     "is not a book", id="garbage"),
        pytest.param(cut_short, DamagedBook, "is damaged", id="cut-short"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_no_sound_book_of_ours_is_refused_and_left_alone(
    path: Path, make: Callable[[Path], None], error: type[BookError], words: str, read_only: bool
) -> None:
    make(path)
    before = files(path.parent)
    with pytest.raises(error, match=words) as refusal:
        connect(path, read_only=read_only)
    assert files(path.parent) == before
    assert "\n" not in str(refusal.value)


def test_a_command_that_only_reads_makes_no_book(path: Path) -> None:
    with pytest.raises(NotABook, match="There is no book at"):
        connect(path, read_only=True)
    assert not files(path.parent)


def test_no_book_is_made_where_none_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotSaved, match="No book can be made at"):
        connect(tmp_path / "file" / "book.sqlite")


def test_a_file_without_permission_to_write_is_refused_at_once(
    db: SqliteDatabase, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    with pytest.raises(NotSaved, match="may only be read"):
        connect(path)
    connect(path, read_only=True).close()


def test_an_older_book_is_only_read_after_it_was_brought_up_to_date(
    db: SqliteDatabase, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "VERSION", VERSION + 1)
    with pytest.raises(OlderBook, match="Open it once"):
        connect(path, read_only=True)


def test_an_older_book_is_copied_before_it_is_migrated(
    db: SqliteDatabase, client: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db.close()
    monkeypatch.setattr(connection, "VERSION", VERSION + 1)
    monkeypatch.setattr(connection, "migrate", lambda book: book.pragma("user_version", VERSION + 1))
    connect(path).close()
    connect(path, read_only=True).close()
    monkeypatch.undo()
    copy = connect(path.with_name(f"{path.name}.format-{VERSION}"), read_only=True)
    assert counts(copy)["clients"] == 1
    copy.close()


def test_reading_never_writes(db: SqliteDatabase, client: str, path: Path) -> None:
    before = files(path.parent)
    book = connect(path, read_only=True)
    assert counts(book)["clients"] == 1
    with pytest.raises(NotSaved, match="may only be read"), write(book, "Add", NOW) as w:
        w.add("clients", **VOLGA)
    book.close()
    assert files(path.parent) == before


def test_a_save_cut_off_by_a_crash_is_rolled_back_even_for_a_reader(
    db: SqliteDatabase, client: str, path: Path, tmp_path: Path
) -> None:
    crashed = tmp_path / "crashed.sqlite"
    db.pragma("cache_size", 1)
    with write(db, "Import", NOW) as w:
        w.add_many("clients", [{**VOLGA, "notes": "long " * 99} for _ in range(500)])
        crashed.write_bytes(path.read_bytes())
        crashed.with_name("crashed.sqlite-journal").write_bytes(Path(f"{path}-journal").read_bytes())
    assert counts(db)["clients"] == 501
    book = connect(crashed, read_only=True)
    assert counts(book)["clients"] == 1
    book.close()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_save_cut_off_between_its_first_page_and_the_others_is_no_damage(
    db: SqliteDatabase, client: str, path: Path, tmp_path: Path, read_only: bool
) -> None:
    """The first page tells already of pages that were never written; the journal takes it back."""
    crashed, before = tmp_path / "crashed.sqlite", path.read_bytes()
    db.pragma("cache_size", 1)
    with write(db, "Import", NOW) as w:
        db.pragma("user_version", VERSION)  # has the first page in the journal already before the end of the save
        w.add_many("clients", [{**VOLGA, "notes": "long " * 99} for _ in range(500)])
        journal = Path(f"{path}-journal").read_bytes()
    crashed.write_bytes(path.read_bytes()[:4096] + before[4096:])
    crashed.with_name("crashed.sqlite-journal").write_bytes(journal)
    book = connect(crashed, read_only=read_only)
    assert counts(book)["clients"] == 1
    with transaction(book) if not read_only else view(book):
        pass
    book.close()


def test_a_stranger_s_save_that_was_cut_off_is_taken_for_no_book(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA cache_size = 1")
        other.execute("CREATE TABLE places (url)")
        before = path.read_bytes()
        other.execute("BEGIN")
        other.executemany("INSERT INTO places VALUES (?)", [("long " * 99,)] * 500)
        journal = Path(f"{path}-journal").read_bytes()
        other.execute("COMMIT")
    path.write_bytes(path.read_bytes()[:4096] + before[4096:])
    Path(f"{path}-journal").write_bytes(journal)
    with pytest.raises(NotOurs, match="belongs to another program"):
        connect(path)


def test_a_book_in_use_says_so_quickly_and_keeps_what_it_has(db: SqliteDatabase, path: Path) -> None:
    other = connect(path)
    with transaction(other), pytest.raises(BookBusy, match="Another program is writing"), write(db, "Add", NOW):
        pytest.fail("the lock was given twice")
    with write(db, "Add", NOW) as w:
        w.add("clients", **VOLGA)
    other.close()


def test_a_reader_in_the_middle_holds_up_saving_but_loses_nothing(db: SqliteDatabase, client: str, path: Path) -> None:
    other = connect(path, read_only=True)
    with view(other):
        assert counts(other)["clients"] == 1
        with pytest.raises(BookBusy), write(db, "Add", NOW) as w:
            w.add("clients", **VOLGA)
        assert counts(other)["clients"] == 1
    assert counts(db)["clients"] == 1
    other.close()


def test_a_full_disk_is_named_and_the_book_is_as_before(db: SqliteDatabase, client: str) -> None:
    db.pragma("max_page_count", db.pragma("page_count"))
    with (
        pytest.raises(NotSaved, match=r"The disk is full\. The book is as it was before\."),
        write(db, "Add", NOW) as w,
    ):
        w.add_many("clients", [{**VOLGA, "notes": "long " * 99} for _ in range(500)])
    assert counts(db)["clients"] == 1


def test_one_write_at_a_time(db: SqliteDatabase) -> None:
    with write(db, "outer", NOW), pytest.raises(RuntimeError), write(db, "inner", NOW):
        pytest.fail("a write inside a write")


def test_the_data_version_tells_that_another_program_wrote(db: SqliteDatabase, path: Path) -> None:
    other = connect(path)
    before = data_version(db)
    with write(db, "mine", NOW) as w:
        w.add("clients", **VOLGA)
    assert data_version(db) == before
    with write(other, "theirs", NOW) as w:
        w.add("clients", **VOLGA)
    assert data_version(db) != before
    other.close()


def test_a_write_that_is_stopped_leaves_nothing_and_the_next_one_goes_through(db: SqliteDatabase, client: str) -> None:
    before, asked = counts(db), iter(range(100))
    with pytest.raises(Stopped), stoppable(db, lambda: next(asked) > 5), write(db, "Many", NOW) as writer:
        writer.add_many("clients", [VOLGA] * 1000)
    assert counts(db) == before
    with write(db, "Many", NOW) as writer:
        writer.add_many("clients", [VOLGA] * 1000)
    assert counts(db)["clients"] == before["clients"] + 1000
