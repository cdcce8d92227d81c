"""How often clients call first on a working day: six numbers for the desk and one factor for each client.

Method: a life table by silence and untold news, smoothed towards its rows and its mean.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import Final

PRIOR_DAYS: Final = 12
"""Days at risk as heavy as what a cell borrows from its row, and a row from the mean."""
PRIOR_CALLS: Final = 3
"""Calls as heavy as what a client's factor borrows from everybody."""
FEWEST_DAYS: Final = 100
"""Days at risk from which the book's own numbers hold."""
STEPS: Final = 3
"""Silence under half the cadence, under the whole, from the whole on."""


@dataclass(frozen=True, slots=True)
class Risk:
    """Their calls on days at risk, and the days in halves: a day on which we moved first was seen by half."""

    calls: int = 0
    halves: int = 0

    @property
    def days(self) -> Fraction:
        """The days at risk."""
        return Fraction(self.halves, 2)

    def __add__(self, other: "Risk") -> "Risk":
        return Risk(self.calls + other.calls, self.halves + other.halves)


Risks = tuple[tuple[Risk, ...], tuple[Risk, ...]]
"""By steps of silence: without untold news, with untold news."""
Chances = tuple[tuple[Fraction, ...], tuple[Fraction, ...]]

NOTHING: Final = Risk()
NO_RISKS: Final[Risks] = ((NOTHING,) * STEPS, (NOTHING,) * STEPS)
BUILT_IN_MEAN: Final = Fraction(8, 100)


def _hundredths(*numbers: int) -> tuple[Fraction, ...]:
    return tuple(Fraction(number, 100) for number in numbers)


BUILT_IN_CHANCES: Final[Chances] = _hundredths(4, 7, 11), _hundredths(8, 12, 17)


@dataclass(frozen=True, slots=True)
class LifeTable:
    """The chance that a client calls first on a working day, by untold news and silence; the days it was counted on."""

    chances: Chances = BUILT_IN_CHANCES
    mean: Fraction = BUILT_IN_MEAN
    risks: Risks = NO_RISKS
    factors: Mapping[str, Fraction] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def counted(self) -> Risk:
        """All days at risk and the calls on them."""
        return total(self.risks)

    @property
    def is_built_in(self) -> bool:
        """Whether too few days are counted for numbers of one's own."""
        return self.counted.days < FEWEST_DAYS

    def chance(self, step: int, has_news: bool) -> Fraction:
        """The chance of one day, of a client like all."""
        return self.chances[has_news][step]

    def factor(self, client_id: str) -> Fraction:
        """How many times as often as others this client calls first; 1 for one that nothing is known of."""
        return self.factors.get(client_id, Fraction(1))


BUILT_IN: Final = LifeTable()


def total(risks: Risks) -> Risk:
    """The days and calls of a whole table."""
    return sum((cell for row in risks for cell in row), NOTHING)


def table(risks: Risks, clients: Mapping[str, Risk]) -> LifeTable:
    """The table of what was counted, and the factor of each client."""
    counted = total(risks)
    if counted.days < FEWEST_DAYS:
        return LifeTable(risks=risks, factors=_factors(clients, BUILT_IN_MEAN))
    mean = counted.calls / counted.days
    calm, newsy = (_row(cells, mean) for cells in risks)
    chances = calm, tuple(map(max, zip(calm, newsy, strict=True)))
    return LifeTable(chances, mean, risks, _factors(clients, mean))


def _factors(clients: Mapping[str, Risk], mean: Fraction) -> Mapping[str, Fraction]:
    return {
        client_id: (risk.calls + PRIOR_CALLS) / (risk.days * mean + PRIOR_CALLS) for client_id, risk in clients.items()
    }


def _row(cells: Sequence[Risk], mean: Fraction) -> tuple[Fraction, ...]:
    """The chances of a row: each cell leans on the row, the row on the mean, and none falls as silence grows."""
    whole = _smoothed(sum(cells, NOTHING), mean)
    return pooled([_smoothed(cell, whole) for cell in cells], [cell.halves for cell in cells])


def _smoothed(risk: Risk, towards: Fraction) -> Fraction:
    return (risk.calls + PRIOR_DAYS * towards) / (risk.days + PRIOR_DAYS)


def pooled(chances: Sequence[Fraction], weights: Sequence[int]) -> tuple[Fraction, ...]:
    """The chances made to rise or stay: neighbours that fall become their weighted mean."""
    blocks: list[tuple[Fraction, int, int]] = []
    for chance, weight in zip(chances, weights, strict=True):
        block = chance, weight, 1
        while blocks and blocks[-1][0] > block[0]:
            block = _joined(blocks.pop(), block)
        blocks.append(block)
    return tuple(chance for chance, _, count in blocks for _ in range(count))


def _joined(one: tuple[Fraction, int, int], other: tuple[Fraction, int, int]) -> tuple[Fraction, int, int]:
    weight = one[1] + other[1]
    # Of two cells without a day none falls: both are their row's.
    return (one[0] * one[1] + other[0] * other[1]) / weight, weight, one[2] + other[2]
