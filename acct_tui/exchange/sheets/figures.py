"""Numbers of programs as the cells of a CSV file have them."""

from decimal import Decimal
from math import isfinite
from typing import Final

_LIKE_THOUSANDS: Final = 3
"""So many decimals would be read as thousands: a fourth is written after them."""


def figures(value: float) -> str:
    """As many digits as a spreadsheet keeps, and no more decimals than it shows of an amount."""
    if not isfinite(value):
        return ""
    if value == int(value):
        return str(int(value))
    exact = Decimal(format(value, ".15g"))
    decimals = -int(exact.normalize().as_tuple().exponent)
    if decimals == _LIKE_THOUSANDS:
        return format(exact, ".4f")
    return format(exact, f".{max(0, min(decimals, 2))}f")
