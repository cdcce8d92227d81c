"""How likely the client is to call first: what past silences of this length led to, and what they are about to notice.

Source: DESIGN 3.2, a Beta prior of weight 4 around the mean, joined with triggers by noisy-or.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from itertools import pairwise

from acct_tui.domain.desk import Desk
from acct_tui.domain.golden_rule import first_movers
from acct_tui.domain.silence import silence_days
from acct_tui.domain.slip import untold
from acct_tui.domain.snapshots import REMEMBERED, Client, Project
from acct_tui.domain.worktime import local_day

PRIOR_WEIGHT = 4
ENDED_WITHIN = 2
"""Working days within which a call of theirs counts as the end of that silence."""

TRIGGERS = {"replan": Fraction(35, 100), "incident": Fraction(40, 100)}
"""What an untold change of each kind adds; a delivery counts by its day, told or not."""
DELIVERY = Fraction(25, 100)
INVOICE = Fraction(15, 100)


@dataclass(frozen=True, slots=True)
class Forecast:
    """The chance that they call first, the k of n past silences behind it, and what adds to it.

    `after` is the length in working days from which that record speaks: the present one or a weightier one before.
    """

    chance: Fraction
    k: int
    n: int
    after: int = 0
    triggers: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether there were enough silences to tell."""
        return self.n >= 3


@dataclass(frozen=True, slots=True)
class PastSilence:
    """The time between two conversations: when it ended, its working days, and whether a call of theirs ended it."""

    ended_at: datetime
    days: int
    theirs: bool


def silences(client: Client, desk: Desk) -> list[PastSilence]:
    """Each silence between conversations, oldest first."""
    calendar = desk.calendar(client.country)
    talks = [(at, local_day(at, client.zone), mover) for at, mover in first_movers(client)]
    return [
        PastSilence(at, calendar.working_days(before, after), mover == "client")
        for (_, before, _), (at, after, mover) in pairwise(talks)
    ]


def by_length(past: Sequence[PastSilence]) -> list[tuple[int, bool]]:
    """(length in working days, whether they ended it) by length, of the silences between remembered conversations."""
    return sorted((silence.days, silence.theirs) for silence in past[1 - REMEMBERED :])


def past_silences(client: Client, desk: Desk) -> list[tuple[int, bool]]:
    """The past silences of a client by length."""
    return by_length(silences(client, desk))


def forecast(client: Client, desk: Desk, past: list[tuple[int, bool]] | None = None) -> Forecast:
    """The chance that this client calls us first within two working days; `past` spares counting past silences."""
    days = silence_days(client, desk) or 0
    record = past_silences(client, desk) if past is None else past
    chance, k, n, after = base_chance(record, days, desk.likely_mean)
    triggers = tuple(found for project in client.projects for found in _triggers(client, project, desk))
    missed = 1 - chance
    for weight, _ in triggers:
        missed *= 1 - weight
    return Forecast(1 - missed, k, n, after, tuple(words for _, words in triggers))


def base_chance(silences: list[tuple[int, bool]], days: int, mean: Fraction) -> tuple[Fraction, int, int, int]:
    """The highest (k + 4m)/(n + 4) over the present silence so far, its k, its n, and the length it was reached at.

    `silences` are sorted by length.
    """
    lengths = [length for length, _ in silences]
    theirs = [length for length, ended in silences if ended]
    longest = lengths[-1] + 1 if lengths else 0
    # The newest step first, since of equal chances it is the one to tell; most steps are the same two numbers.
    steps: dict[tuple[int, int], int] = {}
    for day in range(min(days, longest), -1, -1):
        steps.setdefault(_record(lengths, theirs, day), day)
    chances = [((k + PRIOR_WEIGHT * mean) / (n + PRIOR_WEIGHT), k, n, day) for (k, n), day in steps.items()]
    return max(chances, key=lambda step: step[0])


def _record(lengths: list[int], theirs: list[int], day: int) -> tuple[int, int]:
    """How many silences they ended soon after that many days, and how many lasted at least as long."""
    k = bisect_right(theirs, day + ENDED_WITHIN) - bisect_left(theirs, day)
    return k, len(lengths) - bisect_left(lengths, day)


def _triggers(client: Client, project: Project, desk: Desk) -> Iterator[tuple[Fraction, str]]:
    """What the client is about to notice about a project and has not talked with us about since."""
    spoken = local_day(client.conversations[0].at, client.zone) if client.conversations else None
    for news in untold(project, desk.calendar(client.country), desk.day_in(client.zone)):
        kind = news.change.kind if news.change else "replan"
        if kind in TRIGGERS and (spoken is None or news.raised_on is None or news.raised_on > spoken):
            yield TRIGGERS[kind], news.what
    if project.delivered_on and (spoken is None or project.delivered_on > spoken):
        yield DELIVERY, f"{project.name} was delivered"
    for invoice in project.invoices:
        if spoken is None or invoice.issued_on > spoken:
            yield INVOICE, f"invoice {invoice.number} was sent"
