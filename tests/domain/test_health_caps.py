"""What burns holds the health of a project down, and what is only bad news never lifts it."""

from dataclasses import replace
from typing import Any

import pytest

from acct_tui.domain.care.health import Health, health
from acct_tui.domain.care.health_caps import Cap
from acct_tui.domain.facts.snapshots import Project, Survey, Touch
from tests.domain.facts import (
    NOW,
    call,
    client,
    complaint,
    days_ago,
    desk,
    invoice,
    milestone,
    project,
    promise,
    talk,
)

FINE = project(milestones=(milestone(5),), billed=True, surveys=(Survey("survey", "nps", 10, NOW),))
"""A project in which all is well but for what burns."""


def of(*touches: Touch, order: Project = FINE, **facts: Any) -> Health:
    known = client(*touches, projects=(order,), **facts)
    return health(known, order, desk())


def moods(*values: int | None, days: tuple[int, ...] = (1, 3, 5)) -> tuple[Touch, ...]:
    """Talks with these moods so many working days ago, the newest first."""
    talks = (talk(f"{days_ago(ago):%m-%d} 12:00", mood=mood) for mood, ago in zip(values, days, strict=False))
    return tuple(talks)


@pytest.mark.parametrize(
    ("case", "severity", "kind", "cap"),
    [
        pytest.param("shop", "high", "complaint", 39, id="grave"),
        pytest.param("shop", "medium", "complaint", 69, id="serious"),
        pytest.param(None, "low", "complaint", 69, id="about-everything"),
        pytest.param("other", "high", "complaint", None, id="about-another-project"),
        pytest.param("shop", "high", "objection", None, id="an-objection-is-no-complaint"),
    ],
)
def test_an_open_complaint_caps_health(case: str | None, severity: Any, kind: Any, cap: int | None) -> None:
    held = complaint("11-20 10:00", project_id=case, severity=severity, kind=kind)
    found = of(talk("11-20 10:00"), complaints=(held,))
    assert found.cap == (cap and Cap(cap, "complaint “late banner” is open"))
    assert found.score == cap or (cap is None and (found.score or 0) > 80)


@pytest.mark.parametrize(
    ("touches", "cap"),
    [
        pytest.param(moods(2, 2), Cap(39, "mood 2, then 2 of 5"), id="twice-low"),
        pytest.param(moods(2, 1, 4), Cap(39, "mood 1, then 2 of 5"), id="lower-before"),
        pytest.param(moods(2, None, 2), Cap(39, "mood 2, then 2 of 5"), id="a-talk-between-says-nothing"),
        pytest.param(moods(2, 3, 2), None, id="better-between"),
        pytest.param(moods(3, 2, 2), None, id="better-since"),
        pytest.param(moods(2), None, id="once"),
        pytest.param(moods(2, 2, days=(1, 20)), Cap(39, "mood 2, then 2 of 5"), id="four-weeks"),
        pytest.param(moods(2, 2, days=(1, 21)), None, id="the-first-has-expired"),
        pytest.param(moods(5, 1, days=(1, 10)), Cap(69, "mood 1 of 5 10 working days ago"), id="ten-days"),
        pytest.param(moods(5, 1, days=(1, 11)), None, id="eleven-days"),
        pytest.param((talk("11-23 09:00", mood=1),), Cap(69, "mood 1 of 5 today"), id="today"),
        pytest.param(
            (talk("11-23 09:00", mood=1, project_id="other"),),
            Cap(69, "mood 1 of 5 today, about another project"),
            id="about-another-project",
        ),
        pytest.param((talk("11-23 09:00", mood=2, project_id="other"),), None, id="low-about-another-project"),
    ],
)
def test_low_moods_cap_health(touches: tuple[Touch, ...], cap: Cap | None) -> None:
    assert of(*touches).cap == cap


@pytest.mark.parametrize(
    ("touches", "known", "cap"),
    [
        pytest.param(moods(2, 2), 2, None, id="always-like-that"),
        pytest.param(moods(2, 1), 2, 69, id="one-of-two-is"),
        pytest.param(moods(1, 1), 2, 39, id="worse-than-that"),
        pytest.param(moods(1, 5), 1, None, id="always-the-worst"),
        pytest.param(moods(1, 5), 2, 69, id="the-worst-is-not"),
    ],
)
def test_a_mood_that_is_their_way_does_not_burn(touches: tuple[Touch, ...], known: int, cap: int | None) -> None:
    found = of(*touches, mood_known=known).cap
    assert (found.most if found else None) == cap


@pytest.mark.parametrize(
    ("promised", "cap"),
    [
        pytest.param(promise("11-19 10:00"), Cap(69, "the promise “the file” is 2 working days late", False), id="two"),
        pytest.param(promise("11-19 10:01"), None, id="a-minute-less"),
        pytest.param(promise("11-21 10:00"), None, id="a-weekend-is-no-working-day"),
        pytest.param(promise("11-19 10:00", promised=False), None, id="a-private-plan"),
        pytest.param(replace(promise("11-19 10:00"), owner="client"), None, id="theirs"),
        pytest.param(promise("11-19 10:00", project_id="other"), None, id="for-another-project"),
        pytest.param(
            call("11-18 10:00", promised=True), Cap(69, "a promised call is 3 working days late", False), id="a-call"
        ),
    ],
)
def test_a_promise_broken_for_two_working_days_caps_health(promised: Any, cap: Cap | None) -> None:
    assert of(talk("11-23 09:00"), commitments=(promised,)).cap == cap


def test_of_all_that_burns_what_holds_down_most_is_told() -> None:
    grave, light = (complaint("11-20 10:00", id=each, severity=each, topic=each) for each in ("high", "low"))
    late = promise("11-16 10:00")
    assert of(*moods(5), complaints=(light, grave), commitments=(late,)).why == "complaint “high” is open"
    assert of(*moods(2, 2), complaints=(light,), commitments=(late,)).why == "mood 2, then 2 of 5"
    assert of(*moods(5), commitments=(late,)).why == "the promise “the file” is 5 working days late"


def test_what_burns_is_not_told_where_health_is_lower_anyway() -> None:
    bad = project(milestones=(milestone(5, 30),), invoices=(invoice(60),))
    found = of(talk("11-20 10:00"), order=bad, complaints=(complaint("11-20 10:00", severity="low"),))
    assert (found.cap, found.why) == (None, "1 milestone behind the plan")


@pytest.mark.parametrize(
    "news", [{"complaints": (complaint("11-20 10:00", severity="low"),)}, {"commitments": (promise("11-23 09:00"),)}]
)
def test_bad_news_alone_never_lifts_a_project(news: dict[str, Any]) -> None:
    bad = project(started_on=None, invoices=(invoice(50),))
    before, after = of(order=bad), of(order=bad, **news)
    assert (before.score, after.score) == (13, 13)
    assert (before.known, after.known) == (1, 2)


def test_a_day_that_passes_alone_never_lifts_a_project() -> None:
    bad = project(started_on=None, invoices=(invoice(50),), due_on=days_ago(1))
    assert (of(order=bad).score, of(order=bad).known) == (13, 2)


def test_a_mood_about_another_project_never_lifts_this_one() -> None:
    bad = project(started_on=None, invoices=(invoice(50),))
    talked = talk("11-23 09:00", mood=2, project_id="other")
    before, after = of(talk("11-23 09:00"), order=bad), of(talked, order=bad)
    assert before.score is not None
    assert after.score is not None
    assert after.score <= before.score
