"""Who called first."""

from datetime import date, datetime
from fractions import Fraction

import pytest

from acct_tui.domain.facts.snapshots import Touch
from acct_tui.domain.talk.golden_rule import Problems, Score, by_week, golden_rule, problems, talks
from tests.domain.facts import at, client, desk, missed, talk, tried, wrote

SINCE = at("11-01 00:00")


@pytest.mark.parametrize(
    ("touches", "ours", "n"),
    [
        pytest.param([], 0, 0, id="nothing"),
        pytest.param([talk("11-20 10:00")], 1, 1, id="we-called"),
        pytest.param([talk("11-20 10:00", by="client")], 0, 1, id="they-called"),
        pytest.param([missed("11-20 09:00"), talk("11-20 10:00")], 0, 1, id="we-returned-their-missed-call"),
        pytest.param(
            [missed("11-20 09:00"), talk("11-20 10:00"), talk("11-20 15:00")], 1, 2, id="returned-once-then-ours"
        ),
        pytest.param(
            [missed("11-19 09:00"), missed("11-19 12:00"), talk("11-20 10:00")], 0, 2, id="two-tries-one-talk"
        ),
        pytest.param([missed("11-19 09:00"), talk("11-20 10:00", by="client")], 0, 2, id="they-had-to-call-again"),
        pytest.param([talk("11-20 10:00"), missed("11-20 11:00")], 1, 2, id="a-missed-call-waits"),
        pytest.param([talk("11-20 10:00"), missed("11-20 11:00"), missed("11-23 09:00")], 1, 3, id="two-of-them-wait"),
        pytest.param(
            [talk("11-20 10:00"), missed("11-20 11:00", needs_answer=False)],
            1,
            2,
            id="answered-otherwise-is-still-theirs",
        ),
        pytest.param([missed("10-20 09:00")], 0, 0, id="it-waits-since-before-the-window"),
        pytest.param([missed("10-20 09:00"), talk("11-20 10:00")], 0, 0, id="a-return-is-never-ours"),
        pytest.param([tried("11-20 09:00"), talk("11-20 10:00", by="client")], 0, 1, id="they-return-our-try"),
        pytest.param([missed("10-20 09:00"), talk("10-20 10:00")], 0, 0, id="returned-before-the-window"),
        pytest.param([tried("11-20 10:00"), wrote("11-20 11:00"), wrote("11-20 12:00", by="us")], 0, 0, id="no-talk"),
        pytest.param([wrote("11-20 09:00"), talk("11-20 10:00")], 1, 1, id="a-message-of-theirs-is-no-call"),
        pytest.param([talk("11-01 00:00")], 1, 1, id="window-begins"),
        pytest.param([talk("10-31 23:59")], 0, 0, id="before-the-window"),
        pytest.param([missed("11-20 10:00"), talk("11-20 10:00")], 0, 1, id="at-one-instant-it-is-returned"),
    ],
)
def test_share_of_conversations_that_we_started(touches: list[Touch], ours: int, n: int) -> None:
    assert golden_rule(client(*touches), SINCE) == Score(ours, n)


def test_movers_are_told_oldest_first() -> None:
    known = client(talk("11-20 10:00"), missed("11-21 09:00"), talk("11-23 09:00"), talk("11-18 10:00", by="client"))
    expected: list[tuple[datetime, str]] = [
        (at("11-18 10:00"), "client"),
        (at("11-20 10:00"), "us"),
        (at("11-23 09:00"), "client"),
    ]
    assert [(talk.at, side) for talk, side in talks(known)] == expected


def test_scores_add_up_and_an_empty_one_has_no_share() -> None:
    assert Score(2, 3) + Score(1, 5) == Score(3, 8)
    assert Score(3, 4).share == Fraction(3, 4)
    assert Score(0, 0).share is None


def test_weeks_begin_on_monday_at_home() -> None:
    sunday, monday = talk("11-15 23:30"), talk("11-16 00:30", by="client")
    asleep = client(talk("11-23 09:00"), missed("11-20 09:00"), id="other")
    weeks = by_week([client(sunday, monday, talk("11-01 12:00")), asleep], desk(), 3)
    assert [(week.monday, week.score) for week in weeks] == [
        (date(2026, 11, 9), Score(1, 1)),
        (date(2026, 11, 16), Score(0, 2)),
        (date(2026, 11, 23), Score(0, 0)),
    ]


@pytest.mark.parametrize(
    ("touches", "found"),
    [
        pytest.param([], Problems(0, 0), id="nothing"),
        pytest.param([talk("11-20 10:00", was_problem=True)], Problems(0, 0), id="our-own-call"),
        pytest.param([talk("11-20 10:00", "client", was_problem=True)], Problems(1, 1), id="their-call"),
        pytest.param([talk("11-20 10:00", "client", was_problem=False)], Problems(0, 1), id="without-one"),
        pytest.param([talk("11-20 10:00", "client")], Problems(0, 0, 1), id="nobody-said"),
        pytest.param([missed("11-20 09:00"), talk("11-20 10:00", was_problem=True)], Problems(1, 1), id="returned"),
        pytest.param([talk("10-20 10:00", "client", was_problem=True)], Problems(0, 0), id="before-the-window"),
    ],
)
def test_calls_of_theirs_that_carried_a_problem(touches: list[Touch], found: Problems) -> None:
    assert problems(client(*touches), SINCE) == found


def test_problems_add_up() -> None:
    assert Problems(1, 2, 3) + Problems(1, 1, 1) == Problems(2, 3, 4)
    assert Problems(1, 4).share == Fraction(1, 4)
    assert Problems(0, 0, 4).share is None
