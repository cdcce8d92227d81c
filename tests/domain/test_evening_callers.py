"""Who likes to be called in the evening is called then while that lies in my day, else in the usual hours.

Whatever the clocks there and at home do.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Touch
from acct_tui.domain.queue.queue import row
from acct_tui.domain.time.windows import CallWindow
from acct_tui.domain.time.worktime import DAY, WorkingHours
from tests.domain.facts import BERLIN, GERMANY, anna, at, client

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


DAYS = {
    "until-six": WorkingHours(BERLIN, time(9), time(18), GERMANY),
    "until-eight": WorkingHours(BERLIN, time(9), time(20), GERMANY),
}
"""My working hours: in the first no evening in Berlin lies, in the second it does."""


def lane(zone: str, now: datetime, hours: WorkingHours) -> tuple[str, datetime | None]:
    """Where somebody stands who has not heard from us for weeks."""
    spoken = Touch("talk", now - timedelta(weeks=5), "us", "conversation")
    known = client(spoken, contacts=(anna(zone=zone, windows=(EVENINGS,)),))
    place = row(known, Desk(now, hours, {"DE": GERMANY})).place
    return place.lane.value, place.returns_at


def is_in_my_day(now: datetime, six: datetime, hours: WorkingHours) -> bool:
    """Whether an evening begins within what is left of my working day."""
    here, then = (at.astimezone(ZoneInfo(BERLIN)) for at in (now, six))
    is_today = here.date() == then.date() and now <= six
    return is_today and GERMANY.is_working_day(here.date()) and hours.starts <= then.time() < hours.ends


def next_call(day: date, zone: str, hours: WorkingHours) -> datetime:
    """When somebody is called of whom the day before is over: at nine, or at six their time."""
    nine, six = there(day, time(9), zone), there(day, time(18), zone)
    return nine if GERMANY.is_working_day(day) and not is_in_my_day(nine, six, hours) else six


@pytest.mark.parametrize("hours", DAYS.values(), ids=DAYS)
@pytest.mark.parametrize(("zone", "day"), sorted(set(cases())), ids=str)
def test_the_evening_caller_is_called_at_six_their_time_if_that_is_in_my_day(
    zone: str, day: date, hours: WorkingHours
) -> None:
    six, closes = there(day, time(18), zone), there(day, time(20), zone)
    for now in (there(day, time(9), zone), there(day, time(12), zone), six - MINUTE):
        is_usual = GERMANY.is_working_day(day) and not is_in_my_day(now, six, hours)
        assert lane(zone, now, hours) == (("now", None) if is_usual else ("later", six)), now
    for now in (six, six + MINUTE, closes - MINUTE):
        assert lane(zone, now, hours) == ("now", None), now
    assert lane(zone, closes, hours) == ("later", next_call(day + DAY, zone, hours))
    assert lane(zone, there(day, time(0), zone), hours) == ("later", next_call(day, zone, hours))


@pytest.mark.parametrize(
    ("zone", "hours", "expected"),
    [
        pytest.param("Europe/Berlin", "until-six", ("now", None), id="he-walks-the-dog-when-i-am-at-home"),
        pytest.param("Europe/Berlin", "until-eight", ("later", "11-23 18:00"), id="i-work-as-long"),
        pytest.param("Asia/Kolkata", "until-six", ("later", "11-23 13:30"), id="six-in-kolkata-is-in-my-day"),
        pytest.param("America/New_York", "until-eight", ("later", "11-23 15:00"), id="six-in-new-york-is-at-midnight"),
    ],
)
def test_a_monday_morning_at_ten(zone: str, hours: str, expected: tuple[str, str | None]) -> None:
    name, back = expected
    assert lane(zone, at("11-23 10:00"), DAYS[hours]) == (name, at(back) if back else None)
