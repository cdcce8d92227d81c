"""The golden rule: conversations that we started ÷ all conversations, never without its n."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from itertools import takewhile

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Side, Touch
from acct_tui.domain.talk.answers import is_missed_call, timeline
from acct_tui.domain.time.worktime import clock_instant


@dataclass(frozen=True, slots=True)
class Score:
    """How many of n conversations we started."""

    ours: int
    n: int

    @property
    def share(self) -> Fraction | None:
        """The share we started; None without a conversation."""
        return Fraction(self.ours, self.n) if self.n else None

    @property
    def theirs(self) -> int:
        """How many they started."""
        return self.n - self.ours

    def __add__(self, other: "Score") -> "Score":
        return Score(self.ours + other.ours, self.n + other.n)


NO_SCORE = Score(0, 0)


@dataclass(frozen=True, slots=True)
class Week:
    """Who called first in the week that begins on a Monday at home."""

    monday: date
    score: Score


@dataclass(frozen=True, slots=True)
class Problems:
    """How many of n conversations that they started carried a problem; of `unsaid` more nobody said whether."""

    k: int
    n: int
    unsaid: int = 0

    @property
    def share(self) -> Fraction | None:
        """The share that carried one; None when it was said of none."""
        return Fraction(self.k, self.n) if self.n else None

    def __add__(self, other: "Problems") -> "Problems":
        return Problems(self.k + other.k, self.n + other.n, self.unsaid + other.unsaid)


def talks(client: Client) -> Iterator[tuple[Touch, Side]]:
    """Each conversation and whose it is, oldest first; one that returns their missed call is theirs."""
    missed = False
    for touch in timeline(client):
        if touch.kind == "conversation":
            yield touch, "client" if missed else touch.started_by
            missed = False
        elif is_missed_call(touch):
            missed = True


def first_calls(client: Client) -> Iterator[tuple[datetime, Side]]:
    """When somebody moved first and who, oldest first: each call of theirs, and each talk that was our own idea.

    A call of theirs counts when they made it, answered or not, and the talk that returns it is a part of it. So
    leaving the phone alone never helps, whatever comes after, and returning the call never hurts.
    """
    missed = False
    for touch in timeline(client):
        if is_their_call(touch):
            yield touch.at, "client"
        elif touch.kind == "conversation" and not missed:
            yield touch.at, "us"
        missed = is_missed_call(touch) or (missed and touch.kind != "conversation")


def is_their_call(touch: Touch) -> bool:
    """Whether they called, and we answered or missed it."""
    return touch.started_by == "client" and touch.kind != "message"


def is_call_open(client: Client) -> bool:
    """Whether they called since the last conversation and it has not come to another."""
    spoken = client.conversations[0].at if client.conversations else None
    since = takewhile(lambda touch: spoken is None or touch.at > spoken, client.others)
    return any(map(is_missed_call, since))


def golden_rule(client: Client, since: datetime) -> Score:
    """The score of one client from a moment on."""
    return tally(mover for at, mover in first_calls(client) if at >= since)


def tally(movers: Iterable[Side]) -> Score:
    """Count who moved first."""
    sides = list(movers)
    return Score(sides.count("us"), len(sides))


def mondays(desk: Desk, weeks: int) -> list[date]:
    """The Mondays of so many weeks at home, this week's last."""
    this = desk.today - timedelta(days=desk.today.weekday())
    return [this - timedelta(weeks=n) for n in reversed(range(weeks))]


def by_week(clients: Iterable[Client], desk: Desk, weeks: int) -> tuple[Week, ...]:
    """Who called first in each of the newest weeks at home, the oldest first."""
    begins = mondays(desk, weeks)
    starts = [clock_instant(monday, time(), desk.zone) for monday in begins]
    movers: list[list[Side]] = [[] for _ in begins]
    for client in clients:
        for at, side in first_calls(client):
            if starts[0] <= at <= desk.now:
                movers[bisect_right(starts, at) - 1].append(side)
    return tuple(Week(monday, tally(sides)) for monday, sides in zip(begins, movers, strict=True))


def problems(client: Client, since: datetime) -> Problems:
    """How many conversations of theirs carried a problem, those that return their missed calls among them."""
    told = [talk.was_problem for talk, side in talks(client) if side == "client" and talk.at >= since]
    return Problems(told.count(True), len(told) - told.count(None), told.count(None))
