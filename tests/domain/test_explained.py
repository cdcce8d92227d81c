"""How the reasons of a row are explained: each once, what rests under its wait, and what a wait does not hide."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from acct_tui.domain.facts.snapshots import Change
from acct_tui.domain.queue.explained import Explained, explained
from acct_tui.domain.queue.queue import row
from tests.domain.facts import at, call, client, days_ago, desk, project, promise, talk, tried
from tests.domain.strategies import Situation, full_situations

SPOKEN = talk("11-20 10:00")
NEWS = {"projects": (project(changes=(Change("n", "incident", "The shop was down", days_ago(1)),)),)}


def of(*touches: Any, **facts: Any) -> Explained:
    return explained(row(client(*touches, **facts), desk()), desk())


def words(found: Explained) -> list[str]:
    return [line.reason.finding.sentence for line in found.standing]


def rested(found: Explained) -> list[tuple[str, list[str]]]:
    return [(wait.why, [line.reason.finding.sentence for line in wait.lines]) for wait in found.resting]


@pytest.mark.parametrize(
    ("found", "waits"),
    [
        pytest.param(of(SPOKEN), [], id="nothing-rests"),
        pytest.param(
            of(talk("11-13 10:00"), commitments=(call("12-07 10:00"),)),
            [("You planned to call 7 Dec 10:00", ["No conversation for 6 working days; you aim for 5"])],
            id="a-plan",
        ),
        pytest.param(
            of(talk("11-13 10:00"), hold_until=date(2026, 11, 26), hold_why="their board meets"),
            [("Hold until Thu: their board meets", ["No conversation for 6 working days; you aim for 5"])],
            id="a-hold",
        ),
        pytest.param(
            of(talk("11-13 10:00", mood=2), tried("11-23 09:50"), **NEWS),
            [
                (
                    "You tried at 09:50: let it rest a little",
                    [
                        "The shop was down and the client does not know",
                        "No conversation for 6 working days; you aim for 5",
                        "The last talk ended in mood 2 of 5: ask what is wrong",
                    ],
                )
            ],
            id="one-wait-is-said-once",
        ),
    ],
)
def test_what_rests_stands_under_its_wait(found: Explained, waits: list[tuple[str, list[str]]]) -> None:
    assert [(why, sentences) for why, sentences in rested(found)] == waits


@pytest.mark.parametrize(
    ("found", "but"),
    [
        pytest.param(
            of(SPOKEN, commitments=(call("12-07 10:00"),), **NEWS), "You planned to call 7 Dec 10:00", id="a-plan"
        ),
        pytest.param(
            of(SPOKEN, commitments=(call("11-24 10:00", promised=True),), **NEWS),
            "You promised to call Tue 10:00",
            id="an-agreed-call",
        ),
        pytest.param(
            of(SPOKEN, hold_until=date(2026, 11, 26), hold_said_on=days_ago(2), **NEWS), "Hold until Thu", id="a-hold"
        ),
        pytest.param(
            of(SPOKEN, commitments=(call("12-07 10:00"),), pinned_at=at("11-23 09:30")), None, id="a-pin-is-no-reason"
        ),
        pytest.param(of(SPOKEN, **NEWS), None, id="nothing-was-to-wait"),
        pytest.param(of(SPOKEN, commitments=(call("12-07 10:00"),)), None, id="nothing-presses"),
        pytest.param(of(SPOKEN, commitments=(call("11-23 10:10"),)), None, id="its-time-has-come"),
    ],
)
def test_what_was_to_wait_is_told_where_something_presses(found: Explained, but: str | None) -> None:
    assert found.but == but


def test_what_we_decided_comes_first_and_has_no_points() -> None:
    found = of(SPOKEN, commitments=(call("11-23 10:10", text="the banner"),), tier="A", **NEWS)
    assert [(line.key.partition(":")[0], line.tenths) for line in found.standing][:2] == [
        ("own", None),
        ("untold", 200),
    ]
    assert words(found)[0] == "You planned to call at 10:10: the banner"


def test_a_second_reason_of_a_term_is_told_without_points_and_by_a_key_of_its_own() -> None:
    late = (promise("11-20 12:00", id="a"), promise("11-20 13:00", id="b", text="the report"))
    lines = [line for line in of(SPOKEN, commitments=late).standing if line.reason.term == "promise"]
    assert [line.tenths is None for line in lines] == [False, True]
    assert len({line.key for line in lines}) == 2


@given(full_situations)
def test_every_reason_is_told_once_and_the_points_add_up(situation: Situation) -> None:
    found = row(*situation)
    lines = list(explained(found, situation[1]).lines)
    assert sum(line.tenths or 0 for line in lines) == found.tenths
    assert len({line.key for line in lines}) == len(lines)
    told = [line.reason for line in lines]
    assert [each.reason for each in found.occasions if each.reason not in told] == []
    assert [reason for reason in found.reasons if reason not in told] == []
    waits = [(wait.why, wait.until) for wait in explained(found, situation[1]).resting]
    assert len(set(waits)) == len(waits)


def test_the_row_without_a_talk_has_nothing_to_explain() -> None:
    assert words(of()) == []
