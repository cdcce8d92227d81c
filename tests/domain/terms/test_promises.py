"""What was promised to them: when it weighs, is due and is owed, in which words, and the colleagues it waits for."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.facts.findings import Band, Finding, Times, What
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.domain.queue.terms.promises import promise
from tests.domain.facts import at, call, client, commitment, desk, times
from tests.domain.facts import promise as promised

DUE, OWED, SOON = Band.DUE, Band.OWED, Band.SOON


def promises(*commitments: Commitment, now: str = "11-23 10:00") -> list[Finding]:
    return list(promise(client(commitments=commitments), desk(now)))


def agreed(due: str | None, **facts: Any) -> Commitment:
    return replace(call("11-23 09:00", promised=True, **facts), due_at=at(due) if due else None)


@pytest.mark.parametrize(
    ("due", "factor"),
    [
        pytest.param("11-24 09:01", "0", id="more-than-eight-working-hours-ahead"),
        pytest.param("11-24 09:00", "0", id="eight-working-hours-ahead"),
        pytest.param("11-23 14:00", "0.4", id="four-hours-ahead"),
        pytest.param("11-23 10:00", "0.8", id="at-the-time"),
        pytest.param("11-20 17:00", "0.9", id="two-working-hours-after"),
        pytest.param("11-20 15:00", "1", id="four-working-hours-after"),
        pytest.param("11-02 15:00", "1", id="weeks-after"),
    ],
)
def test_a_promise_weighs_from_eight_working_hours_before_to_four_after(due: str, factor: str) -> None:
    assert [found.factor for found in promises(promised(due))] == [Fraction(factor)]


@pytest.mark.parametrize(
    ("item", "band"),
    [
        pytest.param(promised("11-23 14:01"), SOON, id="a-thing-more-than-four-working-hours-ahead"),
        pytest.param(promised("11-23 14:00"), DUE, id="a-thing-four-working-hours-ahead"),
        pytest.param(promised("11-23 10:00"), DUE, id="a-thing-at-its-time"),
        pytest.param(promised("11-16 10:00"), DUE, id="a-thing-is-never-owed"),
        pytest.param(promised("11-20 18:30"), DUE, id="a-thing-late-since-the-evening"),
        pytest.param(agreed("11-24 09:01"), SOON, id="a-call-more-than-eight-working-hours-ahead"),
        pytest.param(agreed("11-24 09:00"), DUE, id="a-call-eight-working-hours-ahead"),
        pytest.param(agreed("11-23 11:01"), DUE, id="a-call-more-than-an-hour-ahead"),
        pytest.param(agreed("11-23 11:00"), OWED, id="a-call-within-the-hour"),
        pytest.param(agreed("11-23 09:00"), OWED, id="a-call-late"),
        pytest.param(agreed("11-09 09:00"), OWED, id="a-call-weeks-late"),
    ],
)
def test_a_promise_is_due_in_its_last_hours_and_a_call_owed_in_the_last(item: Commitment, band: Band) -> None:
    assert [found.band for found in promises(item)] == [band]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param(promised("11-23 17:00"), times("11-23 13:00", "11-23 17:00", due="11-23 13:00",
                     breaks="11-23 17:00"), id="a-thing"),
        pytest.param(promised("11-24 11:00"), times("11-23 16:00", "11-24 11:00", due="11-23 16:00",
                     breaks="11-24 11:00"), id="a-thing-tomorrow-morning"),
        pytest.param(promised("11-23 11:00"), times("11-20 16:00", "11-23 11:00", due="11-20 16:00",
                     breaks="11-23 11:00"), id="a-thing-on-monday-morning"),
        pytest.param(promised("11-28 12:00"), times("11-27 14:00", "11-28 12:00", due="11-27 14:00",
                     breaks="11-28 12:00"), id="a-thing-on-a-weekend"),
        pytest.param(promised("11-23 22:00"), times("11-23 14:00", "11-23 22:00", due="11-23 14:00",
                     breaks="11-23 22:00"), id="a-thing-in-the-evening"),
        pytest.param(promised("12-28 10:00"), times("12-24 15:00", "12-28 10:00", due="12-24 15:00",
                     breaks="12-28 10:00"), id="a-thing-after-a-holiday"),
        pytest.param(agreed("11-23 17:30"), times("11-23 09:30", "11-23 17:30", due="11-23 09:30",
                     owed="11-23 16:30", breaks="11-23 17:30"), id="a-call"),
        pytest.param(agreed("11-24 10:00"), times("11-23 11:00", "11-24 10:00", due="11-23 11:00",
                     owed="11-24 09:00", breaks="11-24 10:00"), id="a-call-tomorrow"),
        pytest.param(agreed("11-24 08:00"), times("11-23 10:00", "11-24 08:00", due="11-23 10:00",
                     owed="11-24 07:00", breaks="11-24 08:00"), id="a-call-before-the-day-begins"),
    ],
)  # fmt: skip
def test_a_promise_arises_as_it_becomes_due_and_anew_at_its_time(item: Commitment, expected: Times) -> None:
    assert [found.times for found in promises(item)] == [expected]


@pytest.mark.parametrize(
    ("item", "now", "asks"),
    [
        pytest.param(promised("11-23 14:00"), "11-23 13:59", "do", id="a-thing-before-its-time"),
        pytest.param(promised("11-23 14:00"), "11-23 14:00", "call", id="a-thing-at-its-time"),
        pytest.param(agreed("11-23 14:00"), "11-23 13:59", "call", id="a-call"),
        pytest.param(commitment("us", "task", None, promised=True), "11-23 14:00", "do", id="a-thing-without-a-day"),
        pytest.param(agreed(None), "11-23 14:00", "call", id="a-call-without-a-day"),
    ],
)
def test_a_thing_is_done_before_its_time_and_explained_after_it(item: Commitment, now: str, asks: str) -> None:
    assert [found.asks for found in promises(item, now=now)] == [asks]


@pytest.mark.parametrize(
    ("item", "what"),
    [
        pytest.param(promised("11-23 09:00"), What.PROMISE, id="promised"),
        pytest.param(promised("11-23 09:00", promised=False), None, id="a-private-plan"),
        pytest.param(agreed("11-23 09:00"), What.CALL, id="a-call"),
        pytest.param(call("11-23 09:00"), None, id="a-call-they-do-not-know-of"),
        pytest.param(commitment("colleague", "task", "11-23 09:00", promised=True), What.PROMISE, id="a-colleague's"),
        pytest.param(commitment("client", "task", "11-23 09:00", promised=True), None, id="theirs"),
        pytest.param(commitment("us", "task", None, promised=True), What.PROMISE, id="without-a-day"),
        pytest.param(commitment("us", "task", None), None, id="a-private-plan-without-a-day"),
    ],
)
def test_only_what_they_were_promised_counts(item: Commitment, what: What | None) -> None:
    assert [found.what for found in promises(item)] == ([what] if what else [])


@pytest.mark.parametrize(
    ("item", "sentence", "brief"),
    [
        pytest.param(agreed("11-23 09:30"), "You promised to call at 09:30, 30 min late", "call, 30 min late",
                     id="call"),
        pytest.param(agreed("11-20 17:30"), "You promised to call 20 Nov, 2 days late", "call, 2 days late",
                     id="call-days-ago"),
        pytest.param(promised("11-23 12:00"), "You promised the file for 12:00, due in 2 h", "the file, due in 2 h",
                     id="thing"),
        pytest.param(promised("11-22 17:40"), "You promised the file for yesterday 17:40, 16 h late",
                     "the file, 16 h late", id="thing-yesterday"),
        pytest.param(commitment("colleague", "task", "11-23 09:00", promised=True, colleague="Oleg"),
                     "Oleg promised the file for 09:00, 1 h late", "the file, 1 h late", id="colleague"),
        pytest.param(commitment("us", "task", None, promised=True),
                     "You promised the file without a day, 5 working days ago", "the file, promised without a day",
                     id="without-a-day"),
        pytest.param(agreed(None, made_at=at("11-20 12:00")), "You promised a call without a day, 1 working day ago",
                     "a call, promised without a day", id="a-call-without-a-day"),
        pytest.param(commitment("us", "task", None, promised=True, made_at=at("11-23 09:30")),
                     "You promised the file without a day, today", "the file, promised without a day",
                     id="without-a-day-today"),
    ],
)  # fmt: skip
def test_promises_in_words(item: Commitment, sentence: str, brief: str) -> None:
    (found,) = promises(item)
    assert (found.sentence, found.brief) == (sentence, brief)
    assert (found.subject, found.is_ours, found.ball) == (Ref("commitments", item.id), True, "us")


@pytest.mark.parametrize(
    ("made", "since", "factor", "band"),
    [
        pytest.param("11-23 09:30", "11-25 09:30", "0", SOON, id="today"),
        pytest.param("11-19 10:01", "11-23 10:01", "0", SOON, id="almost-two-working-days-ago"),
        pytest.param("11-19 10:00", "11-23 10:00", "0.4", DUE, id="two-working-days-ago"),
        pytest.param("11-18 20:00", "11-20 18:00", "0.4", DUE, id="in-the-evening"),
        pytest.param("11-21 12:00", "11-24 18:00", "0", SOON, id="on-a-weekend"),
        pytest.param("11-02 10:00", "11-04 10:00", "0.4", DUE, id="weeks-ago"),
    ],
)
def test_a_promise_without_a_day_is_due_after_two_working_days(made: str, since: str, factor: str, band: Band) -> None:
    (found,) = promises(commitment("us", "task", None, promised=True, made_at=at(made)))
    assert (found.factor, found.band, found.times) == (Fraction(factor), band, times(since, due=since))


OURS = promised("11-26 17:00", id="report", text="report")


def banner(made: str, owner: str = "colleague", due: str | None = None, **facts: Any) -> Commitment:
    given = {"id": "banner", "text": "banner", "colleague": "Oleg", "needed_for_id": "report", **facts}
    return commitment(owner, "task", due, made_at=at(made), **given)


def waited_for(task: Commitment, ours: Commitment = OURS) -> list[Finding]:
    return [found for found in promises(ours, task) if found.subject == Ref("commitments", "banner")]


@pytest.mark.parametrize(
    ("task", "factor"),
    [
        pytest.param(banner("11-23 09:00"), "0", id="asked-today"),
        pytest.param(banner("11-20 17:00"), "0.2", id="a-day"),
        pytest.param(banner("11-18 17:00"), "0.4", id="three-days"),
        pytest.param(banner("11-16 17:00"), "0.6", id="five-days"),
        pytest.param(banner("11-02 17:00"), "0.6", id="weeks"),
        pytest.param(banner("11-16 17:00", chases=1), "0.6", id="our-reminder-is-no-sign"),
        pytest.param(banner("11-16 17:00", heard_at=at("11-20 09:00")), "0.2", id="a-sign-of-life"),
        pytest.param(banner("11-23 09:00", due="11-23 10:01"), "0", id="not-late-yet"),
        pytest.param(banner("11-23 09:00", due="11-23 10:00"), "0.2", id="late-is-as-a-day-of-silence"),
        pytest.param(banner("11-18 17:00", due="11-23 10:00"), "0.4", id="late-and-silent-for-longer"),
        pytest.param(banner("11-16 17:00", needed_for_id="other"), None, id="for-something-else"),
        pytest.param(banner("11-16 17:00", owner="client"), None, id="not-a-colleague's"),
    ],
)
def test_a_silent_colleague_shows_before_our_promise_is_late(task: Commitment, factor: str | None) -> None:
    assert [found.factor for found in waited_for(task)] == ([Fraction(factor)] if factor else [])


@pytest.mark.parametrize(
    ("task", "band", "expected"),
    [
        pytest.param(banner("11-02 12:00"), SOON, times(), id="silent-without-a-day-is-no-occasion"),
        pytest.param(banner("11-02 12:00", due="11-23 10:01"), SOON,
                     times("11-23 10:01", due="11-23 10:01", breaks="11-26 17:00"), id="not-late-yet"),
        pytest.param(banner("11-02 12:00", due="11-23 10:00"), DUE,
                     times("11-23 10:00", due="11-23 10:00", breaks="11-26 17:00"), id="late"),
    ],
)  # fmt: skip
def test_a_late_colleague_makes_our_promise_due(task: Commitment, band: Band, expected: Times) -> None:
    (found,) = waited_for(task)
    assert (found.band, found.times) == (band, expected)
    assert (found.what, found.asks, found.is_ours, found.ball) == (What.PROMISE, "do", True, "colleague")


@pytest.mark.parametrize(
    ("task", "ours", "sentence", "brief"),
    [
        pytest.param(banner("11-19 12:00"), OURS, "Your promise for Thu 17:00 (report) waits for Oleg, silent 2 days",
                     "Oleg, silent 2 d: banner", id="silent"),
        pytest.param(banner("11-19 12:00", colleague=None), OURS,
                     "Your promise for Thu 17:00 (report) waits for a colleague, silent 2 days",
                     "Colleague, silent 2 d: banner", id="nobody-named"),
        pytest.param(banner("11-19 12:00", chases=3), OURS,
                     "Your promise for Thu 17:00 (report) waits for Oleg, reminded 3 ×, no word since Thu",
                     "Oleg, reminded 3 ×, no word since Thu: banner", id="reminded"),
        pytest.param(banner("11-23 09:30", chases=1), OURS,
                     "Your promise for Thu 17:00 (report) waits for Oleg, reminded 1 ×", "Oleg, reminded 1 ×: banner",
                     id="reminded-on-the-day-it-was-agreed"),
        pytest.param(banner("11-19 12:00", due="11-23 09:00"), OURS,
                     "Your promise for Thu 17:00 (report) waits for Oleg, silent 2 days, 1 h late",
                     "Oleg, silent 2 d: banner", id="late"),
        pytest.param(banner("11-23 09:30"), OURS, "Your promise for Thu 17:00 (report) waits for Oleg, who has it",
                     "Oleg: banner", id="asked-just-now"),
        pytest.param(banner("11-19 12:00"), replace(OURS, due_at=None),
                     "Your promise (report) waits for Oleg, silent 2 days", "Oleg, silent 2 d: banner",
                     id="promised-without-a-day"),
    ],
)  # fmt: skip
def test_a_silent_colleague_in_words(task: Commitment, ours: Commitment, sentence: str, brief: str) -> None:
    (found,) = waited_for(task, ours)
    assert (found.sentence, found.brief) == (sentence, brief)
