"""The first minute: from an empty book to a portfolio, by keys alone."""

from pathlib import Path

import pytest
from textual.widgets import Input

from acct_tui.config import load
from acct_tui.exchange.books.book_json import export_book
from acct_tui.services.backups import Backups, Why
from acct_tui.services.book import Book
from acct_tui.store import rows
from acct_tui.ui.forms.paths import PathLine
from acct_tui.ui.screens.welcome.welcome import WelcomeScreen
from tests.ui.driver import Day, at_the_dashboard
from tests.ui.snapshots import Snap

CSV = "Company;Deal name;Stage;Amount;Close date\nNordbau;Site;won;4200;2026-12-18\nOsk;Launch;won;900;2026-12-20\n"


async def say_where(day: Day) -> None:
    """Answer where one works: Berlin, whose country is offered."""
    await day.type("berl")
    await day.press("tab")
    day.sees("Germany")
    await day.press("ctrl+s")


async def test_an_empty_book_greets_and_never_shows_an_empty_table(empty: Book) -> None:
    async with at_the_dashboard(empty) as day:
        day.sees("Add a client", "Import files", "See the demo", "expect problems", "Works offline")
        day.misses("Health", "Quiet")
        await day.press("escape", "2", "x", "c")
        assert isinstance(day.app.screen, WelcomeScreen)


async def test_from_an_empty_book_to_a_portfolio(empty: Book, settings: Path) -> None:
    async with at_the_dashboard(empty) as day:
        await day.press("enter")
        day.sees("Where do you work?", "asked once: every clock follows from it")
        await say_where(day)
        assert (load(settings).zone, load(settings).country) == ("Europe/Berlin", "DE")
        day.sees("New client", "Europe/Berlin", "EUR")
        await day.type("Nordbau")
        await day.press("ctrl+s")
        day.sees("New contact Nordbau")
        await day.type("Jens Petersen")
        await day.press("tab")
        await day.type("dec")
        await day.press("tab", "ctrl+s")
        day.sees("New project Nordbau", "Jens Petersen")
        await day.type("Site")
        await day.press("ctrl+s")
        assert day.foot == "Added project Site"
        assert [row for row in day.rows if "Nordbau" in row and "Site" in row]
        assert empty.desk().zone == "Europe/Berlin"
        for gone in ("Site", "Jens", "Nordbau"):
            await day.press("u")
            assert gone in day.foot
    assert empty.is_empty()


async def test_contact_and_project_can_be_left_out(empty: Book, settings: Path) -> None:
    settings.parent.mkdir()
    settings.write_text('[home]\nzone = "Europe/Berlin"\ncountry = "DE"\n')
    async with at_the_dashboard(empty) as day:
        await day.press("a")
        day.misses("Where do you work?")
        await day.type("Nordbau")
        await day.press("tab")
        await day.type("berl")
        await day.press("tab", "tab")
        await day.type("eur")
        await day.press("tab", "ctrl+s")
        await day.press("escape")
        await day.press("escape")
        assert day.foot == "Added client Nordbau"
        day.sees("No live project yet: press B for 1 client, a to add a project")
        await day.press("2")
        day.sees("Nobody to call. No live project yet: press B for 1 client, a to add a project")


async def test_leaving_the_first_form_comes_back_to_the_greeting(empty: Book, settings: Path) -> None:
    async with at_the_dashboard(empty) as day:
        await day.press("a", "escape")
        assert isinstance(day.app.screen, WelcomeScreen)
        assert not settings.exists()


async def test_files_are_shown_before_they_are_imported(empty: Book, tmp_path: Path) -> None:
    (tmp_path / "orders.csv").write_text(CSV)
    async with at_the_dashboard(empty, (100, 30)) as day:
        await day.press("i")
        day.sees("Where do you work?", "asked once: files are read as your country writes them")
        await say_where(day)
        day.sees("Import files", "nothing is written before you say so")
        await day.type(f"{tmp_path}/ord")
        day.sees("orders.csv")
        await day.press("tab", "enter")
        day.sees("2 rows will come in", "2 clients, 2 projects new")
        assert empty.is_empty()
        await day.press("enter")
        assert day.foot == "2 rows came in · Imported 2 clients, 2 projects from orders.csv"
        assert sum("Nordbau" in row or "Osk" in row for row in day.rows) == 2
        await day.press("enter")
        day.sees("▸ handover")
        day.misses("instead of 5", "first order")
        await day.press("escape", "u")
    assert empty.is_empty()


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        pytest.param("gone.csv", None, "gone.csv", id="no-file"),
        pytest.param("a.csv", "Weather;Mood\nrain;bad\n", "no heading is known", id="unknown-headings"),
        pytest.param("a.csv", "Deal name;Stage\nSite;plan\n", "line 2: nothing in it was understood", id="of-nobody"),
        pytest.param("a.json", '{"format": "acct-tui/1", "clients": [{"id": 1}]}', "a.json", id="wrong-type"),
    ],
)
async def test_bad_files_are_told_in_one_line_and_change_nothing(
    empty: Book, tmp_path: Path, name: str, text: str | None, why: str
) -> None:
    if text is not None:
        (tmp_path / name).write_text(text)
    before = export_book(empty)
    async with at_the_dashboard(empty, (120, 30)) as day:
        await day.press("i")
        await say_where(day)
        await day.type(f"{tmp_path}/{name}")
        await day.press("enter")
        day.sees(why)
        await day.press("ctrl+s")
        day.sees(why)
        assert day.app.screen.query_one(PathLine).value == f"{tmp_path}/{name}"
    assert export_book(empty) == before


async def test_what_a_file_does_not_say_is_offered_step_by_step(empty: Book, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("Wer;Phone\nAnna Orlova;+49 30 1\n")
    async with at_the_dashboard(empty, (120, 30)) as day:
        await day.press("i")
        await say_where(day)
        await day.type(f"{tmp_path}/people.csv")
        await day.press("enter")
        day.sees("which column is the name of the contact?", 'enter tries again with --map "Wer=contacts.name"')
        await day.press("enter")
        day.sees("names no client", "enter tries again with --client =name")
        await day.press("enter")
        day.sees("1 client, 1 contact new")
        await day.press("enter")
        assert day.foot == "1 row came in · Imported 1 client, 1 contact from people.csv"


async def test_the_demo_takes_the_place_of_the_empty_book_and_leaves_it_empty(empty: Book) -> None:
    async with at_the_dashboard(empty) as day:
        await day.press("d")
        day.sees("Volga Tyres", "This is the demo")
        shown = day.app.book
        assert shown is not empty
        folder = shown.path.parent
        await day.press("2")
        assert any("Nordbau" in row for row in day.rows)
    assert empty.is_empty()
    assert not rows.rows(empty.database, "clients")
    assert not folder.exists()


async def test_home_is_asked_of_a_book_that_came_by_the_shell(empty: Book, settings: Path) -> None:
    with empty.write("From the shell") as writer:
        writer.add("clients", name="Osk", time_zone="Europe/Oslo", country="NO", currency="NOK")
    async with at_the_dashboard(empty) as day:
        day.sees("Where do you work?")
        await say_where(day)
        day.sees("Home is Europe/Berlin")
    assert load(settings).country == "DE"


async def test_files_are_imported_from_the_palette_too(empty: Book, settings: Path, tmp_path: Path) -> None:
    settings.parent.mkdir()
    settings.write_text('[home]\nzone = "Europe/Berlin"\ncountry = "DE"\n')
    (tmp_path / "orders.csv").write_text(CSV)
    with empty.write("Before") as writer:
        writer.add("clients", name="Osk", time_zone="Europe/Oslo", country="NO", currency="NOK")
    async with at_the_dashboard(empty, (100, 30)) as day:
        await day.press("colon")
        await day.type("import")
        await day.press("enter")
        await day.type(f"{tmp_path}/orders.csv")
        await day.press("enter", "ctrl+s")
        assert day.foot == "2 rows came in · Imported 1 client, 2 projects from orders.csv"


async def test_the_greeting_looks_as_it_should(empty: Book, snap: Snap) -> None:
    async with at_the_dashboard(empty) as day:
        snap(day, "welcome-80x24")


async def test_a_backup_of_an_empty_book_is_none_to_go_back_to(empty: Book) -> None:
    Backups.of(empty.path, empty.settings, empty.clock).make(Why.ASKED)
    async with at_the_dashboard(empty) as day:
        day.misses("Go back to a backup")


async def test_a_book_whose_file_is_lost_begins_with_its_backups(book: Book, settings: Path) -> None:
    kept = Backups.of(book.path, book.settings, book.clock)
    kept.make(Why.ASKED)
    before = export_book(book)
    book.close()
    book.path.unlink()
    lost = Book(book.path, book.settings, clock=book.clock, cache=book.cache)
    async with at_the_dashboard(lost, (120, 36)) as day:
        day.sees("r  Go back to a backup", "a  Add a client")
        await day.press("enter")
        day.sees("Go back to which backup?", "asked for")
        await day.press("escape")
        day.sees("Go back to a backup")
        await day.press("r", "enter")
        assert export_book(lost) == before
        day.sees("Nordbau")
        assert not isinstance(day.app.screen, WelcomeScreen)
    lost.close()


async def test_an_option_mends_what_was_refused(empty: Book, settings: Path, tmp_path: Path) -> None:
    (tmp_path / "deals.csv").write_text("Company name,Deal Name,Close Date\nVolga Tyres GmbH,Site,03/04/2027\n")
    async with at_the_dashboard(empty, (120, 30)) as day:
        await day.press("i")
        await say_where(day)
        await day.type(f"{tmp_path}/deals.csv")
        await day.press("enter")
        day.sees("--dates")
        await day.press("tab")
        await day.type("--dates dmy")
        await day.press("enter")
        day.sees("1 client, 1 project new")
        await day.press("enter")
        assert any("Volga Tyres GmbH" in line and "Site" in line for line in day.lines)


async def test_who_owes_an_invoice_and_has_no_project_is_told_of_at_once(
    empty: Book, settings: Path, tmp_path: Path
) -> None:
    lines = (
        "1,Three Days,100,2026-11-20",
        "2,Ten Days,100,2026-11-13",
        "3,Sixty Days,100,2026-09-24",
        "4,Paid,0,",
    )
    (tmp_path / "bills.csv").write_text("\n".join(("Invoice number,Customer,Balance,Due date", *lines)))
    async with at_the_dashboard(empty) as day:
        await day.press("i")
        await say_where(day)
        await day.type(f"{tmp_path}/bills.csv")
        await day.press("enter", "enter")
        day.sees("No live project yet: press 2 for 2 calls, m for 1 message, B for 4 clients")
        await day.press("2")
        day.sees("1 message due m")
        assert [" ".join(row.split()[1:3]) for row in day.rows if "Days" in row] == ["Sixty Days", "Ten Days"]
        await day.press("m")
        day.sees("Three Days")


async def test_only_what_was_read_as_it_stands_on_the_screen_is_imported(
    empty: Book, settings: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text("Company,Owner\nNordbau,Ann\nOsk,Bob\n")
    (tmp_path / "b.csv").write_text("Company\nVolga\n")
    async with at_the_dashboard(empty, (120, 30)) as day:
        await day.press("i")
        await say_where(day)
        await day.press("ctrl+s")
        day.sees("Name a file first")
        await day.type(f"{tmp_path}/a.csv")
        await day.press("ctrl+s")
        day.sees("2 rows will come in", "ctrl+s import")

        await day.press("tab")
        await day.type("--where Ovner=Ann")
        day.sees("ctrl+s read")
        await day.press("ctrl+s")
        day.sees("no file has a column “ovner”", "As it was read before:", "2 rows will come in")
        await day.press("ctrl+s")
        day.sees("no file has a column “ovner”")
        assert empty.is_empty()

        day.app.screen.query_one("#options", Input).value = "--where Owner=Ann"
        await day.press("ctrl+s")
        day.sees("1 row will come in", "ctrl+s import")
        day.misses("ovner", "Osk")
        await day.type(f"{tmp_path}/a.csv")  # once more, as it was saved anew meanwhile
        day.sees("ctrl+s read")
        await day.press("enter")
        day.sees("1 row will come in", "ctrl+s import")
        assert empty.is_empty()

        await day.type(f"{tmp_path}/c.csv")
        await day.press("enter")
        day.sees("There is no file c.csv there: mend the path, or empty the line.", "1 row will come in")
        await day.press("ctrl+s")
        day.sees("There is no file c.csv there: mend the path, or empty the line.", "1 row will come in")
        await day.press("backspace", *["backspace"] * 4)
        await day.type("b.csv")
        await day.press("ctrl+s")
        day.sees("1 row will come in, 1 left out: b.csv:2")
        assert empty.is_empty()
        await day.press("ctrl+s")
    assert [row["name"] for row in rows.rows(empty.database, "clients")] == ["Nordbau"]


@pytest.mark.parametrize("path", ["~nobody-of-that-name/x", "x" * 300], ids=["no-such-home", "too-long"])
async def test_a_path_that_cannot_be_is_told_in_one_line(empty: Book, settings: Path, path: str) -> None:
    async with at_the_dashboard(empty, (120, 30)) as day:
        await day.press("i")
        await say_where(day)
        day.app.screen.query_one(PathLine).value = path  # pasted
        await day.press("enter")
        assert day.app.is_running
