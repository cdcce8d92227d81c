"""Piecewise linear factors, in exact fractions so that rounding never reorders two clients."""

from fractions import Fraction
from itertools import pairwise


def ramp(x: int | Fraction, *points: tuple[int | Fraction, int | Fraction | str]) -> Fraction:
    """The height at x of the line through the points (x ascending), flat before the first and after the last."""
    line = [(Fraction(at), Fraction(height)) for at, height in points]
    if x <= line[0][0]:
        return line[0][1]
    for (left, low), (right, high) in pairwise(line):
        if x <= right:
            return low + (high - low) * (x - left) / (right - left)
    return line[-1][1]
