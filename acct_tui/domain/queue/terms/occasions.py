"""The calendar's own reasons to call, and the client's standing."""

from collections.abc import Iterator
from datetime import time, timedelta
from fractions import Fraction

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Finding, Times, What
from acct_tui.domain.facts.ramp import ramp
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.plan.moments import EXPIRY_DAYS, NOTICE_DAYS, is_dealt_with, moments
from acct_tui.domain.time.worktime import clock_instant
from acct_tui.words.ages import day

TIER = {"A": Fraction(1), "B": Fraction(1, 2), "C": Fraction(0)}

AHEAD_DAYS = 60
"""How far a moment ahead is looked for."""


def moment(client: Client, desk: Desk) -> Iterator[Finding]:
    """Kick-offs, aftercare days, unhappy answers and birthdays; those that lie ahead say when the client comes back."""
    today = desk.day_in(client.zone)
    for found in moments(client, desk, AHEAD_DAYS):
        if not is_dealt_with(found, client):
            factor = ramp((today - found.day).days, (-NOTICE_DAYS, 0), (0, 1))
            has_come = today >= found.day
            begins = clock_instant(found.day, time(), client.zone)
            over = clock_instant(found.day + timedelta(days=EXPIRY_DAYS + 1), time(), client.zone)
            times = Times((begins,), begins, ends_at=over)
            yield Finding(
                factor,
                found.words if has_come else f"{found.words} {day(found.day, today)}",
                f"{found.brief} {day(found.day, today)}",
                times.band(desk.now),
                found.project_id,
                found.contact_id,
                Ref("moments", found.key),
                What.MOMENT,
                times,
                private=found.is_personal,
            )


def tier(client: Client, desk: Desk) -> Iterator[Finding]:
    """The client's tier."""
    yield Finding(TIER[client.tier], f"{client.tier} client")
