"""One line from anywhere is told while it is typed, saved by enter and taken back by u."""

import sqlite3

import pytest
from textual.widgets import Input

from acct_tui.services.book import Book
from acct_tui.store import rows
from acct_tui.ui.dialogs.parts.dialog import Dialog
from tests.ui.conftest import Driver
from tests.ui.snapshots import Snap


async def test_a_line_is_completed_told_saved_and_taken_back(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await day.press("a")
        day.sees("Quick line", "Volga Tyres · Spring relaunch", "karl we: file fri")
        await day.type("hei")
        day.sees("heike Brandt", "tab Heike Brandt (Nordbau)")
        await day.press("tab")
        await day.type("they: logo tue")
        day.sees("→ Nordbau owes: logo · Tue 24 Nov 18:00 · promised")
        await day.press("enter")
        assert day.foot == "Nordbau owes: logo · Tue 24 Nov 18:00 · promised"
        (logo,) = [row for row in rows.rows(book.database, "commitments") if row["text"] == "logo"]
        assert (logo["contact_id"], logo["project_id"]) == ("contact-nordbau-heike", None)
        await day.press("u")
        assert day.foot.startswith("Undone: Nordbau owes: logo")


async def test_on_a_project_the_line_is_about_the_project(driver: Driver, book: Book) -> None:
    async with driver((100, 30)) as day:
        await day.press("enter", "right_square_bracket", "right_square_bracket", "a")
        await day.type("@ol")
        await day.press("tab")
        await day.type("banner as pdf tomorrow")
        await day.press("enter")
        assert day.foot == "Oleg Marin owes for Volga Tyres: banner as pdf · Tue 24 Nov 18:00"
        assert "Oleg Marin" in day.row("banner as pdf")
        (banner,) = [row for row in rows.rows(book.database, "commitments") if row["text"] == "banner as pdf"]
        assert banner["project_id"] == "project-volga-relaunch"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("volga", "Volga Tyres: go on with we:", id="no-owner"),
        pytest.param("zzz we: file", "No client or contact is called “zzz”", id="stranger"),
        pytest.param("we:", "Say what behind it", id="nothing"),
    ],
)
async def test_what_is_lacking_is_told_and_refused_in_place(driver: Driver, typed: str, said: str) -> None:
    async with driver() as day:
        await day.press("a")
        await day.type(typed)
        day.sees(said)
        await day.press("enter")
        day.sees(said, typed)
        await day.press("ctrl+q")
        day.sees(typed, "is not saved")
        await day.press("escape")
        day.misses("Quick line")
        assert day.book.undo() is None


async def test_the_forms_are_below_by_letter_by_enter_and_never_over_typed_words(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2", "a", "down", "down", "n")
        day.sees("New contact")
        await day.press("escape", "a", "enter")
        day.sees("New client")
        await day.press("escape", "a", "tab", "j", "enter")
        day.sees("New project")
        await day.press("escape", "a")
        await day.type("we: file")
        await day.press("down", "n")
        day.sees("we: file", "The line above is not saved")
        await day.press("up")
        await day.type("s fri")
        await day.press("ctrl+s")
        assert "files · Fri 27 Nov 18:00" in day.foot


async def test_it_looks_as_it_should(driver: Driver, snap: Snap) -> None:
    async with driver((80, 24)) as day:
        await day.press("a")
        day.app.screen.query_one(Input).cursor_blink = False
        await day.type("nordbau: they: pay 2017 yesterday")
        snap(day, "quick-line-80x24")


async def test_what_is_typed_while_the_book_is_busy_is_saved_too(driver: Driver, book: Book) -> None:
    other = sqlite3.connect(book.path, isolation_level=None)
    async with driver() as day:
        await day.press("a")
        await day.type("we: file f")
        await day.press("enter")
        day.sees("No day for: file f")
        other.execute("BEGIN IMMEDIATE")
        await day.press("enter")
        day.sees("The book is busy", "we: file f")
        await day.type("ri")
        other.close()
        dialog = day.app.screen
        assert isinstance(dialog, Dialog)
        assert dialog._saving._attempt
        dialog._saving._attempt()  # its timer rings
        await day.settle()
        assert day.foot == "We owe Volga Tyres: file · Fri 27 Nov 18:00 · promised"


@pytest.mark.parametrize(
    ("typed", "said", "saved"),
    [
        pytest.param("we: file", "No day for: file. ctrl+s again keeps it so", "We owe Volga Tyres: file", id="ours"),
        pytest.param("they: logo", "No day for: logo. ctrl+s again", "Volga Tyres owes: logo", id="theirs"),
        pytest.param("we: file 03/04", "No day: “03/04” can be read in two ways. ctrl+s", "file 03/04", id="unclear"),
    ],
)
@pytest.mark.parametrize("saves", ["enter", "ctrl+s"])
async def test_a_promise_without_a_day_is_asked_for_before_it_is_saved(
    driver: Driver, typed: str, said: str, saved: str, saves: str
) -> None:
    async with driver() as day:
        await day.press("a")
        await day.type(typed)
        await day.press(saves)
        day.sees(said, "Quick line")
        await day.press(saves)
        assert saved in day.foot


@pytest.mark.parametrize("typed", ["todo: plans", "@oleg: banner", "note: we talked", "we: file fri"])
async def test_what_promises_nothing_or_has_a_day_is_saved_at_once(driver: Driver, typed: str) -> None:
    async with driver() as day:
        await day.press("a")
        await day.type(typed)
        await day.press("enter")
        day.misses("Quick line", "No day for")


async def test_other_words_without_a_day_are_asked_for_anew(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await day.press("a")
        await day.type("we: file")
        await day.press("enter")
        await day.type("s")
        await day.press("enter")
        day.sees("No day for: files. ctrl+s again keeps it so")
        assert not [row for row in rows.rows(book.database, "commitments") if row["text"] in ("file", "files")]
