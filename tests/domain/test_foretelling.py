"""The forecast's own record: what it said on past mornings, and who called first then."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.foretelling import Morning, Move, as_known, mornings
from acct_tui.domain.likely import forecast, silences
from acct_tui.domain.snapshots import Change, Client, Touch
from acct_tui.domain.track_record import Share, own_mean, record
from tests.domain.facts import at, client, desk, invoice, milestone, missed, project, talk, tried, wrote

HALF, LOW = Fraction(1, 2), Fraction(1, 4)


def replayed(known: Client, now: str = "11-23 10:00") -> dict[str, Morning]:
    here = desk(now)
    return {f"{morning.day:%m-%d}": morning for morning in mornings(known, silences(known, here), here)}


SPOKEN = talk("11-09 10:00")


@pytest.mark.parametrize(
    ("touches", "mover", "on_the_day"),
    [
        pytest.param([], None, False, id="nobody"),
        pytest.param([talk("11-16 00:00", "client")], "client", True, id="at-the-first-instant-of-the-day"),
        pytest.param([talk("11-18 23:00", "client")], "client", False, id="two-working-days-on"),
        pytest.param([talk("11-19 09:00", "client")], None, False, id="three-working-days-on"),
        pytest.param([missed("11-17 09:00")], "client", False, id="nobody-answered"),
        pytest.param([missed("11-17 09:00"), talk("11-17 10:00")], "client", False, id="and-we-returned-it"),
        pytest.param([talk("11-16 09:00")], "us", True, id="we-called"),
        pytest.param([talk("11-16 09:00"), talk("11-16 12:00", "client")], "us", True, id="we-called-before-they-did"),
        pytest.param([talk("11-16 12:00"), talk("11-16 09:00", "client")], "client", True, id="they-called-before"),
        pytest.param([tried("11-16 09:00"), wrote("11-16 10:00")], None, False, id="a-try-and-a-message-are-no-call"),
    ],
)
def test_who_moved_first_within_two_working_days(touches: list[Touch], mover: str | None, on_the_day: bool) -> None:
    found = replayed(client(SPOKEN, *touches))["11-16"]
    assert found.mover == mover
    assert (found.move is not None and found.move.day == found.day) == on_the_day


@pytest.mark.parametrize(
    ("touches", "day", "is_told"),
    [
        pytest.param([SPOKEN], "11-16", True, id="an-ordinary-morning"),
        pytest.param([SPOKEN], "11-15", False, id="a-sunday"),
        pytest.param([SPOKEN], "10-23", False, id="longer-ago"),
        pytest.param([SPOKEN], "10-26", True, id="silent-since-the-project-began"),
        pytest.param([SPOKEN, missed("11-13 09:00")], "11-16", False, id="a-call-of-theirs-waits"),
        pytest.param([SPOKEN, missed("11-13 09:00"), talk("11-13 10:00")], "11-16", True, id="it-was-returned"),
        pytest.param([SPOKEN, missed("11-16 09:00")], "11-16", True, id="they-called-later-that-day"),
    ],
)
def test_mornings_on_which_it_was_open_who_calls_first(touches: list[Touch], day: str, is_told: bool) -> None:
    assert (day in replayed(client(*touches))) == is_told


def test_before_anything_was_known_there_is_no_morning() -> None:
    new = project(started_on=date(2026, 11, 18))
    assert list(replayed(client(projects=(new,)))) == ["11-18", "11-19", "11-20", "11-23"]
    assert not replayed(client(projects=(project(started_on=None),)))


@pytest.mark.parametrize(
    ("day", "is_over"), [("11-17", True), ("11-18", True), ("11-19", False), ("11-20", False), ("11-23", False)]
)
def test_a_morning_is_over_after_two_working_days(day: str, is_over: bool) -> None:
    assert replayed(client(SPOKEN))[day].is_over == is_over


RAISED = Change("c", "incident", "Site was down", date(2026, 11, 17), client_told_on=date(2026, 11, 19))


@pytest.mark.parametrize(
    ("facts", "chances"),
    [
        pytest.param({}, {}, id="nothing"),
        pytest.param({"changes": (RAISED,)}, {"11-18": "0.58", "11-19": "0.58"}, id="told-later-was-untold-then"),
        pytest.param({"delivered_on": date(2026, 11, 18)}, {"11-19": "0.475", "11-20": "0.475"}, id="delivered-later"),
        pytest.param({"invoices": (invoice(-20, issued_on=date(2026, 11, 18)),)},
                     {"11-19": "0.405", "11-20": "0.405"}, id="billed-later"),
        pytest.param({"milestones": (milestone(5, 9),)}, {}, id="a-slip-without-a-day-is-left-out"),
    ],
)  # fmt: skip
def test_what_came_later_was_not_known_that_morning(facts: dict[str, Any], chances: dict[str, str]) -> None:
    found = replayed(client(talk("11-16 10:00"), projects=(project(**facts),)))
    told = {day: found[day].chance for day in ("11-17", "11-18", "11-19", "11-20")}
    assert told == {day: Fraction(chances.get(day, "0.3")) for day in told}


def test_the_client_as_known_holds_no_more_than_sixty_conversations() -> None:
    talks = [talk(f"{month:02}-{day:02} 10:00") for month in (8, 9, 10) for day in range(1, 29)]
    known = client(*talks)
    assert len(known.conversations) == 84
    assert as_known(known, at("10-29 10:00")).conversations == known.conversations[:60]
    assert as_known(known, at("10-28 10:00")).conversations == known.conversations[1:61]


def test_the_replayed_chance_is_the_one_that_was_shown() -> None:
    talks = [talk(f"{month:02}-{day:02} 10:00", "client" if day % 6 == 4 else "us")
             for month in (8, 9, 10, 11) for day in range(1, 29, 3) if (month, day) < (11, 20)]  # fmt: skip
    known = client(*talks, missed("11-03 09:00"))
    for morning in replayed(known).values():
        now = at(f"{morning.day:%m-%d} 00:00")
        here = desk(f"{morning.day:%m-%d} 00:00")
        assert morning.chance == forecast(as_known(known, now), here).chance


DAY = date(2026, 11, 16)


def morning(chance: Fraction, mover: Any, on_the_day: bool = False, is_over: bool = True) -> Morning:
    moved = Move(at("11-16 10:00"), DAY if on_the_day else date(2026, 11, 17), mover) if mover else None
    return Morning(DAY, chance, moved, is_over)


def test_the_record_counts_what_can_be_judged() -> None:
    seen = [
        *[morning(HALF, "client")] * 2,
        morning(HALF, None),
        *[morning(LOW, None)] * 3,
        *[morning(HALF, "us")] * 4,
        *[morning(HALF, "client", is_over=False)] * 5,
    ]
    found = record(seen)
    assert found.steps == (Share(0, 0), Share(0, 3), Share(2, 3), Share(0, 0))
    assert (found.high, found.n, found.ours, found.running) == (Share(2, 3), 6, 4, 5)
    assert found.brier == (3 * Fraction(1, 4) + 3 * Fraction(1, 16)) / 6


def test_without_mornings_the_record_is_not_known() -> None:
    assert record([]).brier is None
    assert record([]).high.value is None


@pytest.mark.parametrize(
    ("seen", "is_preempted"),
    [
        pytest.param(morning(HALF, "us", on_the_day=True), True, id="expected-and-we-called-that-day"),
        pytest.param(morning(HALF, "us", on_the_day=True, is_over=False), True, id="today"),
        pytest.param(morning(HALF, "us"), False, id="we-called-on-another-day"),
        pytest.param(morning(HALF, "client", on_the_day=True), False, id="they-called"),
        pytest.param(morning(LOW, "us", on_the_day=True), False, id="not-expected"),
    ],
)
def test_pre_empted(seen: Morning, is_preempted: bool) -> None:
    assert seen.is_preempted == is_preempted


def test_own_mean_is_how_often_they_ended_a_silence() -> None:
    known = client(talk("11-02 10:00"), talk("11-04 10:00", "client"), talk("11-09 10:00"), missed("11-10 10:00"))
    assert own_mean(silences(known, desk())) == Share(1, 2)
