"""The life table as counted: for each working day on which they could have called first, who did.

Days are counted as they began: the silence then, the news that was lacking then.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.hazards import NOTHING, STEPS, LifeTable, Risk, Risks, table
from acct_tui.domain.facts.snapshots import REMEMBERED, Client, Side, Touch
from acct_tui.domain.plan.news import spans
from acct_tui.domain.talk.answers import is_missed_call
from acct_tui.domain.talk.silence import cadence
from acct_tui.domain.time.worktime import DAY, WorkCalendar, clock_instant, local_day

Span = tuple[int, int]
"""Working days by their number in the calendar: after the first, up to the second."""


@dataclass(frozen=True, slots=True)
class _Cells:
    """Calls and halves of days as they are counted: the steps without untold news, then those with."""

    calls: list[int]
    halves: list[int]

    @property
    def risks(self) -> Risks:
        """The cells as a table has them."""
        cells = tuple(map(Risk, self.calls, self.halves))
        return cells[:STEPS], cells[STEPS:]


@dataclass(frozen=True, slots=True)
class Spell:
    """The days after that of a talk, up to the one on which somebody moved first; `mover` is None if nobody did."""

    since: date
    last: date
    mover: Side | None


def week_begins(desk: Desk) -> datetime:
    """The Monday 00:00 at home before which facts are counted."""
    return clock_instant(desk.today - timedelta(days=desk.today.weekday()), time(), desk.zone)


def life_table(clients: Iterable[Client], desk: Desk) -> LifeTable:
    """The table of the desk's week; days that began with an open call of theirs are not at risk."""
    then = replace(desk, now=week_begins(desk))
    found = [(client, *count(client, then)) for client in clients]
    risks = tuple(
        tuple(sum((cells[news][step] for _, cells, _ in found), NOTHING) for step in range(STEPS)) for news in (0, 1)
    )
    return table((risks[0], risks[1]), {client.id: settled for client, _, settled in found})


def step_of(silence: int, pace: int) -> int:
    """The step of so many working days of silence: under half the cadence, under the whole, from the whole on."""
    return (2 * silence >= pace) + (silence >= pace)


def pace_of(client: Client, desk: Desk) -> int:
    """The shortest cadence of their projects; the client's own when all of them rest."""
    paces = (cadence(client, project, desk) for project in client.projects)
    return min((pace for pace in paces if pace), default=client.cadence_days)


def count(client: Client, desk: Desk) -> tuple[Risks, Risk]:
    """The days at risk of one client before the desk's moment: by cells, and all those up to the last talk."""
    calendar, yesterday = desk.calendar(client.country), desk.day_in(client.zone) - DAY
    lacking, pace = _lacking(client, calendar, yesterday), pace_of(client, desk)
    cells = _Cells([0] * 2 * STEPS, [0] * 2 * STEPS)
    settled = NOTHING
    for spell in spells(client, desk):
        settled = Risk(sum(cells.calls), sum(cells.halves))
        _add(cells, spell, pace, lacking, calendar)
    return cells.risks, settled


def spells(client: Client, desk: Desk) -> list[Spell]:
    """The spells between the newest talks before the desk's moment; the last one follows the last talk."""
    zone, yesterday = client.zone, desk.day_in(client.zone) - DAY
    found: list[Spell] = []
    since: date | None = None
    is_open = False
    for touch in _talks_and_missed_calls(client, desk.now):
        day = local_day(touch.at, zone)
        if since and since < day and not is_open:
            found.append(Spell(since, min(day, yesterday), touch.started_by if day <= yesterday else None))
        is_open = touch.kind != "conversation"
        since = since if is_open else day
    if since and not (found and found[-1].since == since):
        found.append(Spell(since, since if is_open else yesterday, None))
    return found


def _talks_and_missed_calls(client: Client, now: datetime) -> list[Touch]:
    """Oldest first from the first talk that is remembered; at one instant the talk comes last, as the answer."""
    talks = [touch for touch in client.conversations if touch.at < now][:REMEMBERED]
    if not talks:
        return []
    begin = talks[-1].at
    missed = (touch for touch in client.others if is_missed_call(touch) and begin < touch.at < now)
    return sorted([*missed, *talks], key=lambda touch: (touch.at, touch.kind == "conversation"))


def _lacking(client: Client, calendar: WorkCalendar, yesterday: date) -> Sequence[Span]:
    """The days that began with untold news, joined where they touch."""
    numbers = sorted(
        (calendar.number(day), calendar.number(min(told or yesterday, yesterday)))
        for project in client.projects
        for day, told in spans(project)
    )
    joined: list[Span] = []
    for first, last in numbers:
        begin = max(first, joined[-1][1]) if joined else first
        if last > begin:
            joined.append((begin, last))
    return joined


def _add(cells: "_Cells", spell: Spell, pace: int, lacking: Sequence[Span], calendar: WorkCalendar) -> None:
    """Count the days of a spell; its last one by half if we moved first."""
    since, last = calendar.number(spell.since), calendar.number(spell.last)
    begin = since
    for step, end in enumerate((since + (pace - 1) // 2, since + pace - 1, last)):
        if begin < min(end, last):
            newsy = sum(max(0, min(end, last, upto) - max(begin, after)) for after, upto in lacking)
            cells.halves[step] += 2 * (min(end, last) - begin - newsy)
            cells.halves[STEPS + step] += 2 * newsy
            begin = end
    if spell.mover and since < last and calendar.is_working_day(spell.last):
        cell = step_of(last - since, pace) + STEPS * any(after < last <= upto for after, upto in lacking)
        cells.calls[cell] += spell.mover == "client"
        cells.halves[cell] -= spell.mover == "us"
