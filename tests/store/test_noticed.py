"""Damage is one message however it shows, and a book in which this run has noticed it is written to no more."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from acct_tui.store.backup import keep, put_back, put_in_place
from acct_tui.store.connection import connect
from acct_tui.store.driver import driver, path_of
from acct_tui.store.errors import BookError, DamagedBook, NotABook, NotSaved, Stopped
from acct_tui.store.faults import in_words
from acct_tui.store.history import undo
from acct_tui.store.models import Client
from acct_tui.store.rows import extra_tables, rows
from acct_tui.store.soundness import Flaw, flaws, refuse_unsound
from acct_tui.store.writer import write
from tests.store.conftest import NOW, VOLGA
from tests.store.test_backup import spoil

NO_TEXT = "UPDATE clients SET name = CAST(X'566F6C6761FF' AS TEXT)"
NO_DAY = "UPDATE clients SET since = '2026-02-31'"
NO_JSON = "UPDATE clients SET extras = 'no JSON'"
NO_LINE = "UPDATE clients SET industry = 'tyres' || char(7)"
NOBODY = "UPDATE contacts SET client_id = 'gone'"


def add(db: SqliteDatabase) -> None:
    with write(db, "Add", NOW) as w:
        w.add("clients", **VOLGA)


def message(path: Path, how: str = "") -> str:
    what = f"{path} is damaged: {how}." if how else f"{path} is damaged."
    return f"{what} It was left untouched. acct-tui doctor says what is left of it."


def spoilt(db: SqliteDatabase, sql: str) -> None:
    driver(db).execute("PRAGMA foreign_keys = 0")
    driver(db).execute("INSERT INTO contacts (id, client_id, name) VALUES ('anna', 'volga', 'Anna')")
    driver(db).execute(sql)


@pytest.mark.parametrize("sql", [NO_TEXT, NO_DAY, NO_JSON])
def test_a_value_that_is_none_is_damage_and_is_not_shown(db: SqliteDatabase, client: str, path: Path, sql: str) -> None:
    spoilt(db, sql)
    with pytest.raises(DamagedBook) as damaged:
        rows(db, "clients")
    assert str(damaged.value) == message(path)
    if sql == NO_TEXT:
        assert (damaged.value.__cause__, damaged.value.__suppress_context__) == (None, True)


def error(code: int, words: str) -> Exception:
    failed = sqlite3.OperationalError(words)
    if code:
        failed.sqlite_errorcode = code
    return failed


@pytest.mark.parametrize(
    ("code", "words", "kind", "said"),
    [
        (sqlite3.SQLITE_CORRUPT, "malformed", DamagedBook, "is damaged"),
        (sqlite3.SQLITE_CORRUPT_VTAB, "malformed", DamagedBook, "is damaged"),
        (sqlite3.SQLITE_NOTADB, "file is not a database", DamagedBook, "is damaged"),
        (sqlite3.SQLITE_IOERR_SHORT_READ, "disk I/O error", DamagedBook, "is damaged"),
        (sqlite3.SQLITE_ERROR, "unsupported file format", DamagedBook, "is damaged"),
        (sqlite3.SQLITE_ERROR, "no such table: clients", DamagedBook, "is damaged"),
        (0, "Could not decode to UTF-8 column 'name' with text 'Volga'", DamagedBook, "is damaged"),
        (sqlite3.SQLITE_IOERR_WRITE, "disk I/O error", NotSaved, "The disk failed"),
        (sqlite3.SQLITE_CANTOPEN, "unable to open", NotSaved, "cannot be opened"),
        (sqlite3.SQLITE_READONLY, "read only", NotSaved, "may only be read"),
        (sqlite3.SQLITE_FULL, "disk is full", NotSaved, "Make room"),
    ],
)
def test_each_way_that_damage_and_disks_show_is_told_for_what_it_is(
    path: Path, code: int, words: str, kind: type[BookError], said: str
) -> None:
    with pytest.raises(kind, match=said) as told, in_words(path):
        raise error(code, words)
    assert "Volga" not in str(told.value)
    assert ("room" in str(told.value)) == (code == sqlite3.SQLITE_FULL)


def test_words_of_sqlite_that_are_no_text_are_damage_too(db: SqliteDatabase, client: str, path: Path) -> None:
    db.close()
    data = path.read_bytes()
    path.write_bytes(data.replace(b'CREATE TABLE "chases"', b'CREATE \xacABLE "chases"'))
    with pytest.raises(DamagedBook):
        connect(path)
    assert flaws(path) == [Flaw("pages")]


def test_checks_that_are_spoilt_are_damage_to_the_doctor(db: SqliteDatabase, client: str, path: Path) -> None:
    db.close()
    path.write_bytes(path.read_bytes().replace(b"instr(industry", b"instx(industry"))
    assert flaws(path) == [Flaw("pages")]


def in_reading(db: SqliteDatabase) -> None:
    with pytest.raises(DamagedBook):
        rows(db, "clients")


def in_a_backup(db: SqliteDatabase) -> None:
    other = connect(path_of(db), read_only=True)
    with pytest.raises(DamagedBook):
        keep(other, path_of(db).parent, NOW, "daily")
    other.close()


@pytest.mark.parametrize("notice", [in_reading, in_a_backup])
def test_what_noticed_damage_once_is_written_to_no_more(
    db: SqliteDatabase, client: str, path: Path, notice: Callable[[SqliteDatabase], None]
) -> None:
    spoilt(db, NO_TEXT)
    notice(db)
    before = path.read_bytes()
    for write_to in (add, undo):
        with pytest.raises(DamagedBook, match="is damaged"):
            write_to(db)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("sql", "how"),
    [(NO_TEXT, "a word in clients is no text"), (NOBODY, "something belongs to a row that is not there")],
)
def test_the_first_write_of_a_run_looks_through_the_book(
    db: SqliteDatabase, client: str, path: Path, sql: str, how: str
) -> None:
    spoilt(db, sql)
    other = path.rename(path.with_name("as if in another run"))
    run = connect(other)
    before = other.read_bytes()
    with pytest.raises(DamagedBook) as damaged:
        add(run)
    run.close()
    assert str(damaged.value) == message(other, how)
    assert other.read_bytes() == before


@pytest.mark.parametrize("spoilt_one", ["passages", "interactions_at"])
def test_the_first_write_of_a_run_looks_at_every_page_of_tables_and_indexes(
    db: SqliteDatabase, client: str, path: Path, spoilt_one: str
) -> None:
    with write(db, "Add", NOW) as w:
        w.add("interactions", client_id=client, at=NOW)
    db.close()
    spoil(path, spoilt_one)
    other = path.rename(path.with_name("as if in another run"))
    run = connect(other)
    with pytest.raises(DamagedBook, match="is damaged"):
        add(run)
    run.close()


def test_looking_through_a_book_that_may_only_be_read_can_be_stopped(
    db: SqliteDatabase, client: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("acct_tui.store.driver._STEPS", 1)
    only_read = connect(path, read_only=True)
    with pytest.raises(Stopped):
        refuse_unsound(only_read, is_stopped=lambda: True)
    only_read.close()


@pytest.mark.parametrize("back", ["in one save", "in its place"])
def test_a_book_that_came_back_is_written_to_again(
    db: SqliteDatabase, client: str, path: Path, tmp_path: Path, back: str
) -> None:
    made = keep(db, tmp_path, NOW, "daily")
    spoilt(db, NO_TEXT)
    in_reading(db)
    if back == "in one save":
        put_back(made, path, lambda _: None)
    else:
        put_in_place(made, path, tmp_path / "aside")
    db.close()
    db.connect()
    add(db)
    assert Client.select().count(db) == 2


def test_every_flaw_is_told_by_where_it_stands(db: SqliteDatabase, client: str, path: Path) -> None:
    assert flaws(path) == []
    spoilt(db, NOBODY)
    driver(db).execute("PRAGMA ignore_check_constraints = 1")
    for sql in (NO_TEXT, NO_DAY, NO_JSON, NO_LINE):
        driver(db).execute(sql)
    assert set(flaws(path)) == {
        Flaw("references", "contacts", "clients"),
        Flaw("words", "clients", "name"),
        Flaw("values", "clients", "since"),
        Flaw("values", "clients", "industry"),
        Flaw("values", "clients", "extras"),
    }


def test_tables_of_others_that_are_no_json_are_damage(db: SqliteDatabase, client: str) -> None:
    driver(db).execute("INSERT INTO extras (name, value) VALUES ('x_any', 'no JSON')")
    with pytest.raises(DamagedBook):
        extra_tables(db)


@pytest.mark.parametrize("head", [bytes(100), b"SQLite format 3\0" + bytes(84)])
def test_a_book_whose_beginning_is_lost_is_damaged_and_no_stranger(db: SqliteDatabase, path: Path, head: bytes) -> None:
    db.close()
    data = path.read_bytes()
    path.write_bytes(head + data[100:])
    with pytest.raises(DamagedBook, match="its beginning is lost"):
        connect(path)
    assert flaws(path) == [Flaw("pages")]
    path.write_bytes(b"anything else" * 99)
    with pytest.raises(NotABook, match="if it was a book, acct-tui doctor"):
        connect(path)
