"""Piecewise linear factors, in exact fractions so that rounding never reorders two clients."""

from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

Number = int | Fraction
Height = Number | str


def ramp(x: Number, *points: tuple[Number, Height]) -> Fraction:
    """The height at x of the line through the points (x ascending), flat before the first and after the last."""
    for right, slope, start in _pieces(points):
        if x <= right:
            return slope * x + start if slope else start
    return Fraction(points[-1][1])


@lru_cache
def _pieces(points: tuple[tuple[Number, Height], ...]) -> tuple[tuple[Number, Fraction, Fraction], ...]:
    """(right end, slope, height at zero) of each piece, worked out once: every line of the rules is a constant."""
    line = [(at, Fraction(height)) for at, height in points]
    pieces = [(line[0][0], Fraction(0), line[0][1])]
    for (left, low), (right, high) in pairwise(line):
        slope = (high - low) / (right - left)
        pieces.append((right, slope, low - slope * left))
    return tuple(pieces)
