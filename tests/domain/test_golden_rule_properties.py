"""What holds of the golden rule and of the forecast for every story of calls there may be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.domain.facts.snapshots import Change, Client, Touch
from acct_tui.domain.talk.forecast import Morning, as_known, mornings, past_tables
from acct_tui.domain.talk.golden_rule import first_calls, golden_rule, talks
from acct_tui.domain.talk.life_table import life_table
from acct_tui.domain.talk.likely import forecast
from acct_tui.domain.talk.silence import silence_days
from acct_tui.domain.time.worktime import DAY, clock_instant
from tests.domain.facts import client
from tests.domain.strategies import Situation, newest_first, situations

START = datetime(2026, 9, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
KINDS: tuple[tuple[Any, Any], ...] = (
    ("client", "conversation"),
    ("client", "conversation"),
    ("client", "attempt"),
    ("us", "conversation"),
    ("us", "conversation"),
    ("us", "attempt"),
    ("us", "message"),
    ("client", "message"),
)
Story = list[Touch]


def told(story: Story) -> Client:
    return client(*story)


def _told_in_order(steps: list[tuple[int, tuple[Any, Any]]]) -> Story:
    hours = accumulate(hours for hours, _ in steps)
    return [
        Touch(f"t{n}", START + hour * HOUR, side, kind)
        for n, (hour, (side, kind)) in enumerate(zip(hours, (step for _, step in steps), strict=True))
    ]


stories = st.lists(st.tuples(st.sampled_from((2, 5, 24, 100)), st.sampled_from(KINDS)), max_size=12).map(_told_in_order)
"""Touches at least two hours apart."""


def is_answered(touch: Touch) -> bool:
    return (touch.started_by, touch.kind) == ("client", "conversation")


def not_answered(call: Touch) -> Story:
    return [replace(call, kind="attempt")]


def settled_otherwise(call: Touch) -> Story:
    return [replace(call, kind="attempt", needs_answer=False)]


def answered_in_writing(call: Touch) -> Story:
    return [replace(call, kind="attempt"), Touch(f"{call.id}+", call.at + HOUR, "us", "message")]


def returned_in_vain(call: Touch) -> Story:
    return [replace(call, kind="attempt"), Touch(f"{call.id}+", call.at + HOUR, "us", "attempt")]


def returned(call: Touch) -> Story:
    return [replace(call, kind="attempt"), Touch(f"{call.id}+", call.at + HOUR, "us", "conversation")]


def called_again_in_vain(call: Touch) -> Story:
    return [replace(call, kind="attempt"), Touch(f"{call.id}+", call.at + HOUR, "client", "attempt")]


def called_again(call: Touch) -> Story:
    return [replace(call, kind="attempt"), replace(call, id=f"{call.id}+", at=call.at + HOUR)]


WAYS: tuple[Callable[[Touch], Story], ...] = (
    not_answered,
    settled_otherwise,
    answered_in_writing,
    returned_in_vain,
    returned,
    called_again_in_vain,
    called_again,
)
"""What may become of a call of theirs that was answered, when it is not."""


def no_better(before: Client, after: Client, since: datetime) -> None:
    """Not by the share, and so that it stays true when the scores of clients are added up."""
    was, now = golden_rule(before, since), golden_rule(after, since)
    assert now.ours <= was.ours
    assert now.theirs >= was.theirs
    assert now.ours * was.n <= was.ours * now.n


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@given(stories, st.data(), st.sampled_from((-1, 30, 200)))
def test_ignoring_the_phone_never_improves_the_golden_rule(
    way: Callable[[Touch], Story], story: Story, data: st.DataObject, after: int
) -> None:
    ignored = data.draw(st.sets(st.sampled_from([touch.id for touch in story] or ["none"])))
    worse = [
        each for touch in story for each in (way(touch) if is_answered(touch) and touch.id in ignored else [touch])
    ]
    no_better(told(story), told(worse), START + after * HOUR)


@given(stories, st.data(), st.sampled_from((-1, 30, 200)))
def test_not_returning_a_call_never_improves_the_golden_rule(story: Story, data: st.DataObject, after: int) -> None:
    returns = [talk.id for talk, side in talks(told(story)) if side != talk.started_by]
    dropped = data.draw(st.sets(st.sampled_from(returns or ["none"])))
    no_better(told(story), told([touch for touch in story if touch.id not in dropped]), START + after * HOUR)


@given(stories, st.data())
def test_not_logging_our_own_calls_never_improves_it_and_tries_and_messages_do_nothing(
    story: Story, data: st.DataObject
) -> None:
    ours = [touch.id for touch in story if touch.started_by == "us" and touch.kind == "conversation"]
    dropped = data.draw(st.sets(st.sampled_from(ours or ["none"])))
    kept = told([touch for touch in story if touch.id not in dropped])
    assert golden_rule(kept, START).theirs == golden_rule(told(story), START).theirs
    spoken = [
        touch for touch in story if touch.kind != "message" and (touch.started_by, touch.kind) != ("us", "attempt")
    ]
    assert list(first_calls(told(spoken))) == list(first_calls(told(story)))


@given(stories)
def test_one_more_call_of_ours_never_harms_and_one_of_theirs_never_helps(story: Story) -> None:
    end = START + 5000 * HOUR
    ours, theirs = Touch("new", end, "us", "conversation"), Touch("new", end, "client", "conversation")
    no_better(told([*story, ours]), told(story), START)
    no_better(told(story), told([*story, theirs]), START)


@given(situations, st.sampled_from(("attempt", "message")), st.sampled_from((None, "no_answer", "voicemail")))
def test_what_we_try_or_write_resets_no_silence_and_no_forecast(
    situation: Situation, kind: Any, disposition: str | None
) -> None:
    client, desk = situation
    tried = replace(client, others=(Touch("new", desk.now, "us", kind, disposition=disposition), *client.others))
    assert silence_days(tried, desk) == silence_days(client, desk)
    assert life_table([tried], desk) == life_table([client], desk)
    assert forecast(tried, desk) == forecast(client, desk)


def replayed(client: Client, desk: Any) -> list[Morning]:
    return list(mornings(client, desk, past_tables([client], desk)))


@given(situations, st.data())
def test_the_replay_never_looks_ahead(situation: Situation, data: st.DataObject) -> None:
    client, desk = situation
    seen = replayed(client, desk)
    if not seen:
        return
    day = data.draw(st.sampled_from(seen)).day
    hours = data.draw(st.integers(0, 500))
    at = clock_instant(day, START.time().replace(hour=0), client.zone) + hours * HOUR
    side, kind = data.draw(st.sampled_from(KINDS))
    known = with_touch(client, Touch("new", at, side, kind))
    happened = replace(
        known.projects[0],
        delivered_on=known.projects[0].delivered_on or day + hours * DAY,
        changes=(*known.projects[0].changes, Change("new", "incident", "Site was down", day + hours * DAY)),
    )
    known = replace(known, projects=(happened, *known.projects[1:]))
    assert chances(known, desk, day) == chances(client, desk, day)


def with_touch(client: Client, touch: Touch) -> Client:
    if touch.kind == "conversation":
        return replace(client, conversations=newest_first((*client.conversations, touch)))
    return replace(client, others=newest_first((*client.others, touch)))


def chances(client: Client, desk: Any, last: Any) -> list[Any]:
    return [(morning.day, morning.chance) for morning in replayed(client, desk) if morning.day <= last]


@given(situations)
def test_what_is_replayed_is_what_was_shown(situation: Situation) -> None:
    client, desk = situation
    desk = replace(desk, table=life_table([client], desk))
    for morning in replayed(client, desk):
        then = replace(desk, now=clock_instant(morning.day, START.time().replace(hour=0), client.zone))
        shown = forecast(as_known(client, then.now), replace(then, table=life_table([client], then)))
        assert shown, morning
        assert morning.chance == shown.chance, morning
