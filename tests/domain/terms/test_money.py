"""Invoices: what weighs, what stops them, whom to ask."""

from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.findings import Band, Finding, Subject
from acct_tui.domain.snapshots import Client
from acct_tui.domain.terms.money import money
from tests.domain.facts import anna, at, client, commitment, desk, invoice, project


def billed(late: int, fee: int = 480_000, **facts: Any) -> Client:
    """A client with an invoice of half the fee, so that its size counts in full."""
    return client(projects=(project(fee=fee, currency="EUR", invoices=(invoice(late, **facts),)),))


def found(known: Client) -> list[Finding]:
    return list(money(known, desk()))


@pytest.mark.parametrize(
    ("late", "factor", "band"),
    [
        pytest.param(-4, None, None, id="four-days-before"),
        pytest.param(-3, "0.1", Band.SOON, id="three-days-before"),
        pytest.param(0, "0.2875", Band.SOON, id="due-today"),
        pytest.param(1, "0.35", Band.SOON, id="a-day-late"),
        pytest.param(6, "67/120", Band.SOON, id="before-the-first-call"),
        pytest.param(7, "0.6", Band.DUE, id="the-first-call"),
        pytest.param(14, "0.8", Band.DUE, id="two-weeks"),
        pytest.param(30, "1", Band.DUE, id="a-month"),
    ],
)
def test_money_weighs_by_its_days_and_is_due_from_the_first_call(
    late: int, factor: str | None, band: Band | None
) -> None:
    assert [(each.factor, each.band) for each in found(billed(late))] == ([(Fraction(factor), band)] if factor else [])


def test_a_small_rest_weighs_less() -> None:
    assert [each.factor for each in found(billed(7, fee=960_000))] == [Fraction("0.6") * Fraction("0.8")]


PAYS = commitment("client", "payment", "11-25 18:00", invoice_id="invoice")
LATE = commitment("client", "payment", "11-20 18:00", invoice_id="invoice")


@pytest.mark.parametrize(
    ("facts", "commitments", "weighs"),
    [
        pytest.param({}, (), True, id="open"),
        pytest.param({"disputed": True}, (), False, id="disputed"),
        pytest.param({"reminded_at_day": 7}, (), False, id="reminded-at-this-step"),
        pytest.param({"reminded_at_day": 6}, (), True, id="reminded-before-this-step"),
        pytest.param({}, (PAYS,), False, id="a-promise-to-pay-runs"),
        pytest.param({}, (LATE,), True, id="a-promise-to-pay-is-broken"),
        pytest.param({"reminded_at_day": 5}, (LATE,), True, id="reminded-before-it-was-broken"),
        pytest.param({"reminded_at_day": 8}, (LATE,), False, id="reminded-since-it-was-broken"),
    ],
)
def test_what_stops_an_invoice(facts: dict[str, Any], commitments: tuple[Any, ...], weighs: bool) -> None:
    late = project(invoices=(invoice(8, **facts),))
    assert bool(found(client(projects=(late,), commitments=commitments))) is weighs


@pytest.mark.parametrize(
    ("late", "sentence", "brief"),
    [
        (-3, "Invoice 1042 is due in 3 days, €2 400", "invoice 1042 due in 3 days"),
        (-1, "Invoice 1042 is due in 1 day, €2 400", "invoice 1042 due in 1 day"),
        (0, "Invoice 1042 is due today, €2 400", "invoice 1042 due today"),
        (1, "Invoice 1042 is 1 day late, €2 400", "invoice 1042 1 day late"),
        (16, "Invoice 1042 is 16 days late, €2 400", "invoice 1042 16 days late"),
    ],
)
def test_invoices_in_words(late: int, sentence: str, brief: str) -> None:
    (each,) = found(billed(late))
    assert (each.sentence, each.brief) == (sentence, brief)
    assert (each.subject, each.project_id, each.ball) == (Subject("invoices", "invoice"), "shop", "client")


@pytest.mark.parametrize(
    ("late", "arose"),
    [
        pytest.param(6, None, id="a-message-will-do"),
        pytest.param(7, "11-23 00:00", id="today"),
        pytest.param(10, "11-20 00:00", id="on-friday"),
        pytest.param(16, "11-21 00:00", id="the-second-step"),
    ],
)
def test_a_dunning_call_arises_with_its_step(late: int, arose: str | None) -> None:
    (each,) = found(billed(late))
    assert each.arose_at == (at(arose) if arose else None)


def test_a_broken_promise_to_pay_is_told_and_arises_once_its_day_is_over() -> None:
    late = project(invoices=(invoice(8),))
    (each,) = found(client(projects=(late,), commitments=(LATE,)))
    assert each.sentence == "Invoice 1042 is 8 days late, €2 400; they promised it for Fri 20 Nov"
    assert each.arose_at == at("11-22 00:00")
    (later,) = found(client(projects=(project(invoices=(invoice(12),)),), commitments=(LATE,)))
    assert later.arose_at == at("11-21 00:00")


IRINA = anna(id="irina", name="Irina", role="finance")


@pytest.mark.parametrize(
    ("contacts", "payer"),
    [
        pytest.param((anna(),), "anna", id="the-main-contact"),
        pytest.param((anna(), IRINA), "irina", id="the-finance-contact"),
    ],
)
def test_whom_to_ask_for_money(contacts: tuple[Any, ...], payer: str) -> None:
    (each,) = found(client(contacts=contacts, projects=(project(invoices=(invoice(8),)),)))
    assert each.contact_id == payer
