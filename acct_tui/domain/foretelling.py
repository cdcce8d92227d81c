"""What the forecast said on past mornings, with what was known then, and who called first."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from fractions import Fraction

from acct_tui.domain.desk import Desk
from acct_tui.domain.golden_rule import first_calls, is_call_open
from acct_tui.domain.likely import ENDED_WITHIN, PastSilence, by_length, forecast
from acct_tui.domain.silence import silent_since
from acct_tui.domain.snapshots import REMEMBERED, Client, Project, Side, Touch
from acct_tui.domain.worktime import DAY, clock_instant, local_day

LOOK_BACK = timedelta(days=30)
HIGH = Fraction(1, 2)
"""The chance from which a call of theirs is expected."""


@dataclass(frozen=True, slots=True)
class Move:
    """When somebody called first, on which day of the client, and who."""

    at: datetime
    day: date
    side: Side


@dataclass(frozen=True, slots=True)
class Morning:
    """The chance when a working day of the client began, and the first move within the two working days after it.

    While the days are not over, nobody may still become somebody.
    """

    day: date
    chance: Fraction
    move: Move | None
    is_over: bool = True

    @property
    def mover(self) -> Side | None:
        """Who moved first; None when nobody did."""
        return self.move.side if self.move else None

    @property
    def is_preempted(self) -> bool:
        """Whether their call was to be expected and we called that day before they did."""
        return self.chance >= HIGH and self.move is not None and (self.move.side, self.move.day) == ("us", self.day)

    @property
    def counts(self) -> bool:
        """Whether it tells something of the forecast; where we called first, nobody knows what was to come."""
        return self.is_over and self.mover != "us"


def mornings(client: Client, past: Sequence[PastSilence], desk: Desk) -> Iterator[Morning]:
    """The forecast of each working day of the client in the last thirty days, except while a call of theirs waits."""
    calendar, today = desk.calendar(client.country), desk.day_in(client.zone)
    moves = _moves(client, today - LOOK_BACK, desk.now)
    for day in filter(calendar.is_working_day, (today - n * DAY for n in range(LOOK_BACK.days, -1, -1))):
        at = clock_instant(day, time(), client.zone)
        known = as_known(client, at)
        if _is_open(known, day):
            move = next((move for move in moves if move.at >= at), None)
            is_soon = move is not None and calendar.working_days(day, move.day) <= ENDED_WITHIN
            is_over = calendar.working_days(day, today) > ENDED_WITHIN
            yield Morning(day, _chance(known, past, at, desk), move if is_soon else None, is_over)


def _moves(client: Client, first: date, now: datetime) -> list[Move]:
    since = clock_instant(first, time(), client.zone)
    return [Move(at, local_day(at, client.zone), side) for at, side in first_calls(client) if since <= at <= now]


def _is_open(known: Client, day: date) -> bool:
    """Whether it was open who calls first: there was something to be silent about, and no call of theirs waited."""
    begun = silent_since(known)
    return begun is not None and begun <= day and not is_call_open(known)


def _chance(known: Client, past: Sequence[PastSilence], at: datetime, desk: Desk) -> Fraction:
    """What the forecast said at a moment."""
    ended = bisect_left(past, at, key=lambda silence: silence.ended_at)
    return forecast(known, replace(desk, now=at), by_length(past[:ended])).chance


def as_known(client: Client, at: datetime) -> Client:
    """The client as the forecast saw them at an earlier moment, of the day at hand only what was before it.

    A milestone says where it stands now but not since when, so none is known.
    """
    day = local_day(at, client.zone)
    projects = tuple(_project_as_known(project, day) for project in client.projects)
    talks, others = _touches_before(client.conversations, at)[:REMEMBERED], _touches_before(client.others, at)
    return replace(client, conversations=talks, others=others, projects=projects)


def _touches_before(newest_first: tuple[Touch, ...], at: datetime) -> tuple[Touch, ...]:
    later = bisect_right(newest_first, -at.timestamp(), key=lambda touch: -touch.at.timestamp())
    return newest_first[later:]


def _project_as_known(project: Project, day: date) -> Project:
    changes = tuple(
        replace(change, client_told_on=_before(change.client_told_on, day))
        for change in project.changes
        if change.raised_on < day
    )
    invoices = tuple(invoice for invoice in project.invoices if invoice.issued_on < day)
    delivered_on = _before(project.delivered_on, day)
    return replace(project, delivered_on=delivered_on, milestones=(), changes=changes, invoices=invoices)


def _before(known: date | None, day: date) -> date | None:
    return known if known and known < day else None
