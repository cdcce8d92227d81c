"""The calendar's reasons to call, and the client's standing."""

from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.findings import Band, Subject
from acct_tui.domain.terms.occasions import moment, tier
from tests.domain.facts import NOW, TODAY, anna, at, client, desk, project, talk


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


@pytest.mark.parametrize("days", [2, -11], ids=["two-days-before", "eleven-days-after"])
def test_before_and_after_there_is_no_moment(days: int) -> None:
    assert not list(moment(client(projects=(started(days),)), desk()))


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
    (found,) = moment(client(**facts), desk())
    assert (found.sentence, found.contact_id) == (sentence, contact)


def test_a_moment_arises_two_days_before_and_is_dealt_with_by_its_key() -> None:
    (found,) = moment(client(projects=(started(0),)), desk())
    assert found.arose_at == at("11-21 00:00") < NOW
    assert found.subject == Subject("moments", "kick-off:shop:2026-11-23")


@pytest.mark.parametrize(("letter", "factor"), [("A", "1"), ("B", "1/2"), ("C", "0")])
def test_tier(letter: Any, factor: str) -> None:
    (found,) = tier(client(tier=letter), desk())
    assert (found.factor, found.sentence) == (Fraction(factor), f"{letter} client")
