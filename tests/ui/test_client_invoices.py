"""Invoices of a client and no project by keys, drafts and void ones among them."""

from datetime import date

from acct_tui.services.book import Book
from acct_tui.ui.dialogs.book.record_form import RecordForm
from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.test_forms import fill
from tests.ui.test_money import money_of, named, open_money


def billed(book: Book, number: str, **fields: object) -> None:
    """An invoice of Volga Tyres that names neither a project nor the day of issue."""
    client = named(book, "clients", name="Volga Tyres")
    made = {"amount": 990_000, "currency": "EUR", "due_on": date(2026, 10, 4), **fields}
    with book.write("Billed") as writer:
        writer.add("invoices", number=number, client_id=client["id"], **made)


def form_of(day: Day) -> RecordForm:
    assert isinstance(day.app.screen, RecordForm)
    return day.app.screen


async def test_it_stands_below_those_of_the_project_and_is_paid_there(driver: Driver, book: Book) -> None:
    billed(book, "7001")
    async with driver((120, 36)) as day:
        await open_money(day)
        day.row("No project the client's")
        await day.go_to("7001")
        assert "50 d late" in day.cursor
        day.misses("None")
        await day.press("x", "enter")
        assert day.foot == "Paid: 7001, €9 900"
        assert "paid" in day.row("7001")


async def test_drafts_and_void_ones_are_there_with_their_word_and_ask_for_nothing(driver: Driver, book: Book) -> None:
    before = money_of(book)
    billed(book, "7001", state="draft")
    billed(book, "7002", state="void")
    async with driver((120, 36)) as day:
        await open_money(day)
        assert "draft" in day.row("7001")
        assert "void" in day.row("7002")
        await day.go_to("7001")
        day.sees("draft, nothing is owed")
        await day.press("x")
        assert day.foot == "Invoice 7001 is a draft: nothing of it is owed."
        await day.press("3")
        day.misses("7001", "7002")
    assert money_of(book) == before


async def test_a_payment_without_its_day_stands_without_one(driver: Driver, book: Book) -> None:
    billed(book, "7001")
    invoice = named(book, "invoices", number="7001")
    with book.write("Paid") as writer:
        writer.add("payments", invoice_id=invoice["id"], amount=990_000)
    async with driver((120, 36)) as day:
        await open_money(day)
        await day.go_to("7001")
        day.sees("paid in full")
        day.misses("None")


async def test_the_form_asks_for_one_of_both_and_for_no_day_of_issue(driver: Driver, book: Book) -> None:
    async with driver((100, 44)) as day:
        await day.press("B")
        await day.go_to("Invoices")
        await day.press("enter", "a")
        form = form_of(day)
        for name, text in (("number", "7001"), ("amount", "9900"), ("issued_on", ""), ("due_on", "4 oct 2026")):
            await fill(day, form, name, text)
        await fill(day, form, "currency", "eur")
        await day.press("ctrl+s")
        day.sees("belongs to nobody: name its project or client")
        await fill(day, form, "client_id", "volga")
        await fill(day, form, "project_id", "spring")
        await day.press("ctrl+s")
        day.sees("cannot stand beside a project: empty one of them")
        await fill(day, form, "project_id", "")
        await day.press("ctrl+s")
        assert day.foot == "Added invoice 7001"
        day.misses("None")
    added = named(book, "invoices", number="7001")
    assert (added["project_id"], added["issued_on"]) == (None, None)
    assert added["client_id"] == named(book, "clients", name="Volga Tyres")["id"]


async def test_a_bill_of_a_project_asks_for_neither(driver: Driver, book: Book) -> None:
    async with driver((120, 44)) as day:
        await open_money(day)
        await day.press("a", "down", "v")
        asked = {field.asked.column.name for field in form_of(day).form.fields}
        assert {"project_id", "client_id"}.isdisjoint(asked)
        for name, text in (("number", "7001"), ("amount", "9900"), ("due_on", "today")):
            await fill(day, form_of(day), name, text)
        await day.press("ctrl+s")
        assert day.foot == "Added invoice 7001"
    added = named(book, "invoices", number="7001")
    assert (added["project_id"], added["client_id"]) == (named(book, "invoices", number="1042")["project_id"], None)


async def test_it_is_owed_and_a_reason_on_the_card(driver: Driver, book: Book) -> None:
    billed(book, "7001")
    async with driver((120, 36)) as day:
        await day.press("3")
        await day.go_to("invoice 7001, €9 900")
        day.sees("Invoice 7001, €9 900 open")
        await day.press("2")
        await day.go_to("Volga Tyres")
        day.sees("Invoice 7001 is 50 days late, €9 900")
        await day.press("H")
        day.misses("7001")
