"""Export by keys: the name says what is written, what is there is asked about, and the book is never harmed."""

from pathlib import Path

import pytest

from acct_tui.exchange.books.book_json import export_book
from acct_tui.services.book import Book
from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.snapshots import Snap


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a person keeps documents."""
    folder = tmp_path / "documents"
    folder.mkdir()
    monkeypatch.setattr("acct_tui.ui.dialogs.book.save_file.documents", lambda: folder)
    return folder


async def ask(day: Day, path: str = "") -> None:
    """Open the export from the palette, and name a path."""
    await day.press("colon")
    await day.type("export")
    await day.press("enter")
    if path:
        await day.press("ctrl+u")
        await day.type(path)


async def test_the_whole_book_is_proposed(driver: Driver, book: Book, documents: Path) -> None:
    async with driver((120, 36)) as day:
        await ask(day)
        day.sees("> .json", "the whole book, for import and for safety", "  .vcf", "  NAME/")
        await day.press("enter")
        assert day.foot.startswith("Wrote 15 clients, 29 contacts, 39 projects and 2183 other rows to ")
    [file] = documents.iterdir()
    assert file.name == "book-2026-11-23.json"
    assert file.read_text("utf-8") == export_book(book)


@pytest.mark.parametrize(
    ("name", "mark"),
    [("people.vcf", "> .vcf"), ("tables", "> NAME/"), ("tables.old/", "> NAME/"), ("B.JSON", "> .json")],
)
async def test_the_name_says_what_is_written(driver: Driver, documents: Path, name: str, mark: str) -> None:
    async with driver((120, 36)) as day:
        await ask(day, f"{documents}/{name}")
        day.sees(mark)
        await day.press("enter")
        assert day.foot.startswith("Wrote 15 clients, 29 contacts")
    assert (documents / name).exists()
    assert len(list(documents.iterdir())) == 1


async def test_a_name_that_means_nothing_is_asked_for_again(driver: Driver, documents: Path) -> None:
    async with driver((120, 36)) as day:
        await ask(day, f"{documents}/book.xlsx")
        day.misses("> .json", "> .vcf", "> NAME/")
        await day.press("enter")
        day.sees("book.xlsx” is no name for an export")
        await day.press("ctrl+u", "enter")
        day.sees("Type the path of a file.")
    assert not list(documents.iterdir())


@pytest.mark.parametrize("name", ["book.json", "people.vcf", "tables"])
async def test_what_is_there_is_written_over_by_a_second_enter_only(driver: Driver, documents: Path, name: str) -> None:
    async with driver((120, 36)) as day:
        await ask(day, f"{documents}/{name}")
        await day.press("enter")
        file = documents / name / "clients.csv" if (documents / name).is_dir() else documents / name
        file.write_bytes(b"\xef\xbb\xbfid,")
        await ask(day, f"{documents}/{name}")
        await day.press("enter")
        day.sees("It is there already: enter once more writes over it.")
        await day.type("x")
        await day.press("backspace", "escape")
        assert file.stat().st_size == 6
        await ask(day, f"{documents}/{name}")
        await day.press("enter", "enter")
        assert day.foot.startswith("Wrote 15 clients")
    assert file.stat().st_size > 1000


async def test_the_book_itself_is_refused(driver: Driver, book: Book, documents: Path) -> None:
    (documents / "link.json").symlink_to(book.path)
    before = book.path.read_bytes()
    async with driver((120, 36)) as day:
        for path in (book.path, documents / "link.json", f"{book.path}-journal"):
            await ask(day, str(path))
            await day.press("enter", "enter")
            day.sees("is the book itself, or belongs to it")
            await day.press("escape")
        await ask(day, f"{documents}/none/book.json")
        await day.press("enter")
        day.sees("book.json cannot be written: No such file or directory.")
    assert book.path.read_bytes() == before


async def test_it_looks_as_it_should(driver: Driver, monkeypatch: pytest.MonkeyPatch, snap: Snap) -> None:
    monkeypatch.setattr("acct_tui.ui.dialogs.book.save_file.documents", lambda: Path("/home/anna/Documents"))
    async with driver() as day:
        await ask(day)
        snap(day, "export-80x24")
