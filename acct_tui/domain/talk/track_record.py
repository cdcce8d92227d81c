"""How good the forecast was: how often they called when it said so, and how far off it was beside the base rate."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import fsum

from acct_tui.domain.talk.forecast import HIGH, Morning

STEPS = (Fraction(0), Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))
"""Where the steps of the chance begin in which the record is told."""
NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Share:
    """How often they called: k of n mornings, each of which weighs as much as was seen of its days."""

    k: int
    n: Fraction

    @property
    def value(self) -> Fraction | None:
        """The share; None of nothing."""
        return self.k / self.n if self.n else None

    def __add__(self, other: "Share") -> "Share":
        return Share(self.k + other.k, self.n + other.n)


NO_SHARE = Share(0, NOTHING)


@dataclass(frozen=True, slots=True)
class Record:
    """How often they called on so many mornings, by steps of the chance; the Brier score of the forecast, 0 the best.

    `base_brier` is that of somebody who always says the share of mornings on which they did call.
    """

    steps: tuple[Share, ...]
    brier: float | None
    base_brier: float | None
    mornings: int

    @property
    def high(self) -> Share:
        """How often they called when it was to be expected."""
        return sum((step for begin, step in zip(STEPS, self.steps, strict=True) if begin >= HIGH), NO_SHARE)

    @property
    def all(self) -> Share:
        """How often they called at all: the base rate."""
        return sum(self.steps, NO_SHARE)


def record(mornings: Iterable[Morning]) -> Record:
    """What the mornings tell about the forecast; every one counts, by as much as was seen of its days."""
    seen = list(mornings)
    base = _share(seen).value
    if base is None:
        return Record((NO_SHARE,) * len(STEPS), None, None, 0)
    steps = (
        [each for each in seen if each.chance >= begin and (end is None or each.chance < end)]
        for begin, end in zip(STEPS, (*STEPS[1:], None), strict=True)
    )
    said = [(each, each.chance) for each in seen]
    return Record(tuple(map(_share, steps)), _brier(said), _brier([(each, base) for each in seen]), len(seen))


def _share(seen: Sequence[Morning]) -> Share:
    return Share(sum(each.mover == "client" for each in seen), sum((each.seen for each in seen), NOTHING))


def _brier(said: Sequence[tuple[Morning, Fraction]]) -> float:
    """The mean square of what a chance was off by, each morning by its weight; exact fractions would grow for ever."""
    off = (float(each.seen) * (float(chance) - (each.mover == "client")) ** 2 for each, chance in said)
    return fsum(off) / fsum(float(each.seen) for each, _ in said)
