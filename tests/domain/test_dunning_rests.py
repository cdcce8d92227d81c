"""What stops the reminders of an invoice: a talk, a message, a promise to pay, a dispute; and for how long."""

from datetime import datetime
from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Commitment, Touch
from acct_tui.domain.money.dunning import (
    broken_promise,
    call_due_from,
    is_at_rest,
    message_rests_until,
    next_step,
    promise_to_pay,
    reminded_at,
    talked_at,
)
from tests.domain.facts import HOURS, NOW, at, client, commitment, desk, invoice, talk


def day(text: str | None) -> datetime | None:
    return at(text) if text else None


@pytest.mark.parametrize(
    ("facts", "newest"),
    [
        pytest.param({}, None, id="none"),
        pytest.param({"written_at": "11-20 10:00"}, "11-20 10:00", id="written"),
        pytest.param({"spoken_at": "11-20 10:00"}, "11-20 10:00", id="spoken"),
        pytest.param({"written_at": "11-20 10:00", "spoken_at": "11-19 10:00"}, "11-20 10:00", id="the-newest"),
    ],
)
def test_a_reminder_is_written_or_spoken(facts: dict[str, Any], newest: str | None) -> None:
    assert reminded_at(invoice(8, **facts)) == day(newest)


NAMED: dict[str, Any] = {"invoice_id": "invoice"}


@pytest.mark.parametrize(
    ("facts", "talks", "last"),
    [
        pytest.param({"written_at": "11-20 10:00"}, (), None, id="a-message-is-no-talk"),
        pytest.param({"spoken_at": "11-19 10:00"}, (), "11-19 10:00", id="a-reminder-by-phone"),
        pytest.param({}, (talk("11-18 10:00"),), None, id="a-talk-about-other-things"),
        pytest.param({}, (talk("11-18 10:00", invoice_id="other"),), None, id="a-talk-about-another-invoice"),
        pytest.param({}, (talk("11-18 10:00", **NAMED),), "11-18 10:00", id="a-talk-that-names-it"),
        pytest.param({}, (talk("11-18 10:00", by="client", **NAMED),), "11-18 10:00", id="whoever-began-it"),
        pytest.param({"spoken_at": "11-19 10:00"}, (talk("11-18 10:00", **NAMED),), "11-19 10:00", id="the-newest"),
    ],
)
def test_a_talk_about_it(facts: dict[str, Any], talks: tuple[Touch, ...], last: str | None) -> None:
    assert talked_at(invoice(8, **facts), client(*talks)) == day(last)


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
@pytest.mark.parametrize(
    "reminded",
    [
        pytest.param({}, id="never-reminded"),
        pytest.param({"spoken_at": "11-22 10:00"}, id="spoken-before"),
        pytest.param({"written_at": "11-25 10:00"}, id="written-before"),
    ],
)
def test_a_promise_to_pay_stops_dunning_until_its_day(now: str, rests: bool, reminded: dict[str, Any]) -> None:
    late = invoice(8, **reminded)
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
    ("late", "facts", "rests"),
    [
        pytest.param(-4, {}, False, id="no-step-yet"),
        pytest.param(-3, {}, False, id="the-first-message"),
        pytest.param(0, {"written_at": "11-20 00:00"}, True, id="sent"),
        pytest.param(0, {"written_at": "11-19 23:59"}, False, id="sent-before-its-step"),
        pytest.param(0, {"spoken_at": "11-20 10:00"}, True, id="told-by-phone-instead"),
        pytest.param(1, {"written_at": "11-22 23:59"}, False, id="then-it-is-late"),
        pytest.param(6, {"written_at": "11-18 00:00"}, True, id="the-second-message-lasts-until-the-first-call"),
        pytest.param(7, {"written_at": "11-17 10:00"}, False, id="the-first-call"),
        pytest.param(7, {"spoken_at": "11-22 23:59"}, False, id="spoken-before-it"),
        pytest.param(7, {"spoken_at": "11-23 00:00"}, True, id="spoken-since"),
        pytest.param(13, {"spoken_at": "11-17 00:00"}, True, id="until-the-second-call"),
        pytest.param(14, {"spoken_at": "11-22 23:59"}, False, id="the-second-call"),
        pytest.param(61, {"spoken_at": "11-21 23:59"}, False, id="again-every-thirty-days"),
        pytest.param(61, {"spoken_at": "11-22 00:00"}, True, id="spoken-this-time"),
        pytest.param(40, {"disputed": True}, True, id="in-dispute"),
    ],
)
def test_a_talk_lasts_until_the_next_step_and_a_message_until_the_first_call(
    late: int, facts: dict[str, Any], rests: bool
) -> None:
    assert is_at_rest(invoice(late, **facts), client(), desk()) is rests


@pytest.mark.parametrize(
    ("written", "now", "rests"),
    [
        pytest.param("11-19 23:59", "11-20 10:00", False, id="before-its-step"),
        pytest.param("11-20 00:00", "11-20 10:00", True, id="at-its-step"),
        pytest.param("11-20 10:00", "11-21 12:00", True, id="over-the-weekend"),
        pytest.param("11-20 10:00", "11-24 08:59", True, id="until-my-day-begins"),
        pytest.param("11-20 10:00", "11-24 09:00", False, id="two-working-days-later"),
        pytest.param("11-21 10:00", "11-24 09:00", False, id="on-a-weekend-as-on-friday"),
    ],
)
def test_a_message_at_a_call_step_spares_the_call_for_two_working_days(written: str, now: str, rests: bool) -> None:
    # Ten days late on Monday: its call step came on Friday.
    late = invoice(10, written_at=written)
    until = message_rests_until(late, call_due_from(late, client(), desk(now)), HOURS)
    assert (until is not None and until > at(now)) is rests
    assert is_at_rest(late, client(), desk(now)) is rests


@pytest.mark.parametrize(
    ("facts", "rests"),
    [
        pytest.param({"spoken_at": "11-19 10:00"}, False, id="spoken-while-it-ran"),
        pytest.param({"spoken_at": "11-20 23:59"}, False, id="spoken-on-its-last-day"),
        pytest.param({"spoken_at": "11-21 00:00"}, True, id="spoken-since"),
        pytest.param({"written_at": "11-20 23:59"}, False, id="written-on-its-last-day"),
        pytest.param({"written_at": "11-21 00:00"}, True, id="written-since"),
    ],
)
def test_what_reminded_before_a_promise_was_broken_counts_no_more(facts: dict[str, Any], rests: bool) -> None:
    known = client(commitments=(pays("11-20 18:00"),))
    assert is_at_rest(invoice(13, **facts), known, desk()) is rests


def steps(name: str, due: str | None, **facts: Any) -> Commitment:
    return commitment("us", "task", due, **{"id": name, "invoice_id": "invoice", **facts})


@pytest.mark.parametrize(
    ("commitments", "first"),
    [
        pytest.param([], None, id="none"),
        pytest.param([pays("11-25 18:00")], None, id="to-pay-is-none"),
        pytest.param([steps("other", "11-25 18:00", invoice_id="other")], None, id="of-another-invoice"),
        pytest.param([steps("late", "11-27 18:00"), steps("soon", "11-25 18:00")], "soon", id="the-earliest"),
        pytest.param([steps("undated", None), steps("late", "11-27 18:00")], "late", id="a-day-before-none"),
        pytest.param([steps("undated", None)], "undated", id="without-a-day"),
    ],
)
def test_the_next_step_of_a_dispute(commitments: list[Commitment], first: str | None) -> None:
    found = next_step(invoice(8, disputed=True), client(commitments=tuple(commitments)))
    assert (found and found.id) == first
