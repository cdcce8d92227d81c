"""What the forecast said on past mornings, with what was known then, and who called first."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from functools import cache

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.hazards import LifeTable
from acct_tui.domain.facts.snapshots import REMEMBERED, Client, Project, Side, Touch
from acct_tui.domain.talk.golden_rule import first_calls, is_call_open
from acct_tui.domain.talk.life_table import life_table, week_begins
from acct_tui.domain.talk.likely import WINDOW, forecast
from acct_tui.domain.time.worktime import DAY, WorkCalendar, clock_instant, local_day

LOOK_BACK = timedelta(days=30)
HIGH = Fraction(1, 2)
"""The chance from which a call of theirs is expected."""

Tables = Callable[[Desk], LifeTable]
"""The life table that a desk had in its week."""


@dataclass(frozen=True, slots=True)
class Move:
    """When somebody called first, on which day of the client, and who."""

    at: datetime
    day: date
    side: Side


@dataclass(frozen=True, slots=True)
class Morning:
    """The chance when a working day of the client began, and the first move within the three days it was said for.

    `seen` is the part of these days before a call of ours or the present moment, whose own day counts by half: what
    would have come after that nobody knows. A call of theirs is all there was to see.
    """

    day: date
    chance: Fraction
    move: Move | None
    seen: Fraction = Fraction(1)

    @property
    def mover(self) -> Side | None:
        """Who moved first; None when nobody did."""
        return self.move.side if self.move else None

    @property
    def is_preempted(self) -> bool:
        """Whether their call was to be expected and we called that day before they did."""
        return self.chance >= HIGH and self.move is not None and (self.move.side, self.move.day) == ("us", self.day)


def past_tables(clients: Iterable[Client], desk: Desk) -> Tables:
    """The table of this week as the desk has it, those of the weeks before counted from what was known then."""
    everybody, this_week = list(clients), week_begins(desk)

    @cache
    def of_week(begins: datetime) -> LifeTable:
        return life_table(everybody, replace(desk, now=begins))

    def of(then: Desk) -> LifeTable:
        begins = week_begins(then)
        return desk.table if begins >= this_week else of_week(begins)

    return of


def mornings(client: Client, desk: Desk, tables: Tables) -> Iterator[Morning]:
    """The forecast of each working day of the client in the last thirty days, except while a call of theirs waits."""
    calendar, today = desk.calendar(client.country), desk.day_in(client.zone)
    moves = _moves(client, today - LOOK_BACK, desk.now)
    for day in filter(calendar.is_working_day, (today - n * DAY for n in range(LOOK_BACK.days, -1, -1))):
        then = replace(desk, now=clock_instant(day, time(), client.zone))
        known = as_known(client, then.now)
        said = None if is_call_open(known) else forecast(known, replace(then, table=tables(then)))
        if said:
            move = next((move for move in moves if move.at >= then.now), None)
            if move and calendar.working_days(day, move.day) >= WINDOW:
                move = None
            is_theirs = move is not None and move.side == "client"
            seen = Fraction(1) if is_theirs else _seen(day, move.day if move else today, calendar)
            yield Morning(day, said.chance, move, seen)


def _moves(client: Client, first: date, now: datetime) -> list[Move]:
    since = clock_instant(first, time(), client.zone)
    return [Move(at, local_day(at, client.zone), side) for at, side in first_calls(client) if since <= at <= now]


def _seen(day: date, end: date, calendar: WorkCalendar) -> Fraction:
    """The part of the days from a morning on that went by until another day, whose own part is one half."""
    whole = calendar.working_days(day, end)
    halves = 2 * whole + (1 if calendar.is_working_day(end) else 2)
    return min(Fraction(1), Fraction(halves, 2 * WINDOW))


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
    return replace(project, delivered_on=_before(project.delivered_on, day), milestones=(), changes=changes)


def _before(known: date | None, day: date) -> date | None:
    return known if known and known < day else None
