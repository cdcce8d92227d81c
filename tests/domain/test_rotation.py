"""Which backups stay: enough of the newest days, a few of the weeks and months before, never none."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.domain.time.rotation import kept

NOW = datetime(2026, 11, 23, 8, 47, tzinfo=UTC)
ZONE = "Europe/Berlin"


def days_back(*days: float) -> list[datetime]:
    return [NOW - timedelta(days=each) for each in days]


@pytest.mark.parametrize(
    ("made", "stays"),
    [
        pytest.param([], [], id="none"),
        pytest.param([0, 0.01, 0.02], [0, 0.01, 0.02], id="few-of-a-day"),
        pytest.param([n / 100 for n in range(30)], [n / 100 for n in range(10)], id="ten-of-a-busy-day"),
        pytest.param(
            [*(n / 100 for n in range(12)), *range(1, 10)],
            [*(n / 100 for n in range(10)), *range(1, 7), 8],
            id="then-one-of-each-of-seven-days-and-the-newest-of-the-week-before",
        ),
        pytest.param(
            list(range(365)), [*range(10), 15, 23, 54, 84, 115, 146], id="a-year-of-days-leaves-weeks-and-months"
        ),
    ],
)
def test_what_stays(made: list[float], stays: list[float]) -> None:
    assert sorted(kept(days_back(*made), ZONE)) == sorted(days_back(*stays))


def test_a_day_is_a_day_at_home() -> None:
    """22:30 and 23:30 in UTC are two days in Berlin."""
    busy = [NOW + timedelta(minutes=n) for n in range(10)]
    evening = [datetime(2026, 11, 20, hour, 30, tzinfo=UTC) for hour in (22, 23)]
    assert set(evening) <= kept([*busy, *evening], ZONE)
    assert evening[0] not in kept([*busy, *evening], "UTC")


MOMENTS = st.lists(st.integers(0, 400 * 24), unique=True, max_size=60).map(
    lambda hours: [NOW - timedelta(hours=each) for each in hours]
)


@given(MOMENTS, st.integers(0, 24 * 60))
def test_the_newest_always_stay_and_what_went_never_comes_back(made: list[datetime], later: int) -> None:
    stays = kept(made, ZONE)
    assert stays <= set(made)
    assert set(sorted(made, reverse=True)[:10]) <= stays
    assert len(stays) <= 10 + 7 + 4 + 6
    assert kept(stays, ZONE) == stays
    assert kept([*made, NOW + timedelta(hours=later)], ZONE) <= stays | {NOW + timedelta(hours=later)}
