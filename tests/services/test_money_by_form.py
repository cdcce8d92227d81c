"""Bills and payments written by form keep to the rules of money."""

from datetime import date, timedelta

import pytest

from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.services.payments import promise_to_pay, unpaid
from acct_tui.store import rows
from acct_tui.store.errors import BadValue
from tests.services.conftest import Hands

TODAY = date(2026, 11, 23)
NEXT_DAY = TODAY + timedelta(days=1)


def found(book: Book, table: str, **fields: object) -> dict[str, object]:
    return next(row for row in rows.rows(book.database, table) if fields.items() <= row.items())


@pytest.fixture
def invoice_id(book: Book, clock: Hands) -> str:
    """An invoice of which €1 000 of €4 200 came in, with a promise to pay the rest."""
    row_id = str(found(book, "invoices", number="1042")["id"])
    promise_to_pay(book, unpaid(book, row_id), clock.now + timedelta(days=2))
    records.add(book, "payments", {"invoice_id": row_id, "amount": 100_000, "paid_on": TODAY})
    return row_id


def edit(book: Book, table: str, row: dict[str, object], **fields: object) -> str | None:
    return records.change(book, table, row, {**row, **fields})


@pytest.mark.parametrize(
    ("fields", "field", "why"),
    [
        pytest.param({"amount": 10**11}, "amount", "is more than the open €3 200: type at most that", id="too-much"),
        pytest.param({"amount": -5}, "amount", "is nothing that came in: type more than 0", id="less-than-nothing"),
        pytest.param({"amount": 0}, "amount", "is nothing that came in: type more than 0", id="nothing"),
        pytest.param({"paid_on": NEXT_DAY}, "paid_on", "lies ahead: type the day on which it came in", id="ahead"),
    ],
)
def test_what_is_no_payment_is_refused_at_its_field(
    book: Book, invoice_id: str, fields: dict[str, object], field: str, why: str
) -> None:
    paid = found(book, "payments", invoice_id=invoice_id)
    with pytest.raises(BadValue) as added:
        records.add(book, "payments", {"invoice_id": invoice_id, "amount": 5, "paid_on": TODAY, **fields})
    assert (added.value.field, added.value.reason) == (field, why)
    with pytest.raises(BadValue) as changed:
        edit(book, "payments", paid, **fields)
    assert changed.value.field == field
    assert unpaid(book, invoice_id).open == 320_000


def test_a_payment_may_become_all_that_was_asked_for_and_no_more(book: Book, invoice_id: str) -> None:
    paid = found(book, "payments", invoice_id=invoice_id)
    with pytest.raises(BadValue, match="more than the open €4 200"):
        edit(book, "payments", paid, amount=420_001)
    assert edit(book, "payments", paid, amount=420_000)


def test_a_payment_does_not_move_to_an_invoice_that_it_is_too_much_for(book: Book, invoice_id: str) -> None:
    like = {**found(book, "invoices", id=invoice_id), "number": "2001", "amount": 500}
    other, _ = records.add(book, "invoices", {name: value for name, value in like.items() if name != "id"})
    with pytest.raises(BadValue, match="more than the open €5"):
        edit(book, "payments", found(book, "payments", invoice_id=invoice_id), invoice_id=other)


@pytest.mark.parametrize(
    ("table", "amount"),
    [pytest.param("payments", 420_000, id="a-payment"), pytest.param("invoices", 100_000, id="the-invoice")],
)
def test_an_edit_that_leaves_nothing_open_keeps_the_promise_to_pay(
    book: Book, invoice_id: str, clock: Hands, table: str, amount: int
) -> None:
    where = {"invoice_id": invoice_id} if table == "payments" else {"id": invoice_id}
    assert found(book, "commitments", invoice_id=invoice_id, kind="payment")["kept_at"] is None
    edit(book, table, found(book, table, **where), amount=amount)
    assert found(book, "commitments", invoice_id=invoice_id, kind="payment")["kept_at"] == clock.now
    book.undo()
    assert found(book, "commitments", invoice_id=invoice_id, kind="payment")["kept_at"] is None


def test_an_invoice_that_was_paid_in_part_keeps_its_currency(book: Book, invoice_id: str) -> None:
    with pytest.raises(BadValue) as wrong:
        edit(book, "invoices", found(book, "invoices", id=invoice_id), currency="JPY")
    assert (wrong.value.field, wrong.value.reason) == ("currency", "stays EUR: a payment in it came in already")
    records.delete(book, "payments", str(found(book, "payments", invoice_id=invoice_id)["id"]))
    assert edit(book, "invoices", found(book, "invoices", id=invoice_id), currency="JPY", amount=4_200)
