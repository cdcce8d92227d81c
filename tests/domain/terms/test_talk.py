"""Silence against the cadence, the mood of the last talk, and the forecast of who calls first."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.facts.findings import Band, What
from acct_tui.domain.facts.hazards import LifeTable, Risk
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Change, Client, Touch
from acct_tui.domain.queue.terms.talk import likely, mood, silence
from tests.domain.facts import client, days_ago, desk, missed, project, quiet, talk, times, tried


@pytest.mark.parametrize(
    ("days", "cadence", "factor", "band"),
    [
        pytest.param(0, 4, "0", Band.SOON, id="today"),
        pytest.param(2, 4, "0", Band.SOON, id="half-the-cadence"),
        pytest.param(3, 4, "0.3", Band.SOON, id="three-quarters"),
        pytest.param(4, 4, "0.6", Band.DUE, id="the-cadence"),
        pytest.param(6, 4, "0.8", Band.DUE, id="half-as-long-again"),
        pytest.param(8, 4, "1", Band.DUE, id="twice"),
        pytest.param(40, 4, "1", Band.DUE, id="ten-times"),
        pytest.param(1, 1, "0.6", Band.DUE, id="every-day"),
    ],
)
def test_silence_weighs_from_half_the_cadence_to_twice(days: int, cadence: int, factor: str, band: Band) -> None:
    (found,) = silence(quiet(days, cadence_days=cadence), desk())
    assert (found.factor, found.band) == (Fraction(factor), band)


@pytest.mark.parametrize(
    ("days", "sentence", "brief"),
    [
        (1, "No conversation for 1 working day; you aim for 5", "call, quiet 1 day"),
        (15, "No conversation for 15 working days; you aim for 5", "call, quiet 15 days"),
    ],
    ids=["a-day", "three-weeks"],
)
def test_silence_in_words(days: int, sentence: str, brief: str) -> None:
    (found,) = silence(quiet(days), desk())
    assert (found.sentence, found.brief, found.project_id, found.contact_id) == (sentence, brief, "shop", "anna")


@pytest.mark.parametrize(
    ("last", "facts", "reached"),
    [
        pytest.param("11-20 10:00", {}, "11-27 00:00", id="days-ahead"),
        pytest.param("11-16 10:00", {}, "11-23 00:00", id="today"),
        pytest.param("11-11 10:00", {}, "11-18 00:00", id="days-ago"),
        pytest.param("11-21 10:00", {}, "11-27 00:00", id="a-talk-on-a-weekend-is-as-on-friday"),
        pytest.param("11-16 10:00", {"projects": (project(cadence_days=3),)}, "11-19 00:00", id="the-project's-own"),
        pytest.param("11-16 10:00", {"zone": "Asia/Tokyo"}, "11-22 16:00", id="by-their-own-day"),
    ],
)
def test_silence_arises_on_the_day_on_which_it_reaches_the_cadence(
    last: str, facts: dict[str, Any], reached: str
) -> None:
    (found,) = silence(client(talk(last), **facts), desk())
    assert (found.times, found.what, found.asks) == (times(reached, due=reached), What.SILENCE, "call")


@pytest.mark.parametrize(
    ("projects", "reached"),
    [
        pytest.param((project(paused_until=date(2026, 12, 1)),), "12-01 00:00", id="paused"),
        pytest.param((project(paused_until=date(2026, 11, 24), cadence_days=9),), "11-27 00:00", id="a-short-pause"),
        pytest.param((project(paused_until=date(2026, 12, 1)), project(id="blog", cadence_days=9)), "11-27 00:00",
                     id="another-one-runs"),
        pytest.param((project(stage="closed"),), None, id="closed"),
    ],
)  # fmt: skip
def test_silence_of_a_paused_project_arises_when_its_pause_is_over(projects: Any, reached: str | None) -> None:
    (found,) = silence(client(talk("11-16 10:00"), projects=projects), desk())
    assert found.times == (times(reached, due=reached) if reached else times())
    assert (found.what, found.band) == (What.SILENCE, Band.SOON)


def test_a_holiday_over_there_puts_silence_off() -> None:
    known = client(talk("12-24 10:00"), cadence_days=1)
    assert [found.times for found in silence(known, desk("12-24 12:00"))] == [times("12-28 00:00", due="12-28 00:00")]


PAUSED = project(paused_until=date(2027, 1, 1))


@pytest.mark.parametrize(
    ("known", "told"),
    [
        pytest.param(quiet(9, projects=(PAUSED,)), True, id="paused"),
        pytest.param(client(), False, id="never-spoken-with"),
        pytest.param(client(tried("11-20 10:00"), missed("11-20 11:00")), False, id="a-try-is-no-talk"),
        pytest.param(client(projects=(PAUSED,)), False, id="both"),
    ],
)
def test_a_paused_client_is_not_silent_and_an_unknown_one_is_not_talkative(known: Client, told: bool) -> None:
    assert [found.factor for found in silence(known, desk())] == [0] * told


@pytest.mark.parametrize(
    ("felt", "way", "factor"),
    [
        pytest.param(None, None, None, id="nobody-noted-it"),
        pytest.param(5, None, None, id="five"),
        pytest.param(3, None, None, id="three-is-no-reason"),
        pytest.param(2, None, "0.8", id="two"),
        pytest.param(1, None, "1", id="one"),
        pytest.param(2, 2, None, id="two-is-their-way"),
        pytest.param(1, 2, "1", id="lower-than-their-way"),
        pytest.param(2, 1, None, id="better-than-their-way"),
        pytest.param(1, 1, None, id="one-is-their-way"),
    ],
)
def test_a_low_mood_in_the_last_talk_is_due_unless_it_is_their_way(
    felt: int | None, way: int | None, factor: str | None
) -> None:
    found = list(mood(client(talk("11-20 10:00", mood=felt), mood_known=way), desk()))
    assert [(each.factor, each.band) for each in found] == ([(Fraction(factor), Band.DUE)] if factor else [])


def test_a_mood_arises_with_its_talk_and_is_dealt_with_at_the_client() -> None:
    (found,) = mood(client(talk("11-20 10:00", mood=2, contact_id="bob", project_id="shop")), desk())
    assert found.times == times("11-20 10:00", due="11-20 10:00")
    assert (found.what, found.subject, found.private) == (What.MOOD, Ref("clients", "acme"), True)
    assert (found.contact_id, found.project_id, found.brief) == ("bob", "shop", "mood 2 of 5: ask what is wrong")


@pytest.mark.parametrize(
    "since",
    [
        pytest.param([talk("11-20 10:00", mood=4)], id="a-better-one"),
        pytest.param([talk("11-20 10:00")], id="one-without-a-mood"),
        pytest.param([talk("11-20 10:00", by="client", mood=3)], id="their-own-call"),
    ],
)
def test_only_the_mood_of_the_last_talk_counts(since: list[Touch]) -> None:
    assert not list(mood(client(talk("11-18 10:00", mood=1), *since), desk()))
    assert list(mood(client(talk("11-18 10:00", mood=1), tried("11-20 10:00"), missed("11-20 11:00")), desk()))


@pytest.mark.parametrize(
    ("moods", "sentence"),
    [
        pytest.param([2], "The last talk ended in mood 2 of 5: ask what is wrong", id="the-only-one"),
        pytest.param([2, 2], "The last talk ended in mood 2 of 5: ask what is wrong", id="as-before"),
        pytest.param([1, 2], "The last talk ended in mood 2 of 5: ask what is wrong", id="better-than-before"),
        pytest.param([4, 2], "Mood fell 4, 2: ask what is wrong", id="a-fall"),
        pytest.param([4, 3, 2], "Mood fell 4, 3, 2: ask what is wrong", id="two-falls"),
        pytest.param([4, None, 2], "Mood fell 4, 2: ask what is wrong", id="a-talk-without-a-mood-between"),
        pytest.param([1, 4, 2], "Mood fell 4, 2: ask what is wrong", id="a-rise-before-the-fall"),
        pytest.param([5, 4, 3, 2, 1], "Mood fell 4, 3, 2, 1: ask what is wrong", id="the-last-four"),
    ],
)
def test_a_mood_tells_of_the_falls_it_comes_from(moods: list[int | None], sentence: str) -> None:
    talks = [talk(f"11-{day} 10:00", mood=felt) for day, felt in enumerate(moods, start=16)]
    assert [found.sentence for found in mood(client(*talks), desk())] == [sentence]


ROUND = LifeTable(((Fraction(1, 10), Fraction(2, 10), Fraction(5, 10)), (Fraction(2, 10),) * 2 + (Fraction(6, 10),)))
NEWS = project(changes=(Change("c", "incident", "Site was down", days_ago(1)),))


@pytest.mark.parametrize(
    ("known", "factor", "sentence", "because"),
    [
        pytest.param(quiet(0), "0", "They call first: 27 %; if you call today 27 %",
                     "In the first half of the rhythm{}; this one as often.", id="today"),
        pytest.param(quiet(1, cadence_days=8), "0", "They call first: 27 %; if you call today 27 %",
                     "In the first half of the rhythm{}; this one as often.", id="yesterday"),
        pytest.param(quiet(3), "0.7725", "They call first: 68 %; if you call today 27 %",
                     "From half the rhythm on{}; this one as often.", id="past-half"),
        pytest.param(quiet(9), "1", "They call first: 88 %; if you call today 27 %",
                     "From the whole rhythm on{}; this one as often.", id="past-the-whole"),
        pytest.param(quiet(1, projects=(NEWS,)), "0.2925", "They call first: 49 %; if you call today 27 %",
                     "In the first half of the rhythm, with news untold,{}; this one as often.", id="news"),
    ],
)  # fmt: skip
def test_the_forecast_weighs_what_a_call_today_changes(known: Client, factor: str, sentence: str, because: str) -> None:
    (found,) = likely(known, desk(table=ROUND))
    assert (found.factor, found.sentence) == (Fraction(factor), sentence)
    before, after = because.split("{}")
    assert found.because.startswith(before)
    assert found.because.endswith(after)
    assert (found.band, found.brief, found.project_id) == (Band.SOON, "call before they do", "shop")
    assert not found.times.arises


def test_what_the_chance_goes_by_is_said_behind_the_sentence() -> None:
    (found,) = likely(quiet(9), desk())
    assert found.because == (
        "From the whole rhythm on clients call first on 11 days of 100 by the built-in numbers; this one as often."
    )
    counted = replace(ROUND, risks=((Risk(20, 400),) * 3,) * 2, factors={"acme": Fraction(8, 5)})
    (found,) = likely(quiet(9), desk(table=counted))
    assert found.because == (
        "From the whole rhythm on clients call first on 50 days of 100; this one 1.6 times as often."
    )


def test_where_no_talk_is_recorded_nothing_is_foretold() -> None:
    assert not list(likely(client(missed("11-20 10:00")), desk()))


def test_who_rests_is_not_foretold_but_known() -> None:
    (found,) = likely(quiet(9, projects=(PAUSED,)), desk())
    assert (found.factor, found.because) == (Fraction(0), "")
