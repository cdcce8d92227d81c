"""A backup is a copy that was read through; it comes back whole, in one save, and what was there is kept."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from acct_tui.disk import draft, draft_folder
from acct_tui.store import backup
from acct_tui.store.backup import How, backups, contents, copy_to, keep, put_back, put_in_place
from acct_tui.store.connection import connect, keep_copy, transaction
from acct_tui.store.driver import driver
from acct_tui.store.errors import BookBusy, DamagedBook, NewerBook, NotABook, NotSaved, Stopped
from acct_tui.store.file import opened
from acct_tui.store.migrate import VERSION
from acct_tui.store.rows import counts
from acct_tui.store.writer import write
from acct_tui.sweep import sweep, sweep_folders
from tests.store.conftest import NOW, VOLGA


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "backups").mkdir(mode=0o700)
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


def nothing(_: object) -> None:
    """Keep nothing."""


def test_a_backup_is_the_book_for_its_owner_alone(db: SqliteDatabase, client: str, path: Path, folder: Path) -> None:
    made = keep(db, folder, NOW, "daily")
    assert made.name == "my book.sqlite-2026-11-23T084700Z-daily"
    assert dump(made) == dump(path)
    assert (made.stat().st_mode & 0o777, folder.stat().st_mode & 0o777) == (0o600, 0o700)
    with opened(made) as copy:
        assert contents(copy) == counts(db)


def test_backups_are_listed_the_newest_first_and_nothing_else_is(db: SqliteDatabase, folder: Path) -> None:
    for minutes, why in ((0, "daily"), (0, "daily"), (5, "import"), (-5, "asked")):
        keep(db, folder, NOW + timedelta(minutes=minutes), why)
    for stranger in ("other.db-2026-11-23T084700Z-daily", "my book.sqlite", ".backup-x", "my book.sqlite-journal"):
        (folder / stranger).touch()
    found = [(each.made_for, each.at - NOW, each.file.name[-2:]) for each in backups(folder, "my book.sqlite")]
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

    def refuses(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, broken, refuses)
    if broken == "link":
        monkeypatch.setattr(os, "replace", refuses)
    with pytest.raises(NotSaved, match="No space left on device"):
        keep(db, folder, NOW, "daily")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("looks", range(4))
def test_a_backup_that_is_stopped_leaves_nothing(
    db: SqliteDatabase, client: str, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, looks: int
) -> None:
    def stops(asked: Iterator[int]) -> How:
        return How(is_stopped=lambda: next(asked) >= looks)

    made, before = keep(db, folder, NOW, "daily"), path.read_bytes()
    monkeypatch.setattr(backup, "_PAGES", 20)
    stopped: Callable[[Iterator[int]], object]
    for stopped in (
        lambda asked: keep(db, folder, NOW, "asked", stops(asked).is_stopped),
        lambda asked: put_back(made, path, nothing, stops(asked)),
        lambda asked: put_in_place(made, path, path.with_name("aside"), stops(asked)),
    ):
        with pytest.raises(Stopped):
            stopped(count())
        assert [*folder.iterdir()] == [made]
        assert {each.name for each in path.parent.iterdir()} == {path.name, folder.name}
        assert path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="no folder is flushed there")
def test_a_book_that_goes_aside_has_its_name_there_on_disk_before_another_takes_its_place(
    db: SqliteDatabase, folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, aside, seen, fsync = keep(db, folder, NOW, "daily"), path.with_name("aside"), list[str](), os.fsync
    replace, beside = os.replace, path.parent.stat().st_ino

    def flushes(handle: int) -> None:
        if os.fstat(handle).st_ino == beside and aside.exists():
            seen.append("flushed")
        fsync(handle)

    def replaces(new: Path, old: Path) -> None:
        seen.append("replaced")
        replace(new, old)

    monkeypatch.setattr(os, "fsync", flushes)
    monkeypatch.setattr(os, "replace", replaces)
    put_in_place(made, path, aside)
    assert seen == ["flushed", "replaced", "flushed"]


def test_a_drive_that_is_gone_is_no_folder_to_make(db: SqliteDatabase, tmp_path: Path) -> None:
    with pytest.raises(NotSaved, match="usb/backups: No such file"):
        keep(db, tmp_path / "usb" / "backups", NOW, "daily")


def test_a_backup_writes_over_nothing(db: SqliteDatabase, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(FileExistsError):
        copy_to(db, tmp_path / "mine")
    assert (tmp_path / "mine").read_text() == "mine"


def test_a_book_comes_back_in_one_save_that_every_window_sees(
    db: SqliteDatabase, client: str, path: Path, folder: Path
) -> None:
    made = keep(db, folder, NOW, "daily")
    before = dump(path)
    add(db, "Osk")
    other = connect(path)
    put_back(made, path, nothing)
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
        put_back(made, path, nothing)
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
            put_back(file, path, nothing)
        with pytest.raises(error):
            put_in_place(file, path, tmp_path / "aside")
    assert path.read_bytes() == before
    assert not (tmp_path / "aside").exists()


def test_a_save_between_what_is_kept_and_what_comes_back_is_not_lost(
    db: SqliteDatabase, client: str, path: Path, folder: Path
) -> None:
    made = keep(db, folder, NOW, "daily")
    with pytest.raises(BookBusy):
        put_back(made, path, lambda _: add(db, "Osk"))
    assert counts(db)["clients"] == 2


def test_there_is_a_book_at_every_moment_of_a_restore(
    db: SqliteDatabase, client: str, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = keep(db, folder, NOW, "daily")
    db.close()
    path.write_bytes(b"rubbish")
    seen: list[bool] = []

    def looking(real: Callable[..., None]) -> Callable[..., None]:
        def move(*names: object) -> None:
            seen.append(path.exists())
            real(*names)

        return move

    for name in ("link", "rename", "replace"):
        monkeypatch.setattr(os, name, looking(getattr(os, name)))
    put_in_place(made, path, path.with_name("aside"))
    assert seen
    assert all(seen)


def test_a_backup_of_an_older_format_comes_back_in_the_present_one(
    db: SqliteDatabase, client: str, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = keep(db, folder, NOW, "update")
    with sqlite3.connect(made) as old:
        old.execute(f"PRAGMA user_version = {VERSION - 1}")
    monkeypatch.setattr("acct_tui.store.backup.migrate", lambda fresh: fresh.pragma("user_version", VERSION))
    put_back(made, path, nothing)
    assert db.pragma("user_version") == VERSION
    assert counts(db)["clients"] == 1


def test_what_is_called_like_a_backup_and_is_none_keeps_none_from_the_list(db: SqliteDatabase, folder: Path) -> None:
    keep(db, folder, NOW, "daily")
    (folder / "my book.sqlite-2026-13-99T000000Z-daily").touch()
    assert [each.made_for for each in backups(folder, "my book.sqlite")] == ["daily"]


def test_drafts_of_killed_runs_are_swept_and_none_that_is_held(tmp_path: Path) -> None:
    strangers = {"mine.db", ".draft-list.txt", ".draft-abcdefgh", ".draft-folder01"}
    (tmp_path / "mine.db").touch()
    (tmp_path / ".draft-list.txt").touch()
    (tmp_path / ".draft-abcdefgh").write_text("a letter")
    (tmp_path / ".draft-folder01").mkdir()
    (tmp_path / ".draft-folder01" / "letter.txt").touch()
    (tmp_path / ".acct-tui-held-folder02").mkdir()
    for left in (".draft-0_a1b2c3", ".draft-0_a1b2c3-journal"):
        (tmp_path / left).touch()
    (tmp_path / ".acct-tui-held-old_0001").mkdir()
    (tmp_path / ".acct-tui-held-old_0001" / ".held").touch()
    with draft(tmp_path, ".draft-") as file, draft_folder(tmp_path, ".acct-tui-held-") as folder:
        sweep(tmp_path, [".draft-"])
        sweep_folders(tmp_path, [".draft-", ".acct-tui-held-"])
        assert {each.name for each in tmp_path.iterdir()} == strangers | {file.name, folder.name}
    assert {each.name for each in tmp_path.iterdir()} == strangers


@pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX belong to a process")
def test_a_look_at_the_book_lets_go_of_no_lock_of_a_save(db: SqliteDatabase, client: str, path: Path) -> None:
    other = (
        "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute(\"UPDATE clients SET name = 'theirs'\")"
    )
    with transaction(db):
        driver(db).execute("UPDATE clients SET name = 'ours'")
        connect(path, read_only=True).close()
        with opened(path):
            pass
        answer = subprocess.run([sys.executable, "-c", other, str(path)], capture_output=True, check=False)  # noqa: S603 our own words
        assert b"database is locked" in answer.stderr


def test_the_guard_of_a_copy_is_its_counts(
    db: SqliteDatabase, client: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = iter([{"clients": 1}, {"clients": 0}])
    monkeypatch.setattr(backup, "contents", lambda _: next(found))
    with pytest.raises(NotSaved, match="is not what the book is"):
        keep(db, folder, NOW, "daily")
    assert list(folder.iterdir()) == []
