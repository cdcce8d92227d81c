"""The golden rule: conversations that we started ÷ all conversations, never without its n."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from acct_tui.domain.answers import is_missed_call, timeline
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
    """When each conversation was and whose it is, oldest first; one that returns their missed call is theirs."""
    missed = False
    for touch in timeline(client):
        if touch.kind == "conversation":
            yield touch.at, "client" if missed else touch.started_by
            missed = False
        elif is_missed_call(touch):
            missed = True


def golden_rule(client: Client, since: datetime) -> Score:
    """The score of one client from a moment on.

    A missed call that nobody has returned counts as theirs already, whenever it was: leaving the phone alone never
    helps, and returning the call never hurts.
    """
    score = tally(mover for at, mover in first_movers(client) if at >= since)
    return score + Score(0, 1) if is_call_open(client) else score


def is_call_open(client: Client) -> bool:
    """Whether they called since the last conversation and it has not come to another."""
    spoken = client.conversations[0].at if client.conversations else None
    return any(is_missed_call(touch) and (spoken is None or touch.at > spoken) for touch in client.others)


def tally(movers: Iterable[Side]) -> Score:
    """Count who moved first."""
    sides = list(movers)
    return Score(sides.count("us"), len(sides))
