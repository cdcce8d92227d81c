"""Waits: what rests an occasion, until when and why; each hides only what it answers."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import EVER, Band, Finding, What
from acct_tui.domain.facts.phrases import at_moment
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.money import dunning
from acct_tui.domain.queue.fine import fine_until, is_fine
from acct_tui.domain.queue.rests import Rest, Standing, Wait
from acct_tui.domain.queue.terms.own import BACK_BEFORE, agreed_calls, bare_day, planned_calls, said, until_day
from acct_tui.domain.queue.terms.promises import CALL_OWED
from acct_tui.domain.talk.answers import attempts_since_conversation, words_of_ours
from acct_tui.domain.talk.contacts import Person, is_for, main_contact, person_for
from acct_tui.domain.talk.hours import Held, free_from, off_limits, unsuited, unwelcome, zone_of
from acct_tui.domain.time.retry import another_way, retry_at
from acct_tui.domain.time.worktime import NEVER, local_day

PATIENCE_DAYS: Final = 2
"""Working days for which a word of ours, or a message at a call step of dunning, is given."""
ANSWERED_BY_A_WORD: Final = frozenset({What.SILENCE, What.MOMENT, What.MOOD})
BEFORE_A_CALL: Final = frozenset({What.PROMISE, What.COMPLAINT, What.DECISION})
"""What does not rest until an agreed call that comes only after it is due."""

WITH_A_DAY: Final = frozenset({What.SILENCE, What.MOMENT, What.MONEY, What.DECISION, What.UNTOLD})
"""What arises as a day begins, here or over there."""


def hold(client: Client, until: date, desk: Desk) -> Rest:
    """The hold of a client until a day; its reason is nobody else's matter."""
    ends = desk.hours.day_start(until)
    return Rest(Wait.HOLD, f"Hold {until_day(client, until, desk)}", ends, public=f"Hold {bare_day(until, desk)}")


def rests(finding: Finding, standing: Standing, at: datetime) -> Iterator[Rest]:
    """Everything that rests an occasion at a moment, now or later, as far as today's facts say."""
    for rule in RULES:
        rest = rule(finding, standing, at)
        if rest and rest.until > at:
            yield rest


def rest(finding: Finding, standing: Standing, at: datetime) -> Rest | None:
    """What rests an occasion longest at a moment; hours only where nothing else does."""
    waits = max(rests(finding, standing, at), key=lambda each: each.until, default=None)
    return waits or _hours(finding, standing, at)


def _band(finding: Finding, at: datetime) -> Band:
    return finding.times.band(at)


def _arose(finding: Finding, at: datetime) -> datetime:
    """When it arose; what is due before its time arose as it fell due."""
    return finding.times.arose(at) or min(finding.times.due_from or at, at)


def _is_untold(finding: Finding) -> bool:
    return finding.what is What.UNTOLD


def _plan(finding: Finding, standing: Standing, at: datetime) -> Rest | None:
    """A plan rests silence, nothing else."""
    if finding.what is not What.SILENCE:
        return None
    ahead = ((plan, plan.due_at - BACK_BEFORE) for plan in planned_calls(standing.client) if plan.due_at)
    plan, until = next(((plan, until) for plan, until in ahead if until > at), (None, NEVER))
    if plan is None or plan.due_at is None:
        return None
    is_money = plan.invoice_id is not None
    return Rest(Wait.PLAN, said(plan, plan.due_at, standing.desk), until, is_money, of=plan.due_at)


def _hold(finding: Finding, standing: Standing, at: datetime) -> Rest | None:
    """A hold rests all but what is owed, agreed calls, and news raised since it was said."""
    client, desk = standing.client, standing.desk
    if client.hold_until is None or _band(finding, at) is Band.OWED or finding.what is What.CALL:
        return None
    if _is_untold(finding) and not _was_known(finding, client, desk):
        return None
    return hold(client, client.hold_until, desk)


def _was_known(finding: Finding, client: Client, desk: Desk) -> bool:
    """Whether news was raised before the day on which a hold was said; of what has no day nobody knows."""
    raised, said_on = finding.times.arises[0], client.hold_said_on
    return said_on is not None and EVER < raised < desk.hours.midnight(said_on)


def _talk(finding: Finding, standing: Standing, at: datetime) -> Rest | None:
    """A talk of today rests what had arisen when it ended, but what is owed, news, and what is another contact's."""
    client, desk = standing.client, standing.desk
    if _band(finding, at) is Band.OWED or _is_untold(finding):
        return None
    for talk in client.conversations:
        until = desk.hours.day_start(desk.hours.calendar.add(local_day(talk.at, desk.zone), 1))
        if until <= at:
            return None
        if _arose(finding, at) <= talk.ended_at and not _is_anothers(finding, talk.contact_id, standing):
            return Rest(Wait.TALK, f"You talked {at_moment(talk.at, desk)}", until, of=talk.at)
    return None


def _is_anothers(finding: Finding, contact_id: str | None, standing: Standing) -> bool:
    """Whether an occasion is for somebody else than whom we talked with or tried."""
    return not is_for(finding.contact_id, contact_id, standing.client, standing.desk)


def _call(finding: Finding, standing: Standing, at: datetime) -> Rest | None:
    """An agreed call rests all that can wait for it until an hour before: not what is owed, news, or due earlier."""
    ahead = ((call, call.due_at) for call in agreed_calls(standing.client) if call.due_at)
    call, due = next(((call, due) for call, due in ahead if due - CALL_OWED > at), (None, None))
    if call is None or due is None:
        return None
    if finding.subject is None or finding.subject.id != call.id:
        breaks_at = finding.times.breaks_at
        is_sooner = finding.what in BEFORE_A_CALL and breaks_at is not None and breaks_at < due
        if _band(finding, at) is Band.OWED or _is_untold(finding) or is_sooner:
            return None
    return Rest(Wait.CALL, said(call, due, standing.desk), due - CALL_OWED, call.invoice_id is not None, of=due)


def _word(finding: Finding, standing: Standing, at: datetime) -> Rest | None:
    """A word of ours since it arose rests silence, a moment and a mood: it is their turn for two working days."""
    if finding.what not in ANSWERED_BY_A_WORD:
        return None
    spoken = words_of_ours(standing.client)
    if spoken is None or spoken < _arose(finding, at):
        return None
    why = f"It is their turn: you spoke or wrote {at_moment(spoken, standing.desk)}"
    return Rest(Wait.WORD, why, _patience(spoken, standing.desk), of=spoken)


def _patience(since: datetime, desk: Desk) -> datetime:
    """When my day begins two working days later."""
    return desk.hours.day_start(desk.hours.calendar.add(local_day(since, desk.zone), PATIENCE_DAYS))


def _chase(finding: Finding, standing: Standing, at: datetime) -> Rest | None:
    """A message at a call step of dunning rests that invoice for two working days."""
    if finding.what is not What.MONEY or finding.subject is None:
        return None
    bill = standing.client.bill(finding.subject.id)
    if bill is None or bill.written_at is None:
        return None
    until = dunning.message_rests_until(bill, _arose(finding, at), standing.desk.hours)
    why = f"You reminded them {at_moment(bill.written_at, standing.desk)}"
    return Rest(Wait.CHASE, why, until, private=True, of=bill.written_at) if until else None


def _try(finding: Finding, standing: Standing, at: datetime) -> Rest | None:
    """A try that reached nobody rests all calls to the same contact, but what came to be owed after it."""
    client, desk = standing.client, standing.desk
    if finding.is_deed(at):
        return None
    made = attempts_since_conversation(client)
    tries = [attempt for attempt in made if not _is_anothers(finding, attempt.contact_id, standing)]
    if not tries or (_band(finding, at) is Band.OWED and _arose(finding, at) > tries[0].at):
        return None
    times = [attempt.at for attempt in tries]
    due = retry_at(times, zone_of(client, client.contact(tries[0].contact_id) or main_contact(client)), at)
    way = "another way or another person may reach them" if another_way(times) else "let it rest a little"
    tried = f"You tried {at_moment(tries[0].at, desk)}"
    return Rest(Wait.TRY, f"{tried}: {way}", due, of=tries[0].at) if due else None


def _fine(finding: Finding, standing: Standing, at: datetime) -> Rest | None:
    """Fine until worse rests all that is neither pinned nor owed, but news since, which nobody can have called fine."""
    client, desk = standing.client, standing.desk
    band = min(standing.band, _band(finding, at))
    if client.fine_at is None or _band(finding, at) <= Band.OWED or not is_fine(client, band, standing.tenths, at):
        return None
    if _is_untold(finding) and _arose(finding, at) > client.fine_at:
        return None
    why = f"You said {at_moment(client.fine_at, desk)} that it is fine until it gets worse"
    return Rest(Wait.FINE, why, fine_until(client, desk) or NEVER)


def _hours(finding: Finding, standing: Standing, at: datetime) -> Rest | None:
    """What is to be done has no hours, nor has a promised call; what is owed knows only those that are unwelcome."""
    client, desk = standing.client, standing.desk
    if finding.is_deed(at):
        return _my_day(_began(finding, at), desk, at)
    if finding.what is What.CALL and _band(finding, at) is Band.OWED:
        return None
    person = person_for(finding.contact_id, client, desk, at)
    wish = off_limits(client, person.contact, desk, at)
    if wish:
        return _held(Wait.OFF_LIMITS, wish, person)
    if person.contact and person.writes:
        is_owed = _band(finding, at) <= Band.OWED
        began = max(_began(finding, at), free_from(person.contact, client))
        return None if is_owed else _my_day(began, desk, at)
    is_soon = _band(finding, at) <= Band.OWED or finding.what in (What.PLAN, What.CALL)
    held = (unwelcome if is_soon else unsuited)(client, person.contact, desk, at)
    return _held(Wait.HOURS, held, person, person.until)


def _began(finding: Finding, at: datetime) -> datetime:
    """When what arises with a day arose, as that day began."""
    return _arose(finding, at) if finding.what in WITH_A_DAY else EVER


def _my_day(began: datetime, desk: Desk, at: datetime) -> Rest | None:
    """Nobody writes or does anything at midnight: what begins with a day waits until mine does."""
    if began == EVER:
        return None
    starts = desk.hours.day_start(local_day(began, desk.zone))
    return Rest(Wait.HOURS, f"Your day begins {at_moment(starts, desk)}", starts) if began <= at < starts else None


def _held(wait: Wait, held: Held | None, person: Person, back: datetime | None = None) -> Rest | None:
    """The hours of somebody as a rest, no longer than until whom they stand in for is back."""
    whose = person.contact.id if person.contact else None
    return Rest(wait, held.why, min(held.until or NEVER, back or NEVER), contact_id=whose) if held else None


RULES: Final[tuple[Callable[[Finding, Standing, datetime], Rest | None], ...]] = (
    _plan, _hold, _talk, _call, _word, _chase, _try, _fine,
)  # fmt: skip
"""Hours are asked last: they cost the most, and matter only where nothing else rests it."""
