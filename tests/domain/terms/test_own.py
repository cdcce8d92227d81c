"""What we decided ourselves: a pin, a planned call, a hold; they ask for a call and bring no points."""

from datetime import date
from typing import Any

import pytest

from acct_tui.domain.facts.findings import Band, Finding, Times, What
from acct_tui.domain.facts.snapshots import Touch
from acct_tui.domain.queue.terms.own import own
from tests.domain.facts import at, call, client, commitment, desk, missed, talk, times, tried, wrote


def found(*touches: Touch, now: str = "11-23 10:00", **facts: Any) -> list[Finding]:
    return list(own(client(*touches, **facts), desk(now)))


def test_without_a_decision_of_ours_there_is_nothing() -> None:
    assert not found(talk("11-20 10:00"))


def test_a_pin_comes_before_all_from_the_moment_it_was_set() -> None:
    (pin,) = found(pinned_at=at("11-20 16:00"))
    assert (pin.what, pin.band, pin.times) == (What.PIN, Band.PINNED, times("11-20 16:00", pinned="11-20 16:00"))
    assert (pin.sentence, pin.brief) == ("You pinned this client", "pinned")


@pytest.mark.parametrize(
    ("due", "band"),
    [
        pytest.param("11-23 10:16", Band.SOON, id="more-than-a-quarter-of-an-hour-ahead"),
        pytest.param("11-23 10:15", Band.DUE, id="a-quarter-of-an-hour-ahead"),
        pytest.param("11-23 10:00", Band.DUE, id="at-its-time"),
        pytest.param("11-16 10:00", Band.DUE, id="a-plan-is-never-owed"),
    ],
)
def test_a_planned_call_is_due_a_quarter_of_an_hour_before(due: str, band: Band) -> None:
    (plan,) = found(commitments=(call(due),))
    assert (plan.what, plan.band, plan.asks) == (What.PLAN, band, "call")


def test_a_planned_call_arises_at_its_time() -> None:
    (plan,) = found(commitments=(call("11-24 10:00"),))
    assert plan.times == times("11-24 10:00", due="11-24 09:45", breaks="11-24 10:00")


@pytest.mark.parametrize(
    ("item", "sentence", "brief"),
    [
        pytest.param(call("11-24 10:00"), "You planned to call Tue 10:00", "call", id="for-no-reason"),
        pytest.param(call("11-23 10:10", text="call"), "You planned to call at 10:10", "call", id="noted-as-a-call"),
        pytest.param(call("11-24 10:00", text="the banner"), "You planned to call Tue 10:00: the banner",
                     "call: the banner", id="for-a-reason"),
    ],
)  # fmt: skip
def test_a_planned_call_in_words(item: Any, sentence: str, brief: str) -> None:
    (plan,) = found(commitments=(item,))
    assert (plan.sentence, plan.brief) == (sentence, brief)


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(call("11-23 10:00", promised=True), id="they-know-of-it"),
        pytest.param(commitment("us", "task", "11-23 10:00"), id="no-call"),
        pytest.param(commitment("us", "call", None, text="call"), id="without-a-time"),
        pytest.param(commitment("client", "call", "11-23 10:00"), id="theirs"),
    ],
)
def test_only_a_call_of_ours_that_they_do_not_know_of_is_a_plan(item: Any) -> None:
    assert not found(commitments=(item,))


HELD: dict[str, Any] = {
    "hold_until": date(2026, 11, 26),
    "hold_why": "their board meets",
    "hold_said_on": date(2026, 11, 20),
}


@pytest.mark.parametrize(
    ("now", "band"),
    [
        pytest.param("11-25 18:00", Band.SOON, id="the-evening-before"),
        pytest.param("11-26 08:59", Band.SOON, id="before-my-day-begins"),
        pytest.param("11-26 09:00", Band.DUE, id="as-my-day-begins"),
        pytest.param("12-07 09:00", Band.DUE, id="long-after"),
    ],
)
def test_a_hold_is_due_as_my_day_begins_on_its_day(now: str, band: Band) -> None:
    (hold,) = found(now=now, **HELD)
    assert (hold.what, hold.band, hold.times) == (What.HOLD, band, times("11-26 09:00", due="11-26 09:00"))


@pytest.mark.parametrize(
    ("touch", "is_over"),
    [
        pytest.param(talk("11-26 08:59"), False, id="a-talk-before-it-ended"),
        pytest.param(talk("11-26 09:00"), True, id="a-talk"),
        pytest.param(talk("11-26 09:30", by="client"), True, id="whoever-began-it"),
        pytest.param(wrote("11-26 09:30", by="us"), True, id="a-message-of-ours"),
        pytest.param(tried("11-26 09:30", disposition="voicemail"), True, id="a-voicemail"),
        pytest.param(tried("11-26 09:30"), False, id="a-try"),
        pytest.param(missed("11-26 09:30"), False, id="their-call"),
        pytest.param(wrote("11-26 09:30"), False, id="their-message"),
    ],
)
def test_a_hold_that_is_over_lasts_until_a_word_of_ours(touch: Touch, is_over: bool) -> None:
    assert bool(found(touch, now="11-26 10:00", **HELD)) is not is_over


@pytest.mark.parametrize(
    ("now", "why", "sentence"),
    [
        pytest.param("11-26 10:00", "their board meets", "You held them until today: their board meets", id="its-day"),
        pytest.param("11-27 10:00", None, "You held them until yesterday", id="for-no-reason"),
    ],
)
def test_a_hold_in_words(now: str, why: str | None, sentence: str) -> None:
    (hold,) = found(now=now, **HELD | {"hold_why": why})
    assert (hold.sentence, hold.brief) == (sentence, "call, the hold is over")


def test_each_of_them_stands_for_itself() -> None:
    all_of_them = found(pinned_at=at("11-20 16:00"), commitments=(call("11-24 10:00"),), **HELD)
    assert [each.what for each in all_of_them] == [What.PIN, What.PLAN, What.HOLD]
    assert all(each.times != Times() and each.factor == 0 for each in all_of_them)
