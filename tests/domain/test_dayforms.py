"""Days are read in the direction that is asked for, up to the edges of week, month and year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.domain.time.datewords import DateWordsError, resolve_day
from acct_tui.domain.time.worktime import WorkCalendar
from tests.domain.test_datewords import BERLIN, TEXTS, hours_in, local, said

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "past", "expected"),
    [
        ("today", False, "2026-11-23"),
        ("by fri", False, "2026-11-27"),
        ("fri", True, "2026-11-20"),
        ("yesterday", False, "2026-11-22"),
        ("3 days ago", False, "2026-11-20"),
        ("+3wd", False, "2026-11-26"),
        ("20 nov", True, "2026-11-20"),
        ("20 nov", False, "2027-11-20"),
        ("23 nov", True, "2026-11-23"),
        ("eoy", False, "2026-12-30"),
    ],
)
def test_a_day_alone(text: str, past: bool, expected: str) -> None:
    assert resolve_day(text, TODAY, BERLIN, past=past) == date.fromisoformat(expected)


@pytest.mark.parametrize("text", ["fri 9:00", "17", "in 3 h", "now", "noon", ""])
def test_a_day_takes_no_time(text: str) -> None:
    with pytest.raises(DateWordsError, match="fri"):
        resolve_day(text, TODAY, BERLIN)


@pytest.mark.parametrize(
    ("weekend", "expected"),
    [({4, 5}, "2026-11-26"), ({6}, "2026-11-28"), (set[int](), "2026-11-29"), ({0}, "2026-11-22")],
)
def test_the_week_ends_with_the_country(weekend: set[int], expected: str) -> None:
    hours = hours_in("Asia/Dubai", WorkCalendar(weekend=frozenset(weekend)))
    assert resolve_day("eow", TODAY, hours) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("now", "text", "expected"),
    [
        pytest.param("2026-11-27 09:00", "eow", "2026-11-27 17:00 ~", id="friday"),
        pytest.param("2026-12-21 09:00", "eow", "2026-12-24 17:00 ~", id="friday-is-a-holiday"),
        pytest.param("2026-11-23 17:00", "today", "2026-11-23 17:00 ~", id="last-minute"),
        pytest.param("2026-12-31 23:59", "+1d", "2027-01-01 17:00 ~", id="new-year"),
        pytest.param("2026-12-31 23:59", "eom 23:59", None, id="month-ended-a-day-early"),
        pytest.param("2026-11-23 17:01", "today", None, id="day-is-over"),
        pytest.param("2026-11-28 09:00", "eow", None, id="week-is-over"),
        pytest.param("2026-01-31 09:00", "+1m", "2026-02-28 17:00 ~", id="month-is-shorter"),
        pytest.param("2028-02-29 09:00", "+1y", "2029-02-28 17:00 ~", id="no-leap-day"),
        pytest.param("2026-01-01 09:00", "eoq", "2026-03-31 17:00 ~", id="first-quarter"),
        pytest.param("2026-11-29 09:00", "next mon", "2026-11-30 17:00 ~", id="sunday-before"),
    ],
)
def test_edges_of_the_calendar(now: str, text: str, expected: str | None) -> None:
    if expected is None:
        with pytest.raises(DateWordsError, match="in the past"):
            said(text, local(now))
    else:
        assert said(text, local(now)) == expected


@given(TEXTS, st.dates(date(1995, 1, 1), date(2090, 1, 1)), st.booleans())
def test_any_words_are_a_day_or_refused(text: str, today: date, past: bool) -> None:
    try:
        found = resolve_day(text, today, BERLIN, past=past)
    except DateWordsError:
        found = today
    assert abs(found.year - today.year) <= 100
