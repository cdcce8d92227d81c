"""What holds of the ranking for every client there may be."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from acct_tui.domain.care.health import healths
from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Band, Reason
from acct_tui.domain.facts.snapshots import Client, Touch
from acct_tui.domain.queue.lanes import Lane
from acct_tui.domain.queue.queue import QueueRow, rank, row
from acct_tui.domain.queue.terms import OWN, TERMS
from acct_tui.domain.talk.silence import silence_days, worst_silence
from tests.domain.pairs import Pair
from tests.domain.strategies import ZONES, Situation, call_windows, full_situations, portfolios, situations
from tests.domain.worsenings import WORSENINGS

patient = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


SOMETIMES = (
    "they called and nobody answered",
    "a question waits for longer",
    "a question needs an answer",
    "all touches were weeks earlier",
    "the last talk was earlier",
)
"""The worsenings that not every client can have; of all others a quarter is tried on the same client, since to draw one
costs more than to rank it."""
ALWAYS = [name for name in WORSENINGS if name not in SOMETIMES]


SHORTER = frozenset(
    {
        "the client wants to hear more often",
        "a project wants to be heard of more often",
        "it is their first order",
    }
)
"""A shorter cadence is reached earlier, perhaps before our last word."""
ARISES_EARLIER = frozenset(
    {
        "a promise is due earlier",
        "a promise has been without a day for longer",
        "a colleague is late",
        "a question waits for longer",
        "a complaint was received earlier",
        "an invoice is later",
        "the next step of a dispute is due earlier",
        "a decision is needed earlier",
        "the due day has passed",
    }
)
"""What arose earlier may have arisen before a talk of today, a hold or "fine" was said, and been meant by it."""
MEANT: Final = frozenset({"talk", "hold", "fine"})


def may_leave(name: str, after: QueueRow) -> bool:
    """Whether a worse input may move a row out of now: by hours, an agreed call, a try, or a word that covers it."""
    waits = {each.rest.wait.value for each in after.occasions if each.rest}
    return bool(waits & {"hours", "call", "try"} or (name in ARISES_EARLIER and waits & MEANT) or name in SHORTER)


@patient
@given(full_situations, st.integers(1, 40), st.integers(0, 3))
def test_one_input_worsened_lowers_neither_band_nor_points_and_moves_no_row_out_of_now(
    situation: Situation, by: int, quarter: int
) -> None:
    for name in ALWAYS[quarter::4]:
        pair = WORSENINGS[name](*situation, by)
        assert pair is not None, name
        is_no_better(name, pair, situation[1])


@pytest.mark.parametrize("name", SOMETIMES)
@patient
@given(full_situations, st.integers(1, 40))
def test_so_does_one_that_not_every_client_can_have(name: str, situation: Situation, by: int) -> None:
    pair = WORSENINGS[name](*situation, by)
    assume(pair is not None)
    assert pair is not None
    is_no_better(name, pair, situation[1])


def is_no_better(name: str, pair: Pair, desk: Desk) -> None:
    before, after = (row(each, desk) for each in pair)
    assert after.band <= before.band, name
    assert after.tenths >= before.tenths, name
    if before.place.lane is Lane.NOW and after.place.lane is not Lane.NOW:
        assert may_leave(name, after), name


@given(situations, st.sampled_from(["p0", "p1", None]))
def test_a_conversation_that_we_start_never_raises(situation: Situation, project_id: str | None) -> None:
    client, desk = situation
    spoken = Touch("new", desk.now, "us", "conversation", "k0", project_id)
    before, after = row(client, desk), row(replace(client, conversations=(spoken, *client.conversations)), desk)
    assert after.band >= before.band
    assert after.tenths <= before.tenths


@given(situations, st.sampled_from(["no_answer", "voicemail", "busy", "call_back", "wrong_number", "other_person"]))
def test_an_attempt_never_resets_silence(situation: Situation, disposition: str) -> None:
    # Internal notes are not even among the facts that rules read.
    client, desk = situation
    tried = replace(client, others=(Touch("new", desk.now, "us", "attempt", disposition=disposition), *client.others))
    assert silence_days(tried, desk) == silence_days(client, desk)
    assert points(row(tried, desk), "silence") == points(row(client, desk), "silence")


def points(found: QueueRow, term: str) -> int:
    return next((reason.tenths for reason in found.reasons if reason.term == term), 0)


@given(situations)
def test_the_tenths_shown_add_up_and_no_term_exceeds_its_weight(situation: Situation) -> None:
    client, desk = situation
    found = row(client, desk)
    assert found.tenths == sum(reason.tenths for reason in found.reasons)
    assert len({reason.term for reason in found.reasons}) == len(found.reasons)
    weights = {OWN.name: 0, **{term.name: desk.weights.get(term.name, term.weight) for term in TERMS}}
    for reason in (*found.reasons, *found.findings):
        assert 0 <= reason.finding.factor <= 1, reason
        assert 0 <= reason.tenths <= weights[reason.term], reason


@given(situations)
def test_every_reason_speaks(situation: Situation) -> None:
    found = row(*situation)
    assert found.band_why
    assert found.place.why
    for reason in found.findings:
        assert reason.finding.sentence, reason
        assert reason.finding.brief or reason.term == "tier", reason
        assert reason.finding.subject is not None or reason.verb is None, reason


@given(portfolios(2))
def test_another_client_never_changes_this_one(portfolio: Any) -> None:
    clients, desk = portfolio
    alone = {client.id: row(client, desk) for client in clients}
    assert {found.client.id: found for found in rank(clients, desk)} == alone


@given(portfolios(4), st.randoms(use_true_random=False))
def test_the_order_is_total_and_does_not_depend_on_how_clients_come(portfolio: Any, random: Any) -> None:
    clients, desk = portfolio
    ranked = rank(clients, desk)
    shuffled = random.sample(clients, len(clients))
    assert rank(shuffled, desk) == ranked
    keys: list[Any] = [found.order for found in ranked]
    assert all(first < second for first, second in pairwise(keys))


def _other_windows(client: Client, windows: Any) -> Client:
    return replace(client, contacts=tuple(replace(contact, windows=windows) for contact in client.contacts))


def _other_zones(client: Client, zone: str) -> Client:
    return replace(client, contacts=tuple(replace(contact, zone=zone) for contact in client.contacts))


def _not_before(client: Client, day: Any) -> Client:
    return replace(client, contacts=tuple(replace(contact, do_not_contact_until=day) for contact in client.contacts))


HOURS: list[tuple[Callable[[Client, Any], Client], Any]] = [
    (_other_windows, call_windows),
    (_other_zones, st.sampled_from(ZONES)),
    (_not_before, st.dates(date(1900, 1, 1), date(2200, 1, 1))),
]


def told(reasons: Iterable[Reason]) -> list[tuple[object, ...]]:
    """Reasons without how they are dealt with: that goes by whom one may reach."""
    each = ((reason.term, reason.tenths, reason.finding) for reason in reasons)
    return [(term, tenths, finding.what, finding.sentence, finding.times) for term, tenths, finding in each]


@pytest.mark.parametrize(("change", "hours"), HOURS, ids=["windows", "zones", "do-not-contact-until"])
@given(data=st.data(), situation=situations)
def test_when_contacts_may_be_called_changes_lanes_and_nothing_else(
    change: Callable[[Client, Any], Client], hours: st.SearchStrategy[Any], data: st.DataObject, situation: Situation
) -> None:
    client, desk = situation
    before, after = row(client, desk), row(change(client, data.draw(hours)), desk)
    assert (after.band, after.tenths) == (before.band, before.tenths)
    assert told(after.reasons) == told(before.reasons)
    assert told(after.findings) == told(before.findings)


@given(situations)
def test_a_lane_other_than_now_ends_later_than_now(situation: Situation) -> None:
    client, desk = situation
    place = row(client, desk).place
    if place.lane is Lane.NOW:
        assert place.returns_at is None
    else:
        assert place.returns_at is None or place.returns_at > desk.now


@given(situations)
def test_nobody_is_silent_for_three_cadences_below_band_two(situation: Situation) -> None:
    client, desk = situation
    desk = replace(desk, weights={})
    quiet = worst_silence(client, desk)
    assume(quiet is not None)
    assert quiet is not None
    if quiet.ratio > 3:
        assert row(client, desk).band <= Band.DUE


@given(situations)
def test_unknown_is_listed_and_brings_no_points(situation: Situation) -> None:
    client, desk = situation
    found = row(client, desk)
    told = {reason.term for reason in found.findings}
    assert not told & set(found.unknown)
    if desk.weights.get("silence", 1) and silence_days(client, desk) is None and worst_silence(client, desk) is None:
        assert points(found, "silence") == 0


@given(situations)
def test_what_is_forgotten_is_unknown_and_not_good(situation: Situation) -> None:
    client, desk = situation
    desk = replace(desk, weights={})
    forgotten = replace(
        client,
        conversations=(),
        others=(),
        complaints=(),
        commitments=tuple(replace(item, promised=False) for item in client.commitments),
        projects=tuple(
            replace(project, started_on=None, due_on=None, milestones=(), invoices=(), billed=False, surveys=())
            for project in client.projects
        ),
    )
    assert {"silence", "likely", "health"} <= set(row(forgotten, desk).unknown) | _foretold(forgotten, desk)
    assert all(health.score is None and health.rag is None for health in healths(forgotten, desk).values())


def _foretold(client: Client, desk: Any) -> set[str]:
    """A delivery that nobody spoke about may be forecast without any record of talk."""
    return {"likely"} if any(project.delivered_on or project.changes for project in client.projects) else set()


@given(situations)
def test_health_is_a_mean_of_the_known_parts_or_less_where_something_burns(situation: Situation) -> None:
    for health in healths(*situation).values():
        known = [(part.score, part.weight) for part in health.parts if part.score is not None]
        assert (health.score is None) == (not known), health
        if health.score is not None:
            mean = Fraction(sum(score * weight for score, weight in known), sum(weight for _, weight in known))
            assert 0 <= health.score <= mean + 1 <= 101, health
            assert health.score == health.cap.most if health.cap else health.score >= mean - 1, health


@given(situations)
def test_no_colour_tells_more_than_is_known(situation: Situation) -> None:
    client, desk = situation
    for health in healths(client, desk).values():
        if health.known < 2 or (not client.conversations and (health.score or 0) >= 70):
            assert health.rag is None, health
        else:
            assert health.rag is not None, health


@given(situations, st.sampled_from(ZONES))
def test_the_same_instant_told_in_another_zone_gives_the_same_row(situation: Situation, zone: str) -> None:
    client, desk = situation
    there = replace(desk, now=desk.now.astimezone(ZoneInfo(zone)))
    assert row(client, there) == row(client, desk)
