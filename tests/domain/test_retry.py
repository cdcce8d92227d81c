"""When another try at somebody who does not answer is due."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.domain.time.retry import another_way, retry_at

BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


@pytest.mark.parametrize(
    ("attempts", "now", "due"),
    [
        pytest.param([], "2026-11-23T10:00+01:00", None, id="never-tried"),
        pytest.param(["23T10:00"], "2026-11-23T10:00+01:00", "2026-11-23T11:00+01:00", id="at-once"),
        pytest.param(["23T10:00"], "2026-11-23T10:59+01:00", "2026-11-23T11:00+01:00", id="in-the-hour"),
        pytest.param(["23T10:00"], "2026-11-23T11:00+01:00", None, id="after-the-hour"),
        pytest.param(["23T09:00", "23T10:00"], "2026-11-23T10:30+01:00", "2026-11-23T11:00+01:00", id="newest"),
        pytest.param(["23T10:00", "23T09:00"], "2026-11-23T10:30+01:00", "2026-11-23T11:00+01:00", id="any-order"),
        pytest.param(["23T10:00"], "2026-11-24T09:29+01:00", None, id="next-day-early"),
        pytest.param(["23T10:00"], "2026-11-24T09:30+01:00", "2026-11-24T10:30+01:00", id="next-day-from"),
        pytest.param(["23T10:00"], "2026-11-24T10:29+01:00", "2026-11-24T10:30+01:00", id="next-day-until"),
        pytest.param(["23T10:00"], "2026-11-24T10:30+01:00", None, id="next-day-late"),
        pytest.param(["23T10:00"], "2026-11-25T10:00+01:00", None, id="third-day"),
        pytest.param(["23T10:00", "23T11:00"], "2026-11-24T09:45+01:00", "2026-11-24T11:30+01:00", id="in-a-row"),
        pytest.param(["23T10:00", "24T08:45"], "2026-11-24T09:00+01:00", "2026-11-24T10:30+01:00", id="both-rules"),
        pytest.param(["23T10:00", "24T08:29"], "2026-11-24T09:00+01:00", "2026-11-24T09:29+01:00", id="just-between"),
        pytest.param(["23T23:50"], "2026-11-24T23:30+01:00", "2026-11-25T00:20+01:00", id="over-midnight"),
    ],
)
def test_another_try_keeps_its_distance(attempts: list[str], now: str, due: str | None) -> None:
    tried = [at(f"2026-11-{attempt}+01:00") for attempt in attempts]

    assert retry_at(tried, BERLIN, at(now)) == (at(due) if due else None)


@pytest.mark.parametrize(
    ("zone", "attempt", "now", "due"),
    [
        pytest.param(BERLIN, "2026-03-28T10:00+01:00", "2026-03-29T10:00+02:00", "2026-03-29T10:30+02:00", id="spring"),
        pytest.param(BERLIN, "2026-10-24T10:00+02:00", "2026-10-25T10:00+01:00", "2026-10-25T10:30+01:00", id="autumn"),
        pytest.param(BERLIN, "2026-10-24T10:00+02:00", "2026-10-25T09:00+01:00", None, id="24-hours-later"),
        pytest.param(BERLIN, "2026-03-28T02:30+01:00", "2026-03-29T03:15+02:00", "2026-03-29T03:30+02:00", id="gap"),
        pytest.param(NEW_YORK, "2026-11-23T23:00-05:00", "2026-11-24T23:00-05:00", "2026-11-24T23:30-05:00", id="west"),
    ],
)
def test_the_same_time_next_day_is_that_of_the_contacts_clock(
    zone: str, attempt: str, now: str, due: str | None
) -> None:
    assert retry_at([at(attempt)], zone, at(now)) == (at(due) if due else None)


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        pytest.param(0, False, id="none"),
        pytest.param(2, False, id="two"),
        pytest.param(3, True, id="three"),
        pytest.param(4, True, id="four"),
    ],
)
def test_three_attempts_ask_for_another_way(count: int, expected: bool) -> None:
    assert another_way([at("2026-11-23T10:00+01:00")] * count) is expected


START = at("2026-03-27T00:00+00:00")
moments = st.integers(0, 4 * 24 * 60).map(lambda minute: START + timedelta(minutes=minute))


@given(st.lists(moments, max_size=8), moments)
def test_a_try_that_waited_is_due_and_not_earlier(attempts: list[datetime], now: datetime) -> None:
    due = retry_at(attempts, BERLIN, now)

    if due is not None:
        assert now < due
        assert retry_at(attempts, BERLIN, due) is None
        assert retry_at(attempts, BERLIN, due - timedelta(minutes=1)) == due


@given(st.lists(moments, max_size=8), moments)
def test_the_order_of_attempts_does_not_matter(attempts: list[datetime], now: datetime) -> None:
    assert retry_at(attempts, BERLIN, now) == retry_at(sorted(attempts), BERLIN, now)
