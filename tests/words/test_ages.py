"""Days, moments and ages are short, and never say more than has passed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.words import ages

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 7, 47, tzinfo=UTC)
BERLIN = "Europe/Berlin"


@pytest.mark.parametrize(
    ("d", "said"),
    [
        pytest.param(date(2026, 11, 23), "today", id="today"),
        pytest.param(date(2026, 11, 24), "tomorrow", id="tomorrow"),
        pytest.param(date(2026, 11, 22), "yesterday", id="yesterday"),
        pytest.param(date(2026, 11, 25), "Wed", id="two-ahead"),
        pytest.param(date(2026, 11, 29), "Sun", id="six-ahead"),
        pytest.param(date(2026, 11, 30), "Mon 30 Nov", id="a-week-ahead"),
        pytest.param(date(2026, 11, 21), "Sat 21 Nov", id="two-ago"),
        pytest.param(date(2026, 1, 1), "Thu 1 Jan", id="this-year"),
        pytest.param(date(2025, 11, 24), "24 Nov 2025", id="last-year"),
        pytest.param(date(2027, 3, 1), "1 Mar 2027", id="next-year"),
    ],
)
def test_day(d: date, said: str) -> None:
    assert ages.day(d, TODAY) == said


@pytest.mark.parametrize(
    ("d", "said"),
    [
        pytest.param(date(2026, 11, 23), "today", id="today"),
        pytest.param(date(2026, 11, 22), "yesterday", id="yesterday"),
        pytest.param(date(2026, 11, 21), "Sat", id="two-ago"),
        pytest.param(date(2026, 11, 17), "Tue", id="six-ago"),
        pytest.param(date(2026, 11, 16), "Mon 16 Nov", id="a-week-ago"),
    ],
)
def test_since(d: date, said: str) -> None:
    assert ages.since(d, TODAY) == said


def test_a_day_within_six_needs_no_year() -> None:
    assert ages.day(date(2027, 1, 2), date(2026, 12, 30)) == "Sat"


@pytest.mark.parametrize(
    ("at", "said"),
    [
        pytest.param(datetime(2026, 11, 23, 9, 0, tzinfo=UTC), "10:00", id="today"),
        pytest.param(datetime(2026, 11, 22, 23, 0, tzinfo=UTC), "00:00", id="first-minute-of-today"),
        pytest.param(datetime(2026, 11, 22, 22, 59, tzinfo=UTC), "yesterday 23:59", id="yesterday"),
        pytest.param(datetime(2026, 11, 21, 22, 59, tzinfo=UTC), "21 Nov", id="before-yesterday"),
        pytest.param(datetime(2025, 11, 21, 9, 0, tzinfo=UTC), "21 Nov 2025", id="last-year"),
        pytest.param(datetime(2026, 11, 24, 9, 0, tzinfo=UTC), "Tue 10:00", id="tomorrow"),
        pytest.param(datetime(2026, 11, 29, 22, 59, tzinfo=UTC), "Sun 23:59", id="six-ahead"),
        pytest.param(datetime(2026, 11, 29, 23, 0, tzinfo=UTC), "30 Nov 00:00", id="a-week-ahead"),
        pytest.param(datetime(2027, 7, 1, 8, 0, tzinfo=UTC), "1 Jul 2027 10:00", id="next-year"),
    ],
)
def test_moment(at: datetime, said: str) -> None:
    assert ages.moment(at, NOW, BERLIN) == said


@pytest.mark.parametrize(
    ("zone", "said"),
    [("UTC", "Tue 24 Nov 23:30"), ("Asia/Tokyo", "Wed 25 Nov 08:30"), ("Asia/Kathmandu", "Wed 25 Nov 05:15")],
)
def test_exact_in_zones(zone: str, said: str) -> None:
    assert ages.exact(datetime(2026, 11, 24, 23, 30, tzinfo=UTC), NOW, zone) == said


def test_exact_says_another_year() -> None:
    assert ages.exact(datetime(2027, 1, 4, 9, 0, tzinfo=UTC), NOW, "UTC") == "Mon 4 Jan 2027 09:00"


def test_clock_follows_the_zone() -> None:
    assert (ages.clock(NOW, BERLIN), ages.clock(NOW, "Europe/Volgograd")) == ("08:47", "10:47")


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        pytest.param(0, "0 min", id="nothing"),
        pytest.param(59, "59 min", id="under-an-hour"),
        pytest.param(60, "1 h", id="hour"),
        pytest.param(80, "1 h 20 min", id="hour-and-minutes"),
        pytest.param(119, "1 h 59 min", id="under-two-hours"),
        pytest.param(120, "2 h", id="two-hours"),
        pytest.param(179, "2 h", id="under-three-hours"),
        pytest.param(1439, "23 h", id="under-a-day"),
        pytest.param(1440, "1 day", id="day"),
        pytest.param(2879, "1 day", id="under-two-days"),
        pytest.param(6 * 1440 + 23 * 60, "6 days", id="under-a-week"),
        pytest.param(-34, "34 min", id="no-sign"),
    ],
)
def test_age(minutes: int, said: str) -> None:
    assert ages.age(minutes) == said


@pytest.mark.parametrize(
    ("seconds", "ago", "late"),
    [
        pytest.param(34 * 60, "34 min ago", "34 min late", id="past"),
        pytest.param(60, "1 min ago", "1 min late", id="a-minute"),
        pytest.param(59, "just now", "due now", id="under-a-minute"),
        pytest.param(0, "just now", "due now", id="now"),
        pytest.param(-59, "just now", "due now", id="nearly-there"),
        pytest.param(-7200, "in 2 h", "due in 2 h", id="ahead"),
    ],
)
def test_ago_and_late(seconds: int, ago: str, late: str) -> None:
    at = NOW - timedelta(seconds=seconds)
    assert (ages.ago(at, NOW), ages.late(at, NOW)) == (ago, late)


@pytest.mark.parametrize(
    ("n", "said"),
    [(0, "0 working days"), (1, "1 working day"), (5, "5 working days"), (-1, "-1 working days")],
)
def test_plural(n: int, said: str) -> None:
    assert ages.plural(n, "working day") == said


@given(st.integers(0, 10**6))
def test_an_age_never_says_more_than_has_passed(minutes: int) -> None:
    number, unit = ages.age(minutes).split()[:2]
    assert int(number) * {"min": 1, "h": 60, "day": 1440, "days": 1440}[unit] <= minutes
