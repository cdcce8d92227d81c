"""How the dunning of an invoice stands, in words."""

from typing import Any

import pytest

from acct_tui.domain.owed import ledger
from acct_tui.domain.pages.money import Bill, Received, both_reminders, next_reminder
from acct_tui.domain.queue.terms.money import money
from tests.domain.facts import TODAY, client, commitment, desk, invoice, project

FRIDAY = commitment("client", "payment", "11-20 18:00", invoice_id="invoice")
TODAY_EARLY = commitment("client", "payment", "11-23 09:00", invoice_id="invoice")
HOURS = commitment(
    "colleague", "task", "11-27 17:00", text="check the hours", colleague="Oleg Marin", invoice_id="invoice"
)
WEDNESDAY = commitment("client", "payment", "11-25 18:00", invoice_id="invoice")


@pytest.mark.parametrize(
    ("late", "facts", "commitments", "words"),
    [
        pytest.param(-10, {}, (), "message 3 days before, Mon 30 Nov", id="far-ahead"),
        pytest.param(-3, {}, (), "message is due", id="the-first-message"),
        pytest.param(-3, {"written_at": "11-23 09:00"}, (), "message 1 day after, Fri", id="sent"),
        pytest.param(2, {"written_at": "11-22 09:00"}, (), "call 7 days after, Sat", id="then-calls"),
        pytest.param(16, {"spoken_at": "11-20 09:00"}, (), "call is due", id="a-call"),
        pytest.param(16, {"spoken_at": "11-23 09:00"}, (), "call 30 days after, Mon 7 Dec", id="called"),
        pytest.param(16, {"written_at": "11-23 09:00"}, (), "call is due Wed", id="written-instead"),
        pytest.param(16, {"written_at": "11-19 09:00"}, (), "call is due", id="written-in-vain"),
        pytest.param(31, {"spoken_at": "11-22 09:00"}, (), "call 60 days after, Tue 22 Dec", id="every-thirty-days"),
        pytest.param(16, {"disputed": True}, (), "there is no next step: D says one", id="disputed"),
        pytest.param(16, {"disputed": True}, (HOURS,), "next: check the hours (Oleg Marin), due Fri", id="a-step"),
        pytest.param(16, {}, (TODAY_EARLY,), "they promise to pay by today: no reminder before", id="by-today"),
        pytest.param(16, {}, (WEDNESDAY,), "they promise to pay by Wed: no reminder before", id="promised"),
        pytest.param(
            16, {"spoken_at": "11-20 09:00"}, (FRIDAY,), "call is due: they promised to pay by Fri 20 Nov", id="broken"
        ),
    ],
)
def test_what_comes_next(late: int, facts: dict[str, Any], commitments: tuple[Any, ...], words: str) -> None:
    bill = Bill(invoice(late, **facts), 240_000)
    assert next_reminder(bill, client(commitments=commitments), desk()) == words


@pytest.mark.parametrize(
    ("facts", "commitments", "words"),
    [
        pytest.param({}, (), ("no reminder yet", "call is due"), id="none"),
        pytest.param({"written_at": "11-06 09:00"}, (), ("reminded Fri 6 Nov", "call is due"), id="before-its-steps"),
        pytest.param({"spoken_at": "11-21 09:00"}, (), ("reminded Sat 21 Nov", "call 30 days after, Mon 7 Dec"),
                     id="spoken"),
        pytest.param({"written_at": "11-22 09:00"}, (), ("reminded yesterday", "call is due tomorrow"), id="written"),
        pytest.param({"disputed": True}, (), ("there is no next step: D says one",),
                     id="disputed-says-it-once"),
        pytest.param({"disputed": True, "written_at": "11-20 09:00"}, (),
                     ("reminded Fri 20 Nov", "there is no next step: D says one"),
                     id="reminded-then-disputed"),
        pytest.param({}, (WEDNESDAY,), ("they promise to pay by Wed: no reminder before",), id="promised-says-it-once"),
    ],
)  # fmt: skip
def test_the_newest_reminder_and_the_next(
    facts: dict[str, Any], commitments: tuple[Any, ...], words: tuple[str, ...]
) -> None:
    bill = Bill(invoice(16, **facts), 240_000)
    assert both_reminders(bill, client(commitments=commitments), desk()) == words


def test_no_reminder_is_missed_before_the_first_is_due() -> None:
    assert both_reminders(Bill(invoice(-10), 240_000), client(), desk()) == ("message 3 days before, Mon 30 Nov",)


def test_what_came_in_is_the_sum_of_the_payments() -> None:
    assert Bill(invoice(1), 240_000, (Received("a", 100, TODAY), Received("b", 250, TODAY))).paid == 350


@pytest.mark.parametrize(
    ("now", "is_broken"),
    [
        pytest.param("11-25 18:30", False, id="that-evening"),
        pytest.param("11-25 23:59", False, id="until-midnight"),
        pytest.param("11-26 00:00", True, id="the-next-day"),
    ],
)
def test_the_queue_the_ledger_and_the_tab_agree_on_a_promise_to_pay(now: str, is_broken: bool) -> None:
    late, there = invoice(8), desk(now)
    known = client(projects=(project(invoices=(late,)),), commitments=(WEDNESDAY,))
    owed = ledger.bill(known, late, ledger.Background(), ledger.Reminders(), there)
    assert [bool(found.factor) for found in money(known, there)] == [is_broken]
    assert (owed.is_overdue, owed.promised_at is None) == (is_broken, is_broken)
    assert next_reminder(Bill(late, 240_000), known, there).startswith("call is due: " if is_broken else "they promise")
