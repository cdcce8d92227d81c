"""Shares and chances in words."""

from fractions import Fraction


def percent(share: Fraction) -> str:
    """A share in whole percent, as "58 %"; only all is 100 and only none is 0."""
    rounded = round(100 * share)
    if 0 < share < 1:
        rounded = min(99, max(1, rounded))
    return f"{rounded} %"


def decimals(share: Fraction | float) -> str:
    """A share as a number, as "0.14"."""
    return f"{float(share):.2f}"


def times(factor: Fraction) -> str:
    """How many times as often, as "1.6 times as often"."""
    tenths = round(10 * factor)
    return "as often" if tenths == 10 else f"{tenths / 10} times as often"
