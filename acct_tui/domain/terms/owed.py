"""What we owe: promises, answers to their calls, replies to their complaints."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from fractions import Fraction

from acct_tui.domain.answers import TARGET_MINUTES, attempts_since_conversation, unanswered
from acct_tui.domain.asked import asked_at, silent_days
from acct_tui.domain.complaints import stage, urgency
from acct_tui.domain.desk import Desk
from acct_tui.domain.findings import Band, Finding, Subject
from acct_tui.domain.phrases import at_moment
from acct_tui.domain.ramp import ramp
from acct_tui.domain.snapshots import Client, Commitment, Touch
from acct_tui.words.ages import ago, late, moment, plural

NOTICE_MINUTES = 8 * 60
"""Working minutes before its time at which a promise begins to count."""
SOON = timedelta(hours=1)
REPLY_NOTICE_MINUTES = 2 * 60


def promise(client: Client, desk: Desk) -> Iterator[Finding]:
    """Promises of ours to the client, and the colleagues they wait for."""
    for item in client.commitments:
        if item.promised and item.owner != "client" and item.due_at:
            factor = lateness(desk.hours.minutes(item.due_at, desk.now))
            if factor:
                yield _owed(item, item.due_at, factor, desk)
            yield from _waits_for(item, item.due_at, client, desk)


def lateness(minutes: int) -> Fraction:
    """The factor of a promise so many working minutes past its time."""
    return ramp(minutes, (-NOTICE_MINUTES, 0), (0, "0.8"), (4 * 60, 1))


def _owed(item: Commitment, due: datetime, factor: Fraction, desk: Desk) -> Finding:
    is_call = item.kind == "call"
    return Finding(
        factor,
        _promised(item, due, desk),
        f"{'call' if is_call else item.text}, {late(due, desk.now)}",
        band_of(item, due, desk.now),
        item.project_id,
        item.contact_id,
        Subject("commitments", item.id),
        # A try before the time of a promised call does not stand for that call.
        arose_at=due if is_call else desk.hours.after(due, -NOTICE_MINUTES),
        is_ours=True,
    )


def band_of(item: Commitment, due: datetime, now: datetime) -> Band:
    """A promised call is owed from an hour before; any other promise is due once it is late."""
    if item.kind == "call" and now >= due - SOON:
        return Band.OWED
    return Band.DUE if now > due else Band.SOON


def _promised(item: Commitment, due: datetime, desk: Desk) -> str:
    is_call = item.kind == "call"
    what = f"to call {at_moment(due, desk)}" if is_call else f"{item.text} for {moment(due, desk.now, desk.zone)}"
    said = f"{item.colleague} promised them" if item.owner == "colleague" and item.colleague else "You promised"
    return f"{said} {what}, {late(due, desk.now)}"


def _waits_for(item: Commitment, due: datetime, client: Client, desk: Desk) -> Iterator[Finding]:
    for task in client.commitments:
        if task.needed_for_id == item.id and task.owner == "colleague":
            days = silent_days(task, desk)
            if days > 0:
                yield Finding(
                    ramp(days, (0, 0), (1, "0.2"), (5, "0.6")),
                    f"Your promise for {moment(due, desk.now, desk.zone)} ({item.text}) waits for "
                    f"{task.colleague or 'a colleague'}, silent {plural(days, 'day')}",
                    silent(task.colleague, days, task.text),
                    Band.SOON,
                    item.project_id,
                    item.contact_id,
                    Subject("commitments", task.id),
                    arose_at=asked_at(task),
                    is_ours=True,
                    ball="colleague",
                )


def silent(colleague: str | None, days: int, text: str) -> str:
    """Say in a few words who is silent about what, the silence first: the text may be cut off."""
    return f"{(colleague or 'Colleague').split()[0]}, silent {days} d: {text}"


def inbound(client: Client, desk: Desk) -> Iterator[Finding]:
    """Calls and messages of theirs that nobody answered or returned."""
    tried = next(iter(attempts_since_conversation(client)), None)
    for touch in unanswered(client):
        minutes = desk.hours.minutes(touch.at, desk.now)
        is_call = touch.kind == "attempt"
        yield Finding(
            ramp(minutes, (0, "0.4"), (TARGET_MINUTES, 1)),
            _asked(touch, tried, client, desk),
            f"{'call back, missed' if is_call else 'answer, wrote'} {moment(touch.at, desk.now, desk.zone)}",
            Band.OWED if is_call or minutes > TARGET_MINUTES else Band.SOON,
            touch.project_id,
            touch.contact_id,
            Subject("interactions", touch.id),
            arose_at=touch.at,
            is_ours=True,
        )


def _asked(touch: Touch, tried: Touch | None, client: Client, desk: Desk) -> str:
    contact = client.contact(touch.contact_id)
    who = contact.name if contact else "They"
    did = "called" if touch.kind == "attempt" else "wrote"
    when = ago(touch.at, desk.now)
    if tried and tried.at > touch.at:
        return f"{who} {did} {when}; you tried {at_moment(tried.at, desk)}"
    return f"{who} {did} {when} and nobody {'called back' if touch.kind == 'attempt' else 'answered'}"


def complaint(client: Client, desk: Desk) -> Iterator[Finding]:
    """Complaints whose next stage is ours to take."""
    for item in client.complaints:
        at = stage(item, desk.hours)
        by = moment(at.due_at, desk.now, desk.zone)
        left = desk.hours.minutes(desk.now, at.due_at)
        due = "is due" if at.due_at >= desk.now else "was due"
        yield Finding(
            urgency(item, desk.hours, desk.now),
            f"{item.kind.capitalize()} “{item.topic}”: {at.next} {due} by {by}",
            f"{item.kind} {item.topic}: {at.next} by {by}",
            Band.OWED if left <= REPLY_NOTICE_MINUTES else Band.SOON,
            item.project_id,
            item.contact_id,
            Subject("complaints", item.id),
            arose_at=item.received_at,
            is_ours=True,
        )
