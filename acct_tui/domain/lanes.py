"""Lanes: whether a client can be called now, and if not, why not and when the row comes back; points do not change."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from acct_tui.domain.answers import attempts_since_conversation, last_answer
from acct_tui.domain.desk import Desk
from acct_tui.domain.findings import Band, Finding
from acct_tui.domain.fine import is_fine
from acct_tui.domain.hours import hours_of, suits_both, zone_of
from acct_tui.domain.phrases import at_moment
from acct_tui.domain.retry import another_way, retry_at
from acct_tui.domain.silence import cadence, is_paused, silent_since, worst_silence
from acct_tui.domain.snapshots import Client, Commitment, Contact
from acct_tui.domain.windows import Reach
from acct_tui.domain.worktime import clock_instant, local_day
from acct_tui.words.ages import clock, day

FOR_NO_REASON = "call"
"""What a call is noted as that has no reason of its own."""
BACK_BEFORE = timedelta(minutes=15)
"""How long before a next contact its row comes back."""
NEVER = datetime.max.replace(tzinfo=UTC)
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


@dataclass(frozen=True, slots=True)
class Standing:
    """What a client's reasons add up to."""

    findings: list[Finding]
    band: Band
    tenths: int


def place(client: Client, contact: Contact | None, standing: Standing, desk: Desk) -> Place:
    """The lane of one client, by the wait that ends last.

    A reason of band 1 lifts every wait but these: an hour or a day on which calls are unwelcome, a rest after a try
    that was made since the reason arose, and, for a promised call, the time until that call.
    """
    findings = standing.findings
    waits = (
        _fine_until_worse(client, standing, desk),
        _off_limits(client, contact, desk),
        _next_contact(client, findings, desk),
        _their_turn(client, findings, desk),
        _hours(client, contact, findings, desk),
        _retry(client, contact, findings, desk),
    )
    last = max((wait for wait in waits if wait), key=lambda wait: wait.returns_at or NEVER, default=None)
    return last or Place(Lane.NOW, _now_because(client, desk))


def next_contact(client: Client) -> Commitment | None:
    """The earliest call of ours that is planned or promised."""
    calls = [item for item in client.commitments if item.kind == "call" and item.owner == "us" and item.due_at]
    return min(calls, key=lambda item: (item.due_at or item.made_at, item.id), default=None)


def is_off_limits(contact: Contact, client: Client, desk: Desk) -> bool:
    """Whether the contact asked not to be contacted before a day that has not begun over there."""
    until = contact.do_not_contact_until
    return until is not None and desk.day_in(contact.zone or client.zone) < until


def _now_because(client: Client, desk: Desk) -> str:
    plan = next_contact(client)
    return _planned(plan, plan.due_at, desk) if plan and plan.due_at else "Can be called now"


def _planned(plan: Commitment, due: datetime, desk: Desk) -> str:
    return f"You {'promised' if plan.promised else 'planned'} to call {at_moment(due, desk)}"


def _owed(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.band == Band.OWED]


def _fine_until_worse(client: Client, standing: Standing, desk: Desk) -> Place | None:
    if client.fine_at is None or not is_fine(client, standing.band, standing.tenths):
        return None
    return Place(Lane.WAITING, f"You said {at_moment(client.fine_at, desk)} that it is fine until it gets worse")


def _off_limits(client: Client, contact: Contact | None, desk: Desk) -> Place | None:
    if contact is None or contact.do_not_contact_until is None or not is_off_limits(contact, client, desk):
        return None
    begins = clock_instant(contact.do_not_contact_until, time(), zone_of(client, contact))
    opens = hours_of(client, contact, desk, begins)
    why = f"{contact.name} asked not to be contacted before {day(contact.do_not_contact_until, desk.today)}"
    return Place(Lane.LATER, why, begins if opens.reach is Reach.OPEN else opens.changes_at)


def _hours(client: Client, contact: Contact | None, findings: list[Finding], desk: Desk) -> Place | None:
    window = hours_of(client, contact, desk, desk.now)
    if window.reach is Reach.OPEN or (window.reach is Reach.OUTSIDE and _owed(findings)):
        return None
    there = clock(desk.now, zone_of(client, contact))
    has_named = contact is not None and any(each.kind == "preferred" for each in contact.windows)
    # Whoever named hours is called in them, the evening caller in the evening; usual hours are met in ours.
    back = window.changes_at if has_named else suits_both(client, contact, desk, window.changes_at)
    return Place(Lane.LATER, f"{_wrong_hour(contact, window.reach)}; there it is {there}", back)


def _wrong_hour(contact: Contact | None, reach: Reach) -> str:
    if reach is Reach.AVOID:
        return f"{contact.name} does not want calls at this hour" if contact else "Nobody wants calls at this hour"
    return f"{contact.name} prefers other hours" if contact and contact.windows else "These are not their usual hours"


def _next_contact(client: Client, findings: list[Finding], desk: Desk) -> Place | None:
    plan = next_contact(client)
    if plan is None or plan.due_at is None or plan.due_at - BACK_BEFORE <= desk.now:
        return None
    if any(finding.subject is None or finding.subject.id != plan.id for finding in _owed(findings)):
        return None
    why = _planned(plan, plan.due_at, desk)
    says_why = plan.text not in ("", FOR_NO_REASON)
    return Place(Lane.LATER, f"{why}: {plan.text}" if says_why else why, plan.due_at - BACK_BEFORE)


def _retry(client: Client, contact: Contact | None, findings: list[Finding], desk: Desk) -> Place | None:
    tries = attempts_since_conversation(client)
    times = [attempt.at for attempt in tries]
    due = retry_at(times, zone_of(client, contact), desk.now)
    if due is None or any(finding.arose_at and finding.arose_at > tries[0].at for finding in _owed(findings)):
        return None
    rest = "another way or another person may reach them" if another_way(times) else "let it rest a little"
    return Place(Lane.LATER, f"You tried {at_moment(tries[0].at, desk)}: {rest}", due)


def _their_turn(client: Client, findings: list[Finding], desk: Desk) -> Place | None:
    """It is their turn when we owe and plan nothing and have said the newest thing; or there is no occasion at all."""
    if any(finding.is_ours for finding in findings) or next_contact(client):
        return None
    occasions = [finding.arose_at for finding in findings if finding.arose_at]
    if not occasions:
        return _nothing_to_raise(client, desk)
    said = last_answer(client)
    if said is None or said < max(occasions):
        return None
    back = desk.hours.day_start(desk.hours.calendar.add(local_day(said, desk.zone), PATIENCE_DAYS))
    why = f"It is their turn: you spoke or wrote {at_moment(said, desk)}"
    return Place(Lane.WAITING, why, back) if back > desk.now else None


def _nothing_to_raise(client: Client, desk: Desk) -> Place | None:
    """Nobody waits for anything; but a client of whom no talk is known is worth a call all the same."""
    if not any(cadence(client, project, desk) for project in client.projects):
        return _resting(client, desk)
    since, quiet = silent_since(client), worst_silence(client, desk)
    if since is None or quiet is None:
        return None
    back = desk.hours.day_start(desk.calendar(client.country).add(since, quiet.cadence // 2 + 1))
    why = f"Nothing to raise; {'last talk' if client.conversations else 'begun'} {day(since, desk.today)}"
    return Place(Lane.WAITING, why, back) if back > desk.now else None


def _resting(client: Client, desk: Desk) -> Place:
    """Every project is paused or closed."""
    paused = [project.paused_until for project in client.projects if is_paused(project, client, desk)]
    until = min((each for each in paused if each), default=None)
    if until is None:
        return Place(Lane.WAITING, "Nothing to raise: their last project is closed")
    return Place(Lane.WAITING, f"Paused until {day(until, desk.today)}", desk.hours.day_start(until))
