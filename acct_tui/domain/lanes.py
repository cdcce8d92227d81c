"""Lanes: whether a client can be called now, and if not, why not and when the row comes back; points do not change."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from acct_tui.domain.answers import attempts_since_conversation, last_answer
from acct_tui.domain.desk import Desk
from acct_tui.domain.findings import Band, Finding
from acct_tui.domain.retry import retry_at
from acct_tui.domain.silence import is_paused, silence_days, silent_since, worst_silence
from acct_tui.domain.snapshots import Client, Commitment, Contact
from acct_tui.domain.windows import Reach, window_at
from acct_tui.domain.worktime import local_day
from acct_tui.words.ages import clock, day, moment

BACK_BEFORE = timedelta(minutes=15)
"""How long before a next contact its row comes back."""
PATIENCE_DAYS = 2
"""Working days after which an unanswered word of ours is followed up."""


class Lane(StrEnum):
    """Now: call. Later: not at this hour. Waiting: it is their turn."""

    NOW = "now"
    LATER = "later"
    WAITING = "waiting"


LANES = tuple(Lane)


@dataclass(frozen=True, slots=True)
class Place:
    """The lane of a client, the moment the row comes back, and why it is there in words."""

    lane: Lane
    why: str
    returns_at: datetime | None = None


def place(client: Client, contact: Contact | None, findings: list[Finding], desk: Desk) -> Place:
    """The lane of one client; a reason of band 1 lifts every wait that began before it, but never an avoid window."""
    waits = (
        _unwelcome(client, contact, desk),
        _next_contact(client, findings, desk),
        _outside(client, contact, findings, desk),
        _retry(client, contact, findings, desk),
        _their_turn(client, findings, desk),
    )
    return next((wait for wait in waits if wait), Place(Lane.NOW, _now_because(client, desk)))


def next_contact(client: Client) -> Commitment | None:
    """The earliest call of ours that is planned or promised."""
    calls = [item for item in client.commitments if item.kind == "call" and item.owner == "us" and item.due_at]
    return min(calls, key=lambda item: (item.due_at or item.made_at, item.id), default=None)


def _now_because(client: Client, desk: Desk) -> str:
    plan = next_contact(client)
    if plan and plan.due_at:
        return f"You {_planned(plan)} {moment(plan.due_at, desk.now, desk.zone)}"
    return "Can be called now"


def _planned(plan: Commitment) -> str:
    return "promised to call" if plan.promised else "planned to call"


def _owed(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.band == Band.OWED]


def _unwelcome(client: Client, contact: Contact | None, desk: Desk) -> Place | None:
    """In an avoid window, at night, or on a day before which they asked not to be contacted."""
    if contact is None:
        return None
    zone = contact.zone or client.zone
    until = contact.do_not_contact_until
    if until and desk.day_in(zone) < until:
        at = datetime.combine(until, time(), ZoneInfo(zone))
        return Place(Lane.LATER, f"{contact.name} asked not to be contacted before {day(until, desk.today)}", at)
    window = window_at(contact.windows, zone, desk.calendar(client.country), desk.now)
    if window.reach is Reach.AVOID:
        why = f"{contact.name} does not want calls at this hour; there it is {clock(desk.now, zone)}"
        return Place(Lane.LATER, why, window.changes_at)
    return None


def _next_contact(client: Client, findings: list[Finding], desk: Desk) -> Place | None:
    plan = next_contact(client)
    if plan is None or plan.due_at is None or plan.due_at - BACK_BEFORE <= desk.now:
        return None
    if any(finding.subject is None or finding.subject.id != plan.id for finding in _owed(findings)):
        return None
    why = f"You {_planned(plan)} {moment(plan.due_at, desk.now, desk.zone)}"
    return Place(Lane.LATER, f"{why}: {plan.text}" if plan.text else why, plan.due_at - BACK_BEFORE)


def _outside(client: Client, contact: Contact | None, findings: list[Finding], desk: Desk) -> Place | None:
    if _owed(findings):
        return None
    zone = (contact and contact.zone) or client.zone
    window = window_at(contact.windows if contact else (), zone, desk.calendar(client.country), desk.now)
    if window.reach is Reach.OPEN:
        return None
    who = f"{contact.name} prefers" if contact and contact.windows else "These are not"
    hours = "other hours" if contact and contact.windows else "their usual hours"
    return Place(Lane.LATER, f"{who} {hours}; there it is {clock(desk.now, zone)}", window.changes_at)


def _retry(client: Client, contact: Contact | None, findings: list[Finding], desk: Desk) -> Place | None:
    tries = attempts_since_conversation(client)
    zone = (contact and contact.zone) or client.zone
    due = retry_at([attempt.at for attempt in tries], zone, desk.now)
    if due is None or any(finding.arose_at and finding.arose_at > tries[0].at for finding in _owed(findings)):
        return None
    return Place(Lane.LATER, f"You tried at {moment(tries[0].at, desk.now, desk.zone)}: let it rest a little", due)


def _their_turn(client: Client, findings: list[Finding], desk: Desk) -> Place | None:
    """It is their turn when we owe nothing and have said the newest thing; or there is no occasion at all."""
    if any(finding.is_ours for finding in findings) or _is_plan_due(client, desk):
        return None
    occasions = [finding.arose_at for finding in findings if finding.arose_at]
    if not occasions:
        return _nothing_to_raise(client, desk)
    said = last_answer(client)
    if said is None or said < max(occasions):
        return None
    back = _after_patience(said, desk)
    if back <= desk.now:
        return None
    return Place(Lane.WAITING, f"It is their turn since {moment(said, desk.now, desk.zone)}", back)


def _is_plan_due(client: Client, desk: Desk) -> bool:
    plan = next_contact(client)
    return plan is not None and plan.due_at is not None and plan.due_at - BACK_BEFORE <= desk.now


def _after_patience(said: datetime, desk: Desk) -> datetime:
    return desk.hours.day_start(desk.hours.calendar.add(local_day(said, desk.zone), PATIENCE_DAYS))


def _nothing_to_raise(client: Client, desk: Desk) -> Place | None:
    if all(is_paused(project, client, desk) for project in client.projects):
        until = min(project.paused_until for project in client.projects if project.paused_until)
        return Place(Lane.WAITING, f"Paused until {day(until, desk.today)}", desk.hours.day_start(until))
    quiet = worst_silence(client, desk)
    since = silent_since(client)
    if quiet is None or since is None or silence_days(client, desk) is None:
        return None
    back = desk.hours.day_start(desk.calendar(client.country).add(since, quiet.cadence // 2 + 1))
    return Place(Lane.WAITING, f"Nothing to raise; last talk {day(since, desk.today)}", back)
