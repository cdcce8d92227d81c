"""Risks and their like in the order of what they threaten."""

from typing import Any

import pytest

from acct_tui.domain.pages.plan import RaidItem
from acct_tui.domain.plan.raid import by_exposure, exposure
from tests.domain.facts import TODAY


def item(kind: str = "risk", probability: int | None = None, impact: int | None = None, **facts: Any) -> RaidItem:
    given = {"id": "1", "text": "Snow", "why": None, "response": None, "owner": None, "due_on": None, **facts}
    ended = {"closed_on": given.pop("closed_on", None), "outcome": None}
    return RaidItem(kind=kind, probability_percent=probability, impact=impact, **given, **ended)


@pytest.mark.parametrize(
    ("found", "weight"),
    [
        pytest.param(item("risk", 40, 3), 120, id="risk"),
        pytest.param(item("risk", 0, 5), 0, id="impossible"),
        pytest.param(item("risk", 40), None, id="impact-not-known"),
        pytest.param(item("risk", None, 3), None, id="probability-not-known"),
        pytest.param(item("issue", None, 3), 300, id="an-issue-has-happened"),
    ],
)
def test_exposure(found: RaidItem, weight: int | None) -> None:
    assert exposure(found) == weight


def test_open_before_closed_and_grave_before_slight() -> None:
    slight, grave, unknown = item("risk", 20, 2, id="s"), item("issue", None, 4, id="g"), item("risk", id="u")
    closed = item("risk", 100, 5, id="c", closed_on=TODAY)
    assert by_exposure([closed, unknown, slight, grave]) == [grave, slight, unknown, closed]
