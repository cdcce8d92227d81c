"""When a contact may be called, across zones, clock changes, midnight, weekends and holidays."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acct_tui.domain.time.windows import CallWindow, Kind, Reach, Window, window_at
from acct_tui.domain.time.worktime import WorkCalendar

WORKDAYS = WorkCalendar()
ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Asia/Kathmandu"]
OPEN, OUTSIDE, AVOID = Reach


def local(text: str, zone: str = "Europe/Berlin", fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


def window(span: str, weekday: int | None = None, kind: Kind = "preferred") -> CallWindow:
    starts, ends = map(time.fromisoformat, span.split("-"))
    return CallWindow(weekday, starts, ends, kind)


def avoid(span: str, weekday: int | None = None) -> CallWindow:
    return window(span, weekday, "avoid")


EVENING = window("18:00-20:00")
LUNCH = avoid("12:00-13:00")


@pytest.mark.parametrize(
    ("now", "reach", "changes_at"),
    [
        pytest.param("2026-11-20T08:59", OUTSIDE, "2026-11-20T09:00", id="before"),
        pytest.param("2026-11-20T09:00", OPEN, "2026-11-20T18:00", id="from-nine"),
        pytest.param("2026-11-20T17:59", OPEN, "2026-11-20T18:00", id="until-six"),
        pytest.param("2026-11-19T18:00", OUTSIDE, "2026-11-20T09:00", id="evening"),
        pytest.param("2026-11-20T19:00", OUTSIDE, "2026-11-23T09:00", id="friday-evening"),
        pytest.param("2026-11-21T12:00", OUTSIDE, "2026-11-23T09:00", id="saturday"),
        pytest.param("2026-11-19T21:59", OUTSIDE, "2026-11-20T09:00", id="not-yet-night"),
        pytest.param("2026-11-19T22:00", AVOID, "2026-11-20T09:00", id="night-falls"),
        pytest.param("2026-11-20T06:59", AVOID, "2026-11-20T09:00", id="night-ends"),
        pytest.param("2026-11-20T07:00", OUTSIDE, "2026-11-20T09:00", id="morning"),
    ],
)
def test_usual_hours_hold_without_a_preferred_window(now: str, reach: Reach, changes_at: str) -> None:
    assert window_at([], "Europe/Berlin", WORKDAYS, local(now)) == Window(reach, local(changes_at))


@pytest.mark.parametrize(
    ("holidays", "changes_at"),
    [
        pytest.param([date(2026, 11, 23)], "2026-11-24T09:00", id="monday"),
        pytest.param([date(2026, 11, 23), date(2026, 11, 24)], "2026-11-25T09:00", id="two-days"),
    ],
)
def test_usual_hours_leave_out_holidays(holidays: list[date], changes_at: str) -> None:
    calendar = WorkCalendar(frozenset(holidays))

    for now in ("2026-11-20T19:00", "2026-11-23T10:00"):
        assert window_at([], "Europe/Berlin", calendar, local(now)) == Window(OUTSIDE, local(changes_at)), now


@pytest.mark.parametrize(
    ("windows", "now", "reach", "changes_at"),
    [
        pytest.param([LUNCH], "2026-11-20T11:59", OPEN, "2026-11-20T12:00", id="usual-before-lunch"),
        pytest.param([LUNCH], "2026-11-20T12:00", AVOID, "2026-11-20T13:00", id="usual-lunch"),
        pytest.param([LUNCH], "2026-11-20T13:00", OPEN, "2026-11-20T18:00", id="usual-after-lunch"),
        pytest.param([EVENING], "2026-11-20T10:00", OUTSIDE, "2026-11-20T18:00", id="own-replaces-usual"),
        pytest.param([EVENING], "2026-11-21T18:00", OPEN, "2026-11-21T20:00", id="own-on-saturday"),
        pytest.param([window("09:00-12:00", 1)], "2026-11-24T12:00", OUTSIDE, "2026-12-01T09:00", id="weekly"),
        pytest.param([window("10:00-14:00"), LUNCH], "2026-11-20T12:30", AVOID, "2026-11-20T13:00", id="avoid-wins"),
        pytest.param([EVENING, avoid("18:00-20:00", 4)], "2026-11-20T17:00", OUTSIDE, "2026-11-21T18:00", id="avoided"),
        pytest.param(
            [window("09:00-12:00"), window("12:00-15:00")], "2026-11-20T10:00", OPEN, "2026-11-20T15:00", id="touching"
        ),
        pytest.param(
            [window("09:00-12:00"), window("11:00-15:00")], "2026-11-20T11:30", OPEN, "2026-11-20T15:00", id="overlap"
        ),
        pytest.param(
            [avoid("09:00-12:00"), avoid("12:00-15:00")], "2026-11-20T10:00", AVOID, "2026-11-20T15:00", id="avoid-on"
        ),
        pytest.param([window("21:00-23:00")], "2026-11-20T22:30", OPEN, "2026-11-20T23:00", id="night-owl"),
        pytest.param([window("21:00-23:00")], "2026-11-20T23:00", AVOID, "2026-11-21T21:00", id="night-after-all"),
    ],
)
def test_own_windows(windows: list[CallWindow], now: str, reach: Reach, changes_at: str) -> None:
    assert window_at(windows, "Europe/Berlin", WORKDAYS, local(now)) == Window(reach, local(changes_at))


@pytest.mark.parametrize(
    ("now", "reach", "changes_at"),
    [
        pytest.param("2026-11-20T21:59", OUTSIDE, "2026-11-20T22:00", id="before"),
        pytest.param("2026-11-20T22:00", OPEN, "2026-11-21T02:00", id="starts"),
        pytest.param("2026-11-21T00:00", OPEN, "2026-11-21T02:00", id="midnight"),
        pytest.param("2026-11-21T01:59", OPEN, "2026-11-21T02:00", id="saturday-morning"),
        pytest.param("2026-11-21T02:00", AVOID, "2026-11-27T22:00", id="ends"),
        pytest.param("2026-11-20T01:00", AVOID, "2026-11-20T22:00", id="friday-morning"),
    ],
)
def test_a_window_across_midnight_belongs_to_the_day_it_starts(now: str, reach: Reach, changes_at: str) -> None:
    friday_night = [window("22:00-02:00", 4)]

    assert window_at(friday_night, "Europe/Berlin", WORKDAYS, local(now)) == Window(reach, local(changes_at))


@pytest.mark.parametrize(
    ("windows", "reach"),
    [
        pytest.param([avoid("00:00-00:00")], AVOID, id="always-avoid"),
        pytest.param([EVENING, avoid("17:00-21:00")], OUTSIDE, id="preferred-all-avoided"),
        pytest.param([window("00:00-00:00")], OPEN, id="always-open"),
    ],
)
def test_what_never_changes_has_no_moment_of_change(windows: list[CallWindow], reach: Reach) -> None:
    assert window_at(windows, "Europe/Berlin", WORKDAYS, local("2026-11-20T10:00")) == Window(reach, None)


@pytest.mark.parametrize(
    ("days_off", "changes_at"),
    [
        pytest.param(60, "2027-01-19T09:00", id="last-day-in-sight"),
        pytest.param(61, None, id="out-of-sight"),
    ],
)
def test_the_next_window_is_looked_for_sixty_days_ahead(days_off: int, changes_at: str | None) -> None:
    closed = frozenset(date(2026, 11, 20) + timedelta(days=n) for n in range(days_off))
    calendar = WorkCalendar(closed, weekend=frozenset())
    expected = Window(OUTSIDE, local(changes_at) if changes_at else None)

    assert window_at([], "Europe/Berlin", calendar, local("2026-11-20T10:00")) == expected


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        pytest.param("Europe/Berlin", date(2026, 3, 29), id="berlin-spring"),
        pytest.param("Europe/Berlin", date(2026, 10, 25), id="berlin-autumn"),
        pytest.param("America/New_York", date(2026, 3, 8), id="new-york-spring"),
        pytest.param("America/New_York", date(2026, 11, 1), id="new-york-autumn"),
        pytest.param("Australia/Lord_Howe", date(2026, 10, 4), id="lord-howe-spring"),
        pytest.param("Australia/Lord_Howe", date(2026, 4, 5), id="lord-howe-autumn"),
        pytest.param("Asia/Kolkata", date(2026, 3, 29), id="kolkata"),
        pytest.param("Asia/Kathmandu", date(2026, 3, 29), id="kathmandu"),
    ],
)
@pytest.mark.parametrize("shift", [-1, 0, 1])
def test_an_evening_window_keeps_their_clock_when_it_is_changed(zone: str, day: date, shift: int) -> None:
    evening = day + timedelta(days=shift)
    starts, ends = local(f"{evening}T18:00", zone), local(f"{evening}T20:00", zone)
    second = timedelta(seconds=1)
    the_night_before = local(f"{evening - timedelta(days=1)}T20:00", zone)

    assert window_at([EVENING], zone, WORKDAYS, the_night_before) == Window(OUTSIDE, starts)
    assert window_at([EVENING], zone, WORKDAYS, starts - second) == Window(OUTSIDE, starts)
    assert window_at([EVENING], zone, WORKDAYS, starts) == Window(OPEN, ends)
    assert window_at([EVENING], zone, WORKDAYS, ends - second) == Window(OPEN, ends)
    assert window_at([EVENING], zone, WORKDAYS, ends).reach is OUTSIDE


SPRING, AUTUMN = "2026-03-29", "2026-10-25"


@pytest.mark.parametrize(
    ("span", "now", "reach", "changes_at"),
    [
        pytest.param("02:30-05:00", local(f"{SPRING}T01:59"), AVOID, local(f"{SPRING}T03:00"), id="opens-in-gap"),
        pytest.param("02:30-05:00", local(f"{SPRING}T03:00"), OPEN, local(f"{SPRING}T05:00"), id="open-after-gap"),
        pytest.param("01:00-02:30", local(f"{SPRING}T01:59"), OPEN, local(f"{SPRING}T03:00"), id="closes-in-gap"),
        pytest.param("01:00-02:30", local(f"{SPRING}T03:00"), AVOID, local("2026-03-30T01:00"), id="closed"),
        pytest.param("02:00-03:00", local(f"{SPRING}T01:59"), AVOID, local("2026-03-30T02:00"), id="all-in-gap"),
        pytest.param("02:30-05:00", local(f"{AUTUMN}T02:29"), AVOID, local(f"{AUTUMN}T02:30"), id="before-fold"),
        pytest.param("02:30-05:00", local(f"{AUTUMN}T02:30"), OPEN, local(f"{AUTUMN}T05:00"), id="opens-in-fold"),
        pytest.param("02:30-05:00", local(f"{AUTUMN}T02:10", fold=1), OPEN, local(f"{AUTUMN}T05:00"), id="stays"),
        pytest.param("01:00-02:30", local(f"{AUTUMN}T02:29"), OPEN, local(f"{AUTUMN}T02:30"), id="closes-in-fold"),
        pytest.param("01:00-02:30", local(f"{AUTUMN}T02:10", fold=1), AVOID, local("2026-10-26T01:00"), id="once"),
    ],
)
def test_a_window_opens_once_in_the_hour_that_is_skipped_or_comes_twice(
    span: str, now: datetime, reach: Reach, changes_at: datetime
) -> None:
    assert window_at([window(span)], "Europe/Berlin", WORKDAYS, now) == Window(reach, changes_at)


def test_an_instant_is_the_same_in_whatever_zone_it_is_written() -> None:
    now = local("2026-11-20T17:00")
    seen = {window_at([EVENING], "Asia/Kathmandu", WORKDAYS, now.astimezone(ZoneInfo(zone))) for zone in ZONES}

    assert seen == {Window(OUTSIDE, local("2026-11-21T18:00", "Asia/Kathmandu"))}


clocks = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30]))
call_windows = st.builds(
    CallWindow,
    st.none() | st.integers(0, 6),
    clocks,
    clocks,
    st.sampled_from(["preferred", "preferred", "avoid"]),
)
CHANGES = [date(2026, 3, 8), date(2026, 3, 29), date(2026, 4, 5), date(2026, 10, 4), date(2026, 10, 25)]
moments = st.builds(
    lambda day, minutes: datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=minutes),
    st.sampled_from(CHANGES),
    st.integers(-3000, 3000),
)


def covers(window: CallWindow, clock: datetime) -> bool:
    """Read a window off the clock on the wall."""
    today, yesterday = (window.weekday in (None, day) for day in (clock.weekday(), (clock.weekday() - 1) % 7))
    if window.starts < window.ends:
        return today and window.starts <= clock.time() < window.ends
    return (today and window.starts <= clock.time()) or (yesterday and clock.time() < window.ends)


def wall_reach(windows: list[CallWindow], clock: datetime) -> Reach:
    """Judge a moment by the clock on the wall alone."""
    own = [window for window in windows if window.kind == "preferred"]
    usual = WORKDAYS.is_working_day(clock.date()) and 9 <= clock.hour < 18
    if any(covers(window, clock) for window in windows if window.kind == "avoid"):
        return AVOID
    if any(covers(window, clock) for window in own) if own else usual:
        return OPEN
    return AVOID if clock.hour >= 22 or clock.hour < 7 else OUTSIDE


def comes_twice(clock: datetime) -> bool:
    return clock.replace(fold=0).utcoffset() != clock.replace(fold=1).utcoffset()


@settings(deadline=None)
@given(st.lists(call_windows, max_size=4), st.sampled_from(ZONES), moments)
def test_windows_agree_with_the_clock_on_the_wall(windows: list[CallWindow], zone: str, now: datetime) -> None:
    found = window_at(windows, zone, WORKDAYS, now)
    clock = now.astimezone(ZoneInfo(zone))

    assert comes_twice(clock) or found.reach == wall_reach(windows, clock)


@settings(deadline=None)
@given(st.lists(call_windows, max_size=4), st.sampled_from(ZONES), moments)
def test_nothing_opens_or_closes_before_the_moment_of_change(
    windows: list[CallWindow], zone: str, now: datetime
) -> None:
    found = window_at(windows, zone, WORKDAYS, now)
    was_open, until = found.reach is OPEN, found.changes_at or now + timedelta(days=8)
    steps = takewhile(lambda at: at < until, (now + timedelta(minutes=15 * n) for n in range(8 * 24 * 4)))
    walls = [clock for clock in (at.astimezone(ZoneInfo(zone)) for at in steps) if not comes_twice(clock)]

    assert [clock for clock in walls if (wall_reach(windows, clock) is OPEN) != was_open] == []
    if found.changes_at:
        assert found.changes_at > now
        assert (window_at(windows, zone, WORKDAYS, found.changes_at).reach is OPEN) != was_open
