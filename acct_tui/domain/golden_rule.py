"""The golden rule: conversations that we started ÷ all conversations, never without its n."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from acct_tui.domain.snapshots import Client, Side


@dataclass(frozen=True, slots=True)
class Score:
    """How many of n conversations we started."""

    ours: int
    n: int

    @property
    def share(self) -> Fraction | None:
        """The share we started; None without a conversation."""
        return Fraction(self.ours, self.n) if self.n else None

    def __add__(self, other: "Score") -> "Score":
        return Score(self.ours + other.ours, self.n + other.n)


def first_movers(client: Client) -> Iterator[tuple[datetime, Side]]:
    """When each conversation was and whose it is, oldest first.

    A conversation that returns their missed call is theirs, and a missed call that nobody has returned counts as theirs
    already, so that leaving the phone alone never helps.
    """
    missed: datetime | None = None
    for touch in sorted([*client.conversations, *client.others], key=lambda touch: touch.at):
        if touch.kind == "conversation":
            yield touch.at, "client" if missed else touch.started_by
            missed = None
        elif touch.kind == "attempt" and touch.started_by == "client":
            missed = missed or touch.at
    if missed:
        yield missed, "client"


def golden_rule(client: Client, since: datetime) -> Score:
    """The score of one client from a moment on."""
    return tally(mover for at, mover in first_movers(client) if at >= since)


def tally(movers: Iterable[Side]) -> Score:
    """Count who moved first."""
    sides = list(movers)
    return Score(sides.count("us"), len(sides))
