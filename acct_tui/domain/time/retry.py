"""Retry spacing: when another try at somebody who does not answer makes sense."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from acct_tui.domain.time.worktime import DAY, clock_instant, utc
from acct_tui.words.zones import zone_of

HOUR = timedelta(hours=1)
HALF_HOUR = timedelta(minutes=30)
ENOUGH_ATTEMPTS = 3


def retry_at(attempts: Sequence[datetime], zone: str, now: datetime) -> datetime | None:
    """Return the UTC instant before which another try is not due (None: it is due now).

    A try is not due in the hour after an attempt, nor on the contact's next day within half an hour of the
    clock time of that attempt.
    """
    due = moment = utc(now)
    blocks = [start for attempt in attempts for start in (utc(attempt), _same_time_next_day(attempt, zone))]
    for start in sorted(blocks):
        if start <= due < start + HOUR:
            due = start + HOUR
    return due if due > moment else None


def another_way(attempts: Sequence[datetime]) -> bool:
    """Say whether another channel or contact is the thing to try: after three attempts."""
    return len(attempts) >= ENOUGH_ATTEMPTS


def _same_time_next_day(attempt: datetime, zone: str) -> datetime:
    """Return the start of the hour around the clock time of an attempt on the next local day."""
    local = utc(attempt).astimezone(zone_of(zone))
    return clock_instant(local.date() + DAY, local.time(), zone) - HALF_HOUR
