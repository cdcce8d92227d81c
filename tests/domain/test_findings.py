"""The times of a finding: its band at each moment, since when it stands, what follows; and that rules keep to them."""

from datetime import timedelta

import pytest
from hypothesis import given

from acct_tui.domain.facts.findings import EVER, Band, Times, What
from acct_tui.domain.queue.queue import find
from tests.domain.facts import at, times
from tests.domain.strategies import Situation, full_situations, situations

ALL = times("11-23 12:00", "11-23 17:00", due="11-23 12:00", owed="11-23 16:00", pinned="11-24 09:00")
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("found", "now", "band"),
    [
        pytest.param(Times(), "11-23 12:00", Band.SOON, id="no-times"),
        pytest.param(ALL, "11-23 11:59", Band.SOON, id="before-it-is-due"),
        pytest.param(ALL, "11-23 12:00", Band.DUE, id="due"),
        pytest.param(ALL, "11-23 15:59", Band.DUE, id="before-it-is-owed"),
        pytest.param(ALL, "11-23 16:00", Band.OWED, id="owed"),
        pytest.param(ALL, "11-24 08:59", Band.OWED, id="before-it-is-pinned"),
        pytest.param(ALL, "11-24 09:00", Band.PINNED, id="pinned"),
        pytest.param(times(owed="11-23 16:00"), "11-23 15:59", Band.SOON, id="never-due"),
        pytest.param(times(owed="11-23 16:00"), "11-23 16:00", Band.OWED, id="owed-and-never-due"),
        pytest.param(Times((EVER,), EVER), "11-23 12:00", Band.DUE, id="ever"),
        pytest.param(times(due="11-23 12:00", ends="11-25 00:00"), "11-24 23:59", Band.DUE, id="before-it-is-over"),
        pytest.param(times(due="11-23 12:00", ends="11-25 00:00"), "11-25 00:00", Band.SOON, id="over"),
    ],
)
def test_the_band_is_that_of_the_last_step_reached(found: Times, now: str, band: Band) -> None:
    assert found.band(at(now)) is band


@pytest.mark.parametrize(
    ("now", "arose", "following"),
    [
        pytest.param("11-23 11:59", None, "11-23 12:00", id="it-lies-ahead"),
        pytest.param("11-23 12:00", "11-23 12:00", "11-23 16:00", id="arisen"),
        pytest.param("11-23 16:59", "11-23 12:00", "11-23 17:00", id="owed-is-no-new-rise"),
        pytest.param("11-23 17:00", "11-23 17:00", "11-24 09:00", id="arisen-anew"),
        pytest.param("11-24 09:00", "11-23 17:00", None, id="nothing-follows"),
    ],
)
def test_it_stands_since_its_newest_rise(now: str, arose: str | None, following: str | None) -> None:
    assert ALL.arose(at(now)) == (at(arose) if arose else None)
    assert ALL.following(at(now)) == (at(following) if following else None)


def test_without_times_nothing_arises_and_nothing_follows() -> None:
    assert (Times().arose(at("11-23 12:00")), Times().following(at("11-23 12:00"))) == (None, None)


@given(situations)
def test_every_band_is_that_of_the_times(situation: Situation) -> None:
    known, here = situation
    for reason in find(known, here):
        assert reason.finding.band is reason.finding.times.band(here.now), reason.finding


@given(full_situations)
def test_what_is_an_occasion_says_what_it_is_and_since_when(situation: Situation) -> None:
    known, here = situation
    for reason in find(known, here):
        found = reason.finding
        # Nobody can say when a colleague is late who was given no day, or when a closed project has been silent.
        is_without_times = found.what in (What.STANDING, What.SILENCE) or found.ball == "colleague"
        assert found.times.arises or is_without_times, found
        assert found.times == Times() or found.what is not What.STANDING, found
        if found.band < Band.SOON and found.what is not What.PLAN:
            assert found.times.arose(here.now) is not None, found


@given(full_situations)
def test_only_promised_things_and_our_steps_in_a_dispute_are_to_be_done(situation: Situation) -> None:
    known, here = situation
    for reason in find(known, here):
        found = reason.finding
        is_our_step = found.what is What.MONEY and found.ball != "client"
        assert found.asks == "call" or found.what is What.PROMISE or is_our_step, found
        assert found.factor >= 0, found


@given(full_situations)
def test_steps_follow_one_another(situation: Situation) -> None:
    known, here = situation
    for reason in find(known, here):
        due, owed = reason.finding.times.due_from, reason.finding.times.owed_from
        assert due is None or owed is None or due <= owed, reason.finding
        following = reason.finding.times.following(here.now)
        assert following is None or following > here.now, reason.finding
