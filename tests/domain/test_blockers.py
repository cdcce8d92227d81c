"""What holds a project up, and how long it may."""

from typing import Any

import pytest

from acct_tui.domain.plan.blockers import Block, blocks
from tests.domain.facts import client, commitment, desk, milestone, project, promise

LAYOUT = project(milestones=(milestone(1, 3),))


@pytest.mark.parametrize(
    ("known", "found"),
    [
        pytest.param({"commitments": (commitment("client", "decision", None, milestone_id="layout"),)},
                     [Block("client", "the file", "blocks Layout", 3)], id="decision-blocks"),
        pytest.param({"commitments": (commitment("colleague", "task", None, milestone_id="layout", colleague="Oleg"),)},
                     [Block("colleague", "the file", "blocks Layout", 3, "Oleg")], id="colleague-blocks"),
        pytest.param({"commitments": (commitment("client", "decision", None, milestone_id="layout"),),
                      "projects": (project(milestones=(milestone(1, 3, done_on=desk().today),)),)}, [], id="done"),
        pytest.param({"commitments": (promise("11-26 18:00", id="ours", text="report"),
                                      commitment("colleague", "task", "11-25 18:00", needed_for_id="ours"))},
                     [Block("colleague", "the file", "needed for report", 3)], id="needed-for-a-promise"),
        pytest.param({"commitments": (commitment("client", "decision", "11-19 18:00"),)},
                     [Block("client", "the file", "", -2)], id="overdue-decision"),
        pytest.param({"commitments": (commitment("client", "decision", "11-27 18:00"),)}, [], id="decision-in-time"),
        pytest.param({"commitments": (commitment("client", "decision", "11-19 18:00", project_id="other"),)},
                     [], id="another-project-s"),
        pytest.param({"commitments": (commitment("us", "task", "11-19 18:00"),)}, [], id="ours-blocks-nothing"),
        pytest.param({"commitments": (commitment("client", "decision", None, milestone_id="layout"),),
                      "projects": (project(milestones=(milestone(None),)),)},
                     [Block("client", "the file", "blocks Layout", None)], id="no-day"),
    ],
)  # fmt: skip
def test_what_blocks(known: dict[str, Any], found: list[Block]) -> None:
    given = {"projects": (LAYOUT,), **known}
    assert blocks(client(**given), given["projects"][0], (), desk()) == found


@pytest.mark.parametrize(
    ("forecast", "commitments", "found"),
    [
        pytest.param(-2, (), [Block("client", "approval", "blocks Layout", -2)], id="overdue"),
        pytest.param(2, (), [], id="in-time"),
        pytest.param(-2, (commitment("client", "decision", None, milestone_id="layout"),),
                     [Block("client", "the file", "blocks Layout", -2)], id="owed-already"),
    ],
)  # fmt: skip
def test_an_approval_that_is_overdue_blocks_too(forecast: int, commitments: Any, found: list[Block]) -> None:
    shop = project(milestones=(milestone(-3, forecast),))
    assert blocks(client(projects=(shop,), commitments=commitments), shop, {"layout"}, desk()) == found


@pytest.mark.parametrize(
    ("slack", "words"),
    [(3, "3 days left"), (1, "1 day left"), (0, "today"), (-1, "1 day late"), (None, "")],
)
def test_what_is_left_in_words(slack: int | None, words: str) -> None:
    assert Block("client", "logo", "blocks Layout", slack).left == words
