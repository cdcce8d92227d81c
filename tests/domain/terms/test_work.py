"""Decisions they owe, news they lack, and the state of the project."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.findings import Band, Finding, Subject
from acct_tui.domain.snapshots import Change, Commitment
from acct_tui.domain.terms.work import decision, health, untold
from tests.domain.facts import at, client, commitment, complaint, days_ago, desk, invoice, milestone, project


def owed(asked: int, blocks: int | None = None, due: str | None = None, **facts: Any) -> list[Finding]:
    """A decision asked for so many working days ago; Layout is due in so many."""
    made = at(f"{days_ago(asked):%m-%d} 12:00")
    given = {"id": "logo", "text": "Logo approval", "made_at": made, "milestone_id": "layout", **facts}
    item = commitment("client", given.pop("kind", "decision"), due, **given)
    steps = () if blocks is None else (milestone(-9, blocks),)
    return list(decision(client(commitments=(item,), projects=(project(milestones=steps),)), desk()))


@pytest.mark.parametrize(
    ("asked", "slack", "factor", "band"),
    [
        pytest.param(0, 5, "0", Band.SOON, id="asked-today"),
        pytest.param(2, 6, "1/4", Band.SOON, id="a-quarter-of-the-time"),
        pytest.param(3, 3, "1/2", Band.SOON, id="half-of-it"),
        pytest.param(3, 2, "3/5", Band.SOON, id="two-days-of-slack"),
        pytest.param(3, 1, "3/4", Band.DUE, id="one-day-of-slack"),
        pytest.param(3, 0, "1", Band.DUE, id="no-slack"),
        pytest.param(0, 0, "1", Band.DUE, id="asked-and-needed-today"),
        pytest.param(3, -2, "1", Band.DUE, id="needed-two-days-ago"),
    ],
)
def test_a_decision_weighs_by_how_much_of_its_slack_is_used(asked: int, slack: int, factor: str, band: Band) -> None:
    (found,) = owed(asked, blocks=slack)
    assert (found.factor, found.band, found.ball) == (Fraction(factor), band, "client")


@pytest.mark.parametrize(
    ("asked", "blocks", "due", "sentence", "brief"),
    [
        pytest.param(3, 1, None, "Logo approval blocks Layout in 1 day", "Logo approval, Tue blocks Layout",
                     id="1"),
        pytest.param(3, 4, None, "Logo approval blocks Layout in 4 days", "Logo approval, Fri blocks Layout",
                     id="4"),
        pytest.param(3, 0, None, "Logo approval blocks Layout", "Logo approval, today blocks Layout", id="blocked"),
        pytest.param(3, None, "11-25 18:00", "Logo approval is needed in 2 days", "Logo approval, needed Wed",
                     id="nothing-but-a-day"),
        pytest.param(3, None, "11-20 18:00", "Logo approval is needed now", "Logo approval, needed now", id="day-past"),
        pytest.param(3, 4, "11-24 18:00", "Logo approval blocks Layout in 4 days",
                     "Logo approval, Fri blocks Layout",
                     id="the-milestone-before-the-day"),
    ],
)  # fmt: skip
def test_decisions_in_words(asked: int, blocks: int | None, due: str | None, sentence: str, brief: str) -> None:
    (found,) = owed(asked, blocks, due)
    assert (found.sentence, found.brief, found.subject) == (sentence, brief, Subject("commitments", "logo"))


@pytest.mark.parametrize(
    ("facts", "count"),
    [
        pytest.param({"kind": "decision"}, 1, id="decision"),
        pytest.param({"kind": "request"}, 1, id="request"),
        pytest.param({"kind": "task"}, 0, id="task"),
        pytest.param({"kind": "payment"}, 0, id="payment"),
    ],
)
def test_decisions_and_requests_count(facts: dict[str, Any], count: int) -> None:
    assert len(owed(3, blocks=2, **facts)) == count


def test_without_a_day_nothing_is_known_to_be_blocked() -> None:
    assert not owed(3)


def test_a_milestone_that_is_done_waits_for_nobody() -> None:
    done = project(milestones=(milestone(-2, done_on=days_ago(2)),))
    item: Commitment = commitment("client", "decision", "11-26 18:00", milestone_id="layout", text="Logo approval")
    (found,) = decision(client(commitments=(item,), projects=(done,)), desk())
    assert found.sentence == "Logo approval is needed in 3 days"


def test_a_milestone_is_needed_by_its_first_plan_until_another_is_known() -> None:
    item = commitment("client", "decision", None, milestone_id="layout", text="Logo approval")
    (found,) = decision(client(commitments=(item,), projects=(project(milestones=(milestone(2),)),)), desk())
    assert found.sentence == "Logo approval blocks Layout in 2 days"


INCIDENT = Change("change", "incident", "Site was down", date(2026, 11, 20))


@pytest.mark.parametrize(
    ("facts", "sentence", "brief", "subject"),
    [
        pytest.param({"changes": (INCIDENT,)}, "Site was down and the client does not know", "tell them: Site was down",
                     Subject("changes", "change"), id="incident"),
        pytest.param({"milestones": (milestone(5, 9),)}, "Layout moved 4 days and the client does not know",
                     "tell them: Layout moved 4 days", Subject("milestones", "layout"), id="slip"),
    ],
)  # fmt: skip
def test_news_they_lack_weigh_in_full(facts: dict[str, Any], sentence: str, brief: str, subject: Subject) -> None:
    (found,) = untold(client(projects=(project(**facts),)), desk())
    assert (found.sentence, found.brief, found.subject) == (sentence, brief, subject)
    assert (found.factor, found.band, found.is_ours) == (Fraction(1), Band.DUE, True)


def test_health_weighs_by_what_it_lacks() -> None:
    late = project(started_on=None, invoices=(invoice(30),))
    known = client(projects=(late, project(id="unknown", started_on=None)))
    (found,) = health(known, desk())
    assert (found.factor, found.project_id) == (Fraction(60, 100), "shop")
    assert (found.sentence, found.brief) == ("Health 40: invoice 1042 is 30 days late", "invoice 1042 is 30 days late")
    assert (found.band, found.times.arises, found.is_ours) == (Band.SOON, (), False)


def test_health_tells_what_burns_before_what_costs_most() -> None:
    known = client(projects=(project(started_on=None, billed=True),), complaints=(complaint("11-20 10:00"),))
    (found,) = health(known, desk())
    assert (found.factor, found.sentence) == (Fraction(61, 100), "Health 39: complaint “late banner” is open")
