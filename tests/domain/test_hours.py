"""Whether a call is held by the hour over there, until when, and the cause in words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Contact
from acct_tui.domain.talk.hours import Held, clock_of, is_off_limits, off_limits, still_opens, unsuited, unwelcome
from acct_tui.domain.time.windows import CallWindow
from acct_tui.domain.time.worktime import WorkCalendar, WorkingHours
from tests.domain.facts import BERLIN, anna, at, client, desk

CHRISTMAS = date(2026, 12, 25)
NAMED = WorkCalendar(frozenset({CHRISTMAS}), names={CHRISTMAS: "Christmas Day"})
Rule = Callable[..., Held | None]


def likes(starts: int, ends: int, weekday: int | None = None) -> CallWindow:
    return CallWindow(weekday, time(starts), time(ends), "preferred")


def avoids(starts: int, ends: int, weekday: int | None = None) -> CallWindow:
    return CallWindow(weekday, time(starts), time(ends), "avoid")


def here(now: str, starts: int = 9, ends: int = 18, calendar: WorkCalendar = NAMED) -> Desk:
    hours = WorkingHours(BERLIN, time(starts), time(ends), calendar)
    return replace(desk(now), hours=hours, calendars={"DE": NAMED})


def held(rule: Rule, now: str, *windows: CallWindow, there: Desk | None = None, **facts: Any) -> Held | None:
    """What holds a call to Anna at a moment."""
    sits, zone = there or here(now), facts.pop("zone", BERLIN)
    return rule(client(zone=zone, **facts), anna(windows=windows), replace(sits, now=at(now)), at(now))


def until(found: Held | None) -> str | None:
    """The moment on our clock until which a call is held; None when it is not."""
    return f"{found.until.astimezone(ZoneInfo(BERLIN)):%m-%d %H:%M}" if found and found.until else None


@pytest.mark.parametrize(
    ("now", "starts", "opens"),
    [
        pytest.param("11-23 08:59", 9, "11-23 09:00", id="before-nine"),
        pytest.param("11-23 09:00", 9, None, id="nine"),
        pytest.param("11-23 17:59", 9, None, id="before-six"),
        pytest.param("11-23 18:00", 9, "11-24 09:00", id="six"),
        pytest.param("11-23 07:59", 8, "11-23 08:00", id="before-my-early-day-begins"),
        pytest.param("11-23 08:00", 8, None, id="my-early-day"),
        pytest.param("11-23 06:59", 6, "11-23 07:00", id="even-an-early-day-knows-the-night"),
        pytest.param("11-23 07:00", 6, None, id="then-it-is-morning"),
        pytest.param("11-23 09:00", 10, None, id="a-late-day-of-mine-does-not-change-theirs"),
        pytest.param("11-21 12:00", 9, "11-23 09:00", id="saturday"),
        pytest.param("11-22 12:00", 9, "11-23 09:00", id="sunday"),
        pytest.param("11-20 18:00", 9, "11-23 09:00", id="friday-evening"),
        pytest.param("12-24 18:00", 9, "12-28 09:00", id="the-eve-of-a-holiday"),
        pytest.param("12-25 12:00", 9, "12-28 09:00", id="a-holiday"),
    ],
)
def test_what_is_due_is_called_about_in_the_usual_hours(now: str, starts: int, opens: str | None) -> None:
    assert until(held(unsuited, now, there=here(now, starts))) == opens


@pytest.mark.parametrize(
    ("zone", "now", "opens"),
    [
        pytest.param("America/New_York", "11-23 14:59", "11-23 15:00", id="before-nine-in-new-york"),
        pytest.param("America/New_York", "11-23 15:00", None, id="nine-in-new-york"),
        pytest.param("America/New_York", "11-23 23:59", None, id="before-six-in-new-york"),
        pytest.param("Asia/Kolkata", "11-23 13:29", None, id="before-six-in-kolkata"),
        pytest.param("Asia/Kolkata", "11-23 13:30", "11-24 04:30", id="six-in-kolkata"),
        pytest.param("Pacific/Auckland", "11-20 20:59", "11-22 21:00", id="saturday-in-auckland"),
    ],
)
def test_the_usual_hours_are_on_their_clock(zone: str, now: str, opens: str | None) -> None:
    assert until(held(unsuited, now, zone=zone)) == opens


@pytest.mark.parametrize(
    ("zone", "now", "starts", "opens"),
    [
        pytest.param("America/New_York", "11-23 13:59", 8, "11-23 14:00", id="eight-in-new-york-is-not-yet"),
        pytest.param("America/New_York", "11-23 14:00", 8, None, id="eight-in-new-york"),
    ],
)
def test_an_early_day_of_mine_begins_theirs_as_early_on_their_clock(
    zone: str, now: str, starts: int, opens: str | None
) -> None:
    assert until(held(unsuited, now, there=here(now, starts), zone=zone)) == opens


@pytest.mark.parametrize(
    ("windows", "now", "opens"),
    [
        pytest.param([likes(14, 16)], "11-23 10:00", "11-23 14:00", id="it-opens-this-afternoon"),
        pytest.param([likes(14, 16)], "11-23 13:59", "11-23 14:00", id="in-a-minute"),
        pytest.param([likes(14, 16)], "11-23 14:00", None, id="open"),
        pytest.param([likes(14, 16)], "11-23 15:59", None, id="almost-over"),
        pytest.param([likes(14, 16)], "11-23 16:00", None, id="passed-and-the-usual-hours-run"),
        pytest.param([likes(14, 16)], "11-23 18:00", "11-24 14:00", id="tomorrow-again"),
        pytest.param([likes(9, 10), likes(14, 16)], "11-23 10:00", "11-23 14:00", id="the-second-of-two"),
        pytest.param([likes(17, 20)], "11-23 10:00", "11-23 17:00", id="it-opens-before-my-day-ends"),
        pytest.param([likes(18, 20)], "11-23 10:00", None, id="evenings-lie-after-my-day"),
        pytest.param([likes(18, 20)], "11-23 18:00", None, id="in-the-evening-he-takes-calls"),
        pytest.param([likes(18, 20)], "11-23 20:00", "11-24 09:00", id="and-then-tomorrow-in-the-usual-hours"),
        pytest.param([likes(7, 8)], "11-23 10:00", None, id="mornings-are-over"),
        pytest.param([likes(7, 8)], "11-23 08:30", "11-23 09:00", id="over-before-my-day-begins"),
        pytest.param([likes(7, 8)], "11-23 07:30", None, id="he-likes-it-before-my-day-begins"),
        pytest.param([likes(14, 16, weekday=1)], "11-23 10:00", None, id="only-tomorrow"),
        pytest.param([likes(14, 16, weekday=0)], "11-23 10:00", "11-23 14:00", id="on-mondays"),
        pytest.param([likes(10, 12)], "11-21 09:30", "11-21 10:00", id="own-hours-hold-on-a-weekend"),
        pytest.param([likes(10, 12)], "11-21 12:00", "11-22 10:00", id="but-the-usual-ones-do-not"),
        pytest.param([likes(10, 12, weekday=2)], "11-21 12:00", "11-23 09:00", id="nor-does-a-weekday's"),
        pytest.param([likes(10, 12)], "12-25 10:00", None, id="own-hours-hold-on-a-holiday"),
        pytest.param([likes(22, 23)], "11-23 22:30", None, id="he-likes-the-night"),
        pytest.param([likes(9, 12), avoids(10, 11)], "11-23 10:30", "11-23 11:00", id="but-not-now"),
        pytest.param([avoids(9, 12)], "11-23 10:00", "11-23 12:00", id="to-avoid"),
    ],
)
def test_hours_they_like_hold_a_call_while_they_still_open_in_my_day(
    windows: list[CallWindow], now: str, opens: str | None
) -> None:
    assert until(held(unsuited, now, *windows)) == opens


FREE = WorkCalendar(frozenset({date(2026, 11, 23)}))


@pytest.mark.parametrize(
    ("now", "there", "opens"),
    [
        pytest.param("11-23 10:00", here("11-23 10:00"), "11-23 14:00", id="a-working-day"),
        pytest.param("11-23 10:00", here("11-23 10:00", calendar=FREE), None, id="my-own-holiday"),
        pytest.param("11-23 10:00", here("11-23 10:00", ends=14), None, id="my-day-ends-as-they-open"),
        pytest.param("11-23 10:00", here("11-23 10:00", 15, 20), None, id="my-day-begins-after-they-opened"),
        pytest.param("11-23 10:00", here("11-23 10:00", 14, 20), "11-23 14:00", id="my-day-begins-as-they-open"),
        pytest.param("11-23 14:01", here("11-23 14:01"), None, id="they-opened-a-minute-ago"),
        pytest.param("11-21 10:00", here("11-21 10:00"), None, id="my-weekend"),
    ],
)
def test_hours_they_like_still_open_only_within_my_working_hours(now: str, there: Desk, opens: str | None) -> None:
    found = still_opens(clock_of(client(), anna(windows=(likes(14, 16),)), there), there, at(now))
    assert found == (at(opens) if opens else None)


def test_without_hours_they_like_nothing_opens() -> None:
    assert still_opens(clock_of(client(), None, here("11-23 10:00")), here("11-23 10:00"), at("11-23 10:00")) is None


@pytest.mark.parametrize(
    ("windows", "now", "opens"),
    [
        pytest.param([], "11-23 06:59", "11-23 07:00", id="the-night"),
        pytest.param([], "11-23 07:00", None, id="it-is-over-at-seven"),
        pytest.param([], "11-23 21:59", None, id="the-evening"),
        pytest.param([], "11-23 22:00", "11-24 07:00", id="it-begins-at-ten"),
        pytest.param([], "11-22 12:00", None, id="a-sunday-holds-nothing-owed"),
        pytest.param([], "12-25 12:00", None, id="nor-a-holiday"),
        pytest.param([likes(14, 16)], "11-23 10:00", None, id="nor-what-they-like"),
        pytest.param([avoids(9, 12)], "11-23 10:00", "11-23 12:00", id="to-avoid"),
        pytest.param([avoids(9, 12)], "11-23 12:00", None, id="no-more"),
        pytest.param([avoids(20, 22)], "11-23 21:00", "11-24 07:00", id="to-avoid-and-then-the-night"),
        pytest.param([likes(22, 23)], "11-23 22:30", None, id="a-night-they-like"),
        pytest.param([likes(9, 18), avoids(10, 11)], "11-23 10:30", "11-23 11:00", id="avoid-wins"),
    ],
)
def test_what_is_owed_is_held_by_the_night_and_by_hours_to_avoid(
    windows: list[CallWindow], now: str, opens: str | None
) -> None:
    assert until(held(unwelcome, now, *windows)) == opens


AWAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("facts", "now", "expected"),
    [
        pytest.param({}, "11-23 10:00", None, id="no-wish"),
        pytest.param({"do_not_contact_until": AWAY}, "11-25 23:59", "11-26 00:00", id="the-day-before"),
        pytest.param({"do_not_contact_until": AWAY}, "11-26 00:00", None, id="its-day"),
        pytest.param({"do_not_contact_until": AWAY, "zone": "America/New_York"}, "11-26 05:59", "11-26 06:00",
                     id="by-their-own-day"),
        pytest.param({"do_not_contact_until": AWAY, "zone": "America/New_York"}, "11-26 06:00", None, id="over-there"),
    ],
)  # fmt: skip
def test_who_asked_not_to_be_contacted_is_left_alone_until_that_day(
    facts: dict[str, Any], now: str, expected: str | None
) -> None:
    person: Contact = anna(**facts)
    found = off_limits(client(), person, desk(now), at(now))
    assert until(found) == expected
    assert is_off_limits(person, client(), desk(now)) is (expected is not None)
    assert off_limits(client(), None, desk(now), at(now)) is None


@pytest.mark.parametrize(
    ("rule", "now", "windows", "facts", "why"),
    [
        pytest.param(unsuited, "12-25 12:00", [], {}, "Christmas Day there", id="a-holiday-by-its-name"),
        pytest.param(unsuited, "12-25 08:00", [], {}, "Christmas Day there", id="a-holiday-rather-than-the-hour"),
        pytest.param(unsuited, "11-21 12:00", [], {}, "Saturday there", id="a-weekend-day"),
        pytest.param(unsuited, "11-20 20:00", [], {"zone": "Pacific/Auckland"}, "Saturday there", id="already"),
        pytest.param(unsuited, "11-23 08:15", [], {}, "There it is 08:15, too early", id="too-early"),
        pytest.param(unsuited, "11-23 14:00", [], {"zone": "America/New_York"}, "There it is 08:00, too early",
                     id="too-early-over-there"),
        pytest.param(unsuited, "11-23 18:00", [], {}, "There it is 18:00, too late", id="too-late"),
        pytest.param(unsuited, "11-23 14:00", [], {"zone": "Asia/Kolkata"}, "There it is 18:30, too late",
                     id="too-late-over-there"),
        pytest.param(unsuited, "11-23 10:00", [likes(14, 16)], {}, "Anna likes calls from 14:00", id="their-wish"),
        pytest.param(unsuited, "11-23 10:00", [likes(18, 20)], {"zone": "Asia/Kolkata"},
                     "Anna likes calls from 18:00 there", id="their-wish-over-there"),
        pytest.param(unsuited, "11-23 10:00", [avoids(9, 12)], {}, "Anna does not want calls at this hour",
                     id="hours-to-avoid"),
        pytest.param(unwelcome, "11-23 10:00", [avoids(9, 12)], {}, "Anna does not want calls at this hour",
                     id="hours-to-avoid-hold-what-is-owed"),
        pytest.param(unwelcome, "11-23 23:10", [], {}, "There it is 23:10, night", id="the-night"),
        pytest.param(unwelcome, "11-23 10:00", [], {"zone": "Pacific/Auckland"}, "There it is 22:00, night",
                     id="the-night-over-there"),
    ],
)  # fmt: skip
def test_the_cause_in_words(rule: Rule, now: str, windows: list[CallWindow], facts: dict[str, Any], why: str) -> None:
    found = held(rule, now, *windows, **facts)
    assert found
    assert found.why == why


def test_a_holiday_without_a_name_and_a_wish_of_a_day_in_words() -> None:
    nameless = replace(here("12-25 12:00"), calendars={"DE": WorkCalendar(frozenset({CHRISTMAS}))})
    found = held(unsuited, "12-25 12:00", there=nameless)
    assert found
    assert found.why == "A holiday there"
    away = off_limits(client(), anna(do_not_contact_until=AWAY), desk(), at("11-23 10:00"))
    assert away
    assert away.why == "Anna asked not to be contacted before Thu"


def test_hours_that_never_open_have_no_end() -> None:
    assert held(unwelcome, "11-23 10:00", avoids(0, 0)) == Held("Anna does not want calls at this hour", None)
