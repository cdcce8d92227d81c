"""Lines through points."""

from fractions import Fraction

import pytest

from acct_tui.domain.facts.ramp import ramp

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("x", "height"),
    [
        pytest.param(-5, Fraction(1, 10), id="before-the-first"),
        pytest.param(0, Fraction(1, 10), id="on-the-first"),
        pytest.param(5, Fraction(3, 10), id="between"),
        pytest.param(HALF, Fraction(12, 100), id="a-fraction-between"),
        pytest.param(10, HALF, id="on-a-corner"),
        pytest.param(11, Fraction(6, 10), id="after-a-corner"),
        pytest.param(15, Fraction(1), id="on-the-last"),
        pytest.param(99, Fraction(1), id="after-the-last"),
    ],
)
def test_the_line_is_exact_between_its_points_and_flat_outside(x: int | Fraction, height: Fraction) -> None:
    assert ramp(x, (0, "0.1"), (10, HALF), (15, 1)) == height


def test_a_line_may_fall() -> None:
    assert [ramp(x, (1, 100), (3, 0)) for x in (0, 1, 2, 3, 4)] == [100, 100, 50, 0, 0]
