"""Which news a client lacks now."""

from datetime import date
from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Change
from acct_tui.domain.plan.news import lacks_news
from tests.domain.facts import TODAY, client, days_ago, desk, milestone, project


def told(raised: date, on: date) -> Change:
    return Change("c", "replan", "Late", raised, client_told_on=on)


@pytest.mark.parametrize(
    ("facts", "lacks"),
    [
        pytest.param({}, False, id="nothing"),
        pytest.param({"changes": (Change("c", "delivery", "Shop", days_ago(1)),)}, True, id="untold"),
        pytest.param({"changes": (Change("c", "delivery", "Shop", TODAY),)}, True, id="untold-today"),
        pytest.param({"changes": (told(days_ago(1), TODAY),)}, False, id="told"),
        pytest.param({"milestones": (milestone(5, 9),)}, True, id="a-slip-without-a-day"),
        pytest.param({"due_on": days_ago(1)}, True, id="due-yesterday"),
        pytest.param({"due_on": TODAY}, False, id="due-today"),
        pytest.param({"due_on": days_ago(2), "delivered_on": days_ago(1)}, False, id="delivered"),
        pytest.param({"due_on": days_ago(2), "stage": "closed"}, False, id="closed"),
        pytest.param({"due_on": days_ago(9), "changes": (told(days_ago(5), TODAY),)}, False, id="replanned-since"),
        pytest.param({"due_on": days_ago(2), "changes": (told(days_ago(5), TODAY),)}, True, id="replanned-before"),
    ],
)  # fmt: skip
def test_news_that_they_lack(facts: dict[str, Any], lacks: bool) -> None:
    assert lacks_news(client(projects=(project(**facts),)), desk()) == lacks
