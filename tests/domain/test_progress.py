"""The fee used beside the plan done."""

from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.money.progress import progress
from tests.domain.facts import TODAY, milestone, project

PLAN = (milestone(-9, id="a", done_on=TODAY), milestone(5, id="b"))


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({"fee_used": 5, "milestones": PLAN}, id="no-fee"),
        pytest.param({"fee": 10, "milestones": PLAN}, id="nobody-says-what-is-used"),
        pytest.param({"fee": 10, "fee_used": 5}, id="no-plan"),
    ],
)
def test_what_is_not_known_is_not_told(facts: dict[str, Any]) -> None:
    assert progress(project(**facts)) is None


@pytest.mark.parametrize(
    ("used", "score"),
    [(0, 100), (50, 100), (59, 70), (65, 50), (80, 0), (130, 0)],
)
def test_using_more_than_is_done_costs(used: int, score: int) -> None:
    found = progress(project(fee=100, fee_used=used, milestones=PLAN))
    assert found is not None
    assert (found.done, found.milestones, found.score) == (1, 2, Fraction(score))
