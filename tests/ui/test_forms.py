"""Rows are written in forms: what is understood, what is refused in place, and nothing typed is ever lost."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from textual.widgets import Input

from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.store import rows
from acct_tui.store.schema import TABLES
from acct_tui.ui.dialogs.book.record_form import RecordForm
from acct_tui.ui.messages import OpenForm
from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.snapshots import Snap

HOSTILE = "[/] [@click=app.quit]x"


async def open_form(
    day: Day, table: str, row_id: str | None = None, given: Mapping[str, object] | None = None
) -> RecordForm:
    day.app.post_message(OpenForm(table, row_id, given))
    await day.settle()
    form = day.app.screen
    assert isinstance(form, RecordForm)
    return form


async def fill(day: Day, form: RecordForm, name: str, text: str) -> None:
    """Go to a field, type over what it has, and take what the list offers."""
    field = next(field for field in form.form.fields if field.asked.column.name == name)
    form.form.go_to(field)
    await day.press("ctrl+a", "ctrl+k", *(["ctrl+u"] if field.query(Input) else []))
    await day.type(text)
    await day.press("tab")


def client(book: Book, name: str = "Nordbau") -> str:
    return next(str(row["id"]) for row in rows.rows(book.database, "clients") if row["name"] == name)


async def test_a_row_of_every_table_opens_and_is_saved_as_it_was(driver: Driver, book: Book) -> None:
    async with driver((100, 50)) as day:
        for table in TABLES:
            example = rows.rows(book.database, table.name)[0]
            form = await open_form(day, table.name, str(example["id"]))
            assert not form.has_text, table.name
            assert example == {**example, **form.form.values()}, table.name
            await day.press("ctrl+s")
            assert day.app.screen is not form, table.name
    assert book.undo() is None


async def test_an_edit_is_shown_and_undone(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2")
        await day.go_to("Nordbau")
        await day.press("e")
        await day.type("Südbau")
        await day.press("ctrl+s")
        assert day.foot.startswith("Changed client Nordbau")
        day.sees("Südbau")
        await day.press("u")
        day.sees("Nordbau")
        day.misses("Südbau")


async def test_a_day_that_could_be_two_is_refused_in_place_and_nothing_is_lost(driver: Driver, book: Book) -> None:
    async with driver((80, 30)) as day:
        form = await open_form(day, "projects", given={"client_id": client(book)})
        await fill(day, form, "name", "Fair")
        await fill(day, form, "due_on", "12/11")
        day.sees("“12/11” can be read in two ways")
        await day.press("ctrl+s")
        assert day.app.screen is form
        await fill(day, form, "due_on", "fri")
        day.sees("Fri 27 Nov 2026")
        day.misses("two ways")
        await day.press("ctrl+s")
        assert day.foot == "Added project Fair"


async def test_what_is_missing_is_said_and_has_the_cursor(driver: Driver) -> None:
    async with driver() as day:
        form = await open_form(day, "clients")
        await day.press("ctrl+s")
        day.sees("Name is needed.")
        await day.type("Ost")
        await day.press("ctrl+s")
        assert day.app.screen is not form


async def test_zone_country_and_currency_follow_each_other_until_chosen(driver: Driver, book: Book) -> None:
    async with driver() as day:
        form = await open_form(day, "clients")
        await fill(day, form, "name", "Kite")
        await fill(day, form, "time_zone", "lond")
        day.sees("Europe/London", "Britain (UK)", "GBP")
        await fill(day, form, "currency", "eur")
        await fill(day, form, "time_zone", "tok")
        day.sees("Asia/Tokyo", "Japan")
        await day.press("ctrl+s")
    added = next(row for row in rows.rows(book.database, "clients") if row["name"] == "Kite")
    assert (added["time_zone"], added["country"], added["currency"]) == ("Asia/Tokyo", "JP", "EUR")


async def test_only_people_of_the_client_can_be_main_contact(driver: Driver, book: Book) -> None:
    async with driver() as day:
        form = await open_form(day, "projects", given={"client_id": client(book)})
        offered = {option.text for option in next(f for f in form.form.fields if f.id == "contact_id").asked.options()}
    here = {row["name"] for row in rows.rows(book.database, "contacts") if row["client_id"] == client(book)}
    assert offered == here


async def test_a_call_window_is_typed_by_day_and_hour(driver: Driver, book: Book) -> None:
    person = next(row for row in rows.rows(book.database, "contacts") if row["name"] == "Jens Petersen")
    async with driver() as day:
        form = await open_form(day, "call_windows", given={"contact_id": person["id"]})
        await fill(day, form, "weekday", "thu")
        await fill(day, form, "starts", "7")
        await fill(day, form, "ends", "8:30")
        await day.press("ctrl+s")
        assert day.foot == "Added call window Thu 07:00–08:30"


async def test_money_is_read_in_the_currency_of_the_client(driver: Driver, book: Book) -> None:
    async with driver((80, 30)) as day:
        form = await open_form(day, "projects", given={"client_id": client(book, "Kranz")})
        await fill(day, form, "name", "Box")
        await fill(day, form, "fee", "4 200")
        day.sees("CHF 4 200")
        await day.press("ctrl+s")
    assert next(row["fee"] for row in rows.rows(book.database, "projects") if row["name"] == "Box") == 420000


async def test_leaving_asks_only_when_something_was_typed(driver: Driver) -> None:
    async with driver() as day:
        form = await open_form(day, "clients")
        await day.press("escape")
        assert day.app.screen is not form
        form = await open_form(day, "clients")
        await day.type("Half a na")
        await day.press("escape")
        assert day.app.screen is form
        day.sees("Half a na", "not saved")
        await day.press("escape")
        assert day.app.screen is not form


async def test_a_field_changed_elsewhere_shows_both_values(driver: Driver, book: Book) -> None:
    nordbau = client(book)
    async with driver() as day:
        form = await open_form(day, "clients", nordbau)
        await day.type("Mine")
        with book.write("Elsewhere") as writer:
            writer.change("clients", nordbau, name="Theirs", industry="bricks")
        await day.press("ctrl+s")
        assert day.app.screen is form
        day.sees("Mine", "Changed elsewhere to “Theirs”")
        await day.press("ctrl+s")
        assert day.app.screen is not form
    kept = records.record(book, "clients", nordbau)
    assert kept is not None
    assert (kept["name"], kept["industry"]) == ("Mine", "bricks")


async def test_a_busy_book_keeps_what_was_typed(driver: Driver, book: Book, tmp_path: Path) -> None:
    other = Book(book.path, book.settings, clock=book.clock)
    async with driver() as day:
        form = await open_form(day, "clients")
        await day.type("Patient")
        with other.write("Long"):
            await day.press("ctrl+s")
            day.sees("busy", "Patient")
            assert day.app.screen is form
    other.close()


async def test_deleting_says_what_goes_and_is_undone(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2")
        await day.go_to("Nordbau")
        await day.press("d")
        day.sees("Client Nordbau with 4 projects, 3 contacts, 6 call windows, 129 talks", "u brings it back")
        await day.press("escape")
        day.sees("Nordbau")
        await day.press("d", "enter")
        assert day.foot == "Deleted client Nordbau"
        assert not any("Nordbau" in row for row in day.rows)
        await day.press("u")
        assert any("Nordbau" in row for row in day.rows)


@pytest.mark.parametrize("table", ["clients", "contacts", "projects"])
async def test_hostile_text_is_shown_as_it_is(driver: Driver, book: Book, table: str) -> None:
    row_id = str(rows.rows(book.database, table)[0]["id"])
    with book.write("Hostile") as writer:
        writer.change(table, row_id, name=HOSTILE)
    async with driver((100, 50)) as day:
        form = await open_form(day, table, row_id)
        day.sees(HOSTILE)
        assert form.form.values()["name"] == HOSTILE


async def test_a_form_looks_as_it_should(driver: Driver, book: Book, snap: Snap) -> None:
    async with driver() as day:
        form = await open_form(day, "projects", given={"client_id": client(book)})
        await fill(day, form, "name", "Fair site")
        await fill(day, form, "due_on", "fri")
        await fill(day, form, "fee", "4 200")
        await fill(day, form, "started_on", "12/11")
        for line in form.query(Input):
            line.cursor_blink = False
        await day.settle()
        snap(day, "form-80x24")
