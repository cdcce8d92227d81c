"""Whether a client can be called now; if not, why not and until when."""

from datetime import date, datetime, time
from typing import Any

import pytest

from acct_tui.domain.desk import Desk
from acct_tui.domain.lanes import Place, next_contact
from acct_tui.domain.queue import row
from acct_tui.domain.snapshots import Client, Invoice
from acct_tui.domain.windows import CallWindow
from tests.domain.facts import (
    anna,
    at,
    call,
    client,
    commitment,
    complaint,
    desk,
    invoice,
    milestone,
    missed,
    project,
    promise,
    talk,
    tried,
    wrote,
)

MORNING = desk("11-23 10:00")


def lane(known: Client, here: Desk = MORNING) -> tuple[str, datetime | None]:
    place: Place = row(known, here).place
    return place.lane.value, place.returns_at


def window(starts: int, ends: int, kind: Any = "preferred") -> CallWindow:
    return CallWindow(None, time(starts), time(ends), kind)


SILENT = talk("11-13 10:00")
"""Six working days ago: past the cadence, an occasion to call."""
AFTERNOONS = anna(windows=(window(14, 16),))
BUSY_TILL_NOON = anna(windows=(window(9, 12, "avoid"),))
NEW_YORK = anna(zone="America/New_York")
AWAY = anna(do_not_contact_until=date(2026, 11, 25))


@pytest.mark.parametrize(
    ("contact", "owes", "lane_of", "returns"),
    [
        pytest.param(anna(), False, "now", None, id="usual-hours"),
        pytest.param(AFTERNOONS, False, "later", "11-23 14:00", id="prefers-afternoons"),
        pytest.param(AFTERNOONS, True, "now", None, id="prefers-afternoons-but-we-owe-a-call"),
        pytest.param(BUSY_TILL_NOON, False, "later", "11-23 12:00", id="avoids-mornings"),
        pytest.param(BUSY_TILL_NOON, True, "later", "11-23 12:00", id="avoids-mornings-even-if-we-owe"),
        pytest.param(NEW_YORK, False, "later", "11-23 15:00", id="night-over-there"),
        pytest.param(NEW_YORK, True, "later", "11-23 15:00", id="night-over-there-even-if-we-owe"),
        pytest.param(anna(zone="Asia/Tokyo"), False, "later", "11-24 09:00", id="an-hour-that-suits-both"),
        pytest.param(anna(zone="America/Los_Angeles"), False, "later", "11-23 18:00", id="no-hour-suits-both"),
        pytest.param(AWAY, False, "later", "11-25 09:00", id="asked-not-to-be-contacted"),
        pytest.param(AWAY, True, "later", "11-25 09:00", id="asked-not-to-be-contacted-even-if-we-owe"),
        pytest.param(anna(do_not_contact_until=date(2026, 11, 23)), False, "now", None, id="until-today"),
        pytest.param(anna(do_not_contact_until=date(2026, 11, 24)), False, "later", "11-24 09:00", id="until-tomorrow"),
    ],
)
def test_hours_of_the_contact(contact: Any, owes: bool, lane_of: str, returns: str | None) -> None:
    owed = (missed("11-23 08:30"),) if owes else ()
    assert lane(client(SILENT, *owed, contacts=(contact,))) == (lane_of, at(returns) if returns else None)


@pytest.mark.parametrize(
    ("now", "lane_of"),
    [
        pytest.param("11-23 21:59", "now", id="evening"),
        pytest.param("11-23 22:00", "later", id="night"),
        pytest.param("11-24 06:59", "later", id="end-of-the-night"),
        pytest.param("11-24 07:00", "now", id="morning"),
    ],
)
def test_nobody_is_called_at_night_not_even_without_a_contact(now: str, lane_of: str) -> None:
    assert lane(client(missed("11-23 08:30"), contacts=()), desk(now))[0] == lane_of


@pytest.mark.parametrize(
    ("now", "promised", "lane_of", "returns"),
    [
        pytest.param("11-23 13:44", False, "later", "11-23 13:45", id="a-plan-sixteen-minutes-ahead"),
        pytest.param("11-23 13:45", False, "now", None, id="a-plan-fifteen-minutes-ahead"),
        pytest.param("11-23 17:00", False, "now", None, id="a-plan-past"),
        pytest.param("11-23 13:30", True, "later", "11-23 13:45", id="a-promised-call-does-not-lift-its-own-time"),
        pytest.param("11-23 13:45", True, "now", None, id="a-promised-call-fifteen-minutes-ahead"),
    ],
)
def test_a_next_contact_brings_the_row_back_fifteen_minutes_before(
    now: str, promised: bool, lane_of: str, returns: str | None
) -> None:
    known = client(SILENT, commitments=(call("11-23 14:00", promised=promised),))
    assert lane(known, desk(now)) == (lane_of, at(returns) if returns else None)


@pytest.mark.parametrize(
    ("touches", "facts", "lane_of"),
    [
        pytest.param([], {}, "later", id="silence-waits-for-the-plan"),
        pytest.param([missed("11-23 09:30")], {}, "now", id="a-missed-call-does-not"),
        pytest.param([wrote("11-20 14:59")], {}, "now", id="an-overdue-message-does-not"),
        pytest.param([wrote("11-20 15:00")], {}, "later", id="a-message-in-time-does"),
        pytest.param([], {"complaints": (complaint("11-20 11:00"),)}, "now", id="a-complaint-near-its-target-does-not"),
        pytest.param([], {"complaints": (complaint("11-20 17:00"),)}, "later", id="a-complaint-in-time-does"),
        pytest.param([], {"projects": (project(invoices=(invoice(30),)),)}, "later", id="an-invoice-does"),
        pytest.param([], {"pinned_at": at("11-23 09:00")}, "later", id="a-pin-does"),
    ],
)
def test_what_waits_for_the_next_contact(touches: list[Any], facts: dict[str, Any], lane_of: str) -> None:
    assert lane(client(SILENT, *touches, commitments=(call("11-23 14:00"),), **facts))[0] == lane_of


def test_the_earliest_call_of_ours_is_the_next_contact() -> None:
    first, second = call("11-24 10:00", id="first"), call("11-25 10:00", id="second")
    theirs = commitment("client", "call", "11-23 12:00")
    assert next_contact(client(commitments=(second, theirs, first, promise("11-23 11:00")))) == first
    assert next_contact(client(commitments=(theirs,))) is None


@pytest.mark.parametrize(
    ("touches", "lane_of", "returns"),
    [
        pytest.param([tried("11-23 09:20")], "later", "11-23 10:20", id="tried-within-the-hour"),
        pytest.param([tried("11-23 09:00")], "now", None, id="tried-an-hour-ago"),
        pytest.param([tried("11-22 10:10")], "later", "11-23 10:40", id="tried-yesterday-at-this-time"),
        pytest.param([tried("11-23 09:20"), missed("11-23 09:40")], "now", None, id="they-called-since"),
        pytest.param(
            [missed("11-23 09:10"), tried("11-23 09:20")], "later", "11-23 10:20", id="tried-since-they-called"
        ),
        pytest.param([tried("11-23 09:20"), talk("11-23 09:40")], "waiting", "11-26 09:00", id="reached-since"),
    ],
)
def test_a_try_rests_for_a_while(touches: list[Any], lane_of: str, returns: str | None) -> None:
    assert lane(client(SILENT, *touches)) == (lane_of, at(returns) if returns else None)


def test_a_try_before_the_time_of_a_promised_call_does_not_stand_for_it() -> None:
    known = client(talk("11-20 10:00"), tried("11-23 09:30"), commitments=(call("11-23 10:00", promised=True),))
    assert lane(known, desk("11-23 09:50"))[0] == "now"
    assert lane(known, desk("11-23 10:05"))[0] == "now"
    tried_since = client(*known.conversations, tried("11-23 10:01"), commitments=known.commitments)
    assert lane(tried_since, desk("11-23 10:05")) == ("later", at("11-23 11:01"))


VOICEMAIL = {"disposition": "voicemail"}
LATE: Invoice = invoice(8)
"""Its first dunning call arose yesterday, on Sunday."""
BILLED = {"projects": (project(invoices=(LATE,)),)}


@pytest.mark.parametrize(
    ("touches", "lane_of", "returns"),
    [
        pytest.param([talk("11-20 10:00")], "now", None, id="spoke-before-it-arose"),
        pytest.param([talk("11-20 10:00"), talk("11-22 10:00")], "waiting", "11-24 09:00", id="spoke-since"),
        pytest.param([talk("11-20 10:00"), wrote("11-22 10:00", by="us")], "waiting", "11-24 09:00", id="wrote-since"),
        pytest.param(
            [talk("11-20 10:00"), tried("11-22 12:00", **VOICEMAIL)], "waiting", "11-24 09:00", id="voicemail"
        ),
        pytest.param([talk("11-20 10:00"), tried("11-22 12:00")], "now", None, id="nobody-answered"),
        pytest.param(
            [talk("11-20 10:00"), talk("11-22 10:00"), wrote("11-23 09:00")], "now", None, id="they-wrote-since"
        ),
    ],
)
def test_it_is_their_turn_once_we_have_said_the_newest_thing(
    touches: list[Any], lane_of: str, returns: str | None
) -> None:
    assert lane(client(*touches, **BILLED)) == (lane_of, at(returns) if returns else None)


@pytest.mark.parametrize(
    ("now", "lane_of"),
    [
        pytest.param("11-23 10:00", "waiting", id="the-next-working-day"),
        pytest.param("11-24 08:59", "waiting", id="the-night-before"),
        pytest.param("11-24 09:00", "now", id="two-working-days-on"),
    ],
)
def test_after_two_working_days_it_is_our_turn_again(now: str, lane_of: str) -> None:
    asked = commitment("client", "decision", "11-30 18:00", made_at=at("11-20 10:00"))
    assert lane(client(talk("11-20 10:30"), commitments=(asked,)), desk(now))[0] == lane_of


@pytest.mark.parametrize(
    ("facts", "lane_of"),
    [
        pytest.param({}, "waiting", id="nothing-owed"),
        pytest.param({"commitments": (promise("11-23 17:00"),)}, "now", id="a-promise-due-today"),
        pytest.param({"commitments": (promise("11-27 17:00"),)}, "waiting", id="a-promise-due-on-friday"),
        pytest.param({"projects": (project(milestones=(milestone(5, 9),)),)}, "now", id="news-to-tell"),
        pytest.param({"complaints": (complaint("11-23 09:00"),)}, "now", id="a-complaint"),
    ],
)
def test_while_we_owe_something_it_is_not_their_turn(facts: dict[str, Any], lane_of: str) -> None:
    assert lane(client(talk("11-23 09:30"), **facts))[0] == lane_of


@pytest.mark.parametrize(
    ("known", "lane_of", "returns"),
    [
        pytest.param(client(talk("11-20 10:00")), "waiting", "11-25 09:00", id="until-past-half-the-cadence"),
        pytest.param(client(talk("11-20 10:00"), cadence_days=6), "waiting", "11-26 09:00", id="an-even-cadence"),
        pytest.param(client(talk("11-18 10:00")), "now", None, id="past-half-the-cadence"),
        pytest.param(client(talk("11-20 10:00"), tier="A"), "waiting", "11-25 09:00", id="a-tier-is-no-occasion"),
        pytest.param(client(projects=(project(started_on=None),)), "now", None, id="never-talked-as-far-as-we-know"),
        pytest.param(
            client(projects=(project(paused_until=date(2026, 12, 1)), project(id="b", paused_until=date(2026, 11,
            30)))),
            "waiting", "11-30 09:00", id="paused-until-the-first-comes-back",
        ),
        pytest.param(client(projects=(project(stage="closed"),)), "waiting", None, id="closed-and-not-yet-paid"),
    ],
)  # fmt: skip
def test_without_an_occasion_the_row_waits_for_one(known: Client, lane_of: str, returns: str | None) -> None:
    assert lane(known) == (lane_of, at(returns) if returns else None)


def test_a_silence_without_weight_still_brings_the_client_back() -> None:
    assert lane(client(SILENT), desk(weights={"silence": 0})) == ("now", None)


@pytest.mark.parametrize(
    ("known", "lane_of", "returns"),
    [
        pytest.param(client(SILENT, contacts=(NEW_YORK,), commitments=(call("11-24 16:00"),)), "later", "11-24 15:45",
                     id="night-now-and-a-plan-tomorrow"),
        pytest.param(client(SILENT, contacts=(AFTERNOONS,), commitments=(call("11-23 11:00"),)), "later", "11-23 14:00",
                     id="a-plan-outside-the-window"),
        pytest.param(client(talk("11-20 10:00"), contacts=(AFTERNOONS,)), "waiting", "11-25 09:00",
                     id="outside-the-window-with-nothing-to-raise"),
        pytest.param(client(SILENT, tried("11-23 09:50"), contacts=(AWAY,)), "later", "11-25 09:00",
                     id="away-and-tried"),
    ],
)  # fmt: skip
def test_of_several_waits_the_last_to_end_is_told(known: Client, lane_of: str, returns: str) -> None:
    assert lane(known) == (lane_of, at(returns))


@pytest.mark.parametrize(
    ("known", "why"),
    [
        pytest.param(client(SILENT), "Can be called now", id="now"),
        pytest.param(client(SILENT, commitments=(call("11-23 10:10"),)), "You planned to call at 10:10", id="plan-due"),
        pytest.param(
            client(SILENT, commitments=(call("11-23 09:00", promised=True),)), "You promised to call at 09:00",
            id="owed"
        ),
        pytest.param(client(SILENT, contacts=(AFTERNOONS,)), "Anna prefers other hours; there it is 10:00",
                     id="outside"),
        pytest.param(client(SILENT, contacts=(NEW_YORK,)), "Anna does not want calls at this hour; there it is 04:00",
                     id="night"),
        pytest.param(client(SILENT, zone="America/New_York", contacts=()),
                     "Nobody wants calls at this hour; there it is 04:00",
                     id="night-and-no-contact"),
        pytest.param(client(SILENT, zone="Asia/Tokyo"), "These are not their usual hours; there it is 18:00",
                     id="after-hours"),
        pytest.param(client(SILENT, contacts=(AWAY,)), "Anna asked not to be contacted before Wed", id="away"),
        pytest.param(client(SILENT, commitments=(call("11-27 11:00", text="ask about photos"),)),
                     "You planned to call Fri 11:00: ask about photos", id="plan"),
        pytest.param(client(SILENT, commitments=(call("11-27 11:00", text="call"),)),
                     "You planned to call Fri 11:00", id="no-reason"),
        pytest.param(client(SILENT, tried("11-23 09:20")), "You tried at 09:20: let it rest a little", id="tried"),
        pytest.param(client(SILENT, *(tried(f"11-23 09:{n}") for n in (10, 20, 30))),
                     "You tried at 09:30: another way or another person may reach them", id="tried-three-times"),
        pytest.param(client(SILENT, tried("11-22 10:10")), "You tried yesterday 10:10: let it rest a little",
                     id="tried-yesterday"),
        pytest.param(client(talk("11-20 10:00"), talk("11-22 10:00"), **BILLED),
                     "It is their turn: you spoke or wrote yesterday 10:00", id="their-turn"),
        pytest.param(client(talk("11-20 10:00")), "Nothing to raise; last talk Fri 20 Nov", id="nothing"),
        pytest.param(client(projects=(project(started_on=date(2026, 11, 20)),),
                     moments_done=frozenset({"kick-off:shop:2026-11-20"})),
                     "Nothing to raise; begun Fri 20 Nov", id="begun"),
        pytest.param(client(projects=(project(paused_until=date(2026, 12, 1)),)), "Paused until Tue 1 Dec",
                     id="paused"),
        pytest.param(client(projects=(project(stage="closed"),)), "Nothing to raise: their last project is closed",
                     id="closed"),
    ],
)  # fmt: skip
def test_lanes_in_words(known: Client, why: str) -> None:
    assert row(known, MORNING).place.why == why
