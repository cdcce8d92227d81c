"""Words for days and moments resolve to the one thing a person means, or are refused with what to type."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.domain.time.datewords import DateWordsError, Moment, examples, resolve, resolve_time
from acct_tui.domain.time.worktime import WorkCalendar, WorkingHours

CHRISTMAS = WorkCalendar(frozenset({date(2026, 12, 25), date(2026, 12, 31)}))


def hours_in(zone: str, calendar: WorkCalendar = CHRISTMAS) -> WorkingHours:
    return WorkingHours(zone, time(9), time(17), calendar)


BERLIN = hours_in("Europe/Berlin")


def local(text: str, zone: str = "Europe/Berlin") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


NOW = local("2026-11-23 08:47")


def said(text: str, now: datetime = NOW, hours: WorkingHours = BERLIN, *, past: bool = False) -> str:
    """The local moment that the words resolve to; a "~" stands where no time was given."""
    moment = resolve(text, now, hours, past=past)
    mark = "" if moment.has_time else " ~"
    return f"{moment.at.astimezone(ZoneInfo(hours.zone)):%Y-%m-%d %H:%M}{mark}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "2026-11-23 17:00 ~"),
        ("eod", "2026-11-23 17:00 ~"),
        ("tomorrow", "2026-11-24 17:00 ~"),
        ("tmr", "2026-11-24 17:00 ~"),
        ("TOMORROW  17:30", "2026-11-24 17:30"),
        ("tue", "2026-11-24 17:00 ~"),
        ("sunday", "2026-11-29 17:00 ~"),
        ("mon", "2026-11-30 17:00 ~"),
        ("mon 8:46", "2026-11-30 08:46"),
        ("mon 8:47", "2026-11-23 08:47"),
        ("mon 9:00", "2026-11-23 09:00"),
        ("next fri", "2026-12-04 17:00 ~"),
        ("next mon", "2026-11-30 17:00 ~"),
        ("Fri 9:00", "2026-11-27 09:00"),
        ("fri 9am", "2026-11-27 09:00"),
        ("fri 9 pm", "2026-11-27 21:00"),
        ("fri at noon", "2026-11-27 12:00"),
        ("fri 17", "2026-11-27 17:00"),
        ("9:30 fri", "2026-11-27 09:30"),
        ("by fri", "2026-11-27 17:00 ~"),
        ("fri eod", "2026-11-27 17:00 ~"),
        ("on thurs", "2026-11-26 17:00 ~"),
        ("9:30", "2026-11-23 09:30"),
        ("at 9:30", "2026-11-23 09:30"),
        ("9am", "2026-11-23 09:00"),
        ("12pm", "2026-11-23 12:00"),
        ("12am tomorrow", "2026-11-24 00:00"),
        ("17", "2026-11-23 17:00"),
        ("noon", "2026-11-23 12:00"),
        ("now", "2026-11-23 08:47"),
        ("+0d", "2026-11-23 17:00 ~"),
        ("+3d", "2026-11-26 17:00 ~"),
        ("+3d 9:00", "2026-11-26 09:00"),
        ("+2w", "2026-12-07 17:00 ~"),
        ("+1m", "2026-12-23 17:00 ~"),
        ("+3m", "2027-02-23 17:00 ~"),
        ("+3wd", "2026-11-26 17:00 ~"),
        ("+5wd", "2026-11-30 17:00 ~"),
        ("in 24 working days", "2026-12-28 17:00 ~"),
        ("in 2 weeks", "2026-12-07 17:00 ~"),
        ("in a week 10:00", "2026-11-30 10:00"),
        ("in 20 min", "2026-11-23 09:07"),
        ("in 3 h", "2026-11-23 11:47"),
        ("in an hour", "2026-11-23 09:47"),
        ("+30min", "2026-11-23 09:17"),
        ("eow", "2026-11-27 17:00 ~"),
        ("eom", "2026-11-30 17:00 ~"),
        ("eoq", "2026-12-30 17:00 ~"),
        ("eoy", "2026-12-30 17:00 ~"),
        ("eom 12:00", "2026-11-30 12:00"),
        ("24 nov", "2026-11-24 17:00 ~"),
        ("nov 24", "2026-11-24 17:00 ~"),
        ("24th November", "2026-11-24 17:00 ~"),
        ("nov 24 9", "2026-11-24 09:00"),
        ("24 nov 2026 14:00", "2026-11-24 14:00"),
        ("nov 24, 2026", "2026-11-24 17:00 ~"),
        ("23 nov", "2026-11-23 17:00 ~"),
        ("22 nov", "2027-11-22 17:00 ~"),
        ("29 feb", "2028-02-29 17:00 ~"),
        ("2026-11-24", "2026-11-24 17:00 ~"),
        ("2026-11-24 14:00", "2026-11-24 14:00"),
        ("24.11.2026", "2026-11-24 17:00 ~"),
        ("24.11.", "2026-11-24 17:00 ~"),
        ("24.11. 14:00", "2026-11-24 14:00"),
    ],
)
def test_what_lies_ahead(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yesterday", "2026-11-22 17:00 ~"),
        ("yesterday 17:40", "2026-11-22 17:40"),
        ("today", "2026-11-23 08:47 ~"),
        ("8:47", "2026-11-23 08:47"),
        ("40 min ago", "2026-11-23 08:07"),
        ("2 h ago", "2026-11-23 06:47"),
        ("an hour ago", "2026-11-23 07:47"),
        ("3 days ago", "2026-11-20 17:00 ~"),
        ("3 days ago 14:00", "2026-11-20 14:00"),
        ("1 working day ago", "2026-11-20 17:00 ~"),
        ("1 month ago", "2026-10-23 17:00 ~"),
        ("fri", "2026-11-20 17:00 ~"),
        ("last fri", "2026-11-20 17:00 ~"),
        ("mon", "2026-11-16 17:00 ~"),
        ("mon 8:00", "2026-11-23 08:00"),
        ("mon 8:48", "2026-11-16 08:48"),
        ("last mon 8:00", "2026-11-16 08:00"),
        ("22 nov", "2026-11-22 17:00 ~"),
        ("24 nov", "2025-11-24 17:00 ~"),
        ("29 feb", "2024-02-29 17:00 ~"),
    ],
)
def test_what_has_been(text: str, expected: str) -> None:
    assert said(text, past=True) == expected


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "Type a day or a time"),
        (" \n", "Type a day or a time"),
        ("soon", "“soon” is not a day or a time: type fri 9:00"),
        ("next", "not a day or a time"),
        ("mo", "not a day or a time"),
        ("24.11", "not a day or a time"),
        ("fri fri", "not a day or a time"),
        ("in 2 h ago", "not a day or a time"),
        ("+9999d", "not a day or a time"),
        ("by", "not a day or a time"),
        ("03/04/2026", "two ways: type 24 nov"),
        ("3/4", "two ways: type 24 nov"),
        ("in 20 m", "minutes or months"),
        ("24:00", "“24:00” is not a time"),
        ("9:60", "is not a time"),
        ("0am", "is not a time"),
        ("fri 13pm", "“13pm” is not a time"),
        ("31 feb", "“31 feb” does not exist"),
        ("29 feb 2026", "does not exist"),
        ("0 nov", "does not exist"),
        ("2026-13-01", "does not exist"),
        ("31.4. 9:00", "does not exist"),
        ("1 jan 9999", "too far away"),
        ("0001-01-01", "too far away"),
        ("+999y", "too far away"),
        ("8:46", "in the past: Mon 23 Nov 08:46; type a later"),
        ("yesterday", "in the past: Sun 22 Nov 17:00"),
        ("last fri", "in the past"),
        ("40 min ago", "in the past"),
        ("24 nov 2025", "in the past: Mon 24 Nov 2025 17:00"),
    ],
)
def test_what_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(DateWordsError, match=complaint):
        resolve(text, NOW, BERLIN)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("8:48", "in the future: Mon 23 Nov 08:48; type an earlier"),
        ("tomorrow", "in the future"),
        ("+3d", "in the future"),
        ("in 5 min", "in the future"),
        ("soon", "type 40 min ago"),
    ],
)
def test_what_is_refused_of_the_past(text: str, complaint: str) -> None:
    with pytest.raises(DateWordsError, match=complaint):
        resolve(text, NOW, BERLIN, past=True)


def test_what_is_wrong_is_told_whole_whatever_signs_were_typed() -> None:
    with pytest.raises(DateWordsError) as refusal:
        resolve("re: banner; soon", NOW, BERLIN)
    assert refusal.value.wrong == "“re: banner; soon” is not a day or a time"


def test_a_refusal_repeats_no_control_characters() -> None:
    with pytest.raises(DateWordsError) as refusal:
        resolve("\x1b[31m\n" + "x" * 500, NOW, BERLIN)
    assert str(refusal.value).isprintable()
    assert len(str(refusal.value)) < 110


@pytest.mark.parametrize(
    ("zone", "text", "expected"),
    [
        pytest.param("UTC", "9:30", "2026-11-23T09:30", id="utc"),
        pytest.param("Asia/Kathmandu", "today 17:00", "2026-11-23T11:15", id="quarter-hour"),
        pytest.param("Asia/Kathmandu", "+1d", "2026-11-24T11:15", id="end-of-day"),
        pytest.param("Pacific/Auckland", "today 23:00", "2026-11-23T10:00", id="late-there"),
        pytest.param("America/New_York", "today", "2026-11-23T22:00", id="early-there"),
        pytest.param("Pacific/Kiritimati", "tue 9:00", "2026-11-23T19:00", id="far-east"),
    ],
)
def test_words_mean_the_home_zone(zone: str, text: str, expected: str) -> None:
    found = resolve(text, NOW, hours_in(zone))
    assert found.at == datetime.fromisoformat(expected).replace(tzinfo=UTC)
    assert found.at.utcoffset() == timedelta()


def test_today_is_the_day_at_home() -> None:
    night = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert said("tomorrow", night) == "2026-11-25 17:00 ~"
    assert said("tomorrow", night, hours_in("America/New_York")) == "2026-11-24 17:00 ~"


@pytest.mark.parametrize(
    ("zone", "now", "text", "expected"),
    [
        pytest.param("Europe/Berlin", "2026-03-28 09:00", "+1d 9:00", "2026-03-29 09:00", id="spring-wall"),
        pytest.param("Europe/Berlin", "2026-03-29 01:00", "+3h", "2026-03-29 05:00", id="spring-elapsed"),
        pytest.param("Europe/Berlin", "2026-10-24 09:00", "+1d 9:00", "2026-10-25 09:00", id="autumn-wall"),
        pytest.param("Europe/Berlin", "2026-10-25 01:00", "in 3 h", "2026-10-25 03:00", id="autumn-elapsed"),
        pytest.param("Europe/Berlin", "2026-10-24 09:00", "tomorrow", "2026-10-25 17:00 ~", id="autumn-day"),
        pytest.param("Europe/Berlin", "2026-03-28 09:00", "sun 1:59", "2026-03-29 01:59", id="before-the-gap"),
        pytest.param("Europe/Berlin", "2026-03-28 09:00", "sun 3:00", "2026-03-29 03:00", id="after-the-gap"),
        pytest.param("Europe/Berlin", "2026-10-24 09:00", "sun 3:00", "2026-10-25 03:00", id="after-the-fold"),
        pytest.param("Australia/Lord_Howe", "2026-10-03 09:00", "sun 2:30", "2026-10-04 02:30", id="half-hour"),
    ],
)
def test_clock_changes(zone: str, now: str, text: str, expected: str) -> None:
    assert said(text, local(now, zone), hours_in(zone)) == expected


@pytest.mark.parametrize(
    ("zone", "now", "text", "complaint"),
    [
        ("Europe/Berlin", "2026-03-28 09:00", "sun 2:30", "02:30 does not exist on that day"),
        ("Europe/Berlin", "2026-10-24 09:00", "25 oct 2:00", "02:00 happens twice on that day"),
        ("America/New_York", "2026-10-31 09:00", "tomorrow 1:59", "01:59 happens twice"),
        ("Australia/Lord_Howe", "2026-10-03 09:00", "sun 2:29", "02:29 does not exist"),
    ],
)
def test_a_time_skipped_or_repeated_is_refused(zone: str, now: str, text: str, complaint: str) -> None:
    with pytest.raises(DateWordsError, match=complaint):
        said(text, local(now, zone), hours_in(zone))


@pytest.mark.parametrize("text", examples())
def test_examples_resolve(text: str) -> None:
    assert resolve(text, NOW, BERLIN, past="ago" in text)


WORDS = st.lists(
    st.sampled_from(["0", "1", "2", "9", "17", "24", "31", "60", "999", "2026", "9999", ":", ".", ",", "-", "+"])
    | st.sampled_from(["/", "d", "w", "m", "wd", "h", "min", "mon", "fri", "feb", "nov", "last", "next", "in"])
    | st.sampled_from(["ago", "by", "at", "an", "am", "pm", "noon", "today", "eom", "eow", "eod", "yesterday"]),
    max_size=7,
)
TEXTS = st.text(max_size=30) | WORDS.map(" ".join) | WORDS.map("".join)
ZONES = st.sampled_from(["UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia"])
NOWS = st.datetimes(datetime(1995, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 bounds are naive


@given(TEXTS, NOWS, ZONES, st.booleans())
def test_any_words_resolve_in_the_right_direction_or_are_refused(
    text: str, now: datetime, zone: str, past: bool
) -> None:
    try:
        found = resolve(text, now, hours_in(zone), past=past)
    except DateWordsError:
        found = Moment(now, has_time=True)
    assert found.at <= now if past else found.at >= now
    assert found.at.utcoffset() == timedelta()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("18:00", time(18), id="full"),
        pytest.param("9", time(9), id="hour"),
        pytest.param("at 9:05", time(9, 5), id="at"),
        pytest.param("6pm", time(18), id="afternoon"),
        pytest.param("noon", time(12), id="noon"),
    ],
)
def test_a_time_of_day(text: str, expected: time) -> None:
    assert resolve_time(text) == expected


@pytest.mark.parametrize("text", ["", "24:00", "9:60", "13pm", "fri", "9-10"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(DateWordsError):
        resolve_time(text)
