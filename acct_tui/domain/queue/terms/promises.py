"""What was promised to the client, with a day or without, and the colleagues it waits for."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import EVER, Finding, Times, What
from acct_tui.domain.facts.phrases import at_moment
from acct_tui.domain.facts.ramp import ramp
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client, Commitment
from acct_tui.domain.owed.asked import silent_days, unheard
from acct_tui.domain.talk.contacts import main_contact, person_for
from acct_tui.domain.talk.hours import free_from, is_off_limits, unsuited
from acct_tui.domain.time.worktime import NEVER, local_day
from acct_tui.words.ages import late, moment, plural

NOTICE_MINUTES: Final = 8 * 60
"""Working minutes before its time at which a promise begins to count, and a promised call is due."""
THING_DUE_MINUTES: Final = 4 * 60
"""Working minutes before its time at which a promised thing is due."""
CALL_OWED: Final = timedelta(hours=1)
"""How long before its time a promised call is owed."""
UNDATED_DAYS: Final = 2
"""Working days that a promise may stay without a day."""
UNDATED: Final = Fraction(4, 10)
COLLEAGUE_LATE: Final = Fraction(2, 10)


def promise(client: Client, desk: Desk) -> Iterator[Finding]:
    """Promises of ours to the client, and the colleagues they wait for."""
    for item in (each for each in client.commitments if each.is_promise):
        yield _owed(item, item.due_at, client, desk) if item.due_at else _undated(item, desk)
        for task in client.commitments:
            if task.needed_for_id == item.id and task.owner == "colleague":
                yield _waits_for(item, task, desk)


def lateness(minutes: int) -> Fraction:
    """The factor of a promise so many working minutes past its time."""
    return ramp(minutes, (-NOTICE_MINUTES, 0), (0, "0.8"), (4 * 60, 1))


def times_of(item: Commitment, due: datetime, desk: Desk) -> Times:
    """A promised call is due in its last eight working hours and owed in the last one, a thing is due in the last four.

    Each arises as it becomes due, and anew at its time.
    """
    is_call = item.kind == "call"
    notice = desk.hours.after(due, -(NOTICE_MINUTES if is_call else THING_DUE_MINUTES))
    return Times((notice, due), min(notice, due), due - CALL_OWED if is_call else None, breaks_at=due)


def _owed(item: Commitment, due: datetime, client: Client, desk: Desk) -> Finding:
    is_call, times = item.kind == "call", times_of(item, due, desk)
    told_from = max(due, _reached_from(item, client, desk))
    return Finding(
        lateness(desk.hours.minutes(due, desk.now)),
        _promised(item, due, desk),
        "call" if is_call else item.text,
        times.band(desk.now),
        item.project_id,
        item.contact_id,
        Ref("commitments", item.id),
        What.CALL if is_call else What.PROMISE,
        times,
        is_ours=True,
        asks="do" if desk.now < told_from and not is_call else "call",
        private=item.invoice_id is not None,
        short=late(due, desk.now) if is_call else "",
        calls_from=told_from,
        clause=late(due, desk.now),
    )


def _reached_from(item: Commitment, client: Client, desk: Desk) -> datetime:
    """From when somebody may be told that it is late where its own contact must not be; it can be done until then."""
    meant = client.contact(item.contact_id) or main_contact(client)
    if meant is None or not is_off_limits(meant, client, desk):
        return EVER
    person = person_for(item.contact_id, client, desk)
    if person.contact is None or is_off_limits(person.contact, client, desk):
        return free_from(person.contact or meant, client)
    held = None if person.writes else unsuited(client, person.contact, desk, desk.now)
    return (held.until or NEVER) if held else EVER


def _promised(item: Commitment, due: datetime, desk: Desk) -> str:
    is_call = item.kind == "call"
    what = f"to call {at_moment(due, desk)}" if is_call else f"{item.text} for {moment(due, desk.now, desk.zone)}"
    return f"{_whoever(item)} promised {what}, {late(due, desk.now)}"


def _whoever(item: Commitment) -> str:
    return item.colleague if item.owner == "colleague" and item.colleague else "You"


def _undated(item: Commitment, desk: Desk) -> Finding:
    """A promise without a day is due once it has had none for two working days."""
    since = desk.hours.after(item.made_at, UNDATED_DAYS * desk.hours.minutes_per_day)
    days = desk.hours.calendar.working_days(local_day(item.made_at, desk.zone), desk.today)
    made = f"{plural(days, 'working day')} ago" if days else "today"
    what = "a call" if item.kind == "call" else item.text
    times = Times((since,), since)
    return Finding(
        UNDATED if since <= desk.now else Fraction(0),
        f"{_whoever(item)} promised {what} without a day, {made}",
        what,
        times.band(desk.now),
        item.project_id,
        item.contact_id,
        Ref("commitments", item.id),
        What.PROMISE,
        times,
        is_ours=True,
        asks="call" if item.kind == "call" else "do",
        private=item.invoice_id is not None,
        clause="promised without a day",
    )


def _waits_for(item: Commitment, task: Commitment, desk: Desk) -> Finding:
    """The colleague a promise waits for: silent for so long, due once they are late with it."""
    days, is_late = silent_days(task, desk), task.due_at is not None and task.due_at <= desk.now
    silence = ramp(days, (0, 0), (1, "0.2"), (5, "0.6"))
    times = Times((task.due_at,), task.due_at, breaks_at=item.due_at) if task.due_at else Times()
    return Finding(
        max(silence, COLLEAGUE_LATE) if is_late else silence,
        f"{_your_promise(item, desk)} waits for {task.colleague or 'a colleague'}, {_stands(task, desk)}",
        silent(task, desk),
        times.band(desk.now),
        item.project_id,
        item.contact_id,
        Ref("commitments", task.id),
        What.PROMISE,
        times,
        is_ours=True,
        ball="colleague",
        asks="do",
        private=bool(item.invoice_id or task.invoice_id),
    )


def _your_promise(item: Commitment, desk: Desk) -> str:
    when = f" for {moment(item.due_at, desk.now, desk.zone)}" if item.due_at else ""
    return f"Your promise{when} ({item.text})"


def _stands(task: Commitment, desk: Desk) -> str:
    """How often it was asked for, since when nothing was heard of it, and how late it is."""
    is_late = task.due_at is not None and task.due_at <= desk.now
    said = [unheard([task], desk), late(task.due_at, desk.now) if task.due_at and is_late else ""]
    return ", ".join(filter(None, said)) or "who has it"


def silent(task: Commitment, desk: Desk) -> str:
    """Say in a few words who is silent about what, the silence first: the text may be cut off."""
    days = silent_days(task, desk)
    silence = unheard([task], desk) if task.chases else f"silent {days} d" if days else ""
    return f"{(task.colleague or 'Colleague').split()[0]}{f', {silence}' if silence else ''}: {task.text}"
