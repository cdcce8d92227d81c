"""Which news a client lacked, and from when to when."""

from collections.abc import Iterator
from datetime import date

from acct_tui.domain.desk import Desk
from acct_tui.domain.slip import untold
from acct_tui.domain.snapshots import Client, Project

DELIVERED = frozenset({"aftercare", "closed"})
"""Stages in which a due day that passed is no news."""


def spans(project: Project) -> Iterator[tuple[date, date | None]]:
    """The day of each change and of a passed due day, and the day the client knew of it; None: they do not know."""
    for change in project.changes:
        yield change.raised_on, change.client_told_on
    if project.due_on and (project.delivered_on or project.stage not in DELIVERED):
        yield project.due_on, _known_late(project, project.due_on)


def _known_late(project: Project, due: date) -> date | None:
    """The day on which it was delivered, or on which they were told of anything, after it was due."""
    told = (change.client_told_on for change in project.changes)
    return min((day for day in (project.delivered_on, *told) if day and day >= due), default=None)


def lacks_news(client: Client, desk: Desk) -> bool:
    """Whether there is something now that the client has not been told."""
    calendar, today = desk.calendar(client.country), desk.day_in(client.zone)
    return any(
        next(untold(project, calendar), None) or any(day < today and told is None for day, told in spans(project))
        for project in client.projects
    )
