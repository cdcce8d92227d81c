"""Reminders: which step an invoice has reached, what stops it, how much it weighs."""

from fractions import Fraction

import pytest

from acct_tui.domain.dunning import (
    AGES,
    ageing,
    broken_promise,
    bucket,
    following,
    is_at_rest,
    is_reminded,
    lateness,
    means,
    promise_to_pay,
    size,
    step_at,
)
from acct_tui.domain.snapshots import Commitment
from tests.domain.facts import NOW, TODAY, at, client, commitment, desk, invoice, project


@pytest.mark.parametrize(
    ("late", "step"),
    [
        pytest.param(-4, None, id="before-all"),
        pytest.param(-3, -3, id="three-days-before"),
        pytest.param(0, -3, id="due-today"),
        pytest.param(1, 1, id="a-day-late"),
        pytest.param(6, 1, id="before-the-first-call"),
        pytest.param(7, 7, id="the-first-call"),
        pytest.param(13, 7, id="before-the-second"),
        pytest.param(14, 14, id="the-second"),
        pytest.param(29, 14, id="before-the-third"),
        pytest.param(30, 30, id="the-third"),
        pytest.param(59, 30, id="before-two-months"),
        pytest.param(60, 60, id="two-months"),
        pytest.param(89, 60, id="before-three-months"),
        pytest.param(90, 90, id="three-months"),
    ],
)
def test_steps_of_reminding(late: int, step: int | None) -> None:
    assert step_at(late) == step


@pytest.mark.parametrize(
    ("late", "step"),
    [(-9, -3), (-3, 1), (0, 1), (1, 7), (7, 14), (14, 30), (29, 30), (30, 60), (59, 60), (60, 90), (95, 120)],
)
def test_the_step_that_comes_next(late: int, step: int) -> None:
    assert following(late) == step
    assert step_at(step) == step


def test_two_steps_are_messages_and_the_others_calls() -> None:
    assert [means(step) for step in (-3, 1, 7, 14, 30, 60)] == ["message"] * 2 + ["call"] * 4


@pytest.mark.parametrize(
    ("late", "reminded_at", "expected"),
    [
        pytest.param(8, None, False, id="never"),
        pytest.param(8, 7, True, id="at-this-step"),
        pytest.param(8, 8, True, id="since-this-step"),
        pytest.param(8, 6, False, id="before-this-step"),
        pytest.param(13, 7, True, id="still-this-step"),
        pytest.param(14, 13, False, id="the-next-step-has-come"),
        pytest.param(0, -3, True, id="before-it-is-due"),
        pytest.param(1, -3, False, id="then-it-is-late"),
        pytest.param(-4, -5, False, id="no-step-yet"),
        pytest.param(61, 45, False, id="again-every-thirty-days"),
    ],
)
def test_a_reminder_lasts_until_the_next_step(late: int, reminded_at: int | None, expected: bool) -> None:
    assert is_reminded(invoice(late, reminded_at_day=reminded_at), late) is expected


def pays(due: str | None, **facts: object) -> Commitment:
    return commitment("client", "payment", due, **{"invoice_id": "invoice", **facts})


@pytest.mark.parametrize(
    ("commitments", "until"),
    [
        pytest.param([], None, id="nothing-promised"),
        pytest.param([pays("11-25 18:00")], "11-25 18:00", id="ahead"),
        pytest.param([pays("11-23 10:00")], "11-23 10:00", id="this-very-moment"),
        pytest.param([pays("11-23 09:59")], "11-23 09:59", id="until-the-day-is-over"),
        pytest.param([pays("11-22 23:59")], None, id="broken"),
        pytest.param([pays(None)], None, id="without-a-day"),
        pytest.param([pays("11-25 18:00", invoice_id="other")], None, id="for-another-invoice"),
        pytest.param([commitment("client", "task", "11-25 18:00", invoice_id="invoice")], None, id="not-a-payment"),
        pytest.param([pays("11-20 18:00"), pays("11-25 18:00")], "11-25 18:00", id="promised-again"),
    ],
)
def test_a_promise_to_pay_runs_until_its_day_is_over(commitments: list[Commitment], until: str | None) -> None:
    found = promise_to_pay(invoice(8), client(commitments=tuple(commitments)), NOW)
    assert found == (at(until) if until else None)


@pytest.mark.parametrize(
    ("late", "factor"),
    [
        pytest.param(-4, "0", id="not-yet"),
        pytest.param(-3, "0.1", id="three-days-before"),
        pytest.param(-1, "0.225", id="on-the-way"),
        pytest.param(1, "0.35", id="a-day-late"),
        pytest.param(4, "0.475", id="between"),
        pytest.param(7, "0.6", id="a-week"),
        pytest.param(14, "0.8", id="two-weeks"),
        pytest.param(22, "0.9", id="between-late"),
        pytest.param(30, "1", id="a-month"),
        pytest.param(400, "1", id="never-more"),
    ],
)
def test_lateness_rises(late: int, factor: str) -> None:
    assert lateness(late) == Fraction(factor)


@pytest.mark.parametrize(
    ("open_rest", "fee", "currency", "factor"),
    [
        pytest.param(1, 10_000_000, "EUR", "0.60000008", id="next-to-nothing"),
        pytest.param(25_000, 100_000, "EUR", "0.8", id="a-quarter"),
        pytest.param(50_000, 100_000, "EUR", "1", id="half"),
        pytest.param(99_000, 100_000, "EUR", "1", id="more-than-half"),
        pytest.param(50_000, None, "EUR", "0.8", id="no-fee"),
        pytest.param(50_000, 0, "EUR", "0.8", id="free-of-charge"),
        pytest.param(50_000, 100_000, "CHF", "0.8", id="another-currency"),
        pytest.param(50_000, 100_000, None, "0.8", id="no-currency"),
    ],
)
def test_size_beside_the_fee(open_rest: int, fee: int | None, currency: str | None, factor: str) -> None:
    assert size(invoice(8, open=open_rest), project(fee=fee, currency=currency)) == Fraction(factor)


@pytest.mark.parametrize(
    ("late", "name"),
    [(-9, "not due"), (0, "not due"), (1, "1–30"), (30, "1–30"), (31, "31–60"), (60, "31–60"), (61, "61–90"),
     (90, "61–90"), (91, "90+")],
)  # fmt: skip
def test_ageing_columns(late: int, name: str) -> None:
    assert bucket(late) == name


@pytest.mark.parametrize(
    ("due", "broken"),
    [
        pytest.param(["11-20 18:00"], "11-20 18:00", id="passed"),
        pytest.param(["11-18 18:00", "11-20 18:00"], "11-20 18:00", id="the-newest"),
        pytest.param(["11-25 18:00"], None, id="ahead"),
        pytest.param([None], None, id="without-a-day"),
    ],
)
def test_a_promise_to_pay_is_broken_after_its_day(due: list[str | None], broken: str | None) -> None:
    promises = tuple(pays(day, id=str(day)) for day in due)
    assert broken_promise(invoice(8), client(commitments=promises), NOW) == (at(broken) if broken else None)


@pytest.mark.parametrize(
    ("now", "rests"),
    [
        pytest.param("11-23 10:00", True, id="promised"),
        pytest.param("11-25 18:01", True, id="past-its-hour"),
        pytest.param("11-25 23:59", True, id="until-the-day-is-over"),
        pytest.param("11-26 00:00", False, id="then-no-more"),
        pytest.param("12-03 10:00", False, id="nor-later"),
    ],
)
@pytest.mark.parametrize("reminded_at_day", [None, 7, 8])
def test_a_promise_to_pay_stops_dunning_until_its_day(now: str, rests: bool, reminded_at_day: int | None) -> None:
    late = invoice(8, reminded_at_day=reminded_at_day)
    assert is_at_rest(late, client(commitments=(pays("11-25 18:00"),)), desk(now)) is rests


@pytest.mark.parametrize(
    ("now", "rests"),
    [
        pytest.param("11-25 15:59", True, id="their-day-runs"),
        pytest.param("11-25 16:00", False, id="their-day-is-over"),
    ],
)
def test_a_promise_to_pay_runs_by_the_day_of_the_client(now: str, rests: bool) -> None:
    known = client(zone="Asia/Tokyo", commitments=(pays("11-25 09:00"),))
    assert is_at_rest(invoice(8), known, desk(now)) is rests


@pytest.mark.parametrize(
    ("reminded_at_day", "rests"),
    [
        pytest.param(9, False, id="the-day-before"),
        pytest.param(10, False, id="while-it-ran"),
        pytest.param(11, True, id="the-day-after"),
        pytest.param(12, True, id="later"),
    ],
)
def test_a_reminder_after_a_broken_promise_counts_again(reminded_at_day: int, rests: bool) -> None:
    known = client(commitments=(pays("11-20 18:00"),))
    late = invoice(13, reminded_at_day=reminded_at_day)
    assert is_at_rest(late, known, desk()) is rests


def test_ageing_keeps_each_currency_by_itself() -> None:
    bills = [invoice(-1), invoice(16), invoice(40), invoice(40, open=1), invoice(3, open=500, currency="CHF")]
    assert ageing(bills, TODAY) == {
        "CHF": dict(zip(AGES, (0, 500, 0, 0, 0), strict=True)),
        "EUR": dict(zip(AGES, (240_000, 240_000, 240_001, 0, 0), strict=True)),
    }
    assert list(ageing(bills, TODAY)) == ["CHF", "EUR"]
