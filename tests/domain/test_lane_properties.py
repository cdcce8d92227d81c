"""What holds of the lanes for every client there may be: nothing is hidden but by what answers it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Band
from acct_tui.domain.facts.snapshots import Change, Client, Commitment, Complaint, Contact, Invoice, Touch
from acct_tui.domain.queue.lanes import Lane
from acct_tui.domain.queue.queue import QueueRow, row
from acct_tui.domain.talk.hours import unsuited
from tests.domain.strategies import ZONES, Situation, newest_first, situations

patient = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)

Occasions = Mapping[tuple[str, str], str | None]


def rested(found: QueueRow) -> Occasions:
    """Each occasion by its term and row, and the wait that rests it."""
    return {
        (each.reason.term, each.reason.finding.subject.id if each.reason.finding.subject else ""):
        each.rest.wait.value if each.rest else None
        for each in found.occasions
    }  # fmt: skip


def promised(desk: Desk) -> Commitment:
    return Commitment("new", "us", "task", "the draft", desk.now - DAY, desk.now - DAY, promised=True)


def planned(desk: Desk, *, tells: bool) -> Commitment:
    return Commitment("new", "us", "call", "", desk.now, desk.now + 3 * DAY, promised=tells)


def owed_more(client: Client, item: Commitment) -> Client:
    return replace(client, commitments=(*client.commitments, item))


def in_project(client: Client, rows: str, one: Any) -> Client:
    first, *rest = client.projects
    more: dict[str, Any] = {rows: (*getattr(first, rows), one)}
    return replace(client, projects=(replace(first, **more), *rest))


def heard(client: Client, touch: Touch) -> Client:
    return replace(client, others=newest_first((*client.others, touch)))


ADDED: Mapping[str, tuple[Callable[[Client, Desk], Client], frozenset[str]]] = {
    "a promise": (lambda client, desk: owed_more(client, promised(desk)), frozenset()),
    "a plan": (lambda client, desk: owed_more(client, planned(desk, tells=False)), frozenset({"plan"})),
    "an agreed call": (lambda client, desk: owed_more(client, planned(desk, tells=True)), frozenset({"call"})),
    "a complaint": (
        lambda client, desk: replace(
            client, complaints=(*client.complaints, Complaint("new", "photos", "high", desk.now - 9 * DAY))
        ),
        frozenset(),
    ),
    "an invoice": (
        lambda client, desk: in_project(
            client,
            "invoices",
            Invoice("new", "9", 100, "EUR", (desk.now - 90 * DAY).date(), (desk.now - 40 * DAY).date()),
        ),
        frozenset(),
    ),
    "news": (
        lambda client, desk: in_project(client, "changes", Change("new", "incident", "down", desk.today)),
        frozenset(),
    ),
    "their call": (lambda client, desk: heard(client, Touch("new", desk.now, "client", "attempt")), frozenset()),
    "a try": (
        lambda client, desk: heard(client, Touch("new", desk.now, "us", "attempt", disposition="no_answer")),
        frozenset({"try"}),
    ),
    "a message of ours": (
        lambda client, desk: heard(client, Touch("new", desk.now, "us", "message")),
        frozenset({"word"}),
    ),
    "a talk": (
        lambda client, desk: replace(
            client, conversations=(Touch("new", desk.now, "us", "conversation"), *client.conversations)
        ),
        frozenset({"talk", "word"}),
    ),
    "a hold": (
        lambda client, desk: replace(
            client, hold_until=desk.today + 3 * DAY, hold_why="board", hold_said_on=desk.today
        ),
        frozenset({"hold"}),
    ),
    "chosen for today": (lambda client, desk: replace(client, chosen_on=desk.today), frozenset()),
    "a pin": (lambda client, desk: replace(client, pinned_at=desk.now), frozenset()),
}
"""Facts, and the waits by which each may rest what was there before."""


@given(situations)
def test_an_occasion_is_hidden_by_no_fact_that_is_added_only_by_what_rests_it(situation: Situation) -> None:
    client, desk = situation
    free = [occasion for occasion, wait in rested(row(client, desk)).items() if wait is None]
    for added, (add, waits) in ADDED.items():
        after = rested(row(add(client, desk), desk))
        for occasion in free:
            assert after.get(occasion) is None or after[occasion] in waits, (added, occasion)


@patient
@given(situations, st.sampled_from(["day_to_day", "blocker"]))
def test_a_second_contact_who_can_be_reached_moves_no_row_out_of_now(situation: Situation, role: str) -> None:
    client, desk = situation
    assume(row(client, desk).place.lane is Lane.NOW)
    there = (Contact("new", "Zoe", role, zone) for zone in ZONES)
    called = next((zoe for zoe in there if unsuited(client, zoe, desk, desk.now) is None), None)
    zoe = called or Contact("new", "Zoe", role, preferred_channel="email")
    assert row(replace(client, contacts=(*client.contacts, zoe)), desk).place.lane is Lane.NOW


@given(situations)
def test_a_row_returns_when_it_says_and_not_before(situation: Situation) -> None:
    client, desk = situation
    place = row(client, desk).place
    assume(place.returns_at is not None)
    assert place.returns_at is not None
    assume(place.returns_at - desk.now < 60 * DAY)
    assert lane_at(client, desk, place.returns_at - MINUTE) is not Lane.NOW
    assert lane_at(client, desk, place.returns_at) is Lane.NOW


def lane_at(client: Client, desk: Desk, at: datetime) -> Lane:
    return row(client, replace(desk, now=at)).place.lane


@given(situations)
def test_a_lane_other_than_now_ends_later_than_now(situation: Situation) -> None:
    client, desk = situation
    place = row(client, desk).place
    if place.lane is Lane.NOW:
        assert place.returns_at is None
    else:
        assert place.returns_at is None or place.returns_at > desk.now


@given(situations, st.integers(-3, 9))
def test_a_hold_and_a_choice_change_the_lane_alone(situation: Situation, days: int) -> None:
    client, desk = situation
    free = replace(client, hold_until=None, hold_said_on=None, chosen_on=None)
    until = desk.today + days * DAY
    held = replace(free, hold_until=until, hold_why="board", hold_said_on=desk.today - 5 * DAY, chosen_on=desk.today)
    before, after = row(free, desk), row(held, desk)
    assert after.tenths == before.tenths
    assert after.reasons == before.reasons
    assert after.band == before.band or (days <= 0 and after.band is Band.DUE)
