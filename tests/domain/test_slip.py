"""How far milestones moved, and what the client was not told."""

from datetime import date
from typing import Any

import pytest

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Change, Milestone
from acct_tui.domain.plan.slip import overdue_since, slip_days, untold
from tests.domain.facts import GERMANY, TODAY, days_ago, milestone, project


@pytest.mark.parametrize(
    ("step", "days"),
    [
        pytest.param(milestone(None), None, id="never-planned"),
        pytest.param(milestone(None, 3), None, id="no-first-plan"),
        pytest.param(milestone(5), 0, id="ahead"),
        pytest.param(milestone(0), 0, id="today"),
        pytest.param(milestone(-1), 1, id="overdue-since-friday"),
        pytest.param(milestone(5, 9), 4, id="will-be-late"),
        pytest.param(milestone(5, 3), 0, id="will-be-early"),
        pytest.param(milestone(-5, -3), 5, id="the-new-day-has-passed-too"),
        pytest.param(milestone(-5, 2), 7, id="the-new-day-is-ahead"),
        pytest.param(milestone(-5, -3, done_on=days_ago(4)), 1, id="done-a-day-late"),
        pytest.param(milestone(-5, done_on=days_ago(6)), 0, id="done-early"),
    ],
)
def test_slip_in_working_days(step: Milestone, days: int | None) -> None:
    assert slip_days(step, GERMANY, TODAY) == days


def change(kind: Any = "replan", **facts: Any) -> Change:
    return Change(
        **{"id": "change", "kind": kind, "what": "Photos came late", "raised_on": date(2026, 11, 18), **facts}
    )


MOVED = milestone(5, 9)
FOR_LAYOUT = {"milestone_id": "layout", "effect_days": 4}
TOLD = {"client_told_on": TODAY}


@pytest.mark.parametrize(
    ("steps", "changes", "words"),
    [
        pytest.param([milestone(5)], [], [], id="nothing-moved"),
        pytest.param([MOVED], [], ["Layout moved 4 days"], id="moved-and-no-change-says-so"),
        pytest.param([milestone(5, 6)], [], ["Layout moved 1 day"], id="moved-a-day"),
        pytest.param([milestone(5, 3)], [], [], id="moved-forward"),
        pytest.param([milestone(-5, -3, done_on=TODAY)], [], [], id="moved-but-done"),
        pytest.param([MOVED], [change(**FOR_LAYOUT)], ["Layout moved 4 days"], id="replan-untold"),
        pytest.param([MOVED], [change(**FOR_LAYOUT, **TOLD)], [], id="replan-told"),
        pytest.param([MOVED], [change(**TOLD)], ["Layout moved 4 days"], id="told-of-something-else"),
        pytest.param([MOVED], [change(milestone_id="layout", effect_days=3, **TOLD)], ["Layout moved 4 days"],
                     id="told-of-three-days"),
        pytest.param([MOVED], [change(id=n, milestone_id="layout", effect_days=2, **TOLD) for n in "ab"], [],
                     id="told-of-two-days-twice"),
        pytest.param([], [change(milestone_id="?", effect_days=4)], ["Photos came late"], id="milestone-gone"),
        pytest.param([MOVED], [change(milestone_id="layout")], ["Photos came late"], id="replan-without-days"),
        pytest.param([], [change("incident")], ["Photos came late"], id="incident"),
        pytest.param([], [change("incident", **TOLD)], [], id="incident-told"),
        pytest.param([], [change("delivery")], ["Photos came late"], id="delivery"),
        pytest.param(
            [MOVED], [change(id="a", **FOR_LAYOUT), change("incident", id="b", what="Site was down")],
            ["Layout moved 4 days", "Site was down"], id="two-of-them",
        ),
    ],
)  # fmt: skip
def test_what_the_client_was_not_told(steps: list[Milestone], changes: list[Change], words: list[str]) -> None:
    news = untold(project(milestones=tuple(steps), changes=tuple(changes)), GERMANY, TODAY)
    assert [each.what for each in news] == words


@pytest.mark.parametrize(
    ("facts", "since"),
    [
        pytest.param({}, None, id="no-day-is-known"),
        pytest.param({"due_on": date(2026, 11, 24)}, None, id="tomorrow"),
        pytest.param({"due_on": TODAY}, None, id="its-day-is-not-over"),
        pytest.param({"due_on": date(2026, 11, 22)}, TODAY, id="yesterday-though-a-sunday"),
        pytest.param({"due_on": date(2026, 11, 13)}, date(2026, 11, 14), id="a-week-ago"),
        pytest.param(
            {"due_on": date(2026, 11, 13), "changes": (change(effect_days=3),)},
            date(2026, 11, 19),
            id="the-day-it-was-moved-to-afterwards",
        ),
        pytest.param(
            {"due_on": date(2026, 11, 13), "changes": (change(effect_days=6),)},
            None,
            id="moved-to-a-day-that-lies-ahead",
        ),
        pytest.param({"due_on": date(2026, 11, 13), "delivered_on": date(2026, 11, 20)}, None, id="delivered-late"),
        pytest.param({"due_on": date(2026, 11, 13), "stage": "closed"}, None, id="closed"),
    ],
)
def test_a_project_is_overdue_from_the_day_after_its_own(facts: dict[str, Any], since: date | None) -> None:
    assert overdue_since(project(**facts), GERMANY, TODAY) == since


PASSED, AGAIN = ["Layout was due Mon 16 Nov"], ["Layout was due Wed 18 Nov"]
SINCE = {"milestone_id": "layout", "raised_on": date(2026, 11, 17), **TOLD}


@pytest.mark.parametrize(
    ("step", "changes", "facts", "words"),
    [
        pytest.param(milestone(-5), [], {}, PASSED, id="its-day-has-passed"),
        pytest.param(milestone(0), [], {}, [], id="its-day-is-today"),
        pytest.param(milestone(-5, done_on=TODAY), [], {}, [], id="done"),
        pytest.param(milestone(-5), [change(**SINCE)], {}, [], id="told-since"),
        pytest.param(milestone(-5), [change(**{**SINCE, "raised_on": date(2026, 11, 16)})], {}, PASSED,
                     id="told-of-something-on-its-day"),
        pytest.param(milestone(-5), [change(**{**SINCE, "milestone_id": None})], {}, [], id="told-of-a-whole-new-plan"),
        pytest.param(milestone(-5), [change(**{**SINCE, "milestone_id": "?"})], {}, PASSED, id="told-of-another"),
        pytest.param(milestone(-5), [change("incident", **SINCE)], {}, PASSED, id="told-of-an-incident"),
        pytest.param(milestone(-5, -3), [change(**SINCE, effect_days=2)], {}, AGAIN, id="the-day-told-has-passed-too"),
        pytest.param(milestone(-5, -3), [], {}, ["Layout moved 2 days"], id="never-told-that-it-moved"),
        pytest.param(milestone(-5), [], {"stage": "review"}, [], id="in-review"),
        pytest.param(milestone(-5), [], {"delivered_on": TODAY}, [], id="delivered"),
        pytest.param(milestone(-5), [], {"paused_until": date(2026, 12, 1)}, [], id="paused"),
    ],
)  # fmt: skip
def test_a_milestone_past_its_day_is_untold_until_they_know_of_a_new_one(
    step: Milestone, changes: list[Change], facts: dict[str, Any], words: list[str]
) -> None:
    late = project(milestones=(step,), changes=tuple(changes), **facts)
    assert [each.what for each in untold(late, GERMANY, TODAY)] == words


OVERDUE = ["Shop was due Fri 13 Nov"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        pytest.param([], OVERDUE, id="nobody-told-them"),
        pytest.param([change(raised_on=date(2026, 11, 14), **TOLD)], [], id="told-of-a-new-plan-since"),
        pytest.param([change(raised_on=date(2026, 11, 13), **TOLD)], OVERDUE, id="told-of-it-before"),
        pytest.param([change()], ["Photos came late"], id="a-new-plan-that-they-do-not-know"),
        pytest.param([change(effect_days=2, **TOLD)], [], id="told-once-the-new-day-had-passed-too"),
        pytest.param(
            [change(effect_days=3, **TOLD)],
            ["Shop was due Wed 18 Nov"],
            id="the-day-that-they-were-told-has-passed-too",
        ),
        pytest.param(
            [change(effect_days=3, **TOLD), change(id="b", raised_on=TODAY, **TOLD)],
            [],
            id="and-they-were-told-of-that",
        ),
        pytest.param([change(effect_days=6, **TOLD)], [], id="the-day-that-they-were-told-lies-ahead"),
        pytest.param([change("incident", **TOLD)], OVERDUE, id="told-of-an-incident"),
        pytest.param([change(milestone_id="layout", effect_days=3, **TOLD)], OVERDUE, id="told-of-one-milestone"),
    ],
)
def test_an_overdue_project_is_untold_until_they_know_of_a_new_plan(changes: list[Change], words: list[str]) -> None:
    late = project(due_on=date(2026, 11, 13), changes=tuple(changes))
    assert [each.what for each in untold(late, GERMANY, TODAY)] == words


@pytest.mark.parametrize(
    ("facts", "subject", "raised"),
    [
        pytest.param({"changes": (change(),)}, Ref("changes", "change"), date(2026, 11, 18), id="a-change"),
        pytest.param({"milestones": (MOVED,), "changes": (change(**FOR_LAYOUT),)}, Ref("changes", "change"),
                     date(2026, 11, 18), id="the-change-before-the-milestone"),
        pytest.param({"milestones": (MOVED,)}, Ref("milestones", "layout"), None, id="a-move-without-a-day"),
        pytest.param({"due_on": date(2026, 11, 13)}, Ref("projects", "shop"), date(2026, 11, 14), id="the-project"),
    ],
)  # fmt: skip
def test_news_name_the_row_that_telling_them_changes(facts: dict[str, Any], subject: Ref, raised: Any) -> None:
    assert [(each.subject, each.raised_on) for each in untold(project(**facts), GERMANY, TODAY)] == [(subject, raised)]
