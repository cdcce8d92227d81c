"""Money from keys to changed reasons: messages as one batch, payments, promises to pay, disputes, ageing."""

from collections.abc import Mapping

import pytest

from acct_tui.services.book import Book
from acct_tui.services.owed import owed
from acct_tui.services.queue import call_queue
from acct_tui.store import rows
from acct_tui.ui.dialogs.book.record_form import RecordForm
from acct_tui.ui.screens.project.project import ProjectScreen
from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.snapshots import Snap
from tests.ui.test_forms import fill


def named(book: Book, table: str, **fields: object) -> Mapping[str, object]:
    return next(row for row in rows.rows(book.database, table) if fields.items() <= row.items())


def money_of(book: Book, client: str = "Volga Tyres") -> str | None:
    """The sentence of the money reason of a client."""
    row = next(row for row in call_queue(book).rows if row.client.name == client)
    return next((each.finding.sentence for each in row.findings if each.term == "money"), None)


def bill(book: Book, project: str, number: str, **fields: object) -> None:
    """A further bill like the one that is sixteen days late."""
    like = {**named(book, "invoices", number="1042"), "id": None, "number": number, **fields}
    with book.write(f"Billed {number}") as writer:
        writer.add("invoices", **{**like, "project_id": named(book, "projects", name=project)["id"]})


async def open_money(day: Day, name: str = "Spring relaunch") -> None:
    await day.go_to(name)
    await day.press("enter")
    assert isinstance(day.app.screen, ProjectScreen)
    while "Invoice  " not in day.screen:
        await day.press("left_square_bracket")


async def test_messages_are_read_copied_and_sent_as_one_step(driver: Driver, book: Book) -> None:
    yesterday = book.desk().today.replace(day=22)
    bill(book, "Rooms + booking", "2001", due_on=yesterday, amount=50_050)
    bill(book, "Lookbook", "2002", due_on=yesterday, amount=99_900, currency="PLN")
    async with driver() as day:
        await day.press("2")
        day.sees("3 messages due m")
        await day.press("m")
        day.sees("Ruth Harding, Beagle & Co  ruth@beagle.example", "1049 falls due tomorrow, Tue 24 Nov")
        await day.press("j")
        day.sees("2001 fell due yesterday, Sun 22 Nov; €500.50 is still open")
        await day.press("y")
        assert day.app.clipboard.startswith("Hello Rui Falcão,\n\na short reminder: invoice 2001 fell due yesterday")
        await day.press("j", "space", "Y")
        day.sees("Copied: 2 messages")
        assert day.app.clipboard.count("Hello ") == 2
        assert "Ruth Harding, Beagle & Co <ruth@beagle.example>\n\nHello Ruth Harding," in day.app.clipboard
        await day.press("enter")
        assert day.foot == "Reminded 2 clients of 2 invoices by message"
        day.sees("1 message due m")
        assert money_of(book, "Beagle & Co") == "Invoice 1049 is due in 1 day, £9 250"  # a weight, and no occasion
        assert money_of(book, "Mira") == "Invoice 2002 is 1 day late, PLN 999"
        await day.press("u")
        day.sees("3 messages due m")
        assert money_of(book, "Beagle & Co") == "Invoice 1049 is due in 1 day, £9 250"


async def test_without_messages_the_next_day_is_told(driver: Driver) -> None:
    async with driver() as day:
        await day.press("m", "space", "enter")
        day.sees("None is marked: space marks one, esc leaves.")
        await day.press("space", "enter", "m")
        assert day.foot == "No message is due. The next: Beagle & Co, invoice 1049, Wed."
        await day.pass_time(days=2)
        await day.press("m")
        day.sees("1049 fell due yesterday, Tue 24 Nov; £9 250.00")


async def test_a_part_is_paid_and_then_the_rest(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await open_money(day)
        await day.press("x")
        day.sees("Amount      €4 200", "paid in full, on Mon 23 Nov")
        await day.type("1000,50")
        day.sees("€3 199.50 stays open")
        await day.press("tab")
        await day.type("fri")
        await day.press("enter")
        assert day.foot == "Paid: 1042, €1 000.50, €3 199.50 is still open"
        assert "paid Fri 20 Nov €1 000.50" in [" ".join(row.split()) for row in day.rows]
        assert money_of(book) == "Invoice 1042 is 16 days late, €3 200"
        await day.press("x", "enter")
        assert day.foot == "Paid: 1042, €3 199.50"
        assert money_of(book) is None
        await day.press("u", "u")
        assert money_of(book) == "Invoice 1042 is 16 days late, €4 200"


async def test_a_payment_is_edited_and_deleted_where_it_stands(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await open_money(day)
        await day.press("a", "down", "p")
        await day.type("500")
        await day.press("ctrl+s")
        await day.go_to("paid", "€500")
        await day.press("e")
        await day.type("700")
        await day.press("ctrl+s")
        assert money_of(book) == "Invoice 1042 is 16 days late, €3 500"
        await day.go_to("paid", "€700")
        await day.press("d", "enter")
        assert money_of(book) == "Invoice 1042 is 16 days late, €4 200"


@pytest.mark.parametrize(
    ("amount", "paid_on", "why"),
    [
        pytest.param("4200.01", "today", "Only €4 200 of invoice 1042 is open: type at most that.", id="more"),
        pytest.param("0", "today", "A payment is more than nothing: type what came in.", id="nothing"),
        pytest.param("$5", "today", "“$5” is not in EUR: type the amount in EUR.", id="another-currency"),
        pytest.param("5", "someday", "“someday” is not a day: type fri, +3d, 24 nov or 2026-11-24.", id="no-day"),
    ],
)
async def test_what_is_no_payment_is_refused_in_one_line(
    driver: Driver, book: Book, amount: str, paid_on: str, why: str
) -> None:
    async with driver((100, 30)) as day:
        await open_money(day)
        await day.press("x")
        await day.type(amount)
        await day.press("tab")
        await day.type(paid_on)
        await day.press("enter")
        day.sees(why, amount)
        await day.press("escape", "escape")
    assert book.undo() is None


async def test_a_promise_to_pay_stops_the_reason_until_its_day(driver: Driver, book: Book) -> None:
    async with driver((120, 36)) as day:
        await open_money(day)
        await day.press("z")
        await day.type("wed")
        day.sees("→ Wed 25 Nov 18:00")
        await day.press("enter")
        assert day.foot == "They promise to pay 1042 by Wed 25 Nov 18:00"
        day.sees("promised", "they promise to pay by Wed: no reminder before")
        assert money_of(book) is None
        await day.press("z")
        day.sees("So far: by Wed 25 Nov 18:00.")
        await day.type("thu")
        await day.press("enter")
        await day.pass_time(days=3, hours=10)
        day.sees("promised", "they promise to pay by today: no reminder before")
        assert money_of(book) is None
        await day.pass_time(hours=6)
        assert money_of(book) == "Invoice 1042 is 20 days late, €4 200; they promised it for yesterday"
        day.sees("call is due: they promised to pay by yesterday")


async def test_x_on_a_promise_to_pay_asks_for_the_payment(driver: Driver, book: Book) -> None:
    async with driver((120, 36)) as day:
        await open_money(day)
        await day.press("z")
        await day.type("wed")
        await day.press("enter", "3")
        await day.go_to("pay invoice 1042")
        await day.press("x")
        day.sees("Paid  invoice 1042, €4 200 open", "Amount      €4 200")
        await day.press("enter")
        assert day.foot == "Paid: 1042, €4 200"
        day.misses("pay invoice 1042")
        kept = named(book, "commitments", text="pay invoice 1042")
        assert kept["kept_at"] == book.clock()


async def test_the_forms_keep_to_the_rules_of_money(driver: Driver, book: Book) -> None:
    async with driver((100, 30)) as day:
        await open_money(day)
        await day.press("a", "down", "p")
        await day.type("1000000000")
        await day.press("ctrl+s")
        day.sees("is more than the open €4 200: type at most that")
        await day.press("escape", "escape")
        await day.go_to("1042")
        await day.press("e")
        form = day.app.screen
        assert isinstance(form, RecordForm)
        await fill(day, form, "currency", "jpy")
        day.sees("¥4 200")
        await day.press("ctrl+s")
        yen = named(book, "invoices", number="1042")
        assert (yen["amount"], yen["currency"]) == (4_200, "JPY")


async def test_z_on_anything_else_is_the_next_contact(driver: Driver) -> None:
    async with driver() as day:
        await open_money(day)
        await day.go_to("paid", "Tue 11 Aug")
        await day.press("z")
        day.sees("Next contact")


async def test_a_disputed_invoice_leaves_dunning_and_the_log_says_why(driver: Driver, book: Book) -> None:
    async with driver((120, 36)) as day:
        await open_money(day)
        await day.press("D", "enter")
        day.sees("Say what comes next, such as @oleg: check the hours.")
        await day.type("pages are missing")
        await day.press("tab")
        await day.type("@oleg: check the pages")
        day.sees("A dispute needs a day: say by when, such as fri or +3d.")
        await day.press("enter")
        day.sees("A dispute needs a day", "Disputed  invoice 1042, €4 200 open")
        await day.press("tab")
        await day.type("fri")
        day.sees("→ check the pages (Oleg Marin) · Fri 27 Nov 18:00")
        await day.press("enter")
        assert day.foot == "Disputed: 1042, next check the pages (Oleg Marin) by Fri 27 Nov 18:00"
        assert money_of(book) is None
        day.sees("next: check the pages (Oleg Marin), due Fri")
        assert "disputed" in day.row("1042")
        await day.press("left_square_bracket")
        day.sees("Invoice 1042 disputed: pages are missing")
        await day.press("D")
        assert "D disputes an invoice, or settles its dispute: invoices stand" in day.foot


async def dispute(day: Day, step: str) -> None:
    """Begin a dispute of the invoice under the cursor."""
    await day.press("D")
    await day.type("pages are missing")
    await day.press("tab")
    await day.type(step)
    await day.press("ctrl+s")


async def test_d_on_a_dispute_goes_on_with_a_further_step_or_settles_it(driver: Driver, book: Book) -> None:
    async with driver((120, 36)) as day:
        await open_money(day)
        await dispute(day, "send the pages by fri")
        await day.press("D")
        day.sees("In dispute  invoice 1042", "Next: send the pages (we), due Fri; x on it keeps it.")
        await day.press("tab")
        await day.type("they: look at them mon")
        await day.press("enter")
        assert day.foot.startswith("In dispute still: 1042, next look at them (they) by Mon 30 Nov")
        await day.press("D")
        await day.type("they are there")
        day.sees("→ settled: reminders begin again and its open step is kept")
        await day.press("enter")
        assert day.foot == "Dispute settled: 1042"
        assert money_of(book) == "Invoice 1042 is 16 days late, €4 200"
        assert not [item for item in owed(book).debts if item.background.invoice == "1042"]


async def test_a_kept_step_asks_for_the_next_by_x_in_the_queue(driver: Driver, book: Book) -> None:
    async with driver((120, 36)) as day:
        await open_money(day)
        await dispute(day, "send the pages by fri")
        await day.press("3")
        await day.go_to("invoice 1042, €4 200")
        day.sees("disputed: Fri", "send the pages (we), due Fri", "disputed: no reminder goes out")
        await day.go_to("send the pages", "Volga")
        day.sees("About invoice 1042")
        await day.press("x")
        assert day.foot == "Kept: send the pages; 1042 is still in dispute: D on it says what is next"
        await day.go_to("invoice 1042")
        day.sees("there is no next step: D says one")
        await day.press("2")
        await day.go_to("Volga Tyres")
        await day.press("x")
        day.sees("3  next step  Invoice 1042")
        await day.press("3")
        day.sees("In dispute  invoice 1042", "There is no next step.")
        await day.press("tab")
        await day.type("they: confirm tue\n")
        assert day.foot == "In dispute still: 1042, next confirm (they) by Tue 24 Nov 18:00"


async def test_d_in_the_ledger_is_about_the_invoice_of_the_line(driver: Driver) -> None:
    async with driver() as day:
        await day.press("3")
        await day.go_to("invoice 1042")
        await dispute(day, "@oleg: check the pages fri")
        assert day.foot.startswith("Disputed: 1042, next check the pages (Oleg Marin)")
        await day.go_to("check the pages")
        await day.press("D")
        day.sees("In dispute  invoice 1042")
        await day.press("escape")
        await day.go_to("Logo approval")
        await day.press("D")
        assert "D disputes an invoice, or settles its dispute: invoices stand" in day.foot


async def test_ageing_of_two_currencies_stands_side_by_side(driver: Driver, book: Book) -> None:
    bill(book, "Spring relaunch", "77", currency="USD", amount=30_000, due_on=book.desk().today.replace(month=10))
    bill(book, "Spring relaunch", "78", amount=10_000, due_on=book.desk().today.replace(month=12))
    async with driver() as day:
        await open_money(day)
        ages = [line.split("  ") for line in day.lines]
        told = [[cell.strip() for cell in line if cell.strip()] for line in ages]
        assert ["Ageing", "not due", "1–30", "31–60", "61–90", "90+ d"] in told
        assert ["€4 300", "€100", "€4 200", "–", "–", "–"] in told
        assert ["$300", "–", "–", "$300", "–", "–"] in told


async def test_the_fee_used_stands_beside_the_plan_done(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await open_money(day)
        day.sees("used €23 500, 83 %, 3 of 6 milestones done")


async def test_y_copies_the_reminder_of_the_invoice_under_the_cursor(driver: Driver) -> None:
    async with driver() as day:
        await open_money(day)
        await day.press("y")
        assert day.app.clipboard.startswith(
            "Hello Irina Belova,\n\na short reminder: invoice 1042 fell due on Sat 7 Nov"
        )


async def test_nothing_of_it_is_shown_while_the_screen_is_shared(driver: Driver) -> None:
    async with driver() as day:
        await open_money(day)
        await day.press("H")
        day.misses("1042", "€")
        await day.press("m")
        assert "Hidden while the screen is shared" in day.foot
        await day.press("escape", "2")
        day.misses("message due")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_tab_looks_as_it_should(driver: Driver, snap: Snap, book: Book, size: tuple[int, int]) -> None:
    bill(book, "Spring relaunch", "1056", amount=140_000, due_on=book.desk().today.replace(month=12, day=9))
    async with driver(size) as day:
        await open_money(day)
        await day.go_to("1042")
        snap(day, f"project-money-{size[0]}x{size[1]}")


async def test_the_messages_look_as_they_should(driver: Driver, snap: Snap, book: Book) -> None:
    bill(book, "Rooms + booking", "2001", due_on=book.desk().today.replace(day=22), amount=50_050)
    async with driver() as day:
        await day.press("2", "m")
        snap(day, "messages-due-80x24")
