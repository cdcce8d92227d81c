"""How good the forecast was: how often they called when it said so, and how far off it was on the whole."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from acct_tui.domain.foretelling import HIGH, Morning
from acct_tui.domain.likely import PastSilence

STEPS = (Fraction(0), Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))
"""Where the steps of the chance begin in which the record is told."""


@dataclass(frozen=True, slots=True)
class Share:
    """How often something was so: k of n."""

    k: int
    n: int

    @property
    def value(self) -> Fraction | None:
        """The share; None of nothing."""
        return Fraction(self.k, self.n) if self.n else None

    def __add__(self, other: "Share") -> "Share":
        return Share(self.k + other.k, self.n + other.n)


@dataclass(frozen=True, slots=True)
class Record:
    """How good the forecast was: how often they called, by steps of the chance, and the Brier score (0 is perfect).

    `ours` mornings do not count, because we called first; `running` ones are not over.
    """

    steps: tuple[Share, ...]
    brier: Fraction | None
    ours: int
    running: int

    @property
    def high(self) -> Share:
        """How often they called when it was to be expected."""
        return sum((step for begin, step in zip(STEPS, self.steps, strict=True) if begin >= HIGH), Share(0, 0))

    @property
    def n(self) -> int:
        """The mornings that count."""
        return sum(step.n for step in self.steps)


def record(mornings: Iterable[Morning]) -> Record:
    """What the mornings tell about the forecast."""
    seen = list(mornings)
    counted = [morning for morning in seen if morning.counts]
    ours = sum(morning.is_over and morning.mover == "us" for morning in seen)
    running = sum(not morning.is_over for morning in seen)
    return Record(tuple(_steps(counted)), _brier(counted), ours, running)


def _steps(counted: Sequence[Morning]) -> Iterator[Share]:
    for begin, end in zip(STEPS, (*STEPS[1:], None), strict=True):
        within = [each for each in counted if each.chance >= begin and (end is None or each.chance < end)]
        yield Share(sum(each.mover == "client" for each in within), len(within))


def _brier(counted: Sequence[Morning]) -> Fraction | None:
    """The mean square of what the chance was off by."""
    if not counted:
        return None
    return sum(((each.chance - (each.mover == "client")) ** 2 for each in counted), Fraction(0)) / len(counted)


def own_mean(past: Sequence[PastSilence]) -> Share:
    """How many past silences ended with a call of theirs."""
    return Share(sum(silence.theirs for silence in past), len(past))
