"""Numbers as a line of bars."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.words.sparkline import BARS, sparkline


@pytest.mark.parametrize(
    ("values", "bars"),
    [
        pytest.param("", "", id="none"),
        pytest.param("5", "▄", id="one"),
        pytest.param("3 3 3", "▄▄▄", id="all-alike"),
        pytest.param("118 124 131 139", "▁▃▅▇", id="rising"),
        pytest.param("2 1 0", "▇▄▁", id="falling"),
        pytest.param("-10 0 10", "▁▄▇", id="below-zero"),
        pytest.param("0 0 6.5", "▁▁▇", id="decimals"),
        pytest.param("100 1 2 3 4", "▁▃▅▇", id="the-newest-only"),
        pytest.param("1 999999999999999999", "▁▇", id="far-apart"),
    ],
)
def test_the_lowest_and_the_highest_are_seen(values: str, bars: str) -> None:
    assert sparkline([Decimal(value) for value in values.split()], 4) == bars


@given(st.lists(st.decimals(allow_nan=False, allow_infinity=False, places=4), max_size=40), st.integers(0, 30))
def test_any_numbers_have_their_bars(values: list[Decimal], most: int) -> None:
    bars = sparkline(values, most)
    assert len(bars) == min(len(values), most)
    assert set(bars) <= set(BARS)
