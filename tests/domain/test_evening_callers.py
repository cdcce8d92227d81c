"""Who only takes calls in the evening comes back at 18:00 their time, whatever the clocks there and at home do."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from acct_tui.domain.desk import Desk
from acct_tui.domain.queue import row
from acct_tui.domain.snapshots import Touch
from acct_tui.domain.windows import CallWindow
from acct_tui.domain.worktime import DAY
from tests.domain.facts import BERLIN, GERMANY, HOURS, anna, client

ZONES = {
    "Europe/Berlin": 6,
    "America/New_York": 6,
    "Asia/Kolkata": 0,
    "Australia/Lord_Howe": 6,
    "Asia/Kathmandu": 0,
}
"""The zones and how often their clocks change in three years."""
EVENINGS = CallWindow(None, time(18), time(20), "preferred")
MINUTE = timedelta(minutes=1)


def changes(zone: str) -> list[date]:
    """The days of 2026 to 2028 on which the clock of a zone is changed."""
    days = [date(2026, 1, 1) + n * DAY for n in range(3 * 365 + 1)]
    return [day for day in days if offset(day, zone) != offset(day + DAY, zone)]


def offset(day: date, zone: str) -> timedelta | None:
    return datetime.combine(day, time(), ZoneInfo(zone)).utcoffset()


def test_the_zones_change_their_clocks_as_often_as_is_said() -> None:
    assert {zone: len(changes(zone)) for zone in ZONES} == ZONES


def cases() -> Iterator[tuple[str, date]]:
    for zone, own in ZONES.items():
        for change in {*changes(BERLIN), *(changes(zone) if own else ())}:
            yield from ((zone, change + n * DAY) for n in (-1, 0, 1))


def there(day: date, clock: time, zone: str) -> datetime:
    return datetime.combine(day, clock, ZoneInfo(zone)).astimezone(UTC)


def lane(zone: str, now: datetime) -> tuple[str, datetime | None]:
    """Where somebody stands who has not heard from us for weeks."""
    spoken = Touch("talk", now - timedelta(weeks=5), "us", "conversation")
    known = client(spoken, contacts=(anna(zone=zone, windows=(EVENINGS,)),))
    place = row(known, Desk(now, HOURS, {"DE": GERMANY})).place
    return place.lane.value, place.returns_at


@pytest.mark.parametrize(("zone", "day"), sorted(set(cases())), ids=str)
def test_the_evening_caller_appears_at_six_their_time(zone: str, day: date) -> None:
    opens, closes = there(day, time(18), zone), there(day, time(20), zone)
    last_night = there(day - DAY, time(20), zone)
    for now in (last_night, there(day, time(0), zone), there(day, time(12), zone), opens - MINUTE):
        assert lane(zone, now) == ("later", opens)
    for now in (opens, opens + MINUTE, closes - MINUTE):
        assert lane(zone, now) == ("now", None)
    assert lane(zone, closes) == ("later", there(day + DAY, time(18), zone))
