"""How the dunning of an invoice stands, in words."""

from typing import Any

import pytest

from acct_tui.domain.pages.money import Bill, Received, last_reminder, next_reminder
from tests.domain.facts import TODAY, at, client, commitment, desk, invoice

FRIDAY = commitment("client", "payment", "11-20 18:00", invoice_id="invoice")
TODAY_EARLY = commitment("client", "payment", "11-23 09:00", invoice_id="invoice")
WEDNESDAY = commitment("client", "payment", "11-25 18:00", invoice_id="invoice")


@pytest.mark.parametrize(
    ("late", "facts", "commitments", "words"),
    [
        pytest.param(-10, {}, (), "message on day -3, Mon 30 Nov", id="far-ahead"),
        pytest.param(-3, {}, (), "message of day -3 is due", id="the-first-message"),
        pytest.param(-3, {"reminded_at_day": -3}, (), "message on day +1, Fri", id="sent"),
        pytest.param(2, {"reminded_at_day": 1}, (), "call on day +7, Sat", id="then-calls"),
        pytest.param(16, {"reminded_at_day": 9}, (), "call of day +14 is due", id="a-call"),
        pytest.param(16, {"reminded_at_day": 16}, (), "call on day +30, Mon 7 Dec", id="called"),
        pytest.param(31, {"reminded_at_day": 30}, (), "call on day +60, Tue 22 Dec", id="every-thirty-days"),
        pytest.param(16, {"disputed": True}, (), "disputed: no reminder until that is settled", id="disputed"),
        pytest.param(16, {}, (TODAY_EARLY,), "they promise to pay by today: no reminder before", id="by-today"),
        pytest.param(16, {}, (WEDNESDAY,), "they promise to pay by Wed: no reminder before", id="promised"),
        pytest.param(
            16, {"reminded_at_day": 13}, (FRIDAY,), "call of day +14 is due, promised for Fri 20 Nov", id="broken"
        ),
    ],
)
def test_what_comes_next(late: int, facts: dict[str, Any], commitments: tuple[Any, ...], words: str) -> None:
    bill = Bill(invoice(late, **facts), 240_000)
    assert next_reminder(bill, client(commitments=commitments), desk()) == words


@pytest.mark.parametrize(
    ("reminded_at_day", "words"),
    [
        pytest.param(None, "no reminder yet", id="none"),
        pytest.param(-9, "reminded Fri 20 Nov", id="before-the-first-step"),
        pytest.param(2, "message of day +1 sent Fri 20 Nov", id="message"),
        pytest.param(15, "call of day +14 made Fri 20 Nov", id="call"),
    ],
)
def test_what_was_last(reminded_at_day: int | None, words: str) -> None:
    reminded_at = at("11-20 09:00") if reminded_at_day is not None else None
    bill = Bill(invoice(16, reminded_at_day=reminded_at_day), 240_000, reminded_at=reminded_at)
    assert last_reminder(bill, desk()) == words


def test_what_came_in_is_the_sum_of_the_payments() -> None:
    assert Bill(invoice(1), 240_000, (Received("a", 100, TODAY), Received("b", 250, TODAY))).paid == 350
