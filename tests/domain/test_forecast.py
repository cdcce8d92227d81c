"""The forecast's own record: what it said on past mornings, and who called first then."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Change, Client, Touch
from acct_tui.domain.talk.forecast import Morning, Move, as_known, mornings, past_tables
from acct_tui.domain.talk.life_table import life_table
from acct_tui.domain.talk.likely import forecast
from acct_tui.domain.talk.track_record import Share, record
from tests.domain.facts import at, client, desk, milestone, missed, project, talk, tried, wrote

HALF, LOW = Fraction(1, 2), Fraction(1, 4)


def replayed(known: Client, now: str = "11-23 10:00") -> dict[str, Morning]:
    here = desk(now)
    return {f"{morning.day:%m-%d}": morning for morning in mornings(known, here, lambda then: then.table)}


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
        pytest.param([SPOKEN], "11-10", True, id="the-day-after-the-first-talk"),
        pytest.param([SPOKEN], "11-09", False, id="before-the-first-talk-was-over"),
        pytest.param([SPOKEN], "11-23", True, id="today"),
        pytest.param([SPOKEN, missed("11-13 09:00")], "11-16", False, id="a-call-of-theirs-waits"),
        pytest.param([SPOKEN, missed("11-13 09:00"), talk("11-13 10:00")], "11-16", True, id="it-was-returned"),
        pytest.param([SPOKEN, missed("11-16 09:00")], "11-16", True, id="they-called-later-that-day"),
    ],
)
def test_mornings_on_which_it_was_open_who_calls_first(touches: list[Touch], day: str, is_told: bool) -> None:
    assert (day in replayed(client(*touches))) == is_told


def test_before_a_talk_there_is_no_morning() -> None:
    assert not replayed(client())
    assert not replayed(client(missed("11-12 09:00")))


@pytest.mark.parametrize(
    ("touches", "day", "seen"),
    [
        pytest.param([], "11-18", "1", id="three-days-are-over"),
        pytest.param([], "11-19", "5/6", id="today-is-the-third"),
        pytest.param([], "11-20", "1/2", id="today-is-the-second"),
        pytest.param([], "11-23", "1/6", id="today"),
        pytest.param([talk("11-18 10:00")], "11-18", "1/6", id="we-called-that-day"),
        pytest.param([talk("11-18 10:00")], "11-17", "1/2", id="we-called-a-day-later"),
        pytest.param([talk("11-18 10:00")], "11-16", "5/6", id="we-called-two-days-later"),
        pytest.param([talk("11-18 10:00")], "11-13", "1", id="we-called-later-than-that"),
        pytest.param([talk("11-14 10:00")], "11-13", "1/3", id="we-called-on-a-saturday"),
        pytest.param([talk("11-18 10:00", "client")], "11-18", "1", id="they-called"),
        pytest.param([talk("11-23 09:30", "client")], "11-23", "1", id="they-called-today"),
    ],
)
def test_no_morning_is_left_out_and_each_weighs_what_was_seen(touches: list[Touch], day: str, seen: str) -> None:
    assert replayed(client(SPOKEN, *touches))[day].seen == Fraction(seen)


RAISED = Change("c", "incident", "Site was down", date(2026, 11, 17), client_told_on=date(2026, 11, 19))


@pytest.mark.parametrize(
    ("facts", "lacking"),
    [
        pytest.param({}, (), id="nothing"),
        pytest.param({"changes": (RAISED,)}, ("11-18", "11-19"), id="told-later-was-untold-then"),
        pytest.param({"due_on": date(2026, 11, 17), "delivered_on": date(2026, 11, 19)}, ("11-18", "11-19"),
                     id="delivered-later"),
        pytest.param({"milestones": (milestone(5, 9),)}, (), id="a-slip-without-a-day-is-left-out"),
    ],
)  # fmt: skip
def test_what_came_later_was_not_known_that_morning(facts: dict[str, Any], lacking: tuple[str, ...]) -> None:
    calm = replayed(client(talk("11-16 10:00")))
    found = replayed(client(talk("11-16 10:00"), projects=(project(**facts),)))
    assert tuple(day for day in found if found[day].chance > calm[day].chance) == lacking


def test_the_client_as_known_holds_no_more_than_sixty_conversations() -> None:
    talks = [talk(f"{month:02}-{day:02} 10:00") for month in (8, 9, 10) for day in range(1, 29)]
    known = client(*talks)
    assert len(known.conversations) == 84
    assert as_known(known, at("10-29 10:00")).conversations == known.conversations[:60]
    assert as_known(known, at("10-28 10:00")).conversations == known.conversations[1:61]


def test_the_replayed_chance_is_the_one_that_was_shown() -> None:
    talks = [talk(f"{month:02}-{day:02} 10:00", "client" if day % 6 == 4 else "us")
             for month in range(1, 12) for day in range(1, 29, 3) if (month, day) < (11, 20)]  # fmt: skip
    known = client(*talks, missed("11-03 09:00"))
    now = desk()
    here = replace(now, table=life_table([known], now))
    seen = list(mornings(known, here, past_tables([known], here)))
    assert len({morning.chance for morning in seen}) > 4
    for morning in seen:
        then = desk(f"{morning.day:%m-%d} 00:00")
        shown = forecast(as_known(known, then.now), replace(then, table=life_table([known], then)))
        assert shown, morning
        assert morning.chance == shown.chance, morning


DAY = date(2026, 11, 16)


def morning(chance: Fraction, mover: Any, on_the_day: bool = False, seen: str = "1") -> Morning:
    moved = Move(at("11-16 10:00"), DAY if on_the_day else date(2026, 11, 17), mover) if mover else None
    return Morning(DAY, chance, moved, Fraction(seen))


def test_the_record_counts_every_morning_by_what_was_seen() -> None:
    seen = [
        *[morning(HALF, "client")] * 2,
        morning(HALF, None),
        *[morning(LOW, None)] * 2,
        *[morning(LOW, "us", seen="1/6")] * 6,
        *[morning(HALF, None, seen="5/6")] * 6,
    ]
    found = record(seen)
    assert found.steps == (Share(0, Fraction(0)), Share(0, Fraction(3)), Share(2, Fraction(8)), Share(0, Fraction(0)))
    assert (found.high, found.all, found.mornings) == (Share(2, Fraction(8)), Share(2, Fraction(11)), 17)
    assert found.brier == pytest.approx((8 / 4 + 3 / 16) / 11)
    assert found.base_brier == pytest.approx(2 / 11 * 9 / 11)


def test_without_mornings_the_record_is_not_known() -> None:
    found = record([])
    assert (found.brier, found.base_brier, found.high.value, found.all.value) == (None, None, None, None)


@pytest.mark.parametrize(
    ("seen", "is_preempted"),
    [
        pytest.param(morning(HALF, "us", on_the_day=True), True, id="expected-and-we-called-that-day"),
        pytest.param(morning(HALF, "us"), False, id="we-called-on-another-day"),
        pytest.param(morning(HALF, "client", on_the_day=True), False, id="they-called"),
        pytest.param(morning(LOW, "us", on_the_day=True), False, id="not-expected"),
    ],
)
def test_pre_empted(seen: Morning, is_preempted: bool) -> None:
    assert seen.is_preempted == is_preempted
