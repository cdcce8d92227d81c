"""Invoices: what weighs, what stops them, whom to ask."""

from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.facts.findings import Band, Finding, Times, What
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client, Commitment
from acct_tui.domain.queue.terms.money import money
from tests.domain.facts import anna, client, commitment, desk, invoice, project, talk, times


def billed(late: int, fee: int = 480_000, **facts: Any) -> Client:
    """A client with an invoice of half the fee, so that its size counts in full."""
    return client(projects=(project(fee=fee, currency="EUR", invoices=(invoice(late, **facts),)),))


def found(known: Client) -> list[Finding]:
    return list(money(known, desk()))


@pytest.mark.parametrize(
    ("late", "factor", "band"),
    [
        pytest.param(-4, "0", Band.SOON, id="four-days-before"),
        pytest.param(-3, "0.1", Band.SOON, id="three-days-before"),
        pytest.param(0, "0.2875", Band.SOON, id="due-today"),
        pytest.param(1, "0.35", Band.SOON, id="a-day-late"),
        pytest.param(6, "67/120", Band.SOON, id="before-the-first-call"),
        pytest.param(7, "0.6", Band.DUE, id="the-first-call"),
        pytest.param(14, "0.8", Band.DUE, id="two-weeks"),
        pytest.param(30, "1", Band.DUE, id="a-month"),
    ],
)
def test_money_weighs_by_its_days_and_is_due_from_the_first_call(late: int, factor: str, band: Band) -> None:
    assert [(each.factor, each.band) for each in found(billed(late))] == [(Fraction(factor), band)]


def test_a_small_rest_weighs_less() -> None:
    assert [each.factor for each in found(billed(7, fee=960_000))] == [Fraction("0.6") * Fraction("0.8")]


def pays(due: str) -> Commitment:
    return commitment("client", "payment", due, invoice_id="invoice")


@pytest.mark.parametrize(
    ("late", "expected"),
    [
        pytest.param(-4, times("12-04 00:00", "12-04 00:00", due="12-04 00:00"), id="not-late"),
        pytest.param(6, times("11-24 00:00", "11-24 00:00", due="11-24 00:00"), id="a-message-will-do"),
        pytest.param(7, times("11-23 00:00", "11-30 00:00", due="11-23 00:00"), id="today"),
        pytest.param(10, times("11-20 00:00", "11-27 00:00", due="11-20 00:00"), id="on-friday"),
        pytest.param(16, times("11-21 00:00", "12-07 00:00", due="11-21 00:00"), id="the-second-step"),
        pytest.param(33, times("11-20 00:00", "12-20 00:00", due="11-20 00:00"), id="the-third-step"),
        pytest.param(61, times("11-22 00:00", "12-22 00:00", due="11-22 00:00"), id="then-every-thirty-days"),
    ],
)
def test_a_dunning_call_arises_with_its_step_and_anew_with_the_next(late: int, expected: Times) -> None:
    (each,) = found(billed(late))
    assert (each.times, each.what, each.asks, each.private) == (expected, What.MONEY, "call", True)


@pytest.mark.parametrize(
    ("facts", "known", "due", "is_due"),
    [
        pytest.param({"spoken_at": "11-20 10:00"}, {}, "11-21 00:00", True, id="a-talk-before-this-step"),
        pytest.param({"spoken_at": "11-21 10:00"}, {}, "12-07 00:00", False, id="a-talk-since-this-step"),
        pytest.param({}, {"conversations": (talk("11-23 09:00", invoice_id="invoice"),)}, "12-07 00:00", False,
                     id="a-talk-that-names-it"),
        pytest.param({}, {"conversations": (talk("11-23 09:00"),)}, "11-21 00:00", True,
                     id="a-talk-about-other-things"),
        pytest.param({}, {"conversations": (talk("11-23 09:00", invoice_id="other"),)}, "11-21 00:00", True,
                     id="a-talk-about-another-invoice"),
        pytest.param({"written_at": "11-23 09:00"}, {}, "11-21 00:00", True, id="a-message-does-not-move-it"),
        pytest.param({}, {"commitments": (pays("11-25 18:00"),)}, "11-26 00:00", False, id="a-promise-to-pay-runs"),
        pytest.param({}, {"commitments": (pays("11-23 09:00"),)}, "11-24 00:00", False, id="it-runs-until-midnight"),
        pytest.param({}, {"commitments": (pays("11-22 18:00"),)}, "11-23 00:00", True, id="broken-last-night"),
        pytest.param({}, {"commitments": (pays("11-18 18:00"),)}, "11-21 00:00", True, id="broken-before-this-step"),
        pytest.param({"spoken_at": "11-22 10:00"}, {"commitments": (pays("11-22 18:00"),)}, "11-23 00:00", True,
                     id="talked-and-then-broken"),
        pytest.param({"spoken_at": "11-23 08:00"}, {"commitments": (pays("11-22 18:00"),)}, "12-07 00:00", False,
                     id="broken-and-then-talked"),
    ],
)  # fmt: skip
def test_a_talk_puts_it_off_to_the_next_step_and_a_promise_to_pay_until_it_is_broken(
    facts: dict[str, Any], known: dict[str, Any], due: str, is_due: bool
) -> None:
    (each,) = found(client(projects=(project(invoices=(invoice(16, **facts),)),), **known))
    assert (each.times, each.band < Band.SOON) == (times(due, "12-07 00:00", due=due), is_due)


@pytest.mark.parametrize(
    ("commitments", "factor"),
    [
        pytest.param((), "0.8", id="no-promise"),
        pytest.param((pays("11-25 18:00"),), "0", id="runs"),
        pytest.param((pays("11-23 09:00"),), "0", id="until-its-day-is-over"),
        pytest.param((pays("11-22 18:00"),), "0.8", id="broken"),
    ],
)
def test_what_they_promise_to_pay_weighs_nothing_until_it_is_broken(commitments: Any, factor: str) -> None:
    late = project(fee=480_000, currency="EUR", invoices=(invoice(14),))
    assert [each.factor for each in found(client(projects=(late,), commitments=commitments))] == [Fraction(factor)]


def steps(due: str | None, owner: str = "us", **facts: Any) -> Commitment:
    return commitment(
        owner, "task", due, **{"id": "step", "text": "send the time sheet", "invoice_id": "invoice"} | facts
    )


def in_dispute(*commitments: Commitment, late: int = 40) -> Finding:
    disputed = project(fee=480_000, currency="EUR", invoices=(invoice(late, disputed=True),))
    (each,) = found(client(projects=(disputed,), commitments=commitments))
    return each


@pytest.mark.parametrize(
    ("due", "factor", "band", "sentence"),
    [
        pytest.param("11-27 17:00", "0", Band.SOON, "send the time sheet, due Fri", id="days-ahead"),
        pytest.param("11-26 17:00", "0.1", Band.SOON, "send the time sheet, due Thu", id="three-days-ahead"),
        pytest.param("11-24 09:00", "0.225", Band.SOON, "send the time sheet, due tomorrow", id="tomorrow"),
        pytest.param("11-23 17:00", "0.2875", Band.DUE, "send the time sheet, due today", id="today"),
        pytest.param("11-22 17:00", "0.35", Band.DUE, "send the time sheet, was due yesterday", id="yesterday"),
        pytest.param("11-16 17:00", "0.6", Band.DUE, "send the time sheet, was due Mon 16 Nov", id="a-week-ago"),
    ],
)
def test_a_dispute_goes_by_the_day_of_its_next_step(due: str, factor: str, band: Band, sentence: str) -> None:
    each = in_dispute(steps(due))
    assert (each.factor, each.band) == (Fraction(factor), band)
    assert each.sentence == f"Invoice 1042 is in dispute: {sentence}"
    assert each.times == times(f"{due[:5]} 00:00", due=f"{due[:5]} 00:00", breaks=due)


@pytest.mark.parametrize(
    ("owner", "contact", "expected"),
    [
        pytest.param("us", None, (True, "us", "do", "anna", "send the time sheet, due today"), id="ours"),
        pytest.param(
            "client", None, (False, "client", "call", "anna", "send the time sheet (they), due today"), id="theirs"
        ),
        pytest.param(
            "colleague",
            None,
            (False, "colleague", "do", "anna", "send the time sheet (a colleague), due today"),
            id="a-colleague's",
        ),
        pytest.param(
            "client",
            "irina",
            (False, "client", "call", "irina", "send the time sheet (they), due today"),
            id="somebody-named",
        ),
    ],
)
def test_the_next_step_of_a_dispute_has_an_owner(owner: str, contact: str | None, expected: Any) -> None:
    each = in_dispute(steps("11-23 17:00", owner, contact_id=contact))
    said = each.sentence.removeprefix("Invoice 1042 is in dispute: ")
    assert (each.is_ours, each.ball, each.asks, each.contact_id, said) == expected
    assert each.verb == "kept"
    assert (each.subject, each.what, each.private) == (Ref("commitments", "step"), What.MONEY, True)
    assert each.brief == "dispute 1042: send the time sheet"


@pytest.mark.parametrize(
    ("commitments", "sentence"),
    [
        pytest.param((), "in dispute, and there is no next step", id="no-step"),
        pytest.param((pays("11-25 18:00"),), "in dispute, and there is no next step", id="to-pay-is-none"),
        pytest.param((steps(None),), "in dispute, and there is no day for send the time sheet", id="no-day"),
    ],
)
def test_a_dispute_that_nobody_has_the_next_step_of_is_a_late_invoice(commitments: Any, sentence: str) -> None:
    each = in_dispute(*commitments, late=16)
    assert each.sentence == f"Invoice 1042 is 16 days late, €2 400; {sentence}"
    assert (each.subject, each.verb) == (Ref("invoices", "invoice"), "next step")
    assert each.band is (Band.SOON if pays("11-25 18:00") in commitments else Band.DUE)


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
    assert (each.subject, each.project_id, each.ball) == (Ref("invoices", "invoice"), "shop", "client")


@pytest.mark.parametrize(
    ("due", "sentence"),
    [
        pytest.param(
            "11-20 18:00", "Invoice 1042 is 16 days late, €2 400; they promised it for Fri 20 Nov", id="broken"
        ),
        pytest.param("11-25 18:00", "Invoice 1042 is 16 days late, €2 400", id="it-runs"),
    ],
)
def test_a_broken_promise_to_pay_is_told(due: str, sentence: str) -> None:
    (each,) = found(client(projects=(project(invoices=(invoice(16),)),), commitments=(pays(due),)))
    assert each.sentence == sentence


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


def of_the_client(late: int, **facts: Any) -> Client:
    return client(invoices=(invoice(late, issued_on=None, **facts),))


@pytest.mark.parametrize(
    ("late", "factor", "band", "sentence"),
    [
        pytest.param(-3, "0.08", Band.SOON, "Invoice 1042 is due in 3 days, €2 400", id="three-days-before"),
        pytest.param(7, "0.48", Band.DUE, "Invoice 1042 is 7 days late, €2 400", id="the-first-call"),
        pytest.param(30, "0.8", Band.DUE, "Invoice 1042 is 30 days late, €2 400", id="a-month"),
    ],
)
def test_one_of_the_client_weighs_by_its_due_day_beside_no_fee(
    late: int, factor: str, band: Band, sentence: str
) -> None:
    (each,) = found(of_the_client(late))
    assert (each.factor, each.band, each.sentence, each.project_id) == (Fraction(factor), band, sentence, None)


def test_whoever_pays_is_asked_about_one_of_the_client() -> None:
    paula = anna(id="paula", name="Paula", role="finance")
    known = client(contacts=(anna(), paula), invoices=(invoice(16),))
    assert [each.contact_id for each in found(known)] == ["paula"]
    assert [each.contact_id for each in found(of_the_client(16))] == [None]
