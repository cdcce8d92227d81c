"""The slack that a milestone leaves to what it waits for."""

from datetime import date

import pytest

from acct_tui.domain.facts.snapshots import Milestone
from acct_tui.domain.plan.slack import blocks, needed_on, slack_left
from tests.domain.facts import BERLIN, GERMANY, TODAY, commitment, milestone


@pytest.mark.parametrize(
    ("due", "step", "needed"),
    [
        pytest.param("11-25 18:00", milestone(3), date(2026, 11, 26), id="the-milestone's-day"),
        pytest.param("11-25 18:00", milestone(3, 5), date(2026, 11, 30), id="as-it-is-expected-now"),
        pytest.param("11-25 18:00", milestone(None), date(2026, 11, 25), id="a-milestone-without-a-day"),
        pytest.param("11-25 18:00", None, date(2026, 11, 25), id="its-own-day"),
        pytest.param(None, None, None, id="no-day-at-all"),
    ],
)
def test_the_day_on_which_it_is_needed(due: str | None, step: Milestone | None, needed: date | None) -> None:
    assert needed_on(commitment("client", "decision", due), step, BERLIN) == needed


@pytest.mark.parametrize(("ahead", "slack"), [(3, 3), (1, 1), (0, 0), (-2, 0)])
def test_slack_is_counted_in_working_days(ahead: int, slack: int) -> None:
    assert slack_left(GERMANY.add(TODAY, ahead), GERMANY, TODAY) == slack


@pytest.mark.parametrize(
    ("slack", "words"), [(0, "blocks Layout"), (1, "blocks Layout in 1 day"), (4, "blocks Layout in 4 days")]
)
def test_what_it_blocks_in_words(slack: int, words: str) -> None:
    assert blocks(milestone(1), slack) == words
