"""A row of numbers as a line of bars, one cell each."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

BARS: Final = "▁▂▃▄▅▆▇"
_MIDDLE: Final = BARS[len(BARS) // 2]


def sparkline(values: Sequence[Decimal], most: int) -> str:
    """The newest values, at most so many, from the lowest bar to the highest; all alike they stand in the middle."""
    shown = [Fraction(value) for value in values[-most:]] if most > 0 else []
    low, high = min(shown, default=Fraction(0)), max(shown, default=Fraction(0))
    if low == high:
        return _MIDDLE * len(shown)
    return "".join(BARS[round((value - low) / (high - low) * (len(BARS) - 1))] for value in shown)
