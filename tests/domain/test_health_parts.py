"""What each part of health comes to, and in which words."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from acct_tui.domain.care.health import health
from acct_tui.domain.facts.snapshots import Change, Client, Survey, Touch
from tests.domain.facts import (
    NOW,
    TODAY,
    call,
    client,
    complaint,
    days_ago,
    desk,
    invoice,
    milestone,
    missed,
    project,
    promise,
    quiet,
    talk,
    wrote,
)


def part(known: Client, name: str) -> tuple[int | None, str]:
    found = health(known, known.projects[0], desk())
    return next((part.score, part.words) for part in found.parts if part.name == name)


def of_project(**facts: Any) -> Client:
    return client(projects=(project(**facts),))


def replans(count: int, raised_on: date = TODAY) -> tuple[Change, ...]:
    return tuple(Change(str(n), "replan", "moved", raised_on, client_told_on=raised_on) for n in range(count))


@pytest.mark.parametrize(
    ("facts", "score", "words"),
    [
        pytest.param({}, None, "not known", id="no-plan"),
        pytest.param({"milestones": (milestone(5),)}, 100, "the plan holds", id="on-plan"),
        pytest.param({"milestones": (milestone(5, 6),)}, 92, "1 milestone behind the plan", id="a-day"),
        pytest.param({"milestones": (milestone(5, 10),)}, 60, "1 milestone behind the plan", id="a-week"),
        pytest.param({"milestones": (milestone(5, 25),)}, 0, "1 milestone behind the plan", id="four-weeks"),
        pytest.param({"milestones": (milestone(5, 9), milestone(9, 14))}, 60, "2 milestones behind the plan",
                     id="worst"),
        pytest.param({"milestones": (milestone(5),), "changes": replans(1)}, 95, "planned anew 1 time", id="replanned"),
        pytest.param(
            {"milestones": (milestone(5, 10),), "changes": replans(2)}, 50, "1 milestone behind the plan",
            id="late-again"
        ),
        pytest.param({"milestones": (milestone(5, 30),), "changes": replans(9)}, 0, "1 milestone behind the plan",
                     id="0"),
        pytest.param(
            {"milestones": (milestone(5),), "changes": replans(1, TODAY - timedelta(days=90))}, 95,
            "planned anew 1 time",
            id="ninety-days-ago",
        ),
        pytest.param(
            {"milestones": (milestone(5),), "changes": replans(1, TODAY - timedelta(days=91))}, 100, "the plan holds",
            id="before-that",
        ),
    ],
)  # fmt: skip
def test_delivery(facts: dict[str, Any], score: int | None, words: str) -> None:
    assert part(of_project(**facts), "delivery") == (score, words)


LATE = {"due_on": days_ago(5)}
FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("facts", "score", "words"),
    [
        pytest.param({"due_on": TODAY}, None, "not known", id="due-today"),
        pytest.param({"due_on": days_ago(1)}, 92, "due 1 working day ago", id="since-friday"),
        pytest.param(LATE, 60, "due 5 working days ago", id="a-week"),
        pytest.param({**LATE, "delivered_on": TODAY}, None, "not known", id="delivered"),
        pytest.param({**LATE, "stage": "closed"}, None, "not known", id="closed"),
        pytest.param({**LATE, "stage": "review"}, None, "not known", id="in-review"),
        pytest.param({**LATE, "changes": replans(2)}, 50, "due 5 working days ago", id="planned-anew"),
        pytest.param({**LATE, "milestones": (milestone(5),)}, 60, "due 5 working days ago", id="the-plan-holds"),
        pytest.param({**LATE, "milestones": (milestone(5, 25),)}, 0,
                     "1 milestone behind the plan, due 5 working days ago", id="a-milestone-is-later-still"),
    ],
)  # fmt: skip
def test_the_own_day_of_a_project_is_its_last_milestone(facts: dict[str, Any], score: int | None, words: str) -> None:
    assert part(of_project(started_on=None, **facts), "delivery") == (score, words)


def test_a_day_that_passes_is_no_slip_before_the_next_working_day() -> None:
    known = of_project(started_on=None, due_on=FRIDAY)
    saturday, monday = (health(known, known.projects[0], desk(f"11-{day} 12:00")) for day in (21, 23))
    assert (saturday.parts[0].score, monday.parts[0].score) == (None, 92)


@pytest.mark.parametrize(
    ("known", "score", "words"),
    [
        pytest.param(of_project(started_on=None), None, "not known", id="nothing-known"),
        pytest.param(quiet(5), 100, "quiet for 5 working days", id="cadence-kept"),
        pytest.param(quiet(10), 50, "quiet for 10 working days", id="twice-the-cadence"),
        pytest.param(quiet(15), 0, "quiet for 15 working days", id="three-times"),
        pytest.param(client(talk("11-20 10:00", by="client")), 50, "we called first in 0 of 1", id="they-call"),
        pytest.param(
            client(missed("11-20 10:00"), talk("11-20 16:00")), 33, "answered in time 0 of 1 times", id="late-return"
        ),
        pytest.param(
            client(wrote("11-20 10:00"), talk("11-20 14:00")), 100, "answered in time 1 of 1 times", id="in-time"
        ),
        pytest.param(client(wrote("11-20 10:00"), talk("11-20 14:01")), 67, "answered in time 0 of 1 times", id="late"),
        pytest.param(
            client(talk("08-25 11:00", by="client"), talk("11-20 10:00")),
            81,
            "we called first in 1 of 2",
            id="in-90-days",
        ),
        pytest.param(
            client(talk("08-25 10:59", by="client"), talk("11-20 10:00")), 100, "quiet for 1 working day", id="before"
        ),
    ],
)
def test_relationship_is_the_mean_of_three_and_no_better_than_the_cadence_kept(
    known: Client, score: int | None, words: str
) -> None:
    assert part(known, "relationship") == (score, words)


@pytest.mark.parametrize(
    ("promises", "score", "words"),
    [
        pytest.param([], 100, "quiet for 0 working days", id="none"),
        pytest.param([promise("11-23 10:01")], 100, "quiet for 0 working days", id="not-yet-due"),
        pytest.param([promise("11-23 10:00")], 100, "quiet for 0 working days", id="due-now"),
        pytest.param([promise("11-23 09:59")], 89, "1 promise of ours past due", id="a-minute"),
        pytest.param([replace(promise("11-23 09:59"), owner="colleague")], 89, "1 promise of ours past due", id="his"),
        pytest.param([promise("11-23 09:59", promised=False)], 100, "quiet for 0 working days", id="a-private-plan"),
        pytest.param([replace(promise("11-23 09:59"), owner="client")], 100, "quiet for 0 working days", id="theirs"),
        pytest.param([promise("11-20 09:59", project_id="other")], 100, "quiet for 0 working days", id="another"),
        pytest.param([promise("11-20 09:59", project_id="shop")], 89, "1 promise of ours past due", id="this-project"),
        pytest.param([promise("11-20 09:59"), call("11-20 12:00", promised=True)], 78, "2 promises of ours past due",
                     id="two"),
        pytest.param([promise("11-20 09:59")] * 4, 67, "4 promises of ours past due", id="no-worse-than-nothing-kept"),
    ],
)  # fmt: skip
def test_promises_that_are_past_due_weigh_on_the_relationship(promises: list[Any], score: int, words: str) -> None:
    known = client(talk("11-23 09:00"), commitments=tuple(promises))
    assert part(known, "relationship") == (score, words)


def survey(kind: Any, score: int, days: int = 9) -> Survey:
    return Survey(f"survey {days}", kind, score, NOW - timedelta(days=days))


LOW, MEDIUM, HIGH = (complaint("11-20 10:00", id=name, severity=name) for name in ("low", "medium", "high"))


@pytest.mark.parametrize(
    ("surveys", "complaints", "score", "words"),
    [
        pytest.param([], [], None, "not known", id="nobody-asked"),
        pytest.param([survey("nps", 10)], [], 100, "NPS 10", id="best"),
        pytest.param([survey("nps", 6)], [], 60, "NPS 6", id="nps"),
        pytest.param([survey("csat", 1)], [], 0, "CSAT 1", id="csat-lowest"),
        pytest.param([survey("csat", 4)], [], 75, "CSAT 4", id="csat"),
        pytest.param([survey("nps", 2, 20), survey("nps", 9, 10)], [], 90, "NPS 9", id="the-newest"),
        pytest.param([survey("nps", 9, 365)], [], 90, "NPS 9", id="a-year-ago"),
        pytest.param([survey("nps", 9, 366)], [], None, "not known", id="too-old"),
        pytest.param([survey("nps", 9)], [LOW], 70, "1 open complaint", id="low"),
        pytest.param([survey("nps", 9)], [MEDIUM], 50, "1 open complaint", id="medium"),
        pytest.param([survey("nps", 9)], [HIGH], 30, "1 open complaint", id="high"),
        pytest.param([survey("nps", 9)], [HIGH, MEDIUM], 0, "2 open complaints", id="two"),
    ],
)
def test_satisfaction(surveys: list[Survey], complaints: list[Any], score: int | None, words: str) -> None:
    known = client(projects=(project(started_on=None, surveys=tuple(surveys)),), complaints=tuple(complaints))
    assert part(known, "satisfaction") == (score, words)


@pytest.mark.parametrize(
    ("surveys", "score"),
    [
        pytest.param([], 0, id="no-survey"),
        pytest.param([survey("nps", 9, 366)], 0, id="an-old-survey"),
        pytest.param([survey("nps", 9)], 70, id="a-survey"),
    ],
)
def test_a_complaint_alone_never_makes_a_project_look_better(surveys: list[Survey], score: int) -> None:
    bad = project(started_on=None, milestones=(milestone(5, 30),), surveys=tuple(surveys))
    assert part(client(projects=(bad,), complaints=(LOW,)), "satisfaction")[0] == score


def test_a_complaint_about_another_project_is_not_held_against_this_one() -> None:
    known = client(complaints=(complaint("11-20 10:00", project_id="other"),))
    assert part(known, "satisfaction") == (None, "not known")


STEPS = (milestone(-9, done_on=days_ago(9)), milestone(9))


@pytest.mark.parametrize(
    ("facts", "score", "words"),
    [
        pytest.param({}, None, "not known", id="no-invoice-no-fee"),
        pytest.param({"billed": True}, 100, "nothing is late", id="all-paid"),
        pytest.param({"invoices": (invoice(0),)}, 100, "nothing is late", id="due-today"),
        pytest.param({"invoices": (invoice(1),)}, 98, "invoice 1042 is 1 day late", id="a-day"),
        pytest.param({"invoices": (invoice(30),)}, 40, "invoice 1042 is 30 days late", id="a-month"),
        pytest.param({"invoices": (invoice(60),)}, 0, "invoice 1042 is 60 days late", id="two-months"),
        pytest.param({"invoices": (invoice(5, id="a"), invoice(30))}, 40, "invoice 1042 is 30 days late", id="latest"),
        pytest.param({"invoices": (invoice(30, disputed=True),)}, 40, "invoice 1042 is 30 days late, in dispute",
                     id="disputed"),
        pytest.param({"invoices": (invoice(30, id="a"), invoice(5, disputed=True))}, 40,
                     "invoice 1042 is 30 days late", id="another-is-disputed"),
        pytest.param(
            {"fee": 100, "fee_used": 50, "milestones": STEPS}, 100, "50 % of the fee used, 50 % of the plan done",
            id="even"
        ),
        pytest.param(
            {"fee": 100, "fee_used": 65, "milestones": STEPS}, 50, "65 % of the fee used, 50 % of the plan done",
            id="ahead"
        ),
        pytest.param(
            {"fee": 100, "fee_used": 80, "milestones": STEPS}, 0, "80 % of the fee used, 50 % of the plan done",
            id="far"
        ),
        pytest.param(
            {"fee": 100, "fee_used": 80, "milestones": STEPS, "invoices": (invoice(0),)}, 50,
            "80 % of the fee used, 50 % of the plan done", id="mean-in-the-words-of-the-worse",
        ),
        pytest.param(
            {"fee": 100, "fee_used": 80, "milestones": STEPS, "billed": True}, 50,
            "80 % of the fee used, 50 % of the plan done", id="what-was-paid-still-counts",
        ),
        pytest.param({"invoices": (invoice(30),), "billed": True}, 40, "invoice 1042 is 30 days late", id="late-still"),
        pytest.param({"fee": 100, "milestones": STEPS}, None, "not known", id="use-unknown"),
        pytest.param({"fee": 100, "fee_used": 65}, None, "not known", id="no-plan-to-compare"),
    ],
)  # fmt: skip
def test_money(facts: dict[str, Any], score: int | None, words: str) -> None:
    assert part(of_project(**facts), "money") == (score, words)


@pytest.mark.parametrize(
    ("touches", "score", "words"),
    [
        pytest.param([talk("11-20 10:00")], None, "not known", id="never-noted"),
        pytest.param([talk("11-20 10:00", mood=1)], 0, "mood 1 of 5", id="lowest"),
        pytest.param([talk("11-20 10:00", mood=2)], 30, "mood 2 of 5", id="low"),
        pytest.param([talk("11-20 10:00", mood=3)], 70, "mood 3 of 5", id="neither"),
        pytest.param([talk("11-20 10:00", mood=5)], 100, "mood 5 of 5", id="highest"),
        pytest.param([talk("11-19 10:00", mood=2), talk("11-20 10:00")], 30, "mood 2 of 5", id="the-newest-noted"),
        pytest.param([talk("10-24 11:00", mood=4)], 90, "mood 4 of 5", id="thirty-days"),
        pytest.param([talk("10-24 08:59", mood=4)], None, "not known", id="expired"),
        pytest.param([talk("11-20 10:00", mood=4, project_id="shop")], 90, "mood 4 of 5", id="about-this-project"),
        pytest.param([talk("11-20 10:00", mood=4, project_id="other")], None, "not known", id="about-another"),
        pytest.param(
            [talk("11-20 10:00", mood=2, project_id="other")],
            30,
            "mood 2 of 5, about another project",
            id="low-about-another",
        ),
        pytest.param(
            [talk("11-18 10:00", mood=4), talk("11-20 10:00", mood=1, project_id="other")],
            0,
            "mood 1 of 5, about another project",
            id="better-here",
        ),
        pytest.param(
            [talk("11-18 10:00", mood=1, project_id="other"), talk("11-20 10:00", mood=4)],
            90,
            "mood 4 of 5",
            id="better-here-since",
        ),
        pytest.param(
            [talk("11-18 10:00", mood=1), talk("11-20 10:00", mood=2, project_id="other")],
            0,
            "mood 1 of 5",
            id="worse-here",
        ),
        pytest.param(
            [talk("11-18 10:00", mood=2), talk("11-20 10:00", mood=5, project_id="other")],
            30,
            "mood 2 of 5",
            id="better-about-another",
        ),
        pytest.param(
            [talk("11-18 10:00", mood=1, project_id="other"), talk("11-20 10:00", mood=4, project_id="other")],
            None,
            "not known",
            id="good-again-about-another",
        ),
    ],
)
def test_pulse(touches: list[Touch], score: int | None, words: str) -> None:
    assert part(client(*touches), "pulse") == (score, words)
