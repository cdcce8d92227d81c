"""A backup is a copy that was read through; it comes back whole, in one save, and what was there is kept."""

import os
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from acct_tui.disk import draft, draft_folder, sweep
from acct_tui.store import backup
from acct_tui.store.backup import back_up, backups, contents, keep, put_back, put_in_place
from acct_tui.store.connection import connect, keep_copy
from acct_tui.store.driver import driver
from acct_tui.store.errors import BookBusy, DamagedBook, NewerBook, NotABook, NotSaved
from acct_tui.store.migrate import VERSION
from acct_tui.store.rows import counts
from acct_tui.store.writing import write
from tests.store.conftest import NOW, VOLGA


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def dump(path: Path) -> str:
    with sqlite3.connect(path) as book:
        return "\n".join(book.iterdump())


def add(db: SqliteDatabase, name: str) -> None:
    with write(db, f"Add {name}", NOW) as w:
        w.add("clients", **{**VOLGA, "name": name})


def spoil(path: Path, table: str = "clients") -> None:
    """Damage the page on which a table begins."""
    with sqlite3.connect(path) as book:
        root = book.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()[0]
    with path.open("r+b") as file:
        file.seek((root - 1) * 4096 + 9)
        file.write(b"\xff\xff")


def test_a_backup_is_the_book_for_its_owner_alone(db: SqliteDatabase, client: str, path: Path, folder: Path) -> None:
    made = keep(db, folder, NOW, "daily")
    assert made.name == "my book.sqlite-2026-11-23T084700Z-daily"
    assert dump(made) == dump(path)
    assert (made.stat().st_mode & 0o777, folder.stat().st_mode & 0o777) == (0o600, 0o700)
    assert contents(made) == counts(db)


def test_backups_are_listed_the_newest_first_and_nothing_else_is(db: SqliteDatabase, folder: Path) -> None:
    for minutes, why in ((0, "daily"), (0, "daily"), (5, "import"), (-5, "asked")):
        keep(db, folder, NOW + timedelta(minutes=minutes), why)
    for stranger in ("other.db-2026-11-23T084700Z-daily", "my book.sqlite", ".backup-x", "my book.sqlite-journal"):
        (folder / stranger).touch()
    found = [(each.why, each.at - NOW, each.file.name[-2:]) for each in backups(folder, "my book.sqlite")]
    assert found == [
        ("import", timedelta(minutes=5), "rt"),
        ("daily", timedelta(0), "-2"),
        ("daily", timedelta(0), "ly"),
        ("asked", timedelta(minutes=-5), "ed"),
    ]


def test_the_copy_before_a_migration_stands_beside_the_book(db: SqliteDatabase, client: str, path: Path) -> None:
    keep_copy(db)
    keep_copy(db)
    assert dump(path.with_name(f"{path.name}.format-{VERSION}")) == dump(path)


@pytest.mark.parametrize("table", ["clients", "history", "passages"])
def test_a_damaged_book_is_not_backed_up(db: SqliteDatabase, client: str, path: Path, folder: Path, table: str) -> None:
    db.close()
    spoil(path, table)
    db.connect()
    with pytest.raises(DamagedBook, match=r"my book\.sqlite is damaged"):
        keep(db, folder, NOW, "daily")
    assert list(folder.iterdir()) == []


def test_bytes_that_are_no_text_are_damage(db: SqliteDatabase, client: str, folder: Path) -> None:
    driver(db).execute("UPDATE clients SET name = CAST(X'566F6C6761FF' AS TEXT)")
    with pytest.raises(DamagedBook, match="a word in clients is no text") as damaged:
        keep(db, folder, NOW, "daily")
    assert "Volga" not in str(damaged.value)


@pytest.mark.parametrize("broken", ["fsync", "link"])
def test_a_disk_that_refuses_leaves_no_half_of_a_backup(
    db: SqliteDatabase, folder: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    folder.mkdir()

    def refuses(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, broken, refuses)
    if broken == "link":
        monkeypatch.setattr(os, "replace", refuses)
    with pytest.raises(NotSaved, match="No space left on device"):
        keep(db, folder, NOW, "daily")
    assert list(folder.iterdir()) == []


def test_a_drive_that_is_gone_is_no_folder_to_make(db: SqliteDatabase, tmp_path: Path) -> None:
    with pytest.raises(NotSaved, match="usb/backups: No such file"):
        keep(db, tmp_path / "usb" / "backups", NOW, "daily")


def test_a_backup_writes_over_nothing(db: SqliteDatabase, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(FileExistsError):
        back_up(db, tmp_path / "mine")
    assert (tmp_path / "mine").read_text() == "mine"


def test_a_book_comes_back_in_one_save_that_every_window_sees(
    db: SqliteDatabase, client: str, path: Path, folder: Path
) -> None:
    made = keep(db, folder, NOW, "daily")
    before = dump(path)
    add(db, "Osk")
    other = connect(path)
    put_back(made, path)
    assert dump(path) == before
    assert [counts(window)["clients"] for window in (db, other)] == [1, 1]
    other.close()


def test_a_book_that_somebody_writes_to_is_not_waited_for(
    db: SqliteDatabase, client: str, path: Path, folder: Path
) -> None:
    made = keep(db, folder, NOW, "daily")
    driver(db).execute("BEGIN IMMEDIATE")
    before = path.read_bytes()
    with pytest.raises(BookBusy):
        put_back(made, path)
    driver(db).rollback()
    assert path.read_bytes() == before


def test_what_cannot_be_opened_goes_aside_with_its_journal(
    db: SqliteDatabase, client: str, path: Path, folder: Path
) -> None:
    made = keep(db, folder, NOW, "daily")
    before = dump(path)
    db.close()
    path.write_bytes(b"rubbish")
    path.with_name(f"{path.name}-journal").write_bytes(b"a journal of it")
    put_in_place(made, path, path.with_name("aside"))
    assert dump(path) == before
    assert path.with_name("aside").read_bytes() == b"rubbish"
    assert path.with_name("aside-journal").read_bytes() == b"a journal of it"
    assert not path.with_name(f"{path.name}-journal").exists()


def test_only_a_whole_backup_of_this_program_comes_back(
    db: SqliteDatabase, client: str, path: Path, folder: Path, tmp_path: Path
) -> None:
    before = path.read_bytes()
    damaged, newer, stranger = (keep(db, folder, NOW, why) for why in ("damaged", "newer", "stranger"))
    spoil(damaged)
    with sqlite3.connect(newer) as book:
        book.execute(f"PRAGMA user_version = {VERSION + 1}")
    stranger.write_bytes(b"SQLite format 3\0" + bytes(200))
    for file, error in ((damaged, DamagedBook), (newer, NewerBook), (stranger, NotABook)):
        with pytest.raises(error):
            put_back(file, path)
        with pytest.raises(error):
            put_in_place(file, path, tmp_path / "aside")
    assert path.read_bytes() == before
    assert not (tmp_path / "aside").exists()


def test_drafts_of_killed_runs_are_swept_and_none_that_is_held(tmp_path: Path) -> None:
    for left in (".backup-old", ".backup-old-journal", "mine.db", ".backup-folder/mine"):
        (tmp_path / left).parent.mkdir(exist_ok=True)
        (tmp_path / left).touch()
    (tmp_path / ".export-old").mkdir()
    (tmp_path / ".export-old" / ".held").touch()
    with draft(tmp_path, ".backup-") as file, draft_folder(tmp_path, ".export-") as folder:
        sweep(tmp_path, (".backup-", ".export-"))
        assert file.exists()
        assert folder.exists()
        assert {each.name for each in tmp_path.iterdir()} - {file.name, folder.name} == {"mine.db", ".backup-folder"}
    assert {each.name for each in tmp_path.iterdir()} == {"mine.db", ".backup-folder"}


def test_the_guard_of_a_copy_is_its_counts(
    db: SqliteDatabase, client: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = iter([{"clients": 1}, {"clients": 0}])
    monkeypatch.setattr(backup, "_counts", lambda _: next(found))
    with pytest.raises(NotSaved, match="is not what the book is"):
        keep(db, folder, NOW, "daily")
    assert list(folder.iterdir()) == []
