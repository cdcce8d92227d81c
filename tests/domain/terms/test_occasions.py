"""The calendar's reasons to call, and the client's standing."""

from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.facts.findings import Band, Times, What
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.queue.terms.occasions import moment, tier
from tests.domain.facts import TODAY, anna, at, client, desk, project, talk, times


def started(days: int) -> Any:
    return project(started_on=TODAY + timedelta(days=days))


@pytest.mark.parametrize(
    ("days", "factor", "band", "sentence", "brief"),
    [
        pytest.param(1, "1/2", Band.SOON, "Kick-off of Shop tomorrow", "kick-off call tomorrow", id="tomorrow"),
        pytest.param(0, "1", Band.DUE, "Kick-off of Shop", "kick-off call today", id="today"),
        pytest.param(-1, "1", Band.DUE, "Kick-off of Shop", "kick-off call yesterday", id="yesterday"),
        pytest.param(-10, "1", Band.DUE, "Kick-off of Shop", "kick-off call Fri 13 Nov", id="ten-days-ago"),
    ],
)
def test_a_moment_is_due_from_its_day_on(days: int, factor: str, band: Band, sentence: str, brief: str) -> None:
    (found,) = moment(client(projects=(started(days),)), desk())
    assert (found.factor, found.band, found.sentence, found.brief) == (Fraction(factor), band, sentence, brief)


def test_after_ten_days_a_moment_is_over() -> None:
    assert not list(moment(client(projects=(started(-11),)), desk()))


@pytest.mark.parametrize(
    ("days", "told"),
    [
        pytest.param(2, True, id="two-days-ahead"),
        pytest.param(60, True, id="two-months-ahead"),
        pytest.param(61, False, id="too-far-to-be-told"),
    ],
)
def test_a_moment_ahead_weighs_nothing_and_says_when_the_client_comes_back(days: int, told: bool) -> None:
    found = list(moment(client(projects=(started(days),)), desk()))
    assert [(each.factor, each.band, each.times.due_from) for each in found] == [
        (Fraction(0), Band.SOON, at("11-23 00:00") + timedelta(days=days))
    ] * told


def test_a_talk_ends_a_moment() -> None:
    assert not list(moment(client(talk("11-21 10:00"), projects=(started(0),)), desk()))


@pytest.mark.parametrize(
    ("facts", "sentence", "contact"),
    [
        pytest.param({"projects": (project(started_on=None, delivered_on=TODAY - timedelta(days=30)),)},
                     "30 days since delivery: aftercare call", "anna", id="aftercare"),
        pytest.param({"projects": (project(started_on=None),), "contacts": (anna(birthday=TODAY),)},
                     "Birthday of Anna", "anna", id="birthday"),
    ],
)  # fmt: skip
def test_moments_in_words(facts: dict[str, Any], sentence: str, contact: str) -> None:
    found = next(iter(moment(client(**facts), desk())))
    assert (found.sentence, found.contact_id) == (sentence, contact)


@pytest.mark.parametrize(
    ("facts", "days", "expected"),
    [
        pytest.param({}, 0, times("11-23 00:00", due="11-23 00:00", ends="12-04 00:00"), id="today"),
        pytest.param({}, 1, times("11-24 00:00", due="11-24 00:00", ends="12-05 00:00"), id="announced-the-day-before"),
        pytest.param({}, -10, times("11-13 00:00", due="11-13 00:00", ends="11-24 00:00"), id="ten-days-ago"),
        pytest.param(
            {"zone": "America/New_York"},
            0,
            times("11-23 06:00", due="11-23 06:00", ends="12-04 06:00"),
            id="by-their-own-day",
        ),
    ],
)
def test_a_moment_arises_as_its_day_begins_and_ends_ten_days_after(
    facts: dict[str, Any], days: int, expected: Times
) -> None:
    (found,) = moment(client(projects=(started(days),), **facts), desk())
    assert (found.times, found.what, found.asks) == (expected, What.MOMENT, "call")


def test_a_moment_is_dealt_with_by_its_key() -> None:
    (found,) = moment(client(projects=(started(0),)), desk())
    assert found.subject == Ref("moments", "kick-off:shop:2026-11-23")
    assert not list(moment(client(projects=(started(0),), moments_done=frozenset({found.subject.id})), desk()))


@pytest.mark.parametrize(
    ("facts", "private"),
    [
        pytest.param({"projects": (started(0),)}, False, id="a-kick-off"),
        pytest.param({"projects": (), "contacts": (anna(birthday=TODAY),)}, True, id="a-birthday"),
    ],
)
def test_others_need_not_see_a_birthday(facts: dict[str, Any], private: bool) -> None:
    assert [found.private for found in moment(client(**facts), desk())] == [private]


@pytest.mark.parametrize(("letter", "factor"), [("A", "1"), ("B", "1/2"), ("C", "0")])
def test_tier(letter: Any, factor: str) -> None:
    (found,) = tier(client(tier=letter), desk())
    assert (found.factor, found.sentence) == (Fraction(factor), f"{letter} client")
