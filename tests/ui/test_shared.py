"""While the screen is shared nothing that is asked for by a key tells what is hidden."""

import sqlite3
from datetime import timedelta

import pytest

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.book import Book
from acct_tui.services.cards import call_cards
from acct_tui.services.deeds import settle
from acct_tui.services.evening import evening
from acct_tui.services.owed import owed
from acct_tui.services.queue import call_queue
from acct_tui.services.records import what_goes
from acct_tui.services.refusals import Refused
from acct_tui.services.tables import counts, listed
from acct_tui.ui.forms.fields import Field
from acct_tui.ui.messages import OpenForm
from tests.ui.conftest import Driver


async def test_what_is_undone_is_not_quoted(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        with day.book.write("Deleted complaint wrong pictures") as writer:
            writer.change("clients", "client-kranz", notes="anything")
        await day.press("H", "u")
        day.sees("Undone: the last change · U does it again")
        day.misses("wrong pictures")
        await day.press("U")
        assert day.foot.startswith("Done again: the last change")
        await day.press("H", "u")
        day.sees("Undone: Deleted complaint wrong pictures")


async def test_the_note_of_a_problem_is_hidden_on_cards_and_in_the_log(driver: Driver) -> None:
    async with driver((200, 60)) as day:
        last = next(row for row in call_queue(day.book).rows if row.client.id == "client-volga").client.conversations[0]
        with day.book.write("a problem") as writer:
            writer.change("interactions", last.id, note="furious about it", was_problem=True)
        await day.press("H", "2")
        await day.go_to("Volga")
        day.sees("you called: hidden")
        day.misses("furious")
        await day.press("enter")
        for _ in range(6):
            day.misses("furious")
            await day.press("right_square_bracket")
        await day.press("escape", "H")
        day.sees("furious")


@pytest.mark.parametrize(("table", "kind"), [("commitments", "payment"), ("complaints", None), ("invoices", None)])
async def test_a_form_of_what_is_hidden_is_refused(driver: Driver, table: str, kind: str | None) -> None:
    async with driver() as day:
        await day.press("H")
        day.app.post_message(OpenForm(table, None, {"client_id": "client-volga", "kind": kind}))
        await day.settle()
        assert "Hidden while the screen is shared" in day.foot


async def test_a_form_waits_for_a_busy_book_before_it_is_known_to_be_hidden(driver: Driver) -> None:
    async with driver() as day:
        await day.press("H")
        other = sqlite3.connect(day.book.path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        day.app.post_message(OpenForm("commitments", "owed-eule-01"))
        await day.settle()
        assert "The book is busy" in day.foot
        other.execute("ROLLBACK")
        other.close()


async def test_nothing_is_called_hidden_while_a_busy_book_cannot_be_read(driver: Driver) -> None:
    async with driver() as day:
        other = sqlite3.connect(day.book.path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        await day.press("H")
        assert "The book is busy" in day.foot
        other.execute("ROLLBACK")
        other.close()
        await day.look_again()
        day.sees("H hiding", "> hidden")


@pytest.mark.parametrize(
    ("table", "fields", "missing"),
    [
        ("contacts", {"id": "contact-volga-anna"}, {"birthday", "notes"}),
        ("clients", {"id": "client-volga"}, {"notes"}),
        ("projects", {}, {"fee", "fee_used", "fee_used_on", "currency"}),
        ("interactions", {}, {"note", "mood", "was_problem"}),
    ],
)
async def test_a_form_asks_for_nothing_hidden(
    driver: Driver, table: str, fields: dict[str, str], missing: set[str]
) -> None:
    async with driver((120, 60)) as day:
        await day.press("H")
        day.app.post_message(OpenForm(table, fields.get("id"), {} if fields else {"client_id": "client-volga"}))
        await day.settle()
        assert not missing & {field.asked.column.name for field in day.app.screen.query(Field)}


async def test_what_rests_and_whom_it_is_for_is_hidden_too(driver: Driver) -> None:
    hidden = ("Mood fell", "Irina (finance)", "reminded 16 Nov", "1042", "is in dispute")
    async with driver((120, 36)) as day:
        await day.press("2")
        await day.go_to("Volga")
        day.sees("Mood fell", "Irina (finance)", "reminded 16 Nov", "1042")
        await day.press("H")
        for client in ("Volga", "Mira"):
            await day.go_to(client)
            day.sees("Resting until 09:00. It is their turn", "Hidden while the screen is shared")
            day.misses(*hidden)
            await day.press("enter")
            day.sees("Resting until 09:00. It is their turn")
            day.misses(*hidden)
            await day.press("escape")


async def test_offers_problems_and_what_goes_are_hidden(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("H", "r")
        day.sees("Problems Hidden while the screen is shared")
        await day.press("escape")
        assert "invoice" not in what_goes(day.book, "clients", "client-volga")
        rows = call_queue(day.book).rows
        cards = call_cards(day.book, rows, day.book.desk())
        assert not [point for card in cards.values() for point in card.points if point.subject.table == "opportunities"]
        await day.press("H")
        assert "invoice" in what_goes(day.book, "clients", "client-volga")


async def test_the_first_call_of_tomorrow_is_the_same_under_the_veil(driver: Driver) -> None:
    async with driver() as day:
        desk = day.book.desk()
        seen = evening(day.book, call_queue(day.book).rows, desk).first
        day.book.is_shared = True
        veiled = evening(day.book, call_queue(day.book).rows, desk).first
        assert seen
        assert veiled
        assert (veiled.row.client.id, veiled.at) == (seen.row.client.id, seen.at)
        assert not veiled.row.client.complaints


async def test_parts_of_a_health_that_are_hidden_have_no_number(driver: Driver) -> None:
    async with driver((110, 44)) as day:
        await day.go_to("Lookbook")
        await day.press("enter")
        day.sees("5 of 5 known", "5 of 5 parts known", "35 1 open complaint", "30 mood 2 of 5")
        await day.press("H")
        day.sees("3 of 5 hidden", "3 of 5 parts hidden", "55 1 milestone behind", "– hidden")
        day.misses("35 hidden", "30 hidden", "100 hidden", "5 of 5")


async def test_messages_about_invoices_are_not_counted(driver: Driver) -> None:
    async with driver((120, 44)) as day:
        await day.press("T")
        day.sees("1 message due: m", "13 things left")
        await day.press("H")
        day.sees("Messages about invoices Hidden while the screen is shared", "12 things left")
        day.misses("1 message due")


async def test_an_evening_with_nothing_but_what_is_hidden_does_not_say_that_nothing_is_left(driver: Driver) -> None:
    async with driver() as day:
        with day.book.write("all is paid but one") as writer:
            for table in ("projects", "commitments", "complaints", "goals", "raid_items"):
                for row in writer.matching(table):
                    if row["id"] != "project-lume-rooms":
                        writer.delete(table, str(row["id"]))
        await day.press("H", "T")
        day.misses("Nothing is left", "Nothing is owed")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_a_project_that_hides_what_is_owed_says_so(driver: Driver, size: tuple[int, int]) -> None:
    async with driver(size) as day:
        await day.press("H")
        for project, last in (
            ("Lookbook", "Hidden H shows it"),
            ("Osk", "Hidden H shows it"),
            ("Alpenhof", "Nothing yet a adds what was agreed"),
        ):
            await day.go_to(project)
            await day.press("enter", "right_square_bracket", "right_square_bracket")
            assert " ".join(day.rows[-1].split()) == last, project
            assert last in " ".join(day.flat.split()), project
            await day.press("escape")


def late_payment(book: Book) -> str:
    """Have a promise to pay be late; answers its id."""
    with book.write("a payment") as writer:
        (item,) = writer.matching("commitments", kind="payment")
        writer.change("commitments", str(item["id"]), due_at=book.clock() - timedelta(days=1), promised=True)
    return str(item["id"])


async def test_what_presses_is_counted_without_money(driver: Driver) -> None:
    async with driver() as day:
        await day.press("H")
        before = day.lines[0]
        late_payment(day.book)
        await day.look_again()
        assert day.lines[0] == before
        await day.press("H")
        day.sees("3 Owed 8")


def test_what_was_kept_is_counted_without_money(book: Book) -> None:
    late_payment(book)
    seen = owed(book).kept["client"]
    book.is_shared = True
    assert owed(book).kept["client"].n == seen.n - 1
    assert owed(book).hides


def test_rows_of_the_book_are_counted_without_those_that_are_hidden(book: Book) -> None:
    whole = counts(book)
    book.is_shared = True
    seen = counts(book)
    for table in ("commitments", "chases"):
        assert seen[table] < whole[table], table
        found = listed(book, table)
        assert seen[table] == found.total == len(found.lines), table


def test_nothing_hidden_is_ticked_off(book: Book) -> None:
    item_id = late_payment(book)
    book.is_shared = True
    with pytest.raises(Refused, match="Hidden while the screen is shared"):
        settle(book, Ref("commitments", item_id))


async def test_the_reason_of_a_hold_is_hidden_and_its_day_is_not(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("2")
        await day.go_to("Eule")
        day.sees("Hold until Thu: the Christmas market")
        await day.press("H")
        day.sees("Not now: Hold until Thu")
        day.misses("Christmas market")


async def test_x_on_a_hidden_line_of_the_evening_says_that_there_is_nothing_to_tick_off(driver: Driver) -> None:
    async with driver((110, 40)) as day:
        await day.press("H", "T")
        await day.go_to("Mira", "Hidden while the screen is shared")
        await day.press("x")
        assert "Nothing to tick off" in day.foot
