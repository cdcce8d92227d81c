"""Situations as an account manager meets them, and what a person would do: lane, band, verb, moment of return."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Change, Client, Contact
from acct_tui.domain.queue.queue import row
from acct_tui.domain.time.windows import CallWindow
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
    quiet,
    talk,
    tried,
    wrote,
)

FRIDAY = talk("11-20 10:00")
OUTAGE = Change("outage", "incident", "Shop down for two hours", date(2026, 11, 23))
OLD_NEWS = Change("old", "incident", "Mail was down", date(2026, 11, 18))
IRINA = anna(id="irina", name="Irina", role="finance", windows=(CallWindow(None, time(14), time(15), "preferred"),))
WRITER = anna(preferred_channel="email")
LOGO = commitment("client", "decision", None, text="Logo approval", milestone_id="layout", made_at=at("11-18 10:00"))
BANNER = commitment(
    "colleague", "task", "11-23 09:30", id="banner", text="banner", colleague="Oleg", needed_for_id="set"
)


@dataclass(frozen=True)
class Situation:
    """What is the case at a moment, and what a person would do about it."""

    words: str
    client: Client
    now: str
    lane: str
    band: int
    verb: str
    returns: str | None
    why: str


def case(words: str, known: Client, now: str, then: tuple[str, int, str, str | None, str]) -> Any:
    return pytest.param(Situation(words, known, now, *then), id=words.replace(" ", "-"))


def billed(*touches: Any, late: int, contacts: tuple[Contact, ...] = (anna(),), **facts: Any) -> Client:
    return client(*touches, projects=(project(invoices=(invoice(late, **facts),)),), contacts=contacts)


def news(*touches: Any, change: Change = OUTAGE, **facts: Any) -> Client:
    return client(*touches, projects=(project(changes=(change,)),), **facts)


MONDAY = "11-23 10:00"

SITUATIONS = [
    # Nothing to raise.
    case("talked three days ago and nothing to raise", client(talk("11-18 10:00")), MONDAY,
         ("waiting", 3, "call", "11-25 09:00", "Nothing to raise; last talk Wed 18 Nov")),
    case("quiet for four of five days", quiet(4), MONDAY,
         ("waiting", 3, "call", "11-24 09:00", "Nothing to raise; last talk Tue 17 Nov")),
    case("quiet for as long as the rhythm", quiet(5), MONDAY,
         ("now", 2, "call", None, "No conversation for 5 working days; you aim for 5")),
    case("no talk is recorded", client(), MONDAY,
         ("waiting", 3, "call", None, "Nothing to raise; no talk is recorded")),
    case("a running project that is paused",
         client(FRIDAY, projects=(project(paused_until=date(2026, 12, 1)),)), MONDAY,
         ("waiting", 3, "call", "12-01 09:00", "Paused until Tue 1 Dec")),
    case("paused with an unpaid invoice", client(
            FRIDAY, projects=(project(paused_until=date(2026, 12, 1), invoices=(invoice(8),)),)), MONDAY,
         ("now", 2, "call", None, "Invoice 1042 is 8 days late, €2 400")),
    case("writes only, and the pause of a late project ends today",
         client(FRIDAY, contacts=(WRITER,), projects=(
             project(due_on=date(2026, 11, 16), paused_until=date(2026, 11, 23)),)), "11-23 08:59",
         ("later", 2, "write", "11-23 09:00", "Your day begins at 09:00")),
    # A plan rests silence, nothing else.
    case("silent and a call is planned", quiet(6, commitments=(call("11-25 11:00"),)), MONDAY,
         ("later", 2, "call", "11-25 10:45", "You planned to call Wed 11:00")),
    case("a call is planned but the shop was down", news(FRIDAY, commitments=(call("12-07 11:00"),)), MONDAY,
         ("now", 2, "call", None, "Shop down for two hours and the client does not know")),
    case("a call is planned but the report is late",
         client(FRIDAY, commitments=(call("12-07 11:00"), promise("11-20 17:00"))), MONDAY,
         ("now", 2, "call", None, "You promised the file for 20 Nov, 2 days late")),
    case("talked just now, and to be called again in six minutes",
         client(talk("11-23 10:00", minutes=0), commitments=(call("11-23 10:08"),)), "11-23 10:02",
         ("waiting", 2, "call", "11-23 10:08", "You talked at 10:00")),
    case("the planned time has come", client(FRIDAY, commitments=(call("11-23 10:10", text="the banner"),)), MONDAY,
         ("now", 2, "call", None, "You planned to call at 10:10: the banner")),
    case("a milestone past its day and nobody told them",
         client(FRIDAY, projects=(project(milestones=(milestone(-3),)),)), MONDAY,
         ("now", 2, "call", None, "Layout was due Wed 18 Nov and the client does not know")),
    # Holds.
    case("their board meets on Thursday", quiet(9, hold_until=date(2026, 11, 26), hold_why="their board meets",
                                                hold_said_on=date(2026, 11, 20)), MONDAY,
         ("waiting", 2, "call", "11-26 09:00", "Hold until Thu: their board meets")),
    case("held and news since", news(FRIDAY, hold_until=date(2026, 11, 26), hold_why="their board meets",
                                     hold_said_on=date(2026, 11, 20)), MONDAY,
         ("now", 2, "call", None, "Shop down for two hours and the client does not know")),
    case("held and the news was known then", news(
            FRIDAY, change=OLD_NEWS, hold_until=date(2026, 11, 26), hold_why="board", hold_said_on=date(2026, 11, 20)),
         MONDAY, ("waiting", 2, "call", "11-26 09:00", "Hold until Thu: board")),
    case("held and they called", client(
            FRIDAY, missed("11-23 09:30"), hold_until=date(2026, 11, 26), hold_why="board",
            hold_said_on=date(2026, 11, 20)),
         MONDAY, ("now", 1, "call", None, "They called 30 min ago and nobody called back")),
    case("the hold is over", client(
            FRIDAY, hold_until=date(2026, 11, 23), hold_why="board", hold_said_on=date(2026, 11, 20)), MONDAY,
         ("now", 2, "call", None, "You held them until today: board")),
    case("asked not to be called before a day",
         quiet(6, contacts=(anna(do_not_contact_until=date(2026, 11, 25)),)), MONDAY,
         ("later", 2, "call", "11-25 09:00", "Anna asked not to be contacted before Wed")),
    case("a report is late and they asked not to be called before a day",
         client(FRIDAY, commitments=(promise("11-20 17:00"),),
                contacts=(anna(do_not_contact_until=date(2026, 12, 1)),)), MONDAY,
         ("now", 2, "do", None, "You promised the file for 20 Nov, 2 days late")),
    # Agreed calls.
    case("an agreed call tomorrow and silence",
         quiet(6, commitments=(call("11-24 10:00", promised=True),)), MONDAY,
         ("later", 2, "call", "11-24 09:00", "You promised to call Tue 10:00")),
    case("an agreed call tomorrow and an outage today",
         news(FRIDAY, commitments=(call("11-24 10:00", promised=True),)), MONDAY,
         ("now", 2, "call", None, "Shop down for two hours and the client does not know")),
    case("an agreed call tomorrow and a report due today",
         client(FRIDAY, commitments=(call("11-24 10:00", promised=True), promise("11-23 13:00"))), MONDAY,
         ("now", 2, "do", None, "You promised the file for 13:00, due in 3 h")),
    case("an agreed call tomorrow and an invoice",
         client(FRIDAY, projects=(project(invoices=(invoice(14),)),),
                commitments=(call("11-24 10:00", promised=True),)),
         MONDAY, ("later", 2, "call", "11-24 09:00", "You promised to call Tue 10:00")),
    case("an agreed call within the hour", client(FRIDAY, commitments=(call("11-23 10:45", promised=True),)), MONDAY,
         ("now", 1, "call", None, "You promised to call at 10:45, due in 45 min")),
    case("an agreed call at an hour that they avoid", client(
            FRIDAY, commitments=(call("11-23 10:45", promised=True),),
            contacts=(anna(windows=(CallWindow(None, time(9), time(12), "avoid"),)),)), MONDAY,
         ("now", 1, "call", None, "You promised to call at 10:45, due in 45 min")),
    # Talked today.
    case("talked this morning and a report is due at five",
         client(talk("11-23 09:10", contact_id="anna", minutes=10), commitments=(promise("11-23 17:00"),)), MONDAY,
         ("waiting", 3, "do", "11-23 13:00", "Not due yet: You promised the file for 17:00, due in 7 h")),
    case("talked this morning of a late report",
         client(talk("11-23 09:10", minutes=10), commitments=(promise("11-20 17:00"),)), MONDAY,
         ("waiting", 2, "call", "11-24 09:00", "You talked at 09:10")),
    case("talked this morning but did not tell", news(talk("11-23 09:10")), MONDAY,
         ("now", 2, "call", None, "Shop down for two hours and the client does not know")),
    case("talked with Anna and the invoice is for Irina",
         billed(talk("11-23 14:10", contact_id="anna"), late=8, contacts=(anna(), IRINA)), "11-23 14:30",
         ("now", 2, "call", None, "Invoice 1042 is 8 days late, €2 400")),
    # A word of ours.
    case("wrote when the silence was long", quiet(6, others=(wrote("11-23 09:00", by="us"),)), MONDAY,
         ("waiting", 2, "call", "11-25 09:00", "It is their turn: you spoke or wrote at 09:00")),
    case("the last talk ended badly", client(talk("11-18 10:00", mood=2)), MONDAY,
         ("now", 2, "call", None, "The last talk ended in mood 2 of 5: ask what is wrong")),
    case("the last talk ended badly yesterday", client(talk("11-20 16:00", mood=1)), MONDAY,
         ("waiting", 2, "call", "11-24 09:00", "It is their turn: you spoke or wrote 20 Nov")),
    # Money.
    case("reminded in writing today", billed(FRIDAY, late=33, written_at="11-23 09:00"), MONDAY,
         ("waiting", 2, "call", "11-25 09:00", "You reminded them at 09:00")),
    case("spoke about the invoice at this step", billed(FRIDAY, late=16, spoken_at="11-22 09:00"), MONDAY,
         ("waiting", 3, "call", "11-27 09:00", "Nothing now; open: Invoice 1042 is 16 days late, €2 400")),
    case("they promise to pay on Wednesday", client(
            FRIDAY, projects=(project(invoices=(invoice(16),)),),
            commitments=(commitment("client", "payment", "11-25 18:00", invoice_id="invoice"),)), MONDAY,
         ("waiting", 3, "call", "11-26 09:00", "Not due yet: Invoice 1042 is 16 days late, €2 400")),
    case("in dispute until Wednesday", client(
            FRIDAY, projects=(project(invoices=(invoice(16, disputed=True),)),),
            commitments=(commitment("us", "task", "11-25 12:00", invoice_id="invoice", text="send the list"),)), MONDAY,
         ("waiting", 3, "do", "11-25 09:00",
          "Not due yet: Invoice 1042 is in dispute: send the list, due Wed")),
    case("in dispute and the day has come", client(
            FRIDAY, projects=(project(invoices=(invoice(16, disputed=True),)),),
            commitments=(commitment("us", "task", "11-23 12:00", invoice_id="invoice", text="send the list"),)), MONDAY,
         ("now", 2, "do", None, "Invoice 1042 is in dispute: send the list, due today")),
    # Decisions, colleagues, promises.
    case("their decision blocks tomorrow",
         client(FRIDAY, projects=(project(milestones=(milestone(1),)),), commitments=(LOGO,)), MONDAY,
         ("now", 2, "call", None, "Logo approval blocks Layout in 1 day")),
    case("the colleague whom our promise waits for is late",
         client(FRIDAY, commitments=(promise("11-27 17:00", id="set", text="banner set"), BANNER)), MONDAY,
         ("now", 2, "do", None,
          "Your promise for Fri 17:00 (banner set) waits for Oleg, silent 5 days, 30 min late")),
    case("promised for Thursday", client(FRIDAY, commitments=(promise("11-26 18:00"),)), MONDAY,
         ("waiting", 3, "do", "11-26 14:00", "Not due yet: You promised the file for Thu 18:00, due in 3 days")),
    case("promised this week and the rhythm comes first", client(FRIDAY, commitments=(promise("11-27 18:00"),)), MONDAY,
         ("waiting", 3, "call", "11-27 09:00",
          "Nothing now; open: You promised the file for Fri 18:00, due in 4 days")),
    case("promised without a day and two days have gone",
         client(FRIDAY, commitments=(promise(None, made_at=at("11-19 09:00")),)), MONDAY,
         ("now", 2, "do", None, "You promised the file without a day, 2 working days ago")),
    # How to reach them.
    case("writes only", quiet(6, contacts=(WRITER,)), MONDAY,
         ("now", 2, "write", None, "No conversation for 6 working days; you aim for 5")),
    case("writes only and it is evening there",
         quiet(6, contacts=(anna(preferred_channel="chat", zone="Asia/Tokyo"),)), MONDAY,
         ("now", 2, "write", None, "No conversation for 6 working days; you aim for 5")),
    case("a call at breakfast in New York", quiet(6, contacts=(anna(zone="America/New_York"),)), "11-23 14:10",
         ("later", 2, "call", "11-23 15:00", "There it is 08:10, too early")),
    case("rang and nobody answered", quiet(6, others=(tried("11-23 09:40"),)), MONDAY,
         ("later", 2, "call", "11-23 10:40", "You tried at 09:40: let it rest a little")),
    case("rang before they called", client(FRIDAY, tried("11-23 09:20"), missed("11-23 09:40")), MONDAY,
         ("now", 1, "call", None, "They called 20 min ago and nobody called back")),
    case("finance only takes calls at two and the shop was down", client(
            FRIDAY, projects=(project(changes=(OUTAGE,), invoices=(invoice(14),)),), contacts=(anna(), IRINA)), MONDAY,
         ("now", 2, "call", None, "Shop down for two hours and the client does not know")),
    case("only the invoice and finance takes calls at two", billed(FRIDAY, late=14, contacts=(anna(), IRINA)), MONDAY,
         ("later", 2, "call", "11-23 14:00", "Irina likes calls from 14:00")),
    # A complaint.
    case("a complaint that is to be acknowledged", client(FRIDAY, complaints=(complaint("11-23 09:30"),)), MONDAY,
         ("now", 2, "call", None, "Complaint “late banner”: an acknowledgement is due by Tue 09:30")),
    case("a complaint whose reply is days off",
         client(talk("11-20 16:00"), complaints=(complaint("11-20 15:00", acknowledged_at=at("11-20 15:30")),)), MONDAY,
         ("waiting", 3, "call", "11-25 15:00",
          "Not due yet: Complaint “late banner”: an assessment is due by Fri 15:00")),
    case("fine until it gets worse", quiet(6, fine_at=at("11-23 09:00"), fine_band=2, fine_tenths=200), MONDAY,
         ("waiting", 2, "call", "11-30 09:00", "You said at 09:00 that it is fine until it gets worse")),
    case("pinned", client(FRIDAY, pinned_at=at("11-23 09:00")), MONDAY,
         ("now", 0, "call", None, "You pinned this client")),
]  # fmt: skip


@pytest.mark.parametrize("situation", SITUATIONS)
def test_what_a_person_would_do(situation: Situation) -> None:
    found = row(situation.client, desk(situation.now))
    returns = at(situation.returns) if situation.returns else None
    stands = (found.place.lane.value, int(found.band), found.verb, found.place.returns_at, found.place.why)
    assert stands == (situation.lane, situation.band, situation.verb, returns, situation.why), situation.words
