"""The six numbers of the desk and the factor of a client, from what was counted."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.domain.facts.hazards import BUILT_IN, Risk, Risks, pooled, table

cells = st.tuples(st.integers(0, 60), st.integers(0, 600)).map(lambda drawn: Risk(drawn[0], 2 * drawn[0] + drawn[1]))
rows = st.tuples(cells, cells, cells)


def counted(*calls_and_days: tuple[int, int]) -> Risks:
    found = tuple(Risk(calls, 2 * days) for calls, days in calls_and_days)
    return found[:3], found[3:]


def test_each_cell_leans_on_its_row_and_each_row_on_the_mean() -> None:
    found = table(counted((2, 100), (8, 100), (30, 200), (1, 10), (2, 20), (7, 70)), {})
    assert found.mean == Fraction(50, 500)
    calm, newsy = (40 + 12 * found.mean) / 412, (10 + 12 * found.mean) / 112
    assert found.chances[0] == ((2 + 12 * calm) / 112, (8 + 12 * calm) / 112, (30 + 12 * calm) / 212)
    assert found.chances[1] == (
        (1 + 12 * newsy) / 22,
        (2 + 12 * newsy) / 32,
        max((7 + 12 * newsy) / 82, found.chances[0][2]),
    )
    assert not found.is_built_in


@pytest.mark.parametrize(
    ("days", "is_built_in"), [pytest.param(99, True, id="under-a-hundred"), pytest.param(100, False, id="a-hundred")]
)
def test_too_few_days_leave_the_numbers_built_in(days: int, is_built_in: bool) -> None:
    found = table(counted((9, days), *[(0, 0)] * 5), {"acme": Risk(4, 50)})
    assert found.is_built_in == is_built_in
    assert (found.chances == BUILT_IN.chances) == is_built_in
    assert found.counted == Risk(9, 2 * days)
    assert found.factor("acme") == 7 / (25 * (Fraction(8, 100) if is_built_in else Fraction(9, 100)) + 3)
    assert found.factor("nobody") == 1


@pytest.mark.parametrize(
    ("chances", "weights", "expected"),
    [
        pytest.param((1, 2, 3), (1, 1, 1), (1, 2, 3), id="rising"),
        pytest.param((3, 1, 4), (1, 3, 1), ("3/2", "3/2", 4), id="first-two"),
        pytest.param((1, 5, 2), (7, 2, 1), (1, 4, 4), id="last-two"),
        pytest.param((5, 4, 0), (1, 1, 2), ("9/4",) * 3, id="all-three"),
        pytest.param((2, 3, 1), (1, 1, 2), (Fraction(7, 4),) * 3, id="falls-back-below-the-first"),
        pytest.param((2, 1, 2), (0, 3, 0), (1, 1, 2), id="a-cell-without-days-gives-way"),
    ],
)
def test_steps_that_fall_are_pooled(chances: list[int], weights: list[int], expected: list[str]) -> None:
    assert pooled([Fraction(each) for each in chances], weights) == tuple(map(Fraction, expected))


@given(rows, rows)
def test_no_chance_falls_with_silence_or_news(calm: tuple[Risk, ...], newsy: tuple[Risk, ...]) -> None:
    found = table((calm, newsy), {})
    for row in found.chances:
        assert [pair for pair in pairwise(row) if not 0 <= pair[0] <= pair[1] <= 1] == []
    assert all(without <= lacking for without, lacking in zip(*found.chances, strict=True))
