"""The promise that a next contact would come after."""

from dataclasses import replace
from datetime import datetime

import pytest

from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.domain.queue.overtaken import overtaken, told
from tests.domain.facts import NOW, at, desk

BANNER = Commitment("1", "us", "task", "banner", NOW, at("11-26 17:00"), promised=True)
CALL = replace(BANNER, id="2", kind="call", text="the fair", due_at=at("11-24 09:00"))
LATE = replace(CALL, id="3", due_at=at("11-23 09:28"))
FRIDAY = at("11-27 09:00")
BANNER_SAID = "Later than what you promised: banner for Thu 26 Nov 17:00"


@pytest.mark.parametrize(
    ("owed", "plan", "promised", "said"),
    [
        pytest.param([BANNER], FRIDAY, False, BANNER_SAID, id="later"),
        pytest.param([BANNER], BANNER.due_at, False, "", id="at-the-same-moment"),
        pytest.param(
            [BANNER, CALL], FRIDAY, False, "Later than what you promised: a call for Tue 24 Nov 09:00", id="first"
        ),
        pytest.param([BANNER, CALL], FRIDAY, True, BANNER_SAID, id="a-promised-time-moves-the-call"),
        pytest.param([replace(BANNER, owner="colleague")], FRIDAY, False, BANNER_SAID, id="a-colleague-has-it"),
        pytest.param([replace(BANNER, owner="client")], FRIDAY, False, "", id="theirs"),
        pytest.param([replace(BANNER, promised=False)], FRIDAY, False, "", id="a-plan"),
        pytest.param([replace(BANNER, due_at=None)], FRIDAY, False, "", id="no-day"),
        pytest.param([LATE], FRIDAY, False, "You promised to call at 09:28, 32 min late: it stays", id="late-already"),
        pytest.param([LATE], FRIDAY, True, "", id="a-late-call-moves-to-a-promised-time"),
        pytest.param([LATE, BANNER], FRIDAY, False, BANNER_SAID, id="what-it-overtakes-before-what-is-late"),
        pytest.param(
            [replace(BANNER, due_at=at("11-20 17:00"))],
            FRIDAY,
            False,
            "You promised banner for 20 Nov, 2 days late: it stays",
            id="a-thing-that-is-late",
        ),
        pytest.param([], FRIDAY, False, "", id="nothing"),
    ],
)
def test_the_earliest_promise_is_said(owed: list[Commitment], plan: datetime, promised: bool, said: str) -> None:
    assert told(overtaken(owed, plan, desk(), promised=promised), desk()) == said
