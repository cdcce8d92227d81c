"""Export by the shell: it says what it wrote, asks before it writes over a file, and never harms what is its own."""

import shutil
import unicodedata
from pathlib import Path

import pytest

from acct_tui.store.schema import TABLES
from tests.cli.conftest import Shell


@pytest.fixture
def mine(demo_file: Path, tmp_path: Path) -> Path:
    """A copy of the demo that must not be harmed."""
    (tmp_path / "kept").mkdir()
    return Path(shutil.copyfile(demo_file, tmp_path / "kept" / "Book.json"))


def test_the_open_book_is_not_written_over(shell: Shell, mine: Path) -> None:
    before = mine.read_bytes()
    said = shell("--database", str(mine), "export", str(mine), "--force")
    assert (said.returncode, said.stdout) == (1, b"")
    assert said.stderr.decode().startswith("acct-tui: ")
    assert said.stderr.count(b"\n") == 1
    assert mine.read_bytes() == before


@pytest.mark.parametrize(
    ("target", "words"),
    [
        pytest.param(
            "book.json", "Wrote 15 clients, 29 contacts, 39 projects and 2183 other rows to book.json", id="book"
        ),
        pytest.param("BOOK.JSON", " to BOOK.JSON", id="capitals"),
        pytest.param("people.vcf", "Wrote 15 clients, 29 contacts to people.vcf", id="people"),
        pytest.param("tables", "29 contacts, 39 projects and 2183 other rows to tables", id="a-new-folder"),
        pytest.param("tables.2026/", " to tables.2026", id="a-folder-by-its-slash"),
        pytest.param("there", " to there", id="an-empty-folder"),
    ],
)
def test_it_says_in_one_line_what_it_wrote(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there").mkdir()
    said = shell("export", target)
    assert (said.returncode, said.stderr) == (0, b"")
    assert words in said.stdout.decode()
    assert said.stdout.count(b"\n") == 1
    if (tmp_path / target).is_dir():
        assert {file.name for file in (tmp_path / target).iterdir()} == {f"{table.name}.csv" for table in TABLES}


@pytest.mark.parametrize("target", ["book.xlsx", "book.csv", "book.json.bak", "dots.", ".hidden", ""])
def test_a_suffix_that_is_not_known_is_refused_with_those_that_are(shell: Shell, tmp_path: Path, target: str) -> None:
    said = shell("export", str(tmp_path / target) if target else "")
    assert (said.returncode, said.stdout) == (2, b"")
    assert all(known in said.stderr.decode() for known in (".json", ".vcf", "folder"))
    assert said.stderr.count(b"\n") == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("target", ["book.json", "people.vcf", "tables"])
def test_what_is_there_is_written_over_only_by_force(shell: Shell, tmp_path: Path, target: str) -> None:
    path = tmp_path / target
    shell("export", str(path))
    file = path / "clients.csv" if path.is_dir() else path
    file.write_bytes(b"\xef\xbb\xbfid,mine")
    refused = shell("export", str(path))
    assert (refused.returncode, refused.stdout) == (1, b"")
    assert "--force" in refused.stderr.decode()
    assert file.read_bytes() == b"\xef\xbb\xbfid,mine"
    assert shell("export", str(path), "--force").returncode == 0
    assert len(file.read_bytes()) > 1000
    assert [each.name for each in tmp_path.iterdir()] == [target]


def spellings(book: Path) -> dict[str, Path | str]:
    """Ways to name a book, and what belongs to it."""
    folder = book.parent
    link, hard, through = folder.parent / "link.json", folder.parent / "hard.json", folder.parent / "through"
    link.symlink_to(book)
    hard.hardlink_to(book)
    through.symlink_to(folder)
    (folder.parent / "later.json").symlink_to(folder / "Book.json-journal")
    shutil.copyfile(book, folder / "backup.vcf")
    return {
        "itself": book,
        "relative": folder / ".." / folder.name / "." / book.name,
        "link": link,
        "hard-link": hard,
        "through-a-linked-folder": through / book.name,
        "other-case": folder / "BOOK.JSON",
        "journal-by-a-dangling-link": folder.parent / "later.json",
        "journal-as-a-folder": f"{book}-journal/",
        "a-copy": folder / "backup.vcf",
        "settings": folder / "settings.json",
        "settings-other-case": folder / "SETTINGS.json",
        "a-draft": folder / "state" / "drafts" / "1.json",
        "other-suffix": book.with_suffix(".json-wal"),
        "drafts": folder / "state" / "drafts",
        "below-drafts": folder / "state" / "drafts" / "new",
    }


def test_nothing_of_its_own_is_written_over_by_any_name(
    shell: Shell, mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = mine.parent / "state" / "drafts"
    drafts.mkdir(parents=True)
    env = {"ACCT_TUI_SETTINGS": str(mine.parent / "settings.json"), "ACCT_TUI_STATE": str(drafts.parent)}
    (mine.parent / "settings.json").write_text("")
    targets = spellings(mine)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for name, target in targets.items():
        said = shell("--database", str(mine), "export", str(target), "--force", env=env)
        assert (said.returncode, said.stdout, said.stderr.count(b"\n")) == (1, b"", 1), name
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert not list(drafts.iterdir())


def test_a_name_composed_another_way_is_the_same_name(shell: Shell, demo_file: Path, tmp_path: Path) -> None:
    book = Path(shutil.copyfile(demo_file, tmp_path / unicodedata.normalize("NFC", "Büch.json")))
    said = shell("--database", str(book), "export", str(tmp_path / unicodedata.normalize("NFD", "Büch.json")))
    assert said.returncode == 1
    assert [each.name for each in tmp_path.iterdir()] == [book.name]


def test_a_dash_still_prints_the_book(shell: Shell) -> None:
    assert shell("export", "-").stdout.startswith(b'{\n  "format": "acct-tui/1"')
