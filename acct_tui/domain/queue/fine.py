"""Fine until worse: a client of whom the user said that all is well rests until something gets worse."""

from datetime import datetime
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Band
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.terms.own import BACK_BEFORE, own_calls
from acct_tui.domain.talk.silence import cadence
from acct_tui.domain.time.worktime import local_day

WORSE_TENTHS: Final = 50
"""As many more points, in tenths, are worse than what was called fine."""


def is_fine(client: Client, band: Band, tenths: int, at: datetime) -> bool:
    """Whether what the user said still holds at a moment of a client in this band and with these points.

    It ends with a conversation, a more pressing band, five points more, a call that was planned since, or one whose
    time has come since; a client to whom something is owed, or who is pinned, is never left to rest.
    """
    if client.fine_at is None or client.fine_band is None or client.fine_tenths is None or band <= Band.OWED:
        return False
    is_worse = band < client.fine_band or tenths >= client.fine_tenths + WORSE_TENTHS
    return not (is_worse or _spoken(client, client.fine_at) or _calls(client, client.fine_at, at))


def fine_until(client: Client, desk: Desk) -> datetime | None:
    """When one cadence is over since it was said: the shortest of the running projects, in the days of the client."""
    if client.fine_at is None:
        return None
    paces = [days for project in client.projects if (days := cadence(client, project, desk))]
    said_on = local_day(client.fine_at, client.zone)
    return desk.hours.day_start(desk.calendar(client.country).add(said_on, min(paces, default=client.cadence_days)))


def _spoken(client: Client, since: datetime) -> bool:
    return any(talk.at > since for talk in client.conversations[:1])


def _calls(client: Client, since: datetime, at: datetime) -> bool:
    """Whether a call of ours was planned since, or its time has come since."""
    return any(
        item.made_at > since or (item.due_at > since and item.due_at - BACK_BEFORE <= at)
        for item in own_calls(client)
        if item.due_at
    )
