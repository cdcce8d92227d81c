"""The next step of a dispute: read from a line, and told with its day and whoever has it."""

from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Client, Commitment
from acct_tui.domain.money.disputes import stands
from acct_tui.domain.notes.notelines import next_step
from acct_tui.domain.owed import ledger
from acct_tui.domain.pages.money import Bill, next_reminder
from acct_tui.domain.queue.queue import row
from acct_tui.domain.queue.terms.money import money
from acct_tui.domain.queue.veil import veiled_client, veiled_row, without_payments
from acct_tui.domain.time.datewords import Moment
from tests.domain.facts import HOURS, NOW, at, client, commitment, desk, invoice, project

WEDNESDAY = Moment(at("11-25 18:00"), has_time=False)
NOON = Moment(at("11-24 12:00"), has_time=True)


@pytest.mark.parametrize(
    ("line", "by", "expected"),
    [
        pytest.param("send the pages wed", None, ("us", "", "send the pages", WEDNESDAY, False), id="ours"),
        pytest.param("we: send the pages wed", None, ("us", "", "send the pages", WEDNESDAY, True), id="promised"),
        pytest.param("they: pay half wed", None, ("client", "", "pay half", WEDNESDAY, True), id="no-promise-to-pay"),
        pytest.param("they: approval wed", None, ("client", "", "approval", WEDNESDAY, True), id="no-decision"),
        pytest.param("call them wed", None, ("us", "", "call them", WEDNESDAY, False), id="no-planned-call"),
        pytest.param("@oleg check wed", None, ("colleague", "oleg", "check", WEDNESDAY, False), id="a-colleague"),
        pytest.param("send the pages", None, ("us", "", "send the pages", None, False), id="without-a-day"),
        pytest.param("the pages of wed", NOON, ("us", "", "the pages of wed", NOON, False), id="its-day-beside-it"),
        pytest.param("@oleg: of wed", NOON, ("colleague", "oleg", "of wed", NOON, False), id="his-day-beside-it"),
        pytest.param("", None, None, id="nothing"),
        pytest.param("", NOON, None, id="a-day-alone"),
        pytest.param("@oleg:", NOON, None, id="a-name-alone"),
    ],
)
def test_a_step_is_read_from_a_line(line: str, by: Moment | None, expected: tuple[Any, ...] | None) -> None:
    found = next_step(line, NOW, HOURS, by)
    assert (found and (found.owner, found.who, found.text, found.due, found.promised)) == expected
    assert found is None or (found.kind, found.trouble) == ("task", "")


def test_what_looks_like_a_day_and_is_none_is_told() -> None:
    found = next_step("send it fri 25:00", NOW, HOURS)
    assert found
    assert (found.due, bool(found.trouble)) == (None, True)


def step(owner: str, due: str | None, **facts: Any) -> Commitment:
    return commitment(owner, "task", due, **{"text": "check it", "invoice_id": "invoice", **facts})


def disputed(*steps: Commitment) -> Client:
    return client(projects=(project(invoices=(invoice(16, disputed=True),)),), commitments=steps)


OLEG = {"colleague": "Oleg Marin"}
PAYS = commitment("client", "payment", "11-20 18:00", invoice_id="invoice")


@pytest.mark.parametrize(
    ("steps", "words", "sentence"),
    [
        pytest.param((), "there is no next step", "; in dispute, and there is no next step", id="none"),
        pytest.param((PAYS,), "there is no next step", "; in dispute, and there is no next step", id="to-pay-is-none"),
        pytest.param((step("us", "11-27 18:00"),), "check it (we), due Fri", None, id="ours"),
        pytest.param((step("client", "11-24 18:00"),), "check it (they), due tomorrow", None, id="theirs"),
        pytest.param(
            (step("colleague", "11-23 18:00", **OLEG),),
            "check it (Oleg Marin), due today",
            " is in dispute: check it (Oleg Marin), due today",
            id="a-colleagues",
        ),
        pytest.param(
            (step("us", "11-20 18:00"),),
            "check it (we), was due Fri 20 Nov",
            " is in dispute: check it, was due Fri 20 Nov",
            id="late",
        ),
        pytest.param(
            (step("us", None),),
            "check it (we), without a day",
            "; in dispute, and there is no day for check it",
            id="no-day",
        ),
        pytest.param(
            (step("us", "11-27 18:00", id="b"), step("client", "11-25 18:00", id="a", text="a list")),
            "a list (they), due Wed",
            None,
            id="the-earliest-of-two",
        ),
    ],
)
def test_queue_and_page_tell_the_step(steps: tuple[Commitment, ...], words: str, sentence: str | None) -> None:
    known = disputed(*steps)
    (late,) = known.projects[0].invoices
    assert stands(late, known, desk()) == words
    dunning = next_reminder(Bill(late, 240_000), known, desk())
    assert dunning == ("there is no next step: D says one" if words == "there is no next step" else f"next: {words}")
    found, *_ = money(known, desk())
    assert found.private
    assert sentence is None or found.sentence.endswith(sentence)


@pytest.mark.parametrize(
    ("owner", "asks"),
    [
        pytest.param("client", "call", id="theirs-is-asked-for"),
        pytest.param("us", "do", id="ours-is-done"),
        pytest.param("colleague", "do", id="no-call-to-the-client-for-what-a-colleague-has"),
    ],
)
def test_who_has_the_step_decides_what_is_asked(owner: str, asks: str) -> None:
    (found,) = money(disputed(step(owner, "11-23 18:00")), desk())
    assert (found.asks, found.verb, found.ball) == (asks, "kept", owner)


def test_no_side_s_step_hides_the_other_s() -> None:
    """What we have to do in a dispute is not over because they have something to send even earlier."""
    ours, theirs = (
        step("us", "11-20 18:00", text="check the hours"),
        step("client", "11-19 18:00", text="send the list"),
    )
    found = money(disputed(ours, theirs, step("us", None, text="ask the bank")), desk())
    assert [(each.asks, each.brief) for each in found] == [
        ("call", "dispute 1042: send the list"),
        ("do", "dispute 1042: check the hours"),
    ]


def test_the_ledger_knows_the_step_of_a_dispute_alone() -> None:
    known, nothing = disputed(step("us", "11-27 18:00")), (ledger.Background(), ledger.Reminders())
    bill = ledger.bill(known, known.projects[0].invoices[0], *nothing, desk())
    assert bill.step == known.commitments[0]
    assert ledger.bill(known, invoice(16), *nothing, desk()).step is None


@pytest.mark.parametrize(
    ("steps", "asks"),
    [
        pytest.param((), True, id="no-step"),
        pytest.param((step("us", None),), True, id="no-day"),
        pytest.param((step("us", "11-20 18:00"),), False, id="a-step-with-a-day"),
    ],
)
def test_which_reason_asks_for_a_step(steps: tuple[Commitment, ...], asks: bool) -> None:
    known = disputed(*steps)
    (found,) = money(known, desk())
    assert found.verb == ("next step" if asks else "kept")


def test_other_invoices_ask_for_no_step() -> None:
    known = client(projects=(project(invoices=(invoice(16),)),))
    assert [found.verb for found in money(known, desk())] == [None]


def test_a_step_is_hidden_as_money_is() -> None:
    known = disputed(step("us", "11-20 18:00", promised=True), PAYS)
    assert not without_payments(known).commitments
    assert {item.text for item in veiled_client(known).commitments} == {"hidden"}
    assert "check it" not in repr(veiled_row(row(known, desk())))
