"""Who may be called at a moment: what holds a call back, until when, and why."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import EVER
from acct_tui.domain.facts.snapshots import Client, Contact
from acct_tui.domain.time.windows import NIGHT_ENDS, Clock, Running, is_unwelcome
from acct_tui.domain.time.worktime import MINUTE, clock_instant, local_day
from acct_tui.words.ages import DAYS_IN_FULL, clock, day

USUAL_STARTS, USUAL_ENDS = time(9), time(18)
WRITES: Final = frozenset({"email", "chat"})
"""Channels by which who prefers them is written to."""


@dataclass(frozen=True, slots=True)
class Held:
    """Why somebody is not called now, and until when; None when that is not in sight."""

    why: str
    until: datetime | None


def zone_of(client: Client, contact: Contact | None) -> str:
    """The time zone in which somebody is called."""
    return (contact and contact.zone) or client.zone


def clock_of(client: Client, contact: Contact | None, desk: Desk) -> Clock:
    """The hours of a contact, or of a client of whom none is known; ours begin theirs where we begin earlier."""
    windows = contact.windows if contact else ()
    starts = min(USUAL_STARTS, desk.hours.starts)
    return Clock(windows, zone_of(client, contact), desk.calendar(client.country), starts, USUAL_ENDS)


def is_off_limits(contact: Contact, client: Client, desk: Desk, at: datetime | None = None) -> bool:
    """Whether the contact asked not to be contacted before a day that has not begun over there."""
    until = contact.do_not_contact_until
    return until is not None and local_day(at or desk.now, zone_of(client, contact)) < until


def free_from(contact: Contact, client: Client) -> datetime:
    """As from when the contact may be contacted: the start over there of the day that they said."""
    until = contact.do_not_contact_until
    return clock_instant(until, time(), zone_of(client, contact)) if until else EVER


def off_limits(client: Client, contact: Contact | None, desk: Desk, at: datetime) -> Held | None:
    """A wish not to be contacted before a day holds back calls and messages."""
    if contact is None or contact.do_not_contact_until is None or not is_off_limits(contact, client, desk, at):
        return None
    until = day(contact.do_not_contact_until, desk.today)
    return Held(f"{contact.name} asked not to be contacted before {until}", free_from(contact, client))


def unwelcome(client: Client, contact: Contact | None, desk: Desk, at: datetime) -> Held | None:
    """Hours that hold back even what is owed: those to avoid, and the night."""
    there = clock_of(client, contact, desk)
    running = there.running(at)
    if not is_unwelcome(running):
        return None
    return Held(_unwelcome(client, contact, running, at), there.opens(at, lambda _, then: not is_unwelcome(then)))


def unsuited(client: Client, contact: Contact | None, desk: Desk, at: datetime) -> Held | None:
    """Hours that hold back what is due: not theirs by preference while these still open today, else the usual ones."""
    there = clock_of(client, contact, desk)
    running = there.running(at)

    def is_open(when: datetime, then: Running) -> bool:
        if "preferred" in then or is_unwelcome(then):
            return not is_unwelcome(then)
        return "usual" in then and still_opens(there, desk, when) is None

    if is_open(at, running):
        return None
    return Held(_unsuited(client, contact, desk, at), there.opens(at, is_open))


def still_opens(there: Clock, desk: Desk, at: datetime) -> datetime | None:
    """When a preferred window still opens today within my working hours; None when none does."""
    today = local_day(at, desk.zone)
    if not there.prefers or not desk.hours.calendar.is_working_day(today):
        return None
    first, last = max(at, desk.hours.day_start(today)), desk.hours.day_end(today) - MINUTE
    return there.starts(first, last) if first <= last else None


def _unwelcome(client: Client, contact: Contact | None, running: Running, at: datetime) -> str:
    if "avoid" in running and contact:
        return f"{contact.name} does not want calls at this hour"
    return f"There it is {clock(at, zone_of(client, contact))}, night"


def _unsuited(client: Client, contact: Contact | None, desk: Desk, at: datetime) -> str:
    """The cause: their own wish, a holiday by its name, the weekend, or the hour over there."""
    there = clock_of(client, contact, desk)
    running = there.running(at)
    if "avoid" in running:
        return _unwelcome(client, contact, running, at)
    wished = still_opens(there, desk, at)
    if contact and wished:
        return f"{contact.name} likes calls from {clock(wished, there.zone)}{_there(there.zone, desk)}"
    today = local_day(at, there.zone)
    if not there.calendar.is_working_day(today):
        holiday = there.calendar.names.get(today) or ("A holiday" if today in there.calendar.holidays else "")
        return f"{holiday or DAYS_IN_FULL[today.weekday()]} there"
    hour = at.astimezone(there.tz).time()
    is_early = hour < max(there.usual_starts, NIGHT_ENDS)
    return f"There it is {clock(at, there.zone)}, {'too early' if is_early else 'too late'}"


def _there(zone: str, desk: Desk) -> str:
    return "" if zone == desk.zone else " there"
