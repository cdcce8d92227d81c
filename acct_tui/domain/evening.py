"""The evening close: what is left of today, and whom to call first on the next working day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from acct_tui.domain.desk import Desk
from acct_tui.domain.findings import Band, Reason
from acct_tui.domain.lanes import Lane
from acct_tui.domain.queue import QueueRow, rank
from acct_tui.domain.snapshots import Client, Commitment, Side
from acct_tui.domain.terms.own import BACK_BEFORE, next_contact
from acct_tui.domain.worktime import local_day

_WAITED_FOR: Final = frozenset({"inbound", "complaint"})


@dataclass(frozen=True, slots=True)
class Unnoted:
    """A conversation of which nothing was written down."""

    id: str
    at: datetime
    client: str
    contact: str | None
    started_by: Side
    minutes: int | None


@dataclass(frozen=True, slots=True)
class FirstCall:
    """Whom to call first and when, as the queue will stand then."""

    row: QueueRow
    at: datetime


def waiting(queue: Iterable[QueueRow]) -> list[tuple[QueueRow, Reason]]:
    """Clients who wait for an answer or for the next stage of a complaint that is due today or late."""
    reasons = ((row, reason) for row in queue for reason in row.findings)
    return [each for each in reasons if each[1].term in _WAITED_FOR and each[1].finding.band <= Band.DUE]


def promises_due(clients: Iterable[Client], desk: Desk) -> list[tuple[Client, Commitment]]:
    """What was promised to clients for today or before, the oldest first."""
    owed = ((client, item) for client in clients for item in client.commitments)
    due = [(client, item) for client, item in owed if item.promised and item.owner != "client" and _is_due(item, desk)]
    return sorted(due, key=lambda each: (each[1].due_at or desk.now, each[1].id))


def _is_due(item: Commitment, desk: Desk) -> bool:
    return item.due_at is not None and local_day(item.due_at, desk.zone) <= desk.today


def first_call(clients: Iterable[Client], desk: Desk) -> FirstCall | None:
    """The first row in the lane now when my next working day begins, else the earliest call of ours after that."""
    start = desk.hours.day_start(desk.hours.calendar.add(desk.today, 1))
    queue = rank(clients, replace(desk, now=start))
    if queue and queue[0].place.lane == Lane.NOW:
        return FirstCall(queue[0], _at(queue[0], start))
    planned = [(plan.due_at, row) for row in queue if (plan := next_contact(row.client)) and plan.due_at]
    at, row = min(planned, key=lambda each: (each[0], each[1].order), default=(None, None))
    return FirstCall(row, at) if at and row else None


def _at(row: QueueRow, start: datetime) -> datetime:
    """The beginning of the day, or the time of the call when it is planned for just after."""
    plan = next_contact(row.client)
    is_near = plan and plan.due_at and start <= plan.due_at <= start + BACK_BEFORE
    return plan.due_at if plan and plan.due_at and is_near else start
