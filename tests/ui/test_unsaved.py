"""What was typed and not saved is offered at the next start, whatever ended the program."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from acct_tui.drafts import Drafts
from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.store import rows
from acct_tui.ui.dialogs.book.left import LeftDrafts
from acct_tui.ui.dialogs.book.record_form import EntryForm
from acct_tui.ui.dialogs.parts.dialog import Dialog
from tests.ui.driver import Day, at_the_dashboard
from tests.ui.test_forms import client, fill, open_form

HOSTILE = "[/] [@click=app.quit]x"
Start = Callable[[], AbstractAsyncContextManager[Day]]


@pytest.fixture
def start(book: Book, tmp_path: Path) -> Start:
    """Open the dashboard with a folder for drafts; leaving it in the middle of something is a crash."""
    book.drafts = tmp_path / "drafts"

    @asynccontextmanager
    async def started() -> AsyncIterator[Day]:
        async with at_the_dashboard(book, (100, 40)) as day:
            yield day

    return started


def look(day: Day) -> None:
    """What the dashboard does by itself twice a second."""
    day.app.unsaved.keep()


def files(book: Book) -> list[Path]:
    assert book.drafts
    return sorted(book.drafts.glob("*.json"))


async def test_a_form_is_offered_again_with_every_word(start: Start, book: Book) -> None:
    nordbau = client(book)
    async with start() as day:
        form = await open_form(day, "projects", given={"client_id": nordbau})
        await fill(day, form, "name", "Fair [/] site")
        await fill(day, form, "due_on", "fri")
        await fill(day, form, "fee", "4 200")
        await fill(day, form, "stage", "brie")
        await fill(day, form, "status_note", "half a sen")
        look(day)
        typed = form.form.texts
    assert len(files(book)) == 1
    async with start() as day:
        day.sees("You were writing", "New project Nordbau", "08:47", "Name: Fair [/] site")
        await day.press("enter")
        again = day.app.screen
        assert isinstance(again, EntryForm)
        assert again.form.texts == typed
        day.sees("Fair [/] site", "Fri 27 Nov 2026", "€4 200", "half a sen")
        await day.type("s")
        await day.press("ctrl+s")
        assert day.foot == "Added project Fair [/] sites"
        assert files(book) == []
    added = next(row for row in rows.rows(book.database, "projects") if row["name"] == "Fair [/] sites")
    assert (added["stage"], added["fee"], added["client_id"]) == ("brief", 420000, nordbau)


async def test_an_edit_of_a_row_shows_what_others_changed_meanwhile(start: Start, book: Book) -> None:
    nordbau = client(book)
    async with start() as day:
        form = await open_form(day, "clients", nordbau)
        await fill(day, form, "name", "Südbau")
        look(day)
    with book.write("Elsewhere") as writer:
        writer.change("clients", nordbau, name="Nordbau AG", tier="C")
    async with start() as day:
        await day.press("enter")
        await day.press("ctrl+s")
        day.sees("Changed elsewhere to “Nordbau AG”", "Südbau")
        await day.press("ctrl+s")
        assert day.foot.startswith("Changed client")
    row = records.record(book, "clients", nordbau) or {}
    assert (row["name"], row["tier"]) == ("Südbau", "C")


async def test_several_are_offered_one_after_the_other(start: Start, book: Book) -> None:
    async with start() as day:
        await day.press("z")
        await day.type("fri 9:00")
        await day.press("tab")
        await day.type(HOSTILE)
        await day.press("ctrl+t")
        look(day)
    async with start() as day:
        await day.press("escape")
        assert not isinstance(day.app.screen, Dialog)
        day.app.book.clock.move(minutes=5)  # type: ignore[attr-defined]  # the test's own clock
        form = await open_form(day, "clients")
        await fill(day, form, "name", "Newcomer")
        look(day)
        assert len(files(book)) == 2
    async with start() as day:
        day.sees("New client", "“Name: Newcomer”", "Next contact Volga Tyres", "“fri 9:00 [/] [@click=")
        await day.press("d")
        day.sees("Dropped: New client")
        day.misses("Newcomer")
        await day.press("enter")
        day.sees("→ Fri 27 Nov 09:00", HOSTILE, "[x] They were told")
        assert len(files(book)) == 1, "what is gone on with stays on disk"
        await day.press("enter")
        assert "Planned a call with Volga Tyres" in day.foot
        assert files(book) == []
    async with start() as day:
        assert not isinstance(day.app.screen, Dialog)


async def test_after_one_is_dealt_with_the_next_is_offered(start: Start, book: Book) -> None:
    async with start() as day:
        for name in ("One", "Two"):
            form = await open_form(day, "clients")
            await fill(day, form, "name", name)
        look(day)
        assert len(files(book)) == 2
    async with start() as day:
        await day.press("enter")
        await day.press("escape", "escape")
        assert isinstance(day.app.screen, LeftDrafts)
        assert len(files(book)) == 1, "what was left deliberately is not offered again"
        await day.press("enter")
        assert len(files(book)) == 1
        day.app.exit()
    assert len(files(book)) == 1


async def test_text_whose_place_is_gone_can_be_copied(start: Start, book: Book) -> None:
    nordbau = client(book)
    async with start() as day:
        form = await open_form(day, "clients", nordbau)
        await fill(day, form, "name", HOSTILE)
        look(day)
    records.delete(book, "clients", nordbau)
    async with start() as day:
        await day.press("enter")
        day.sees("its place in the book is gone", HOSTILE)
        await day.press("y")
        assert HOSTILE in day.app.clipboard
        await day.press("escape")
        assert len(files(book)) == 1
    async with start() as day:
        await day.press("enter", "d")
        assert day.foot.startswith("Dropped: ")
        assert files(book) == []


async def test_saving_leaving_and_taking_back_drop_the_draft(start: Start, book: Book) -> None:
    async with start() as day:
        for keys in (["escape", "escape"], ["ctrl+s"]):
            form = await open_form(day, "clients", client(book))
            await fill(day, form, "name", "Nordbau 2")
            look(day)
            assert len(files(book)) == 1, keys
            await day.press(*keys)
            assert not isinstance(day.app.screen, Dialog), keys
            assert files(book) == [], keys
        await day.press("z")
        await day.type("f")
        look(day)
        assert len(files(book)) == 1
        await day.press("backspace")
        look(day)
        assert files(book) == []


async def test_a_crash_keeps_the_last_letter(start: Start, book: Book) -> None:
    def fall() -> None:
        raise ZeroDivisionError

    async def write_and_fall() -> None:
        async with start() as day:
            form = await open_form(day, "clients")
            await fill(day, form, "name", "Before the fall")
            day.app.call_next(fall)
            await day.pilot.pause()

    with pytest.raises(ZeroDivisionError):
        await write_and_fall()
    assert [left.draft.words for left in Drafts(files(book)[0].parent, book.path).left()] == ["Name: Before the fall"]


async def test_a_full_disk_is_told_once_and_the_work_goes_on(
    start: Start, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Drafts, "keep", full)
    async with start() as day:
        await day.press("z")
        await day.type("fri 9:00")
        look(day)
        await day.settle()
        day.sees("Not kept on disk (No space left on device): save what you type soon.")
        await day.press("enter")
        assert "Planned a call" in day.foot


async def test_an_empty_book_offers_before_it_greets(tmp_path: Path, book: Book) -> None:
    empty = Book(tmp_path / "empty.db", book.settings, clock=book.clock)
    empty.drafts = tmp_path / "drafts"
    async with at_the_dashboard(empty) as day:
        day.sees("Add a client")
        form = await open_form(day, "clients")
        await fill(day, form, "name", "Nordbau")
        look(day)
    async with at_the_dashboard(empty) as day:
        day.sees("You were writing")
        day.misses("Add a client")
        await day.press("escape")
        day.sees("Add a client")
    async with at_the_dashboard(empty) as day:
        await day.press("enter", "ctrl+s")
        assert day.foot == "Added client Nordbau"
        day.misses("Import files")
    empty.close()


async def test_a_call_that_was_cut_off_goes_on_with_its_words_ticks_and_minutes(start: Start, book: Book) -> None:
    async with start() as day:
        await day.press("2", "c")
        await day.type("Banner is in print.\nwe: files by wed")
        await day.press("tab", "j", "space")
        await day.pass_time(minutes=7)
        look(day)
    async with start() as day:
        day.sees("You were writing", "Call to Volga Tyres", "Banner is in print.")
        await day.press("enter")
        day.sees("[x] New logo", "we: files by wed", "→ Wed 25 Nov 18:00", "‖ 07:00 Anna", "TELL AND ASK")
        await day.press("f2", "b", "j", "enter", "ctrl+s", "ctrl+s")
        assert "Grünwerk called" in day.foot
        await day.pass_time(minutes=30)  # nobody talks: the call was cut off, and an interruption does not wake it
        await day.press("ctrl+s", "r", "5", "enter")
        assert "Logged a call with Volga Tyres" in day.foot
        assert files(book) == []
    volga = [row for row in rows.rows(book.database, "interactions") if row["client_id"] == "client-volga"]
    newest = max(volga, key=lambda row: str(row["at"]))
    assert (str(newest["at"]), newest["minutes"]) == ("2026-11-23 07:47:00+00:00", 7)
    assert "files" in {row["text"] for row in rows.rows(book.database, "commitments")}


async def test_a_call_that_had_ended_goes_on_at_the_question_it_was_at(start: Start, book: Book) -> None:
    async with start() as day:
        await day.press("i")
        await day.type("kim")
        await day.press("enter")
        await day.type("Prices wrong")
        await day.press("ctrl+s", "y", "2")
        await day.type("fri 9:00")
        look(day)
    async with start() as day:
        await day.press("enter")
        day.sees("Kranz  Kim Brunner", "[x] A problem?", "● 2 unhappy", "→ Fri 27 Nov 09:00")
        await day.press("escape")
        await day.pass_time(minutes=5)
        day.app.calls.tell_time()
        day.sees("‖ 01:00 Kim", "TELL AND ASK")
        await day.press("ctrl+s")
        await day.press("ctrl+s")
        assert "Kranz called: talked" in day.foot


async def test_a_call_dropped_by_hand_is_not_offered(start: Start, book: Book) -> None:
    async with start() as day:
        await day.press("2", "c")
        await day.type("Nothing")
        look(day)
        assert len(files(book)) == 1
        await day.press("escape", "escape")
        assert files(book) == []


async def test_a_quick_line_is_offered_again(start: Start, book: Book) -> None:
    async with start() as day:
        await day.press("a")
        await day.type("nordbau they: logo tue")
        look(day)
    async with start() as day:
        day.sees("Quick line", "nordbau they: logo tue")
        await day.press("enter", "enter")
        assert "Nordbau owes: logo" in day.foot
        assert files(book) == []


async def test_what_is_typed_for_several_clients_is_kept_as_that_of_the_first(start: Start, book: Book) -> None:
    async with start() as day:
        await day.press("2", "space", "space", "z")
        await day.type("fri 9:00")
        look(day)
        (kept,) = files(book)
        assert "fri 9:00" in kept.read_text("utf-8")
