"""The minutes of a call, with what interrupts it."""

from datetime import UTC, datetime, timedelta

import pytest

from acct_tui.domain.talk.talktime import Span, TalkTime, span

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def after(**time: float) -> datetime:
    return NOON + timedelta(**time)


@pytest.mark.parametrize(
    ("seconds", "minutes", "clock"),
    [
        pytest.param(0, 1, "00:00", id="at-once"),
        pytest.param(89, 1, "01:29", id="below-the-half"),
        pytest.param(90, 2, "01:30", id="half-up"),
        pytest.param(252, 4, "04:12", id="minutes"),
        pytest.param(3852, 64, "1:04:12", id="over-an-hour"),
    ],
)
def test_its_length_in_minutes_and_as_a_timer(seconds: int, minutes: int, clock: str) -> None:
    now = after(seconds=seconds)
    assert TalkTime.begin(NOON).minutes(now) == minutes
    assert TalkTime.begin(NOON).clock(now) == clock


def test_a_held_call_stands_still() -> None:
    held = TalkTime.begin(NOON).hold(after(minutes=3))
    assert held.is_held
    assert held.minutes(after(minutes=30)) == 3
    gone_on = held.resume(after(minutes=30))
    assert gone_on.minutes(after(minutes=35)) == 8
    assert gone_on.began_at == NOON


def test_holding_and_resuming_twice_changes_nothing() -> None:
    held = TalkTime.begin(NOON).hold(after(minutes=3))
    assert held.hold(after(minutes=5)) == held
    running = held.resume(after(minutes=10))
    assert running.resume(after(minutes=12)) == running


def test_a_clock_that_is_set_back_takes_nothing_away() -> None:
    assert TalkTime.begin(NOON).length(after(minutes=-5)) == timedelta()


@pytest.mark.parametrize(
    ("at", "minutes", "touches", "began", "ended"),
    [
        pytest.param(None, None, [], 0, 0, id="just-now"),
        pytest.param(None, 30, [], -30, 0, id="over-now"),
        pytest.param(None, 30, [-31, -40], -30, 0, id="after-what-came-before"),
        pytest.param(None, 30, [-29.5], -29.5, 0, id="rounded-over-a-try"),
        pytest.param(None, 1, [0], 0, 0, id="at-the-moment-of-a-try"),
        pytest.param(None, 30, [-10], -30, 0, id="they-called-while-it-lasted"),
        pytest.param(-40, None, [-40], -40, -40, id="made-earlier"),
        pytest.param(-40, 30, [], -40, -10, id="made-earlier-and-timed"),
        pytest.param(-20, 30, [], -20, 0, id="never-over-later-than-now"),
    ],
)
def test_when_a_talk_began_and_was_over(
    at: float | None, minutes: int | None, touches: list[float], began: float, ended: float
) -> None:
    made = after(minutes=at) if at is not None else None
    found = span(NOON, made, minutes, [after(minutes=each) for each in touches])
    assert found == Span(after(minutes=began), after(minutes=ended))
