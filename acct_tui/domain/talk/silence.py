"""How long a client has gone without a two-way conversation, against the cadence they were promised."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import BEFORE_DELIVERY, Client, Project
from acct_tui.domain.time.worktime import local_day

FIRST_ORDER: Final = timedelta(days=90)
"""How long a first order is new."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Working days of the client without a conversation, beside the cadence of one project."""

    since: date
    days: int
    cadence: int
    project: Project

    @property
    def ratio(self) -> Fraction:
        """Silence as a multiple of the cadence."""
        return Fraction(self.days, self.cadence)


def silent_since(client: Client) -> date | None:
    """The client's day of the last conversation; None when no talk is recorded: then the silence is not known."""
    return local_day(client.conversations[0].at, client.zone) if client.conversations else None


def silence_days(client: Client, desk: Desk) -> int | None:
    """Working days of the client since the last conversation; None when not known."""
    since = silent_since(client)
    if since is None:
        return None
    return max(0, desk.calendar(client.country).working_days(since, desk.day_in(client.zone)))


def is_talked_to(client: Client, desk: Desk) -> bool:
    """Whether we talked with the client today."""
    return any(local_day(talk.at, desk.zone) == desk.today for talk in client.conversations[:1])


def is_paused(project: Project, client: Client, desk: Desk) -> bool:
    """Whether the project rests today."""
    return project.paused_until is not None and desk.day_in(client.zone) < project.paused_until


def agreed_cadence(client: Client, project: Project) -> int:
    """Working days between talks as they were agreed: the project's own, else the client's."""
    return project.cadence_days or client.cadence_days


def cadence(client: Client, project: Project, desk: Desk) -> int | None:
    """Working days within which to talk: halved, rounded up, during a first order; None for a paused or closed one."""
    return None if project.stage == "closed" or is_paused(project, client, desk) else pace(client, project, desk)


def pace(client: Client, project: Project, desk: Desk) -> int:
    """Working days within which to talk while a project runs."""
    days = agreed_cadence(client, project)
    return -(-days // 2) if is_first_order(client, project, desk) else days


def is_first_order(client: Client, project: Project, desk: Desk) -> bool:
    """Whether the only project there ever was began in the last 90 days and is not delivered."""
    if client.repeat or project.started_on is None or project.stage not in BEFORE_DELIVERY:
        return False
    return timedelta() <= desk.day_in(client.zone) - project.started_on <= FIRST_ORDER


def worst_silence(client: Client, desk: Desk) -> Silence | None:
    """The silence against the shortest cadence of the live projects; None when unknown or when all of them rest."""
    since, quiet = silent_since(client), silence_days(client, desk)
    if since is None or quiet is None:
        return None
    paces = [(days, project) for project in client.projects if (days := cadence(client, project, desk))]
    if not paces:
        return None
    shortest, project = min(paces, key=lambda pair: (pair[0], pair[1].id))
    return Silence(since, quiet, shortest, project)
