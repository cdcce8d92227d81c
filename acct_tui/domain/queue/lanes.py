"""Lanes: whether a client is called now, and if not, why not and when the row comes back; points do not change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final, Literal

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Band, Finding, Reason, What
from acct_tui.domain.facts.snapshots import Client, Contact
from acct_tui.domain.queue.rests import CLOCK_WAITS, Rest, Standing
from acct_tui.domain.queue.terms.own import agreed_calls, held_until, planned_calls, said
from acct_tui.domain.queue.waits import hold, rest
from acct_tui.domain.talk.hours import WRITES
from acct_tui.domain.talk.silence import cadence, is_paused
from acct_tui.domain.time.worktime import NEVER, local_day
from acct_tui.words.ages import day

Verb = Literal["call", "write", "do"]
NOTHING_OPEN: Final = frozenset({What.SILENCE, What.STANDING})
"""Beside these alone there is nothing to raise."""
COMES: Final = frozenset({What.MONEY, What.MOMENT, What.UNTOLD})
"""What brings a client back on its day and is no matter before it weighs anything."""
MOST_STEPS: Final = 40
"""As many waits may follow one another before a client counts as never coming back."""


class Lane(StrEnum):
    """Now: act. Later: at a moment of the clock. Waiting: nothing to raise, or it is said that it can wait."""

    NOW = "now"
    LATER = "later"
    WAITING = "waiting"


LANES = tuple(Lane)


@dataclass(frozen=True, slots=True)
class Place:
    """The lane of a client, why it is there, and when the row comes back.

    `says` is the finding that the words tell, `rest` the wait that they tell.
    """

    lane: Lane
    why: str
    returns_at: datetime | None = None
    says: Finding | None = None
    rest: Rest | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """A reason to act on, and what rests it now; None when nothing does."""

    reason: Reason
    rest: Rest | None = None


def occasions(reasons: Iterable[Reason], standing: Standing) -> list[Occasion]:
    """What asks for a word or a deed, the most pressing first, each with what rests it."""
    pressing = (reason for reason in reasons if reason.finding.band <= Band.DUE)
    return [Occasion(reason, _resting(reason.finding, standing)) for reason in pressing]


def _resting(finding: Finding, standing: Standing) -> Rest | None:
    """What rests an occasion now, until it asks again: it may rise, or come to be owed, before the wait is over."""
    waits = rest(finding, standing, standing.desk.now)
    return replace(waits, until=returns_at(finding, standing)) if waits else None


def place(reasons: Sequence[Reason], found: Sequence[Occasion], standing: Standing) -> tuple[Place, Reason | None]:
    """The lane of a client, and the reason it goes by: the first that nothing rests, else the first to return."""
    free = next((occasion for occasion in found if occasion.rest is None), None)
    if free:
        return Place(Lane.NOW, free.reason.finding.sentence, says=free.reason.finding), free.reason
    resting = {id(occasion.reason): occasion.rest for occasion in found}
    returns = [(_returns(reason, resting.get(id(reason)), standing), reason) for reason in reasons]
    at, first = min(returns, key=lambda each: each[0], default=(NEVER, None))
    waits = resting.get(id(first)) or next(iter(resting.values()), None)
    back = None if at == NEVER else at
    if first and id(first) not in resting and first.finding.what in (What.CALL, What.PLAN) and back:
        return Place(Lane.LATER, _ahead(first.finding, standing), back, first.finding), first
    if waits:
        is_clock = waits.wait in CLOCK_WAITS and id(first) in resting
        return Place(Lane.LATER if is_clock else Lane.WAITING, waits.why, back, rest=waits), first
    return _idle(first, back, _open(returns), standing), first


def _idle(first: Reason | None, back: datetime | None, still_open: Finding | None, standing: Standing) -> Place:
    """The place of a client without an occasion: a hold, what comes first, what is open, or nothing to raise."""
    if held := hold_ahead(standing.client, standing.desk):
        return Place(Lane.WAITING, held.why, back, rest=held)
    if first and back and first.finding.what not in NOTHING_OPEN:
        return Place(Lane.WAITING, f"Not due yet: {first.finding.sentence}", back, first.finding)
    if still_open:
        return Place(Lane.WAITING, f"Nothing now; open: {still_open.sentence}", back, still_open)
    return Place(Lane.WAITING, _nothing_to_raise(standing), back)


def _open(returns: Iterable[tuple[datetime, Reason]]) -> Finding | None:
    """What is open beside a mere silence, that which asks again first; a day that only comes is not open yet."""
    found = ((at, each.finding) for at, each in returns if each.finding.what not in NOTHING_OPEN)
    still_open = ((at, each) for at, each in found if each.factor or (each.what not in COMES and at < NEVER))
    return min(still_open, key=lambda each: each[0], default=(NEVER, None))[1]


def _returns(reason: Reason, rest: Rest | None, standing: Standing) -> datetime:
    """When a reason asks again; what rests says so already."""
    return rest.until if rest else returns_at(reason.finding, standing)


def returns_at(finding: Finding, standing: Standing) -> datetime:
    """When a finding is an occasion that nothing rests, as far as today's facts say; NEVER when not in sight."""
    at = standing.desk.now
    for _ in range(MOST_STEPS):
        following = finding.times.following(at) or NEVER
        if finding.times.band(at) > Band.DUE:
            at = following
        elif waits := rest(finding, standing, at):
            at = min(waits.until, following)
        else:
            return at
        if at == NEVER:
            break
    return NEVER


def hold_ahead(client: Client, desk: Desk) -> Rest | None:
    """The hold of a client that lies ahead, whether or not it rests anything yet."""
    until = held_until(client, desk)
    return hold(client, until, desk) if until else None


def verb(reason: Reason | None, contact: Contact | None) -> Verb:
    """What a row asks for: to do a promised thing before its time, to write to who prefers that, else to call."""
    if reason and reason.finding.asks == "do":
        return "do"
    return "write" if contact and contact.preferred_channel in WRITES else "call"


def _ahead(finding: Finding, standing: Standing) -> str:
    """The call that comes, in words."""
    calls = (*agreed_calls(standing.client), *planned_calls(standing.client))
    call = next((call for call in calls if finding.subject and call.id == finding.subject.id), None)
    return said(call, call.due_at, standing.desk) if call and call.due_at else finding.sentence


def _nothing_to_raise(standing: Standing) -> str:
    client, desk = standing.client, standing.desk
    if any(cadence(client, project, desk) for project in client.projects):
        talk = next(iter(client.conversations), None)
        last = f"last talk {day(local_day(talk.at, client.zone), desk.today)}" if talk else "no talk is recorded"
        return f"Nothing to raise; {last}"
    paused = [project.paused_until for project in client.projects if is_paused(project, client, desk)]
    until = min((each for each in paused if each), default=None)
    return f"Paused until {day(until, desk.today)}" if until else "Nothing to raise: their last project is closed"
