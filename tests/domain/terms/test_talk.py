"""Silence against the cadence, and the forecast of who calls first."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from acct_tui.domain.findings import Band
from acct_tui.domain.hazards import LifeTable, Risk
from acct_tui.domain.snapshots import Change, Client
from acct_tui.domain.terms.talk import likely, silence
from tests.domain.facts import client, days_ago, desk, missed, project, quiet


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
    ("days", "arose"),
    [
        pytest.param(2, None, id="half-the-cadence-is-no-occasion"),
        pytest.param(3, "2026-11-23", id="past-half-of-it"),
        pytest.param(4, "2026-11-20", id="past-half-of-it-since-friday"),
        pytest.param(5, "2026-11-23", id="reached-the-whole"),
        pytest.param(8, "2026-11-18", id="reached-the-whole-days-ago"),
    ],
)
def test_silence_arises_past_half_the_cadence_and_again_at_the_whole(days: int, arose: str | None) -> None:
    (found,) = silence(quiet(days), desk())
    assert (found.arose_at and found.arose_at.date().isoformat()) == arose


PAUSED = project(paused_until=date(2027, 1, 1))


@pytest.mark.parametrize(
    ("known", "told"),
    [
        pytest.param(quiet(9, projects=(PAUSED,)), True, id="paused"),
        pytest.param(client(projects=(project(started_on=None),)), False, id="unknown"),
        pytest.param(client(projects=(project(started_on=None, paused_until=date(2027, 1, 1)),)), False, id="both"),
    ],
)
def test_a_paused_client_is_not_silent_and_an_unknown_one_is_not_talkative(known: Client, told: bool) -> None:
    assert [found.factor for found in silence(known, desk())] == [0] * told


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
