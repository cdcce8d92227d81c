"""Occasions that bring no points: a pin, a call that we planned, a hold that is over."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Finding, Times, What
from acct_tui.domain.facts.phrases import at_moment
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client, Commitment
from acct_tui.domain.talk.answers import words_of_ours
from acct_tui.words.ages import day

FOR_NO_REASON: Final = "call"
"""What a call is noted as that has no reason of its own."""
BACK_BEFORE: Final = timedelta(minutes=15)
"""How long before a planned call its row comes back."""
NOTHING: Final = Fraction(0)


def own(client: Client, desk: Desk) -> Iterator[Finding]:
    """What we decided ourselves: to call them first, at a time, or not before a day."""
    if client.pinned_at:
        times = Times((client.pinned_at,), pinned_from=client.pinned_at)
        yield Finding(NOTHING, "You pinned this client", "pinned", times.band(desk.now), what=What.PIN, times=times)
    yield from (_planned(item, item.due_at, desk) for item in planned_calls(client) if item.due_at)
    if client.hold_until:
        yield from _held(client, client.hold_until, desk.hours.day_start(client.hold_until), desk)


def planned_calls(client: Client) -> list[Commitment]:
    """Our calls that the client does not know of, the earliest first."""
    return [item for item in own_calls(client) if not item.promised]


def agreed_calls(client: Client) -> list[Commitment]:
    """Our calls that the client knows of, the earliest first."""
    return [item for item in own_calls(client) if item.promised]


def own_calls(client: Client) -> list[Commitment]:
    """Our calls that have a time, the earliest first."""
    calls = [item for item in client.commitments if item.kind == "call" and item.owner == "us" and item.due_at]
    return sorted(calls, key=lambda item: (item.due_at or item.made_at, item.id))


def next_contact(client: Client) -> Commitment | None:
    """The earliest call of ours that is planned or promised."""
    return next(iter(own_calls(client)), None)


def said(plan: Commitment, due: datetime, desk: Desk) -> str:
    """A call of ours in words: "You planned to call Mon 7 Dec 10:00: the banner"."""
    told = f"You {'promised' if plan.promised else 'planned'} to call {at_moment(due, desk)}"
    return told if plan.text in ("", FOR_NO_REASON) else f"{told}: {plan.text}"


def _planned(plan: Commitment, due: datetime, desk: Desk) -> Finding:
    times = Times((due,), due - BACK_BEFORE, breaks_at=due)
    return Finding(
        NOTHING,
        said(plan, due, desk),
        f"call{'' if plan.text in ('', FOR_NO_REASON) else f': {plan.text}'}",
        times.band(desk.now),
        plan.project_id,
        plan.contact_id,
        Ref("commitments", plan.id),
        What.PLAN,
        times,
        is_ours=True,
        verb="done",
        private=plan.invoice_id is not None,
    )


def held_until(client: Client, desk: Desk) -> date | None:
    """The day before which nobody calls them, while it lies ahead."""
    until = client.hold_until
    return until if until and desk.hours.day_start(until) > desk.now else None


def until_day(client: Client, until: date, desk: Desk) -> str:
    """The day of a hold with its reason: "until Thu: their board meets"."""
    return f"{bare_day(until, desk)}{f': {client.hold_why}' if client.hold_why else ''}"


def bare_day(until: date, desk: Desk) -> str:
    """The day of a hold as others may see it: "until Thu"."""
    return f"until {day(until, desk.today)}"


def _held(client: Client, until: date, ends: datetime, desk: Desk) -> Iterator[Finding]:
    """A hold is over as its day begins, until a word of ours."""
    spoken = words_of_ours(client)
    if spoken is None or spoken < ends:
        times = Times((ends,), ends)
        yield Finding(
            NOTHING,
            f"You held them {until_day(client, until, desk)}",
            "call",
            times.band(desk.now),
            what=What.HOLD,
            times=times,
            is_ours=True,
            public=f"You held them {bare_day(until, desk)}",
            clause="the hold is over",
        )
