"""Silence against the cadence, and the forecast of who calls first."""

from datetime import date
from fractions import Fraction

import pytest

from acct_tui.domain.findings import Band
from acct_tui.domain.snapshots import Client
from acct_tui.domain.terms.talk import likely, silence
from tests.domain.facts import client, desk, project, quiet, talk


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


WEEKLY = [talk("09-07 10:00"), *(talk(f"09-{monday} 10:00", by="client") for monday in (14, 21, 28))]


@pytest.mark.parametrize(
    ("last", "factor", "after"),
    [
        pytest.param("11-18 10:00", "0", "silences this long", id="under-half-the-cadence"),
        pytest.param("11-17 10:00", "1/3", "silences this long", id="half-the-cadence"),
        pytest.param("11-11 10:00", "1/3", "5 working days of silence", id="at-the-cadence"),
    ],
)
def test_the_forecast_weighs_from_half_the_cadence(last: str, factor: str, after: str) -> None:
    # Three silences of a week that they ended and a long one that we did: (3 + 4m) / (4 + 4) is a half for m = 1/4.
    (found,) = likely(client(*WEEKLY, talk(last), cadence_days=8), desk(mean=Fraction(1, 4)))
    assert found.factor == Fraction(factor)
    assert found.sentence == f"After {after} they called first in 3 of 4"


def test_a_forecast_under_the_mean_weighs_nothing() -> None:
    ours = [talk(f"{day} 10:00") for day in ("10-05", "10-19", "11-02", "11-16")]
    (found,) = likely(client(*ours), desk())
    assert found.factor == 0


def test_too_few_calls_tell_nothing() -> None:
    assert not list(likely(quiet(9), desk()))


def test_what_they_may_ask_is_said_even_without_a_record() -> None:
    (found,) = likely(quiet(9, projects=(project(delivered_on=date(2026, 11, 20)),)), desk())
    assert found.sentence == "Too few calls to tell; they may ask: Shop was delivered"
    assert found.factor == Fraction(1, 4)
    assert (found.band, found.brief, found.arose_at) == (Band.SOON, "call before they do", None)


@pytest.mark.parametrize("facts", [{"paused_until": date(2027, 1, 1)}, {"started_on": None}], ids=["paused", "unknown"])
def test_without_a_cadence_or_a_silence_nothing_is_forecast(facts: dict[str, object]) -> None:
    known = client(projects=(project(delivered_on=date(2026, 11, 20), **facts),))
    assert not [found for found in likely(known, desk()) if found.factor]
