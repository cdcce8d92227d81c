"""What holds on every screen: the clock, other programs, a busy book, help, palette, themes, an end."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from textual.worker import WorkerFailed

from acct_tui.clock import stopped_at
from acct_tui.faults import Faults
from acct_tui.services.book import Book
from acct_tui.services.demo import START
from acct_tui.services.queue import call_queue
from acct_tui.ui.keys import for_foot, hints
from tests.ui.conftest import Driver


async def test_lanes_move_by_themselves(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("2")
        assert "back 18:15" in day.row("Casa Lume")
        await day.pass_time(hours=9, minutes=27)
        day.sees("Mon 18:14")
        assert "back" in day.row("Casa Lume")
        await day.pass_time(minutes=1)
        assert "back" not in day.row("Casa Lume")


async def test_what_another_program_writes_appears(driver: Driver, book: Book) -> None:
    async with driver() as day:
        client = next(row.client for row in call_queue(book).rows if row.client.name == "Osk")
        other = Book(book.path, book.settings, clock=book.clock)
        with other.write("Renamed elsewhere") as writer:
            writer.change("clients", client.id, name="Oskar & Sons")
        other.close()
        day.app.lookout.look()
        await day.settle()
        day.sees("Oskar & Sons")


async def test_a_busy_book_keeps_what_was_typed_and_is_tried_again(driver: Driver, book: Book) -> None:
    async with driver((100, 30)) as day:
        other = sqlite3.connect(book.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        await day.press("c")
        await day.type("Said yes.")
        await day.press("ctrl+s", "ctrl+s")
        day.sees("Said yes.", "The book is busy")
        other.execute("ROLLBACK")
        other.close()
        await day.press("ctrl+s", "ctrl+s")
        assert "Logged a call with Volga Tyres" in day.foot
        book.undo()
        assert book.undo() is None


async def test_a_busy_book_takes_one_wish_at_a_time(driver: Driver, book: Book) -> None:
    async with driver((100, 30)) as day:
        other = sqlite3.connect(book.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        await day.press("p", "p")
        assert "busy" in day.foot
        other.execute("ROLLBACK")
        other.close()


async def test_a_book_that_cannot_be_read_now_keeps_the_screen(driver: Driver, book: Book) -> None:
    async with driver() as day:
        other = sqlite3.connect(book.path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        await day.pass_time(minutes=1)
        day.sees("Volga Tyres", "The book is busy")
        other.execute("ROLLBACK")
        other.close()
        await day.look_again()
        day.sees("Mon 08:48")


@pytest.mark.parametrize(
    "keys", [(), ("2",), ("2", "enter"), ("enter",)], ids=["portfolio", "calls", "card", "project"]
)
async def test_the_keys_at_the_foot_fit_and_name_the_help(driver: Driver, keys: tuple[str, ...]) -> None:
    async with driver((80, 24)) as day:
        await day.press(*keys)
        assert day.foot.startswith("c call")
        assert day.foot.endswith("? help")
        assert "…" not in day.foot


@pytest.mark.parametrize("number", ["1", "2"])
async def test_help_and_palette_follow_the_bindings(driver: Driver, number: str) -> None:
    async with driver((76, 60)) as day:
        await day.press(number)
        known = hints(day.app.screen)
        assert for_foot(known, 1000)
        await day.press("question_mark")
        day.sees(*(hint.told for hint in known))
        await day.press("escape", "colon")
        await day.type("pin")
        day.sees("Pin (p)")
        await day.press("enter")
        assert "Pinned Volga Tyres" in day.foot


async def test_numbers_switch_screens_and_each_keeps_its_cursor(driver: Driver) -> None:
    async with driver() as day:
        await day.go_to("Kumo Tea")
        await day.press("2")
        await day.go_to("Mira")
        await day.press("1")
        assert "Kumo Tea" in day.cursor
        await day.press("2")
        assert "Mira" in day.cursor


async def test_the_number_of_the_screen_below_leads_back_to_it(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2", "enter", "enter")
        day.sees("Overview")
        await day.press("2")
        day.sees("Now 8")
        await day.press("1")
        day.sees("Call now 3:")


@pytest.mark.parametrize(
    ("chosen", "used"),
    [
        pytest.param("", "acct-dark", id="ours"),
        pytest.param("light", "acct-light", id="light"),
        pytest.param("nord", "nord", id="by-name"),
        pytest.param("ansi-dark", "ansi-dark", id="ansi"),
        pytest.param("nope", "acct-dark", id="unknown"),
    ],
)
async def test_a_theme_is_chosen_by_name(driver: Driver, chosen: str, used: str) -> None:
    async with driver(theme=chosen) as day:
        assert day.app.theme == used
        assert ("There is no theme nope" in day.foot) == (chosen == "nope")


async def test_no_color_leaves_glyphs_and_words(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with driver() as day:
        day.sees("red !", "> call, 32 min late")


async def test_what_another_window_did_is_undone_only_when_it_is_meant(driver: Driver, book: Book) -> None:
    osk = next(row.client for row in call_queue(book).rows if row.client.name == "Osk")
    other = Book(book.path, book.settings, clock=stopped_at(START + timedelta(minutes=1)))

    def rename(who: Book, name: str) -> None:
        with who.write(f"Renamed to {name}") as writer:
            writer.change("clients", osk.id, name=name)

    async with driver((100, 30)) as day:
        for name in ("One", "Two"):
            rename(book, name)
        rename(other, "[/] Theirs")
        await day.press("u")
        day.sees("Undo “Renamed to [/] Theirs”, which another window did? enter undoes it.")
        await day.press("escape")
        day.sees("[/] Theirs")
        await day.press("H", "u")
        day.sees("Undo the last change, which another window did?")
        await day.press("escape", "H", "t", "enter")
        rename(other, "Again")
        await day.press("u", "enter")
        assert day.foot.startswith("Undone: Renamed to Again")
        await day.press("u")
        assert day.foot.startswith("Undone: Chosen for today")
        await day.press("escape", "escape", "u", "enter")
        assert day.foot.startswith("Undone: Renamed to [/] Theirs")
        await day.press("u")
        assert day.foot.startswith("Undone: Renamed to Two")
        await day.press("u")
        assert day.foot.startswith("Undone: Renamed to One")
    other.close()


async def test_nothing_to_undo_is_said(driver: Driver) -> None:
    async with driver() as day:
        await day.press("u")
        assert "nothing to undo" in day.foot
        await day.press("U")
        assert "nothing to do again" in day.foot


async def test_q_leaves(driver: Driver) -> None:
    async with driver() as day:
        await day.press("q")
        assert day.app.return_code == 0


async def test_a_client_without_a_live_project_can_be_reached_from_the_palette(driver: Driver, book: Book) -> None:
    with book.write("Met somebody") as writer:
        writer.add(
            "clients", id="met", name="[/] Aachen Steel", time_zone="Europe/Berlin", country="DE", currency="EUR"
        )
    async with driver((100, 30)) as day:
        await day.press("ctrl+p")
        await day.type("edit a client")
        await day.press("enter")
        day.sees("[/] Aachen Steel", "Nordbau")
        await day.press("enter")
        day.sees("[/] Aachen Steel", "Talk every")


async def test_e_and_d_are_about_the_same_thing(driver: Driver) -> None:
    async with driver((100, 30)) as day:
        await day.press("e")
        day.sees("Main contact")
        await day.press("escape", "d")
        day.sees("Project Spring relaunch with")
        await day.press("escape", "2", "e")
        day.sees("Talk every")
        await day.press("escape", "d")
        day.sees("Client Volga Tyres with")


WAYS = {
    "portfolio": ("1",),
    "calls": ("2",),
    "card": ("2", "enter"),
    "owed": ("3",),
    "project": ("enter",),
    "golden-rule": ("r",),
    "book": ("B",),
    "table": ("B", "enter"),
}
EVERYWHERE = {"t": "1/11", "T": "Evening close", "r": "You called first", "B": "rows in", "m": "Messages due"}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
async def test_what_is_about_the_whole_day_opens_from_every_screen_and_leads_back(
    driver: Driver, way: tuple[str, ...]
) -> None:
    async with driver((120, 36)) as day:
        await day.press(*way)
        here = day.app.screen
        for pressed, words in EVERYWHERE.items():
            if pressed not in way:
                await day.press(pressed)
                day.sees(words)
                await day.press("escape")
                assert day.app.screen is here, pressed


async def test_what_is_open_already_is_not_opened_twice(driver: Driver) -> None:
    async with driver((100, 30)) as day:
        for pressed in ("t", "r", "B", "t", "T", "r", "B"):
            await day.press(pressed)
        kinds = [type(screen) for screen in day.app.screen_stack]
        assert len(kinds) == len(set(kinds))
        assert "is open already: esc leads back to it" in day.foot


async def test_what_fails_beside_the_screen_is_told_and_noted_and_the_work_goes_on(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(*_: object, **__: object) -> str:
        raise KeyError("Anna Orlova")

    monkeypatch.setattr("acct_tui.ui.dialogs.book.export_file.export", fall)
    async with driver((100, 30)) as day:
        day.app.faults = Faults(tmp_path / "errors.log")
        day.app.run_worker(fall, thread=True, name="The daily backup", exit_on_error=False)
        with pytest.raises(WorkerFailed):
            await day.settle()
        await day.settle()
        assert day.foot.startswith("The daily backup failed: KeyError at tests/ui/test_frame.py:")
        day.misses("Anna Orlova'")
        await day.press("colon")
        await day.type("export")
        await day.press("enter", "enter")
        day.sees("Saving failed: KeyError at")
        await day.press("escape", "p")
        assert "Pinned" in day.foot
    noted = (tmp_path / "errors.log").read_text()
    assert [line.rpartition("] ")[2] for line in noted.splitlines() if line[0] != " "] == ["The daily backup", "Saving"]
