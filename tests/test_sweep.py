"""Nothing of a killed run lies about for ever, and nothing else is swept up with it."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from acct_tui.claims import claim
from acct_tui.clock import stopped_at
from acct_tui.config import Settings
from acct_tui.disk import draft_folder
from acct_tui.exchange.out.export import export
from acct_tui.services.backups import Backups
from acct_tui.services.book import Book
from acct_tui.store.salvage.rescue import salvage
from acct_tui.sweep import sweep, sweep_folders
from tests.test_disk import NOW, back_up, begin, settle


def test_what_a_killed_run_was_about_to_replace_is_put_back(tmp_path: Path) -> None:
    for name in ("tables", "sheets"):
        (tmp_path / f".draft-in_{name[:5]}" / "before" / name).mkdir(parents=True)
        (tmp_path / f".draft-in_{name[:5]}" / ".held").touch()
        (tmp_path / f".draft-in_{name[:5]}" / "before" / name / "clients.csv").write_text("of yesterday")
    (tmp_path / "sheets").mkdir()
    sweep_folders(tmp_path, [".draft-"])
    assert {str(each.relative_to(tmp_path)) for each in tmp_path.rglob("*")} == {
        "tables", "tables/clients.csv", "sheets",
    }  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="no folder is flushed there")
@pytest.mark.parametrize("there", ["what-took-its-place", "nothing-yet"])
def test_what_stands_there_is_on_disk_before_what_it_replaced_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: str
) -> None:
    left = left_by_a_killed_run(tmp_path)
    (left / "before" / "tables").mkdir(parents=True)
    if there == "what-took-its-place":
        (tmp_path / "tables").mkdir()
    done: list[object] = []
    fsync, rmtree = os.fsync, shutil.rmtree

    def flushed(handle: int) -> None:
        done.append(os.fstat(handle).st_ino)
        fsync(handle)

    def removed(path: Path, **how: Any) -> None:
        done.append(path.name)
        rmtree(path, **how)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(shutil, "rmtree", removed)
    sweep_folders(tmp_path, ["acct-tui-demo-"])
    assert done == [tmp_path.stat().st_ino, "before", left.name]
    assert names_in(tmp_path) == {"tables"}


def left_by_a_killed_run(folder: Path, name: str = "acct-tui-demo-abcdefgh") -> Path:
    left = folder / name
    left.mkdir(parents=True)
    (left / ".held").touch()
    return left


def names_in(folder: Path) -> set[str]:
    return {str(each.relative_to(folder)) for each in folder.rglob("*")}


@pytest.fixture
def private(tmp_path: Path) -> Path:
    """A folder of the user's, with what nobody may move away."""
    private = tmp_path / "private"
    private.mkdir()
    (private / "id_rsa").write_text("secret")
    return private


links = pytest.mark.skipif(sys.platform == "win32", reason="not everybody may make links there")


@links
def test_nothing_is_put_back_through_a_link(tmp_path: Path, private: Path) -> None:
    left = left_by_a_killed_run(tmp_path / "tmp")
    (left / "before").symlink_to(private)
    (left / "elsewhere").symlink_to(private)
    sweep_folders(tmp_path / "tmp", ["acct-tui-demo-"])
    assert names_in(tmp_path) == {"tmp", "private", "private/id_rsa"}
    with draft_folder(tmp_path, ".draft-") as folder:
        (folder / "before").symlink_to(private)
    assert names_in(tmp_path) == {"tmp", "private", "private/id_rsa"}


@links
def test_no_link_is_taken_for_a_draft_or_for_its_lock(tmp_path: Path, private: Path) -> None:
    left = left_by_a_killed_run(tmp_path / "tmp")
    (left / ".held").unlink()
    (left / ".held").symlink_to(tmp_path / "made")
    left_by_a_killed_run(tmp_path, "another")
    (tmp_path / "tmp" / "acct-tui-demo-a_folder").symlink_to(tmp_path / "another")
    (tmp_path / "empty").touch()
    (tmp_path / "tmp" / "acct-tui-demo-a_file_0").symlink_to(tmp_path / "empty")
    before = names_in(tmp_path)
    sweep_folders(tmp_path / "tmp", ["acct-tui-demo-"])
    sweep(tmp_path / "tmp", ["acct-tui-demo-"])
    assert names_in(tmp_path) == before
    with pytest.raises(OSError, match="symbolic links"):
        claim(left / ".held")
    assert names_in(tmp_path) == before


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such owners there")
def test_what_belongs_to_another_user_is_none_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = left_by_a_killed_run(tmp_path)
    (left / "before").mkdir()
    (left / "before" / "book.db").touch()
    (tmp_path / "acct-tui-demo-empty_00").mkdir()
    (tmp_path / "acct-tui-demo-file_000").touch()
    before, ours = names_in(tmp_path), os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: ours + 1)
    sweep_folders(tmp_path, ["acct-tui-demo-"])
    sweep(tmp_path, ["acct-tui-demo-"])
    assert names_in(tmp_path) == before


def test_what_cannot_be_removed_at_once_is_known_for_ours_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(path: object, **_: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patched, draft_folder(tmp_path, "acct-tui-demo-") as folder:
        (folder / "before").mkdir()
        patched.setattr(os, "rmdir", refuses)
    assert {each.name for each in folder.iterdir()} == {"before", ".held"}
    sweep_folders(tmp_path, ["acct-tui-demo-"])
    assert names_in(tmp_path) == set()


def test_what_only_sounds_like_a_draft_stays(tmp_path: Path) -> None:
    home = tmp_path / "home"
    begin(home)
    for prefix in (".export-", ".acct-tui-export-"):
        (home / f"{prefix}20261128").touch()
        sqlite3.connect(home / f"{prefix}archived").execute("CREATE TABLE mine (a)").connection.close()
        (home / f"{prefix}my_notes").mkdir()
        (home / f"{prefix}my_notes" / ".held").write_text("by a nail")
    (home / ".export-settings").mkdir()
    before = names_in(home)
    export_(home)
    assert names_in(home) == before | {"book.json"}


def export_(home: Path) -> None:
    book = Book(home / "book.db")
    export(book, str(home / "book.json"))
    book.close()


def copy(home: Path) -> None:
    Backups.of(home / "book.db", Settings(), stopped_at(NOW)).copy_to(home / "copy.db")


@pytest.mark.parametrize(
    ("act", "left"),
    [
        pytest.param(settle, ".acct-tui-settings-0_a1b2c3/.held", id="settings"),
        pytest.param(export_, ".acct-tui-export-0_a1b2c3/.held", id="export"),
        pytest.param(export_, ".export-0_a1b2c3/.held", id="export-of-a-version-before"),
        pytest.param(back_up, ".acct-tui-book-0_a1b2c3", id="backup"),
        pytest.param(copy, ".acct-tui-backup-0_a1b2c3", id="copy"),
    ],
)
def test_whoever_writes_there_sweeps_up_first(tmp_path: Path, act: Callable[[Path], None], left: str) -> None:
    begin(tmp_path)
    (tmp_path / left).parent.mkdir(exist_ok=True)
    (tmp_path / left).touch()
    act(tmp_path)
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith((".acct-tui-", ".export-"))] == []


def test_a_salvage_sweeps_up_the_copy_that_a_killed_one_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (left_by_a_killed_run(tmp_path, "acct-tui-salvage-0_a1b2c3") / "book").touch()
    begin(tmp_path)
    salvage(tmp_path / "book.db", tmp_path / "new.db", NOW)
    assert names_in(tmp_path) == {"book.db", "new.db"}
