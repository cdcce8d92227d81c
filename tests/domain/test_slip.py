"""How far milestones moved, and what the client was not told."""

from datetime import date
from typing import Any

import pytest

from acct_tui.domain.slip import slip_days, untold
from acct_tui.domain.snapshots import Change, Milestone
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
    news = untold(project(milestones=tuple(steps), changes=tuple(changes)), GERMANY)
    assert [each.what for each in news] == words
