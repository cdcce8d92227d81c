"""Money that comes in, and the promise that it will."""

from datetime import date, datetime, timedelta

import pytest

from acct_tui.domain.facts.ref import Ref
from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.services.deeds import settle
from acct_tui.services.demo.moments import HOME
from acct_tui.services.payments import Unpaid, invoice_of, pay, promise_to_pay, unpaid
from acct_tui.services.queue import call_queue
from acct_tui.services.refusals import Refused
from acct_tui.store import rows
from acct_tui.store.reading import ledger
from tests.services.conftest import Hands

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)


def evening(days: int, hour: int = 18) -> datetime:
    """An hour at home, so many days from today."""
    return datetime(2026, 11, 23, hour, tzinfo=HOME) + days * DAY


NOON = evening(0, 12)


def money_of(book: Book, client: str = "Volga Tyres") -> str | None:
    row = next(row for row in call_queue(book).rows if row.client.name == client)
    return next((each.finding.sentence for each in row.findings if each.term == "money"), None)


def asked(book: Book, number: str = "1042") -> Unpaid:
    return unpaid(book, next(str(row["id"]) for row in rows.rows(book.database, "invoices") if row["number"] == number))


def promises(book: Book) -> list[dict[str, object]]:
    return [row for row in rows.rows(book.database, "commitments") if row["invoice_id"] == asked(book).id]


def test_a_part_leaves_the_rest_open_and_all_ends_the_reason(book: Book) -> None:
    assert pay(book, asked(book), 100_050, TODAY) == "Paid: 1042, €1 000.50, €3 199.50 is still open"
    assert money_of(book) == "Invoice 1042 is 16 days late, €3 200"
    words = pay(book, asked(book), 319_950, TODAY - timedelta(days=3))
    assert words == "Paid: 1042, €3 199.50"
    assert money_of(book) is None
    with pytest.raises(Refused, match="1042 is paid already"):
        asked(book)
    assert book.undo() == words
    assert asked(book).open == 319_950


@pytest.mark.parametrize(
    ("amount", "paid_on", "why"),
    [
        pytest.param(0, TODAY, "more than nothing", id="nothing"),
        pytest.param(-5, TODAY, "more than nothing", id="less"),
        pytest.param(420_001, TODAY, "Only €4 200 of invoice 1042 is open", id="too-much"),
        pytest.param(5, TODAY + timedelta(days=1), "came in by today", id="tomorrow"),
    ],
)
def test_what_is_no_payment_is_refused(book: Book, amount: int, paid_on: date, why: str) -> None:
    with pytest.raises(Refused, match=why):
        pay(book, asked(book), amount, paid_on)
    assert book.undo() is None


def test_of_two_finance_contacts_the_first_by_name_is_asked_as_in_the_queue(book: Book) -> None:
    client_id = asked(book).client_id
    with book.write("Two who pay") as writer:
        for contact_id, name in (("z-pays", "Aaron"), ("a-pays", "Zoe")):
            writer.add("contacts", id=contact_id, client_id=client_id, name=name, role="finance")
    row = next(row for row in call_queue(book).rows if row.client.id == client_id)
    money = next(each.finding for each in row.findings if each.term == "money")
    assert (asked(book).contact_id, money.contact_id) == ("z-pays", "z-pays")


def test_what_was_paid_elsewhere_meanwhile_is_not_paid_twice(book: Book) -> None:
    before = asked(book)
    pay(book, before, 100_000, TODAY)
    with pytest.raises(Refused, match="changed elsewhere meanwhile"):
        pay(book, before, 420_000, TODAY)


def test_a_promise_to_pay_stops_dunning_until_its_day_and_then_is_told(book: Book, clock: Hands) -> None:
    friday = clock.now + timedelta(days=4, hours=8)
    words = promise_to_pay(book, asked(book), friday)
    assert words == "They promise to pay 1042 by Fri 27 Nov 16:47"
    assert money_of(book) is None
    clock.move(days=5)
    assert money_of(book) == "Invoice 1042 is 21 days late, €4 200; they promised it for yesterday"


def test_a_new_promise_takes_the_place_of_the_one_before(book: Book, clock: Hands) -> None:
    first, second = clock.now + timedelta(days=1), clock.now + timedelta(days=9)
    promise_to_pay(book, asked(book), first)
    promise_to_pay(book, asked(book), second)
    (kept,) = promises(book)
    assert (kept["first_due_at"], kept["due_at"], kept["owner"], kept["kind"]) == (first, second, "client", "payment")
    assert (kept["promised"], kept["contact_id"]) == (True, "contact-volga-irina")
    assert asked(book).promised_for == second


@pytest.mark.parametrize("by_form", [False, True], ids=["by-x", "by-form"])
def test_paying_in_full_keeps_the_promise_as_the_same_step(book: Book, clock: Hands, by_form: bool) -> None:
    promise_to_pay(book, asked(book), clock.now + timedelta(days=1))
    pay(book, asked(book), 200_000, TODAY)
    assert [row["kept_at"] for row in promises(book)] == [None]
    before = asked(book)
    if by_form:
        records.add(book, "payments", {"invoice_id": before.id, "amount": before.open, "paid_on": TODAY})
    else:
        pay(book, before, before.open, TODAY)
    kept = [row for row in rows.rows(book.database, "commitments") if row["invoice_id"] == before.id]
    assert [row["kept_at"] for row in kept] == [clock.now]
    book.undo()
    assert asked(book).open == 220_000
    assert [row["kept_at"] for row in promises(book)] == [None]


@pytest.mark.parametrize(
    ("due", "noted", "paid_on", "kept_at", "is_in_time"),
    [
        pytest.param(evening(0), evening(1), TODAY, evening(0), True, id="noted-a-day-later"),
        pytest.param(evening(0), evening(0, 21), TODAY, evening(0), True, id="noted-late-that-evening"),
        pytest.param(evening(0, 14), evening(1), TODAY, evening(0, 14), True, id="by-the-day-not-the-hour"),
        pytest.param(evening(3), evening(1, 11), TODAY + DAY, evening(1, 11), True, id="before-its-day"),
        pytest.param(evening(0), evening(5), TODAY + DAY, evening(1), False, id="a-day-late"),
        pytest.param(evening(0), evening(1), TODAY - 9 * DAY, NOON, True, id="before-it-was-promised"),
    ],
)
def test_a_promise_to_pay_is_kept_when_the_money_came_in(
    book: Book, clock: Hands, due: datetime, noted: datetime, paid_on: date, kept_at: datetime, is_in_time: bool
) -> None:
    clock.now = NOON
    promise_to_pay(book, asked(book), due)
    clock.now = noted
    pay(book, asked(book), 420_000, paid_on)
    (kept,) = [row for row in rows.rows(book.database, "commitments") if row["text"] == "pay invoice 1042"]
    assert kept["kept_at"] == kept_at
    past = ledger.past_promises(book.as_of(book.desk(evening(30))), NOON)
    assert {each.fate for each in past if each.kept_at == kept_at} == {"in time" if is_in_time else "late"}


def test_a_part_noted_after_a_later_one_keeps_the_promise_by_the_last_of_both(book: Book, clock: Hands) -> None:
    clock.now = NOON
    promise_to_pay(book, asked(book), evening(1))
    clock.now = evening(9)
    pay(book, asked(book), 200_000, TODAY + 4 * DAY)
    pay(book, asked(book), 220_000, TODAY)
    (kept,) = [row for row in rows.rows(book.database, "commitments") if row["text"] == "pay invoice 1042"]
    assert kept["kept_at"] == evening(4)


def test_a_promise_to_pay_is_not_kept_while_its_invoice_is_open(book: Book, clock: Hands) -> None:
    promise_to_pay(book, asked(book), evening(2))
    (promise,) = promises(book)
    assert invoice_of(book, str(promise["id"])) == asked(book).id
    with pytest.raises(Refused, match="Invoice 1042 is open: x on it notes what came in"):
        settle(book, Ref("commitments", str(promise["id"])))
    with book.write("Of no invoice") as writer:
        writer.change("commitments", str(promise["id"]), invoice_id=None)
    assert invoice_of(book, str(promise["id"])) is None
    assert settle(book, Ref("commitments", str(promise["id"]))) == "Kept: pay invoice 1042"
