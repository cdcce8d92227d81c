"""What is said about the step to the next stage."""

from datetime import date
from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.plan.stages import Remark, StageStep, aftercare_words, remarks
from tests.domain.facts import TODAY, client, commitment, complaint, desk, invoice, milestone, project

BOTH = (commitment("us", "task", None), commitment("client", "task", None))


def step(
    stage: str, brief: tuple[int, ...] = (0, 0, 1), about: dict[str, Any] | None = None, **facts: Any
) -> StageStep:
    shop = project(stage=stage, **(about or {}))
    found: Client = client(projects=(shop,), **facts)
    return StageStep(found, shop, desk(), *brief)


@pytest.mark.parametrize(
    ("taken", "said"),
    [
        pytest.param(step("handover"), [], id="regular-client"),
        pytest.param(step("handover", repeat=False), [], id="order-without-its-first-day"),
        pytest.param(step("handover", about={"started_on": date(2026, 6, 1)}, repeat=False), [], id="old-order"),
        pytest.param(step("handover", about={"started_on": TODAY, "cadence_days": 1}, repeat=False), [], id="daily"),
        pytest.param(step("handover", about={"started_on": TODAY}, repeat=False),
                     [Remark("Their first order: talk every 3 working days instead of 5.")], id="first-order"),
        pytest.param(step("handover", about={"started_on": TODAY, "cadence_days": 10}, repeat=False),
                     [Remark("Their first order: talk every 5 working days instead of 10.")], id="own-cadence"),
        pytest.param(step("brief"), [Remark("No question of the brief is written down yet.", True)], id="no-brief"),
        pytest.param(step("brief", (7, 3, 1)),
                     [Remark("The brief has no answer to 3 of 7 questions yet.", True)], id="brief-incomplete"),
        pytest.param(step("brief", (7, 0, 1)),
                     [Remark("The brief is complete: 7 questions, all answered.")], id="brief-complete"),
        pytest.param(step("brief", (7, 0, 0)),
                     [Remark("The brief is complete: 7 questions, all answered."),
                      Remark("No goal has a number to reach yet.", True)], id="no-target"),
        pytest.param(step("plan"), [Remark("No milestone yet: the plan is empty.", True)], id="empty-plan"),
        pytest.param(step("plan", about={"milestones": (milestone(None), milestone(None, id="b", name="Texts"))}),
                     [Remark("No day yet for Layout, Texts.", True)], id="undated"),
        pytest.param(step("plan", about={"milestones": (milestone(None, 3),)}),
                     [Remark("From now on the days first agreed: Layout Thu.")], id="becomes-agreed"),
        pytest.param(step("plan", about={"milestones": (milestone(2, 3),)}), [], id="agreed-before"),
        pytest.param(step("delivery", about={"milestones": (milestone(2), milestone(1, done_on=TODAY))}),
                     [Remark("Not done yet: Layout.", True)], id="not-done"),
        pytest.param(step("delivery", about={"milestones": (milestone(1, done_on=TODAY),)}), [], id="all-done"),
        pytest.param(step("review", about={"delivered_on": date(2026, 11, 20)}),
                     [Remark("Aftercare calls on 27 Nov, 20 Dec, 18 Feb 2027, then every quarter.")], id="aftercare"),
        pytest.param(step("aftercare"), [], id="nothing-open"),
        pytest.param(step("aftercare", about={"invoices": (invoice(3),)}),
                     [Remark("Not paid: invoice 1042.", True)], id="unpaid"),
        pytest.param(step("aftercare", commitments=BOTH),
                     [Remark("We still owe: the file.", True), Remark("They still owe: the file.", True)], id="owed"),
        pytest.param(step("aftercare", commitments=(commitment("us", "task", None, project_id="other"),)),
                     [], id="owed-elsewhere"),
        pytest.param(step("aftercare", complaints=(complaint("11-20 10:00"),)),
                     [Remark("Not closed: late banner.", True)], id="complaint"),
    ],
)  # fmt: skip
def test_what_a_step_brings_and_leaves_open(taken: StageStep, said: list[Remark]) -> None:
    assert remarks(taken) == said


def test_a_step_from_review_without_a_delivery_is_open() -> None:
    (said,) = remarks(step("review"))
    assert said.is_open
    assert "No delivery day" in said.words


def test_names_end_where_they_would_fill_the_dialog() -> None:
    steps = tuple(milestone(None, id=str(n), name=f"Step {n}") for n in range(6))
    assert remarks(step("plan", about={"milestones": steps}))[0].words == (
        "No day yet for Step 0, Step 1, Step 2, Step 3 and 2 more."
    )


def test_aftercare_is_told_by_days() -> None:
    assert aftercare_words(date(2026, 11, 25), TODAY) == (
        "Aftercare calls on 2 Dec, 25 Dec, 23 Feb 2027, then every quarter."
    )
