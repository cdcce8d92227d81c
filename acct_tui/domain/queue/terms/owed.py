"""What waits for our answer: their calls and messages, their complaints."""

from collections.abc import Iterator
from typing import Final

from acct_tui.domain.care.complaints import stage, urgency
from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Finding, Times, What
from acct_tui.domain.facts.phrases import at_moment
from acct_tui.domain.facts.ramp import ramp
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client, Touch
from acct_tui.domain.talk.answers import TARGET_MINUTES, attempts_since_conversation, unanswered
from acct_tui.words.ages import ago, moment

REPLY_OWED_MINUTES: Final = 2 * 60
"""Working minutes before its target at which a stage of a complaint is owed."""
REPLY_DUE_DAYS: Final = 2
"""Working days before its target at which it is due."""


def inbound(client: Client, desk: Desk) -> Iterator[Finding]:
    """Calls and messages of theirs that nobody answered or returned."""
    tried = next(iter(attempts_since_conversation(client)), None)
    for touch in unanswered(client):
        minutes = desk.hours.minutes(touch.at, desk.now)
        is_call = touch.kind == "attempt"
        did = f"{'missed' if is_call else 'wrote'} {moment(touch.at, desk.now, desk.zone)}"
        # Past its target is a minute after it.
        times = Times((touch.at,), None, touch.at if is_call else desk.hours.after(touch.at, TARGET_MINUTES + 1))
        yield Finding(
            ramp(minutes, (0, "0.4"), (TARGET_MINUTES, 1)),
            _asked(touch, tried, client, desk),
            "call back" if is_call else "answer",
            times.band(desk.now),
            touch.project_id,
            touch.contact_id,
            Ref("interactions", touch.id),
            What.INBOUND,
            times,
            is_ours=True,
            short=did,
            clause=did,
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
        due = "is due" if at.due_at >= desk.now else "was due"
        times = Times(
            (item.received_at,),
            desk.hours.after(at.due_at, -REPLY_DUE_DAYS * desk.hours.minutes_per_day),
            desk.hours.after(at.due_at, -REPLY_OWED_MINUTES),
            breaks_at=at.due_at,
        )
        yield Finding(
            urgency(item, desk.hours, desk.now),
            f"{item.kind.capitalize()} “{item.topic}”: {at.next} {due} by {by}",
            f"{item.kind} {item.topic}: {at.next} by {by}",
            times.band(desk.now),
            item.project_id,
            item.contact_id,
            Ref("complaints", item.id),
            What.COMPLAINT,
            times,
            is_ours=True,
            short=f"{at.word} by {by}",
            private=True,
        )
