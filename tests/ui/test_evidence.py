"""An argument is put together under the cursor: facts chosen, words edited, and the Markdown copied or saved."""

import sqlite3
from pathlib import Path

import pytest

from acct_tui.drafts import Drafts
from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.ui.dialogs.care.evidence import EvidencePack
from acct_tui.ui.screens.project.project import ProjectScreen
from tests.ui.conftest import Driver
from tests.ui.driver import Day, at_the_dashboard
from tests.ui.snapshots import Snap
from tests.ui.test_project import named, open_project


async def argue(day: Day, project: str, row: str) -> None:
    await open_project(day, project, tab="Owed")
    await day.go_to(row)
    await day.press("P")
    assert isinstance(day.app.screen, EvidencePack)


async def test_the_pack_of_a_late_debt_is_copied_with_its_reminders(driver: Driver) -> None:
    async with driver((100, 40)) as day:
        await argue(day, "Menu + bookings", "Choice of cake photos")
        day.sees("“Choice of cake photos” is 2 working days late", "✓ Reminded by phone", "8 working days of slack")
        await day.press("home")
        await day.type("Klara: ")
        await day.press("ctrl+y")
        assert day.app.clipboard.startswith("# Klara: “Choice of cake photos” is 2 working days late")
        assert "Reminded by phone: Voicemail: the twelve cake photos." in day.app.clipboard
        assert "## By\n\nTue 24 Nov 18:00 (Europe/Berlin)" in day.app.clipboard
        await day.press(*["tab"] * 4, "j", "j", "space", "y")
        assert "Reminded by phone" not in day.app.clipboard
        await day.press("escape")
        assert isinstance(day.app.screen, ProjectScreen)


async def test_what_is_edited_is_left_only_on_purpose(driver: Driver) -> None:
    async with driver((100, 40)) as day:
        await argue(day, "Menu + bookings", "Choice of cake photos")
        await day.type("!")
        await day.press("escape")
        day.sees("not saved")
        await day.press("tab", "tab", "x", "ctrl+y")
        day.sees("“x24 nov 18:00”")
        await day.press("escape", "escape")
        assert isinstance(day.app.screen, ProjectScreen)


async def test_evidence_added_there_is_in_the_pack(driver: Driver, book: Book) -> None:
    async with driver((100, 40)) as day:
        await argue(day, "Spring relaunch", "Fair banner as print file")
        await day.press("home")
        await day.type("Oleg! ")
        await day.press("ctrl+n")
        await day.type("Print closes at noon")
        await day.press("tab")
        await day.type("quote")
        await day.press("tab", "ctrl+s")
        assert isinstance(day.app.screen, EvidencePack)
        day.sees("Print closes at noon", "Oleg! “Fair banner")
    kept = named(book, "evidence", claim="Print closes at noon")
    assert (kept["commitment_id"], kept["project_id"]) == ("owed-volga-05", "project-volga-relaunch")


async def test_evidence_about_what_is_gone_or_in_a_busy_book_is_told_and_nothing_falls(
    driver: Driver, book: Book
) -> None:
    async with driver((100, 40)) as day:
        await argue(day, "Menu + bookings", "Choice of cake photos")
        other = sqlite3.connect(book.path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        await day.press("ctrl+n")
        day.sees("The book is busy")
        other.execute("ROLLBACK")
        other.close()
        records.delete(book, "commitments", "owed-eule-01")
        await day.press("ctrl+n")
        day.sees("This is gone already.")
        assert isinstance(day.app.screen, EvidencePack)


async def test_a_file_is_saved_and_never_written_over_by_chance(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("acct_tui.ui.dialogs.book.save_file.documents", lambda: tmp_path)
    async with driver((100, 40)) as day:
        await open_project(day)
        await day.press("P", "ctrl+s", "enter")
        (path,) = tmp_path.glob("evidence-volga-tyres-*.md")
        day.sees("Saved: ")
        path.write_text("mine", "utf-8")
        await day.press("ctrl+s", "enter")
        day.sees("It is there already: enter once more writes over it.")
        await day.press("escape")
        assert path.read_text("utf-8") == "mine"
        await day.press("ctrl+s", "enter", "enter")
        assert path.read_text("utf-8").startswith("# Spring relaunch is behind")
        await day.press("ctrl+s")
        await day.type("/no/such")
        await day.press("enter")
        day.sees("cannot be written")


async def test_what_was_typed_in_a_pack_is_offered_again(book: Book, tmp_path: Path) -> None:
    book.drafts = tmp_path / "drafts"
    async with at_the_dashboard(book, (100, 40)) as day:
        await argue(day, "Menu + bookings", "Choice of cake photos")
        await day.press("end")
        await day.type(" again")
        day.app.unsaved.keep()
    assert Drafts(tmp_path / "drafts", book.path)
    async with at_the_dashboard(book, (100, 40)) as day:
        day.sees("You were writing", "Evidence Café")
        await day.press("enter")
        day.sees("waits for it again")


async def test_a_payment_is_not_argued_about_while_the_screen_is_shared(driver: Driver, book: Book) -> None:
    with book.write("A promise to pay") as writer:
        fields = {"client_id": "client-volga", "owner": "client", "kind": "payment", "made_at": book.clock()}
        writer.add("commitments", text="Pay on Friday", project_id="project-volga-relaunch", **fields)
    async with driver() as day:
        await day.press("H")
        await open_project(day, tab="Owed")
        day.misses("Pay on Friday")
        await day.press("H")
        await day.go_to("Pay on Friday")
        await day.press("P")
        day.sees("Evidence")


async def test_it_looks_as_it_should(driver: Driver, snap: Snap) -> None:
    async with driver() as day:
        await argue(day, "Menu + bookings", "Choice of cake photos")
        await day.press(*["tab"] * 4, "j")
        snap(day, "evidence-80x24")


async def test_a_pack_is_not_saved_over_the_book(driver: Driver, book: Book) -> None:
    before = book.path.read_bytes()
    async with driver((100, 40)) as day:
        await open_project(day)
        await day.press("P", "ctrl+s", "ctrl+u")
        await day.type(str(book.path))
        await day.press("enter", "enter")
        day.sees("is the book itself, or belongs to it")
    assert book.path.read_bytes() == before
