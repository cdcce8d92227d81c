"""How likely a client is to call first, and what a call today makes of it."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.domain.facts.hazards import LifeTable
from acct_tui.domain.facts.snapshots import Change, Client, Touch
from acct_tui.domain.talk.likely import forecast, within
from acct_tui.domain.time.worktime import DAY
from tests.domain.facts import client, desk, missed, project, quiet
from tests.domain.strategies import Situation, situations

A, B, C, D = (Fraction(n, 10) for n in (1, 2, 4, 5))
TABLE = LifeTable(((A, B, C), (D, D, D)))


@pytest.mark.parametrize(
    ("days", "daily"),
    [
        pytest.param(0, (A, A, A), id="talked-today"),
        pytest.param(1, (A, A, B), id="the-third-day-is-past-half"),
        pytest.param(3, (B, B, C), id="the-third-day-is-past-the-whole"),
        pytest.param(30, (C, C, C), id="long-silent"),
    ],
)
def test_silence_grows_over_the_three_days(days: int, daily: tuple[Fraction, ...]) -> None:
    found = forecast(quiet(days), desk(table=TABLE))
    assert found
    assert (found.chance, found.after) == (within(daily, Fraction(1)), within((A, A, A), Fraction(1)))


def test_who_calls_more_often_is_likelier_but_never_sure() -> None:
    found = forecast(quiet(9), desk(table=replace(TABLE, factors={"acme": Fraction(2)})))
    assert found
    assert found.chance == 1 - Fraction(2, 10) ** 3
    often = forecast(quiet(9), desk(table=replace(TABLE, factors={"acme": Fraction(50)})))
    assert often
    assert often.chance == often.after == 1 - Fraction(1, 10) ** 3


@pytest.mark.parametrize("touches", [[], [missed("11-20 10:00")]], ids=["never-touched", "only-a-missed-call"])
def test_without_a_talk_nothing_is_known(touches: list[Touch]) -> None:
    assert forecast(client(*touches), desk()) is None


def test_who_rests_is_not_foretold() -> None:
    assert forecast(quiet(9, projects=(project(stage="closed"),)), desk()) is None


@given(situations, st.integers(1, 90))
def test_more_silence_never_lowers_the_chance_or_what_a_call_changes(situation: Situation, days: int) -> None:
    known, here = awake(situation)
    now, later = forecast(known, here), forecast(known, replace(here, now=here.now + days * DAY))
    if now and later:
        assert later.chance >= now.chance
        assert later.change >= now.change


@given(situations)
def test_untold_news_never_lowers_the_chance_or_what_a_call_changes(situation: Situation) -> None:
    known, here = situation
    news = Change("new", "incident", "Site was down", here.today - DAY)
    first, *rest = known.projects
    lacking = replace(known, projects=(replace(first, changes=(*first.changes, news)), *rest))
    before, after = forecast(known, here), forecast(lacking, here)
    if before and after:
        assert 0 <= before.after <= before.chance <= after.chance <= 1
        assert after.change >= before.change


@given(situations)
def test_after_a_call_today_there_is_nothing_left_to_change(situation: Situation) -> None:
    known, here = situation
    spoken = Touch("new", here.now, "us", "conversation")
    found = forecast(replace(known, conversations=(spoken, *known.conversations)), here)
    assert found is None or found.change == 0


def awake(situation: Situation) -> Situation:
    """No project begins to rest meanwhile or ends its rest, and no first order ceases to be new."""
    known, here = situation
    projects = tuple(replace(each, paused_until=None) for each in known.projects)
    return replace(known, projects=projects, repeat=True), here


def test_clients_do_not_change_each_other() -> None:
    other: Client = replace(quiet(4), id="other")
    table = replace(TABLE, factors={"acme": Fraction(1), "other": Fraction(9)})
    assert forecast(quiet(4), desk(table=table)) == forecast(quiet(4), desk(table=TABLE))
    assert forecast(other, desk(table=table)) != forecast(other, desk(table=TABLE))
