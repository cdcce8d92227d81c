"""The calendar's own reasons to call, and the client's standing."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from acct_tui.domain.desk import Desk
from acct_tui.domain.findings import Band, Finding, Subject
from acct_tui.domain.moments import NOTICE_DAYS, Moment, moments, weight
from acct_tui.domain.snapshots import Client
from acct_tui.words.ages import day

TIER = {"A": Fraction(1), "B": Fraction(1, 2), "C": Fraction(0)}


def moment(client: Client, desk: Desk) -> Iterator[Finding]:
    """Kick-offs, aftercare days, unhappy answers and birthdays that are near."""
    today = desk.day_in(client.zone)
    for found in moments(client, desk):
        factor = weight(found, client, today)
        if factor:
            has_come = today >= found.day
            yield Finding(
                factor,
                found.words if has_come else f"{found.words} {day(found.day, today)}",
                f"{found.brief} {day(found.day, today)}",
                Band.DUE if has_come else Band.SOON,
                found.project_id,
                found.contact_id,
                Subject("moments", found.key),
                arose_at=_announced(found, client),
            )


def _announced(found: Moment, client: Client) -> datetime:
    return datetime.combine(found.day - timedelta(days=NOTICE_DAYS), time(), ZoneInfo(client.zone))


def tier(client: Client, desk: Desk) -> Iterator[Finding]:
    """The client's tier."""
    yield Finding(TIER[client.tier], f"{client.tier} client")
