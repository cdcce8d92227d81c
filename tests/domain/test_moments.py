"""Days to call on: when each is near, and what ends it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Client, Survey, Touch
from acct_tui.domain.plan.moments import is_dealt_with, is_detractor, moments
from tests.domain.facts import TODAY, anna, at, client, desk, noon, project, talk

DAY = timedelta(days=1)


def near(known: Client) -> dict[str, date]:
    """The moments that are near, by the beginning of their key."""
    return {moment.key.split(":")[0]: moment.day for moment in moments(known, desk())}


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param(2, False, id="two-days-before"),
        pytest.param(1, True, id="the-day-before"),
        pytest.param(0, True, id="on-the-day"),
        pytest.param(-10, True, id="ten-days-after"),
        pytest.param(-11, False, id="eleven-days-after"),
    ],
)
def test_a_moment_is_near_from_the_day_before_to_ten_days_after(days: int, expected: bool) -> None:
    starts = client(projects=(project(started_on=TODAY + days * DAY),))
    assert ("kick-off" in near(starts)) is expected


@pytest.mark.parametrize(
    ("since_delivery", "keys"),
    [
        pytest.param(5, [], id="before-the-first"),
        pytest.param(6, ["delivery+7"], id="the-day-before-the-first"),
        pytest.param(7, ["delivery+7"], id="a-week"),
        pytest.param(17, ["delivery+7"], id="a-week-and-ten-days"),
        pytest.param(18, [], id="between"),
        pytest.param(30, ["delivery+30"], id="thirty"),
        pytest.param(90, ["delivery+90"], id="ninety"),
        pytest.param(101, [], id="after-the-last-fixed-day"),
        pytest.param(180, ["delivery+181"], id="the-day-before-the-first-quarter"),
        pytest.param(181, ["delivery+181"], id="first-quarter"),
        pytest.param(191, ["delivery+181"], id="first-quarter-and-ten-days"),
        pytest.param(192, [], id="between-quarters"),
        pytest.param(272, ["delivery+272"], id="second-quarter"),
    ],
)
def test_aftercare_days(since_delivery: int, keys: list[str]) -> None:
    delivered = client(projects=(project(started_on=None, delivered_on=TODAY - since_delivery * DAY),))
    assert list(near(delivered)) == keys


@pytest.mark.parametrize(
    ("birthday", "today", "day"),
    [
        pytest.param(date(1980, 11, 23), "11-23 10:00", date(2026, 11, 23), id="today"),
        pytest.param(date(1604, 11, 24), "11-23 10:00", date(2026, 11, 24), id="year-unknown"),
        pytest.param(date(1980, 12, 31), "01-05 10:00", date(2025, 12, 31), id="last-year's"),
        pytest.param(date(1980, 1, 1), "12-31 10:00", date(2027, 1, 1), id="next-year's"),
        pytest.param(date(1984, 2, 29), "03-01 10:00", date(2026, 3, 1), id="leap-day"),
        pytest.param(date(1980, 11, 26), "11-23 10:00", None, id="not-near"),
    ],
)
def test_birthdays(birthday: date, today: str, day: date | None) -> None:
    known = client(projects=(project(started_on=None),), contacts=(anna(birthday=birthday),))
    assert [moment.day for moment in moments(known, desk(today))] == ([day] if day else [])


def survey(kind: Any, score: int, when: datetime) -> Survey:
    return Survey("survey", kind, score, when, "anna")


@pytest.mark.parametrize(
    ("kind", "score", "unhappy"),
    [("nps", 0, True), ("nps", 6, True), ("nps", 7, False), ("csat", 1, True), ("csat", 2, True), ("csat", 3, False)],
)
def test_an_unhappy_answer_wants_a_call_within_two_working_days(kind: str, score: int, unhappy: bool) -> None:
    answer = survey(kind, score, at("11-20 15:00"))
    assert is_detractor(answer) is unhappy
    found = near(client(projects=(project(started_on=None, surveys=(answer,)),)))
    assert found == ({"detractor": date(2026, 11, 24)} if unhappy else {})


@pytest.mark.parametrize(
    ("spoken", "is_over"),
    [
        pytest.param(None, False, id="never-spoke"),
        pytest.param(TODAY - 3 * DAY, False, id="spoke-three-days-before"),
        pytest.param(TODAY - 2 * DAY, True, id="spoke-two-days-before"),
        pytest.param(TODAY, True, id="spoke-today"),
    ],
)
def test_a_talk_from_two_days_before_on_ends_it(spoken: date | None, is_over: bool) -> None:
    talks = [replace(talk("11-01 12:00"), at=noon(spoken))] if spoken else []
    talked = client(*talks, projects=(project(started_on=TODAY),))
    (moment,) = moments(talked, desk())
    assert is_dealt_with(moment, talked) is is_over


@pytest.mark.parametrize(
    ("facts", "is_personal"),
    [
        pytest.param({"projects": (project(started_on=TODAY),)}, False, id="a-kick-off"),
        pytest.param({"projects": (project(started_on=None, delivered_on=TODAY - 7 * DAY),)}, False, id="aftercare"),
        pytest.param({"projects": (), "contacts": (anna(birthday=TODAY),)}, True, id="a-birthday"),
        pytest.param({"projects": (project(started_on=None, surveys=(survey("nps", 1, at("11-20 15:00")),)),)}, True,
                     id="what-they-think-of-us"),
    ],
)  # fmt: skip
def test_some_moments_are_personal(facts: dict[str, Any], is_personal: bool) -> None:
    assert [moment.is_personal for moment in moments(client(**facts), desk())] == [is_personal]


@pytest.mark.parametrize(
    ("said", "facts", "is_over"),
    [
        pytest.param(talk("11-22 10:00"), {}, True, id="a-talk"),
        pytest.param(talk("11-22 10:00", by="client"), {}, True, id="a-call-of-theirs"),
        pytest.param(talk("11-22 10:00", by="client", was_problem=True), {}, False, id="they-rang-with-a-problem"),
        pytest.param(talk("11-22 10:00", was_problem=True), {}, True, id="we-rang-and-heard-of-one"),
        pytest.param(talk("11-22 10:00", mood=3), {}, True, id="it-ended-well"),
        pytest.param(talk("11-22 10:00", mood=2), {}, False, id="it-ended-badly"),
        pytest.param(talk("11-22 10:00", mood=2), {"mood_known": 2}, True, id="which-is-their-way"),
        pytest.param(talk("11-22 10:00", project_id="shop"), {}, True, id="about-this-project"),
        pytest.param(talk("11-22 10:00", project_id="other"), {}, False, id="about-another"),
    ],
)
def test_not_every_talk_is_the_call_of_a_moment(said: Touch, facts: dict[str, Any], is_over: bool) -> None:
    delivered = project(started_on=None, delivered_on=TODAY - 30 * DAY)
    known = client(talk("11-02 10:00"), said, projects=(delivered,), **facts)
    (moment,) = moments(known, desk())
    assert is_dealt_with(moment, known) is is_over


def test_a_good_talk_before_a_bad_one_was_the_call() -> None:
    known = client(talk("11-21 10:00"), talk("11-22 10:00", mood=1), projects=(project(started_on=TODAY),))
    (moment,) = moments(known, desk())
    assert is_dealt_with(moment, known)


@pytest.mark.parametrize(
    ("spoken", "is_over"),
    [
        pytest.param("11-23 14:59", False, id="before-they-said-so"),
        pytest.param("11-23 15:00", False, id="at-that-moment"),
        pytest.param("11-23 15:01", True, id="after-it"),
    ],
)
def test_nobody_was_asked_about_what_they_had_not_said_yet(spoken: str, is_over: bool) -> None:
    unhappy = project(started_on=None, surveys=(survey("nps", 2, at("11-23 15:00")),))
    known = client(talk(spoken), projects=(unhappy,))
    (moment,) = moments(known, desk("11-24 10:00"))
    assert is_dealt_with(moment, known) is is_over


def test_a_moment_dealt_with_is_remembered_by_its_key() -> None:
    known = client(projects=(project(started_on=TODAY),))
    (moment,) = moments(known, desk())
    done = client(projects=known.projects, moments_done=frozenset({moment.key}))
    assert moment.key == "kick-off:shop:2026-11-23"
    assert not is_dealt_with(moment, known)
    assert is_dealt_with(moment, done)


def test_the_day_is_the_client_s_own() -> None:
    known = client(zone="Pacific/Auckland", projects=(project(started_on=date(2026, 11, 26)),))
    evening = desk("11-24 12:00")
    assert evening.now == datetime(2026, 11, 24, 11, tzinfo=UTC)
    assert [moment.day for moment in moments(known, evening)] == [date(2026, 11, 26)]
    assert not list(moments(client(projects=known.projects), evening))
