"""The evening close: what is left of today, and whom to call first on the next working day."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Band, Finding, Reason, What
from acct_tui.domain.facts.snapshots import Client, Commitment, Side
from acct_tui.domain.plan.moments import is_kick_off
from acct_tui.domain.queue.lanes import Lane, Occasion
from acct_tui.domain.queue.queue import QueueRow, find, rank
from acct_tui.domain.queue.queue import row as row_of
from acct_tui.domain.queue.rests import Wait
from acct_tui.domain.queue.rounds import was_called
from acct_tui.domain.queue.terms.own import BACK_BEFORE, next_contact, own_calls
from acct_tui.domain.talk.silence import is_paused
from acct_tui.domain.time.worktime import DAY, local_day

FOR_ITSELF: Final = frozenset({What.SILENCE, What.PIN})
"""What asks for a call and for nothing in it."""
DATED: Final = frozenset(
    {
        What.INBOUND,
        What.CALL,
        What.PLAN,
        What.HOLD,
        What.PROMISE,
        What.COMPLAINT,
        What.MONEY,
        What.DECISION,
        What.MOMENT,
    }
)
"""What is told with a time, which is another one in the words of another day."""


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
class Dated:
    """A row of the book whose day has come: a milestone, a risk or decision, the next step of an opportunity."""

    table: str
    id: str
    client: str
    what: str
    on: date


@dataclass(frozen=True, slots=True)
class FirstCall:
    """Whom to call first and when, as the queue will stand then; `why` is said from today, since "yesterday" is not."""

    row: QueueRow
    at: datetime
    why: Finding | None = None

    @property
    def is_open(self) -> bool:
        """Whether it asks already today, and only still does then."""
        return self.why is not None and self.why.what in DATED and self.why.band <= Band.DUE


def uncalled(queue: Iterable[QueueRow], desk: Desk) -> list[Client]:
    """Who was chosen for today or before, had no call since that day began, and something still asks for one."""
    due = ((row, row.client.chosen_on) for row in queue if any(map(_asks_for_a_word, row.occasions)))
    return [
        row.client for row, on in due if on and on <= desk.today and not was_called(row.client, desk.hours.midnight(on))
    ]


def _asks_for_a_word(occasion: Occasion) -> bool:
    return is_left(occasion) and occasion.reason.finding.asks == "call"


def promises_due(clients: Iterable[Client], desk: Desk) -> list[tuple[Client, Commitment]]:
    """What anybody owes for today or before, the oldest first: ours, our colleagues' and theirs."""
    due = [(client, item) for client in clients for item in client.commitments if _is_due(item, desk)]
    return sorted(due, key=lambda each: (each[1].due_at or desk.now, each[1].id))


def _is_due(item: Commitment, desk: Desk) -> bool:
    return item.due_at is not None and local_day(item.due_at, desk.zone) <= desk.today


def milestones_due(clients: Iterable[Client], desk: Desk) -> Iterator[Dated]:
    """The steps of live plans that were expected by today and are not done."""
    for client in clients:
        for project in client.projects:
            if project.stage != "closed" and not is_paused(project, client, desk):
                for step in project.milestones:
                    expected = step.expected_on
                    if step.done_on is None and expected and expected <= desk.today:
                        yield Dated("milestones", step.id, client.name, f"{step.name}, {project.name}", expected)


def waiting(queue: Iterable[QueueRow], desk: Desk) -> list[tuple[QueueRow, Reason]]:
    """Clients who wait for an answer or for the next stage of a complaint that is due today, or owed already."""
    tomorrow = desk.hours.midnight(desk.today + DAY)
    return [(row, reason) for row in queue for reason in row.findings if _waits(reason.finding, tomorrow)]


def _waits(finding: Finding, tomorrow: datetime) -> bool:
    if finding.what is What.INBOUND:
        return True
    if finding.what is not What.COMPLAINT:
        return False
    return finding.band <= Band.OWED or (finding.times.breaks_at or tomorrow) < tomorrow


def still_due(queue: Iterable[QueueRow], listed: Container[str]) -> list[tuple[QueueRow, Reason]]:
    """What else asks for a word or a deed today and had none, kick-offs first; `listed` are ids that are told already.

    What nobody takes up at this hour, or could not be reached about, is left all the same.
    """
    found = [(row, each.reason) for row in queue for each in row.occasions if _asks(each) and not _is_in(each, listed)]
    return sorted(found, key=lambda each: not _is_kick_off(each[1].finding))


def _asks(occasion: Occasion) -> bool:
    """Whether it is left over; a call for the mere time since the last is told apart."""
    return is_left(occasion) and occasion.reason.finding.what not in FOR_ITSELF


def is_left(occasion: Occasion) -> bool:
    """Whether nothing answers an occasion today: no answer is an hour or a try in vain, but a wish for peace is one."""
    return occasion.rest is None or occasion.rest.wait in (Wait.HOURS, Wait.TRY)


def _is_in(occasion: Occasion, listed: Container[str]) -> bool:
    subject = occasion.reason.finding.subject
    return subject is not None and subject.id in listed


def _is_kick_off(finding: Finding) -> bool:
    return finding.subject is not None and finding.subject.table == "moments" and is_kick_off(finding.subject.id)


def due_a_call(queue: Iterable[QueueRow]) -> list[QueueRow]:
    """Who should have been called today for no other reason than the time since the last talk, or a pin."""
    return [
        row for row in queue if any(is_left(each) and each.reason.finding.what in FOR_ITSELF for each in row.occasions)
    ]


def first_call(clients: Iterable[Client], desk: Desk) -> FirstCall | None:
    """The call of ours that comes before my next working day begins, else the first row in the lane now when it does.

    When nobody is, whoever comes back first that day; else the earliest call of ours after that.
    """
    following = desk.hours.calendar.add(desk.today, 1)
    start, end = desk.hours.day_start(following), desk.hours.midnight(following + DAY)
    clients = list(clients)
    if early := _before(start, clients, desk):
        return early
    queue = rank(clients, replace(desk, now=start))
    if queue and queue[0].place.lane == Lane.NOW:
        return FirstCall(queue[0], _at(queue[0], start), _why(queue[0], desk))
    back = [(_at(row, at), row) for row in queue if (at := row.place.returns_at) and at < end]
    planned = [(plan.due_at, row) for row in queue if (plan := next_contact(row.client)) and plan.due_at]
    at, row = min(back or planned, key=lambda each: (each[0], each[1].order), default=(None, None))
    return FirstCall(row, at, _why(row, desk)) if at and row else None


def _why(row: QueueRow, desk: Desk) -> Finding | None:
    """What a row goes by, in the words of the desk's day where they tell a time."""
    lead = row.lead.finding if row.lead else None
    if lead is None or lead.what not in DATED:
        return lead
    found = (reason.finding for reason in find(row.client, desk))
    about = lead.what, lead.subject, lead.project_id
    return next((each for each in found if (each.what, each.subject, each.project_id) == about), lead)


def _before(start: datetime, clients: Iterable[Client], desk: Desk) -> FirstCall | None:
    """The earliest call of ours after today that comes before a moment."""
    tomorrow = desk.hours.midnight(desk.today + DAY)
    calls = ((call.due_at, client) for client in clients for call in own_calls(client) if call.due_at)
    early = ((due, client) for due, client in calls if tomorrow <= due < start)
    at, client = min(early, key=lambda each: (each[0], each[1].id), default=(None, None))
    row = row_of(client, replace(desk, now=at)) if at and client else None
    return FirstCall(row, at, _why(row, desk)) if at and row else None


def _at(row: QueueRow, earliest: datetime) -> datetime:
    """When a row is called at the earliest: a call that it goes by, or that comes just after, at its time."""
    lead, plan = row.lead.finding if row.lead else None, next_contact(row.client)
    due = lead.times.breaks_at if lead and lead.what in (What.CALL, What.PLAN) else None
    near = plan.due_at if plan and plan.due_at and plan.due_at <= earliest + BACK_BEFORE else None
    return max(earliest, due or near or earliest)
