"""The state of a project from its parts: the mean of the known ones, and its colour."""

from dataclasses import replace
from typing import Any

import pytest

from acct_tui.domain.care.health import Health, Part, health, healths
from acct_tui.domain.facts.snapshots import Client
from tests.domain.facts import client, desk, invoice, milestone, missed, project, talk


def client_with(**facts: Any) -> Client:
    return client(projects=(project(**facts),))


def test_missing_parts_share_their_weight_among_the_known() -> None:
    # Delivery 60 of weight 25, money 0 of weight 20, the rest not known.
    known = client_with(started_on=None, milestones=(milestone(5, 10),), invoices=(invoice(60),))
    found = health(known, known.projects[0], desk())
    assert (found.score, found.known) == (33, 2)
    assert found.worst is not None
    assert found.worst.name == "money"


def test_nothing_known_is_not_known_and_never_green() -> None:
    known = client_with(started_on=None)
    found = health(known, known.projects[0], desk())
    assert (found.score, found.known, found.rag, found.worst) == (None, 0, None, None)


@pytest.mark.parametrize(
    ("score", "rag"), [(0, "red"), (39, "red"), (40, "amber"), (69, "amber"), (70, "green"), (100, "green")]
)
def test_colours(score: int, rag: str) -> None:
    assert Health(score, KNOWN).rag == rag
    assert Health(score, (*KNOWN[:1], UNKNOWN, UNKNOWN)).rag is None


KNOWN = (Part("delivery", 25, 60, "late"), Part("money", 20, 90, "unpaid"))
UNKNOWN = Part("pulse", 10, None, "not known")


@pytest.mark.parametrize(("score", "rag"), [(39, "red"), (69, "amber"), (70, None), (100, None)])
def test_a_client_nobody_ever_spoke_with_is_never_green(score: int, rag: str | None) -> None:
    assert Health(score, KNOWN, has_talked=False).rag == rag


def test_a_plan_and_a_bill_that_hold_are_no_green_before_the_first_talk() -> None:
    known = client_with(started_on=None, milestones=(milestone(5),), billed=True)
    met = replace(known, conversations=(talk("11-20 10:00"),))
    found = [health(each, each.projects[0], desk()) for each in (known, met)]
    assert [(each.score, each.known, each.rag) for each in found] == [(100, 2, None), (100, 3, "green")]


def test_the_worst_part_is_the_one_that_costs_most() -> None:
    parts = (Part("delivery", 25, 60, "late"), Part("pulse", 10, 0, "sad"), Part("money", 20, None, "not known"))
    assert Health(43, parts).worst == parts[0]
    assert Health(43, (*parts, Part("money", 20, 40, "unpaid"))).worst == Part("money", 20, 40, "unpaid")


def test_all_projects_of_a_client_at_once_are_the_same_as_one_by_one() -> None:
    late = project(id="late", milestones=(milestone(5, 10),))
    known = client(talk("11-20 10:00", mood=2), missed("11-20 12:00"), projects=(project(), late))
    assert healths(known, desk()) == {each.id: health(known, each, desk()) for each in known.projects}
