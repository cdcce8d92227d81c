"""Files and folders appear whole or not at all, for their owner alone, and what goes wrong is one line."""

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from acct_tui.exchange.out.export import export
from acct_tui.exchange.out.whole import ThereAlready, save_file, save_folder
from acct_tui.services.refusals import Refused
from acct_tui.store.errors import BookError
from tests.exchange.conftest import Shell

TARGETS = ["book.json", "people.vcf", "tables"]
CARD = b"BEGIN:VCARD\nVERSION:3.0\nFN:Anna Orlova\nORG:Volga\nEND:VCARD\n"


@pytest.fixture
def filled(shell: Shell) -> Shell:
    shell.take({"anna.vcf": CARD})
    return shell


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where things are written, and nothing else is."""
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def refusing(number: int) -> Callable[..., int]:
    """What a disk does that will not."""

    def refuse(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    return refuse


def refusal(shell: Shell, target: Path | str, *, force: bool = True) -> str:
    """The one line of an export that is refused."""
    with pytest.raises((Refused, BookError)) as refused:
        export(shell.book, str(target), force=force)
    assert "\n" not in str(refused.value)
    return str(refused.value)


@pytest.mark.parametrize("target", TARGETS)
def test_what_is_written_is_for_its_owner_alone(filled: Shell, folder: Path, target: str) -> None:
    export(filled.book, str(folder / target))
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*") if path.is_file()}
    assert modes == {0o600}


@pytest.mark.parametrize(
    ("target", "where", "called"),
    [
        pytest.param("book.json", os, "fsync", id="full-disk"),
        pytest.param("people.vcf", tempfile, "mkdtemp", id="read-only-folder"),
        pytest.param("book.json", os, "replace", id="no-name-for-a-file"),
        pytest.param("tables", os, "fsync", id="full-disk-for-tables"),
        pytest.param("tables", tempfile, "mkdtemp", id="read-only-folder-for-tables"),
        pytest.param("tables", os, "rename", id="no-name-for-a-folder"),
    ],
)
def test_what_the_disk_refuses_leaves_everything_as_it_was(
    filled: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch, target: str, where: object, called: str
) -> None:
    export(filled.book, str(folder / target))
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with monkeypatch.context() as broken:
        broken.setattr(where, called, refusing(errno.ENOSPC))
        assert refusal(filled, folder / target).startswith(f"{target} cannot be written: No space left on device.")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert [path.name for path in folder.iterdir()] == [target]


def test_a_folder_that_cannot_take_its_place_gives_it_back(
    filled: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(filled.book, str(folder / "tables"))
    rename = os.rename

    def once(source: Path, target: Path) -> None:
        if source.name == "new":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rename(source, target)

    monkeypatch.setattr(os, "rename", once)
    assert "tables cannot be written" in refusal(filled, folder / "tables")
    assert [path.name for path in folder.iterdir()] == ["tables"]
    assert (folder / "tables" / "clients.csv").exists()


@pytest.mark.parametrize("target", TARGETS)
def test_a_folder_that_is_not_there_is_not_made(filled: Shell, folder: Path, target: str) -> None:
    assert f"{target} cannot be written: No such file or directory." in refusal(filled, folder / "gone" / target)
    (folder / "file").write_text("")
    assert f"{target} cannot be written: Not a directory." in refusal(filled, folder / "file" / target)
    assert [path.name for path in folder.iterdir()] == ["file"]


@pytest.mark.parametrize(
    ("target", "words"),
    [
        pytest.param("folder.json", "is a folder", id="a-folder-by-the-name-of-a-file"),
        pytest.param("pipe.json", "is no ordinary file", id="pipe"),
        pytest.param("pipe", "is a file: name a folder", id="pipe-as-a-folder"),
        pytest.param("file/", "is a file: name a folder", id="file-as-a-folder"),
        pytest.param("round.json", "cannot be written: Too many levels of symbolic links", id="links-in-a-ring"),
        pytest.param(f"{'x' * 300}.json", "cannot be written: File name too long", id="long-name"),
        pytest.param("a\0b.json", "No file can be called that", id="nul"),
        pytest.param("others", "holds other things", id="a-folder-of-other-files"),
        pytest.param("hubspot", "holds other things", id="a-table-of-another-program"),
        pytest.param("linked", "holds other things", id="a-link-among-tables"),
        pytest.param(".", "holds other things", id="where-one-is"),
    ],
)
def test_a_path_at_which_something_else_is_stays_as_it_is(
    filled: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch, target: str, words: str
) -> None:
    monkeypatch.chdir(folder)
    for name in ("folder.json", "others", "hubspot", "linked"):
        Path(name).mkdir()
    os.mkfifo("pipe.json")
    os.mkfifo("pipe")
    Path("file").write_text("mine")
    Path("others/clients.txt").write_text("mine")
    Path("hubspot/contacts.csv").write_text("Record ID,First Name\n")
    Path("linked/clients.csv").symlink_to(folder / "file")
    Path("round.json").symlink_to("round.json")
    before = sorted(folder.rglob("*"))
    assert words in refusal(filled, target)
    assert sorted(folder.rglob("*")) == before


def test_a_device_is_not_written_to(filled: Shell) -> None:
    assert "is no ordinary file" in _refused_file(filled, Path("/dev/null"))


def _refused_file(shell: Shell, path: Path) -> str:
    with pytest.raises(Refused) as refused:
        save_file(path, b"x", shell.book, force=True)
    return str(refused.value)


def test_the_folder_one_is_in_is_not_replaced(filled: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert "is the folder you are in" in refusal(filled, ".")
    assert folder.samefile(Path.cwd())


def test_a_link_leads_to_what_is_written(filled: Shell, folder: Path) -> None:
    (folder / "real.json").write_text("old")
    (folder / "link.json").symlink_to("real.json")
    (folder / "new.json").symlink_to("later.json")
    export(filled.book, str(folder / "link.json"), force=True)
    export(filled.book, str(folder / "new.json"))
    assert (folder / "link.json").is_symlink()
    assert (folder / "real.json").read_text() == (folder / "later.json").read_text() == filled.export()


def test_what_came_there_meanwhile_is_not_written_over(
    filled: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "book.json"
    monkeypatch.setattr(os, "fsync", lambda _: path.write_text("theirs"))
    with pytest.raises(ThereAlready):
        save_file(path, b"ours", filled.book)
    assert path.read_text() == "theirs"
    assert [each.name for each in folder.iterdir()] == ["book.json"]


def test_a_disk_without_links_is_written_to_all_the_same(
    filled: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", refusing(errno.EPERM))
    save_file(folder / "a.md", b"a", filled.book)
    with pytest.raises(ThereAlready):
        save_file(folder / "a.md", b"b", filled.book)
    assert (folder / "a.md").read_bytes() == b"a"


@pytest.mark.parametrize("target", TARGETS)
def test_file_and_folder_are_on_disk_before_it_says_so(
    filled: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    flushed: list[int] = []
    fsync = os.fsync

    def noted(handle: int) -> None:
        flushed.append(os.fstat(handle).st_ino)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", noted)
    export(filled.book, str(folder / target))
    written = {path.stat().st_ino for path in folder.rglob("*")}
    assert written <= set(flushed)
    assert flushed[-1] == folder.stat().st_ino


def test_what_a_file_manager_leaves_does_not_make_a_folder_another_one_s(filled: Shell, folder: Path) -> None:
    (folder / "tables").mkdir()
    (folder / "tables" / ".DS_Store").write_bytes(b"")
    export(filled.book, str(folder / "tables"))
    (folder / "tables" / ".DS_Store").write_bytes(b"")
    export(filled.book, str(folder / "tables"), force=True)
    assert not (folder / "tables" / ".DS_Store").exists()


def test_a_folder_is_taken_for_what_was_written_only_when_all_of_it_is(filled: Shell, folder: Path) -> None:
    save_folder(folder / "a", [("a.csv", b"1")], filled.book, was_written=lambda _: True)
    with pytest.raises(ThereAlready):
        save_folder(folder / "a", [("b.csv", b"2")], filled.book, was_written=lambda _: True)
    save_folder(folder / "a", [("b.csv", b"2")], filled.book, was_written=lambda _: True, force=True)
    assert [file.name for file in (folder / "a").iterdir()] == ["b.csv"]


def test_a_copy_beside_the_book_is_the_book_s(filled: Shell) -> None:
    for name in (".copy-of-book-abc", "book.sqlite.format-3", "book.sqlite.aside-1", "BOOK.SQLITE-WAL", ".new-book-1"):
        assert "belongs to it" in _refused_file(filled, filled.folder / name), name


def test_drafts_of_the_open_book_are_kept_from_packs(filled: Shell, tmp_path: Path) -> None:
    filled.book.drafts = tmp_path / "drafts"
    assert "not saved yet" in _refused_file(filled, tmp_path / "drafts" / "pack.md")
    assert "not saved yet" in _refused_file(filled, tmp_path / "DRAFTS")


def test_a_book_is_known_by_what_is_in_it(filled: Shell, folder: Path) -> None:
    shutil.copyfile(filled.book.path, folder / "backup.md")
    assert "is a book or another database" in _refused_file(filled, folder / "backup.md")


def test_a_disk_that_cannot_flush_folders_is_written_to_all_the_same(
    filled: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def files_only(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", files_only)
    save_file(folder / "a.md", b"a", filled.book)
    assert (folder / "a.md").read_bytes() == b"a"
