"""Every fact that rules read is drawn by the strategies, and gets worse in some pair, or it is said why it cannot."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import (
    Change,
    Client,
    Commitment,
    Complaint,
    Contact,
    Invoice,
    Milestone,
    Project,
    Survey,
    Touch,
)
from tests.domain.strategies import full_situations
from tests.domain.worsenings import WORSENINGS

SNAPSHOTS: Final = (Client, Contact, Touch, Commitment, Complaint, Invoice, Milestone, Change, Survey, Project)
IDENTITY: Final = "an id tells rows apart"
WORDS: Final = "it is only told"
ABOUT: Final = "it says what something is about, and none of that is worse"
LANES: Final = "it decides when to act and leaves the points alone: test_lane_properties"

CANNOT_GET_WORSE: Final[Mapping[str, str]] = {
    **{f"{kind.__name__}.id": IDENTITY for kind in SNAPSHOTS},
    **dict.fromkeys(
        ("Client.name", "Contact.name", "Commitment.text", "Commitment.colleague", "Complaint.topic", "Invoice.number",
         "Milestone.name", "Change.what", "Project.name", "Project.status_note", "Client.hold_why",
         "Commitment.chases"), WORDS),
    **dict.fromkeys(
        ("Commitment.contact_id", "Commitment.project_id", "Commitment.milestone_id", "Commitment.invoice_id",
         "Commitment.kind", "Complaint.contact_id", "Complaint.project_id", "Complaint.kind", "Change.milestone_id",
         "Touch.contact_id", "Touch.project_id", "Touch.kind", "Survey.contact_id", "Survey.kind", "Project.contact_id",
         "Contact.role", "Change.kind"), ABOUT),
    **dict.fromkeys(
        ("Contact.windows", "Contact.do_not_contact_until", "Contact.zone", "Contact.preferred_channel",
         "Client.hold_until", "Client.hold_said_on", "Client.chosen_on", "Client.fine_at", "Client.fine_band",
         "Client.fine_tenths", "Touch.disposition", "Touch.minutes", "Client.chased_at"), LANES),
    "Commitment.owner": "a promise is a promise, whoever of us keeps it",
    "Client.zone": "where the sun stands is nobody's fault",
    "Client.country": "nor is a holiday",
    "Client.currency": "it is the default of new rows",
    "Client.contacts": "more people are no trouble",
    "Client.pinned_at": "a pin is a wish, and comes before all",
    "Contact.birthday": "a birthday is a day like any other until it is near",
    "Touch.was_problem": "it is counted on the golden rule page alone",
    "Commitment.heard_at": "it moves with the day on which a colleague was asked: a colleague is silent for longer",
    "Invoice.currency": "sums of two currencies cannot be compared",
    "Invoice.issued_on": "an invoice weighs by the day on which it is due",
    "Invoice.disputed": "a dispute goes by the day of its next step, which may be before or after",
    "Change.effect_days": "what is untold weighs in full, whatever it costs",
    "Change.raised_on": "the same: news are news from their day on",
    "Survey.at": "an answer counts as given until it is a year old",
    "Project.stage": "stages are walked through, none is worse",
    "Project.started_on": "a kick-off is a day like any other until it is near",
    "Project.paused_until": "a pause is agreed on",
    "Project.fee": "a fee is no fault: more of it used is worse",
    "Project.currency": "as that of an invoice",
    "Project.stated_rag": "it is compared with the health and changes nothing",
    "Project.billed": "that all was paid is no trouble",
}  # fmt: skip
NOT_DRAWN: Final = frozenset(
    {"Client.id", "Client.currency", "Client.fine_at", "Client.fine_band", "Client.fine_tenths", "Contact.name",
     "Commitment.text", "Commitment.colleague", "Complaint.topic", "Invoice.number", "Milestone.name", "Change.what",
     "Change.effect_days", "Touch.was_problem", "Survey.contact_id", "Project.name", "Project.contact_id",
     "Project.currency", "Project.status_note", "Project.stated_rag", "Complaint.id"}
)  # fmt: skip
"""Facts of which one value is enough for the rules; test_fine draws what was called fine."""

LOOK = settings(
    max_examples=200,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def all_facts() -> frozenset[str]:
    return frozenset(f"{kind.__name__}.{field.name}" for kind in SNAPSHOTS for field in fields(kind))


def rows(thing: Any) -> Iterator[Any]:
    """A snapshot and all snapshots in it."""
    if is_dataclass(thing):
        yield thing
        for field in fields(thing):
            yield from rows(getattr(thing, field.name))
    elif isinstance(thing, tuple):
        for each in thing:
            yield from rows(each)


def differing(before: Any, after: Any) -> Iterator[str]:
    """The facts in which two clients differ; rows are compared in their places, and all of a new one is new."""
    if is_dataclass(before) and type(before) is type(after):
        for field in fields(before):
            one, other = getattr(before, field.name), getattr(after, field.name)
            if one != other:
                yield f"{type(before).__name__}.{field.name}"
                yield from differing(one, other)
    elif isinstance(before, tuple) and isinstance(after, tuple) and len(before) == len(after):
        for one, other in zip(before, after, strict=True):
            yield from differing(one, other)


@cache
def seen() -> tuple[frozenset[str], frozenset[str]]:
    """Which facts were drawn with more than one value, and which got worse."""
    values: dict[str, set[str]] = {}
    worse: set[str] = set()

    @LOOK
    @given(full_situations, st.integers(1, 40))
    def look(situation: tuple[Client, Desk], by: int) -> None:
        client, desk = situation
        for row in rows(client):
            if type(row) in SNAPSHOTS:
                for field in fields(row):
                    values.setdefault(f"{type(row).__name__}.{field.name}", set()).add(repr(getattr(row, field.name)))
        for worsen in WORSENINGS.values():
            pair = worsen(client, desk, by)
            worse.update(differing(*pair) if pair else ())

    look()
    return frozenset(fact for fact, found in values.items() if len(found) > 1), frozenset(worse)


@pytest.mark.xdist_group("worsenings")
def test_every_fact_is_drawn() -> None:
    drawn, _ = seen()
    assert all_facts() - drawn == NOT_DRAWN


@pytest.mark.xdist_group("worsenings")
def test_every_fact_gets_worse_or_it_is_said_why_it_cannot() -> None:
    _, worse = seen()
    assert all_facts() - worse - CANNOT_GET_WORSE.keys() == set()
    assert CANNOT_GET_WORSE.keys() <= all_facts()
