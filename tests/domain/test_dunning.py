"""Reminders: which step an invoice has reached, how much it weighs, how old it is."""

from fractions import Fraction

import pytest

from acct_tui.domain.money.dunning import AGES, ageing, bucket, following, lateness, means, next_call, size, step_at
from tests.domain.facts import TODAY, invoice, project


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
    ("late", "step"), [(-9, 7), (0, 7), (6, 7), (7, 14), (13, 14), (14, 30), (30, 60), (59, 60), (60, 90)]
)
def test_the_call_that_comes_next(late: int, step: int) -> None:
    assert next_call(late) == step


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


def test_ageing_keeps_each_currency_by_itself() -> None:
    bills = [invoice(-1), invoice(16), invoice(40), invoice(40, open=1), invoice(3, open=500, currency="CHF")]
    assert ageing(bills, TODAY) == {
        "CHF": dict(zip(AGES, (0, 500, 0, 0, 0), strict=True)),
        "EUR": dict(zip(AGES, (240_000, 240_000, 240_001, 0, 0), strict=True)),
    }
    assert list(ageing(bills, TODAY)) == ["CHF", "EUR"]
