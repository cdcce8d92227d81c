"""The one clock, and the two that stand in for it."""

from datetime import UTC, datetime, timedelta

from acct_tui.clock import started_at, stopped_at, system_clock

MONDAY = datetime.fromisoformat("2026-11-23T08:47:00+01:00")


def test_the_clock_is_in_utc_and_whole_seconds() -> None:
    now = system_clock()
    assert (now.tzinfo, now.microsecond) == (UTC, 0)


def test_a_stopped_clock_shows_one_moment() -> None:
    clock = stopped_at(MONDAY)
    assert clock() == clock() == MONDAY
    assert clock().tzinfo is UTC


def test_a_started_clock_ticks_on_with_the_real_one() -> None:
    real = [datetime(2000, 1, 1, tzinfo=UTC)]
    clock = started_at(MONDAY, lambda: real[0])
    real[0] += timedelta(minutes=3)
    assert clock() == MONDAY + timedelta(minutes=3)
