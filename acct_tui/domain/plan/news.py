"""Which news a client lacked, and from when to when."""

from collections.abc import Iterator
from datetime import date

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Project
from acct_tui.domain.plan.slip import tells_of, untold
from acct_tui.domain.time.worktime import DAY


def spans(project: Project) -> Iterator[tuple[date, date | None]]:
    """The day of each change and of a passed due day, and the day it was no longer lacking; None while it is."""
    for change in project.changes:
        yield change.raised_on, change.client_told_on
    if project.due_on and (project.delivered_on or project.stage != "closed"):
        yield project.due_on, _overtaken(project, project.due_on)


def _overtaken(project: Project, due: date) -> date | None:
    """The day on which what was due was delivered, or became a change of the plan with a day of its own."""
    replanned = (change.raised_on for change in project.changes if tells_of(change, due + DAY))
    return min((day for day in (project.delivered_on, *replanned) if day), default=None)


def lacks_news(client: Client, desk: Desk) -> bool:
    """Whether there is something now that the client has not been told."""
    calendar, today = desk.calendar(client.country), desk.day_in(client.zone)
    return any(next(untold(project, calendar, today), None) for project in client.projects)
