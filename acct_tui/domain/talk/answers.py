"""Calls and messages of the client that wait for an answer, and how long others waited."""

from collections.abc import Iterator
from datetime import datetime
from operator import attrgetter

from acct_tui.domain.facts.snapshots import Client, Touch
from acct_tui.domain.time.worktime import WorkingHours

TARGET_MINUTES = 4 * 60
"""Working minutes within which a message of the client is answered."""


def timeline(client: Client) -> list[Touch]:
    """Every touch with a client, oldest first; at one instant the conversation comes last, as the answer."""
    return sorted([*reversed(client.others), *reversed(client.conversations)], key=attrgetter("at"))


def is_missed_call(touch: Touch) -> bool:
    """Whether they called and did not get through."""
    return touch.kind == "attempt" and touch.started_by == "client"


def asks(touch: Touch) -> bool:
    """Whether this touch of the client owes an answer: a missed call unless said otherwise, a message only if said."""
    if touch.started_by != "client" or touch.kind == "conversation":
        return False
    return is_missed_call(touch) if touch.needs_answer is None else touch.needs_answer


def answers(touch: Touch) -> bool:
    """Whether this touch answers what the client asked before: a conversation, or a message or voicemail of ours."""
    if touch.kind == "conversation":
        return True
    return touch.started_by == "us" and (touch.kind == "message" or touch.disposition == "voicemail")


def unanswered(client: Client) -> list[Touch]:
    """What the client asked since our last answer, newest first."""
    last = last_answer(client)
    return [touch for touch in client.others if asks(touch) and (last is None or touch.at > last)]


def last_answer(client: Client) -> datetime | None:
    """The moment we last spoke with the client, left a voicemail or wrote."""
    spoken = client.conversations[0].at if client.conversations else None
    written = next((touch.at for touch in client.others if answers(touch)), None)
    return max((at for at in (spoken, written) if at), default=None)


def words_of_ours(client: Client) -> datetime | None:
    """The moment of our last word: a conversation, a voicemail or message of ours, a reminder of what they owe."""
    return max((at for at in (last_answer(client), client.chased_at) if at), default=None)


def attempts_since_conversation(client: Client) -> list[Touch]:
    """Our tries to reach the client since the last conversation, newest first."""
    spoken = client.conversations[0].at if client.conversations else None
    return [
        touch
        for touch in client.others
        if touch.started_by == "us" and touch.kind == "attempt" and (spoken is None or touch.at > spoken)
    ]


def answer_minutes(client: Client, hours: WorkingHours, now: datetime, since: datetime) -> Iterator[int]:
    """Working minutes that each question waited for an answer given since a moment, or still waits past its target.

    Before its target an open question speaks neither for us nor against us.
    """
    asked: list[datetime] = []
    for touch in timeline(client):
        if asks(touch):
            asked.append(touch.at)
        elif answers(touch):
            if touch.at >= since:
                yield from (hours.minutes(at, touch.at) for at in asked)
            asked = []
    yield from (waited for at in asked if (waited := hours.minutes(at, now)) > TARGET_MINUTES)
