"""Working days and working hours, on ordinary days and on those when the clock is changed."""

from datetime import UTC, date, datetime, time, timedelta

import pendulum
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acct_tui.domain.time.worktime import WorkCalendar, WorkingHours, clock_instant, local_day, utc

DAY = timedelta(days=1)
MAY_DAY, CHRISTMAS, SATURDAY_HOLIDAY = date(2026, 5, 1), date(2026, 12, 25), date(2026, 12, 26)
CALENDAR = WorkCalendar(frozenset({MAY_DAY, CHRISTMAS, SATURDAY_HOLIDAY}))
ZONES = [
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Africa/Cairo",
]

days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
calendars = st.builds(
    WorkCalendar,
    st.frozensets(days, max_size=40),
    st.frozensets(st.integers(0, 6), max_size=6),
)
hours = st.builds(
    lambda zone, clocks, calendar: WorkingHours(zone, min(clocks), max(clocks), calendar),
    st.sampled_from(ZONES),
    st.lists(st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30])), min_size=2, max_size=2, unique=True),
    calendars,
)
minutes = st.integers(0, 2 * 365 * 24 * 60).map(lambda n: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=n))
counts = st.integers(-3000, 3000)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def slow_count(calendar: WorkCalendar, first: date, last: date) -> int:
    return sum(calendar.is_working_day(first + n * DAY) for n in range(1, (last - first).days + 1))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        pytest.param(date(2026, 11, 20), True, id="friday"),
        pytest.param(date(2026, 11, 21), False, id="saturday"),
        pytest.param(date(2026, 11, 22), False, id="sunday"),
        pytest.param(CHRISTMAS, False, id="holiday"),
    ],
)
def test_people_work_on_weekdays_that_are_no_holidays(day: date, works: bool) -> None:
    assert CALENDAR.is_working_day(day) is works


def test_a_country_has_its_own_weekend() -> None:
    israel = WorkCalendar(weekend=frozenset({4, 5}))

    assert [israel.is_working_day(date(2026, 11, day)) for day in (19, 20, 21, 22)] == [True, False, False, True]


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        pytest.param(date(2026, 11, 20), date(2026, 11, 20), 0, id="same-day"),
        pytest.param(date(2026, 11, 19), date(2026, 11, 20), 1, id="next-day"),
        pytest.param(date(2026, 11, 20), date(2026, 11, 22), 0, id="weekend"),
        pytest.param(date(2026, 11, 20), date(2026, 11, 23), 1, id="over-weekend"),
        pytest.param(date(2026, 11, 22), date(2026, 11, 23), 1, id="from-sunday"),
        pytest.param(date(2026, 11, 23), date(2026, 11, 20), -1, id="backwards"),
        pytest.param(date(2026, 12, 24), date(2026, 12, 28), 1, id="over-holiday"),
        pytest.param(date(2025, 12, 31), date(2026, 12, 31), 259, id="year"),
    ],
)
def test_working_days_leave_out_the_first_day_and_include_the_last(first: date, last: date, count: int) -> None:
    assert CALENDAR.working_days(first, last) == count


@pytest.mark.parametrize(
    ("day", "count", "reached"),
    [
        pytest.param(date(2026, 11, 21), 0, date(2026, 11, 21), id="none"),
        pytest.param(date(2026, 11, 20), 1, date(2026, 11, 23), id="friday"),
        pytest.param(date(2026, 11, 21), 1, date(2026, 11, 23), id="saturday"),
        pytest.param(date(2026, 11, 23), -1, date(2026, 11, 20), id="back-from-monday"),
        pytest.param(date(2026, 11, 22), -1, date(2026, 11, 20), id="back-from-sunday"),
        pytest.param(date(2026, 12, 24), 1, date(2026, 12, 28), id="holiday"),
        pytest.param(date(2026, 12, 28), -1, date(2026, 12, 24), id="back-over-holiday"),
        pytest.param(date(2026, 11, 23), 5, date(2026, 11, 30), id="week"),
    ],
)
def test_adding_working_days(day: date, count: int, reached: date) -> None:
    assert CALENDAR.add(day, count) == reached


def test_a_week_without_working_days_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a working day"):
        WorkCalendar(weekend=frozenset(range(7)))


def test_calendars_are_equal_by_their_days() -> None:
    same = WorkCalendar(frozenset([SATURDAY_HOLIDAY, CHRISTMAS, MAY_DAY]))

    assert same == CALENDAR
    assert hash(same) == hash(CALENDAR)


@given(calendars, days, days)
def test_counting_equals_the_slow_count(calendar: WorkCalendar, one: date, other: date) -> None:
    first, last = sorted((one, other))

    assert calendar.working_days(first, last) == slow_count(calendar, first, last)


@given(calendars, days, days, days)
def test_working_days_add_up_and_mirror(calendar: WorkCalendar, first: date, middle: date, last: date) -> None:
    whole = calendar.working_days(first, last)

    assert calendar.working_days(first, middle) + calendar.working_days(middle, last) == whole
    assert calendar.working_days(last, first) == -whole


@given(calendars, days, st.integers(1, 300))
def test_adding_reaches_the_working_day_with_that_count(calendar: WorkCalendar, day: date, count: int) -> None:
    later, earlier = calendar.add(day, count), calendar.add(day, -count)

    assert calendar.is_working_day(later)
    assert calendar.working_days(day, later) == count
    assert calendar.is_working_day(earlier)
    assert calendar.working_days(earlier - DAY, day - DAY) == count


HOME = WorkingHours("Europe/Berlin", time(9), time(18), CALENDAR)
NIGHTS = WorkingHours("Europe/Berlin", time(0), time(8), WorkCalendar(weekend=frozenset()))


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        pytest.param("2026-11-23T10:00+01:00", "2026-11-23T10:30+01:00", 30, id="within"),
        pytest.param("2026-11-23T10:30+01:00", "2026-11-23T10:00+01:00", -30, id="backwards"),
        pytest.param("2026-11-23T10:00:00+01:00", "2026-11-23T10:00:59+01:00", 0, id="seconds"),
        pytest.param("2026-11-23T10:00:00+01:00", "2026-11-23T09:59:59+01:00", -1, id="seconds-before"),
        pytest.param("2026-11-23T07:00+01:00", "2026-11-23T09:01+01:00", 1, id="from-before-work"),
        pytest.param("2026-11-23T17:59+01:00", "2026-11-23T23:00+01:00", 1, id="to-after-work"),
        pytest.param("2026-11-20T17:00+01:00", "2026-11-23T10:00+01:00", 120, id="over-weekend"),
        pytest.param("2026-11-21T10:00+01:00", "2026-11-22T10:00+01:00", 0, id="weekend"),
        pytest.param("2026-12-24T17:00+01:00", "2026-12-28T10:00+01:00", 120, id="over-holiday"),
        pytest.param("2026-11-23T09:00+01:00", "2026-11-24T09:00+01:00", 540, id="day"),
        pytest.param("2026-03-27T17:00+01:00", "2026-03-30T10:00+02:00", 120, id="over-spring-change"),
        pytest.param("2026-10-23T17:00+02:00", "2026-10-26T10:00+01:00", 120, id="over-autumn-change"),
    ],
)
def test_working_minutes_between(first: str, last: str, count: int) -> None:
    assert HOME.minutes(at(first), at(last)) == count


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        pytest.param("2026-03-29T00:00+01:00", "2026-03-29T08:00+02:00", 420, id="spring"),
        pytest.param("2026-10-25T00:00+02:00", "2026-10-25T08:00+01:00", 540, id="autumn"),
        pytest.param("2026-03-28T00:00+01:00", "2026-03-31T00:00+02:00", 3 * 480 - 60, id="days-around-spring"),
        pytest.param("2026-10-27T00:00+01:00", "2026-10-24T00:00+02:00", -3 * 480 - 60, id="back-over-autumn"),
    ],
)
def test_a_clock_change_within_working_hours_counts_as_it_passes(first: str, last: str, count: int) -> None:
    assert NIGHTS.minutes(at(first), at(last)) == count


def test_a_clock_change_on_a_day_off_changes_nothing() -> None:
    weekdays = WorkingHours("Europe/Berlin", time(0), time(8), WorkCalendar())

    assert weekdays.minutes(at("2026-03-27T00:00+01:00"), at("2026-03-31T00:00+02:00")) == 2 * 480


@pytest.mark.parametrize(
    ("moment", "count", "reached"),
    [
        pytest.param("2026-11-23T10:00+01:00", 60, "2026-11-23T11:00+01:00", id="within"),
        pytest.param("2026-11-23T10:00+01:00", 480, "2026-11-23T18:00+01:00", id="to-the-end"),
        pytest.param("2026-11-23T10:00+01:00", 481, "2026-11-24T09:01+01:00", id="past-the-end"),
        pytest.param("2026-11-23T10:00+01:00", -60, "2026-11-23T09:00+01:00", id="to-the-start"),
        pytest.param("2026-11-23T10:00+01:00", -61, "2026-11-20T17:59+01:00", id="before-the-start"),
        pytest.param("2026-11-20T20:00+01:00", 60, "2026-11-23T10:00+01:00", id="from-evening"),
        pytest.param("2026-11-21T12:00+01:00", 0, "2026-11-21T12:00+01:00", id="nothing"),
        pytest.param("2026-10-23T17:00+02:00", 120, "2026-10-26T10:00+01:00", id="over-autumn-change"),
    ],
)
def test_after_so_many_working_minutes(moment: str, count: int, reached: str) -> None:
    assert HOME.after(at(moment), count) == at(reached)


def test_a_working_day_lies_between_its_start_and_its_end() -> None:
    day = date(2026, 7, 1)

    assert HOME.day_start(day) == at("2026-07-01T09:00+02:00")
    assert HOME.day_end(day) == at("2026-07-01T18:00+02:00")
    assert HOME.minutes_per_day == 540


def test_hours_without_time_are_refused() -> None:
    with pytest.raises(ValueError, match="09:00-09:00"):
        WorkingHours("Europe/Berlin", time(9), time(9), CALENDAR)


@settings(deadline=None)
@given(hours, minutes, minutes, minutes)
def test_minutes_add_up_and_mirror(home: WorkingHours, first: datetime, middle: datetime, last: datetime) -> None:
    whole = home.minutes(first, last)

    assert home.minutes(first, middle) + home.minutes(middle, last) == whole
    assert home.minutes(last, first) == -whole


@settings(deadline=None)
@given(hours, minutes, minutes, st.integers(0, 5000))
def test_minutes_never_fall_as_time_goes_on(home: WorkingHours, first: datetime, last: datetime, more: int) -> None:
    gain = home.minutes(first, last + timedelta(minutes=more)) - home.minutes(first, last)

    assert 0 <= gain <= more


@settings(deadline=None)
@given(hours, minutes, counts)
def test_after_is_the_inverse_of_minutes(home: WorkingHours, moment: datetime, count: int) -> None:
    assert home.minutes(moment, home.after(moment, count)) == count


@settings(deadline=None)
@given(hours, minutes, st.integers(1, 3000))
def test_after_is_the_first_instant_with_that_many_minutes(home: WorkingHours, moment: datetime, count: int) -> None:
    assert home.minutes(moment, home.after(moment, count) - timedelta(seconds=1)) == count - 1


@pytest.mark.parametrize(
    ("zone", "day", "clock", "instant"),
    [
        pytest.param("Asia/Kolkata", date(2026, 3, 29), time(9), "2026-03-29T03:30+00:00", id="no-change"),
        pytest.param("Europe/Berlin", date(2026, 3, 29), time(1, 59), "2026-03-29T00:59+00:00", id="before-gap"),
        pytest.param("Europe/Berlin", date(2026, 3, 29), time(2), "2026-03-29T01:00+00:00", id="gap-starts"),
        pytest.param("Europe/Berlin", date(2026, 3, 29), time(2, 30), "2026-03-29T01:00+00:00", id="in-gap"),
        pytest.param("Europe/Berlin", date(2026, 3, 29), time(3), "2026-03-29T01:00+00:00", id="gap-ends"),
        pytest.param("Europe/Berlin", date(2026, 10, 25), time(2, 30), "2026-10-25T00:30+00:00", id="in-fold"),
        pytest.param("Europe/Berlin", date(2026, 10, 25), time(3), "2026-10-25T02:00+00:00", id="after-fold"),
        pytest.param("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), "2026-10-03T15:30+00:00", id="half-hour"),
        pytest.param("Pacific/Apia", date(2011, 12, 30), time(9), "2011-12-30T10:00+00:00", id="skipped-day"),
    ],
)
def test_a_clock_reaches_each_time_of_each_day_once(zone: str, day: date, clock: time, instant: str) -> None:
    assert clock_instant(day, clock, zone) == at(instant)


def test_pendulum_instants_count_like_plain_ones() -> None:
    first, last = pendulum.datetime(2026, 11, 20, 16), pendulum.datetime(2026, 11, 23, 9, tz="Europe/Berlin")

    assert HOME.minutes(first, last) == 60
    assert type(HOME.after(first, 60)) is datetime
    assert local_day(last, "Pacific/Honolulu") == date(2026, 11, 22)


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a zone"):
        utc(datetime(2026, 11, 23, 9))  # noqa: DTZ001 - the mistake under test
