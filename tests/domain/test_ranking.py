"""Ten clients with ordinary troubles and two without, on a Monday at ten, ranked as an account manager would."""

from dataclasses import dataclass, replace
from datetime import date, time
from itertools import pairwise
from typing import Any

import pytest

from acct_tui.domain.facts.findings import Band
from acct_tui.domain.facts.snapshots import Change, Client, Touch
from acct_tui.domain.queue.queue import QueueRow, rank, row
from acct_tui.domain.time.windows import CallWindow
from tests.domain.facts import (
    HOURS,
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
)


@dataclass(frozen=True)
class Trouble:
    """A client, what is the matter, and why it stands where it stands."""

    client: Client
    lane: str
    band: Band
    term: str
    sentence: str
    because: str
    verb: str = "call"


def named(name: str, *touches: Touch, **facts: Any) -> Client:
    return client(*touches, **{"id": name.lower(), "name": name, "tier": "B", **facts})


EVENINGS = anna(windows=(CallWindow(None, time(18), time(20), "preferred"),))
SLIP = Change("change", "replan", "Photos came late", date(2026, 11, 20), "layout", 4)

# In the order in which to call.
TROUBLES = (
    Trouble(
        named("Volga", talk("11-12 10:00"), commitments=(call("11-23 09:26", promised=True),)),
        "now", Band.OWED, "promise", "You promised to call at 09:26, 34 min late",
        "A time was agreed and she sits by the phone: a broken promise costs most, and each minute adds to it.",
    ),
    Trouble(
        named("Mira", talk("11-20 16:00"), complaints=(complaint("11-20 11:00"),)),
        "now", Band.OWED, "complaint", "Complaint “late banner”: an acknowledgement is due by 11:00",
        "The target is an hour away: there is still time to keep it, so it comes before a call that is missed already.",
    ),
    Trouble(
        named("Kranz", talk("11-20 11:00"), missed("11-23 09:40", contact_id="anna")),
        "now", Band.OWED, "inbound", "Anna called 20 min ago and nobody called back",
        "He called first, so expect a problem; but twenty minutes are not yet an insult.",
    ),
    Trouble(
        named("Stroymir", talk("11-19 10:00"),
              projects=(project(milestones=(milestone(5, 9),), changes=(SLIP,)),)),
        "now", Band.DUE, "untold", "Layout moved 4 days and the client does not know",
        "Bad news travels: better from us today than from their own programmers tomorrow, and than a call about it.",
    ),
    Trouble(
        named("Ganges", talk("11-02 10:00")),
        "now", Band.DUE, "silence", "No conversation for 15 working days; you aim for 5",
        "Nothing is owed, but three weeks of silence are how clients are lost.",
    ),
    Trouble(
        named("Tinplate", talk("11-20 10:00"),
              projects=(project(fee=640_000, currency="EUR", invoices=(invoice(16, spoken_at="11-20 10:00"),)),)),
        "now", Band.DUE, "money", "Invoice 1042 is 16 days late, €2 400",
        "The second dunning call is due since Saturday; the sum is more than a third of the fee.",
    ),
    Trouble(
        named("Osk", talk("11-20 10:00"), commitments=(promise("11-23 14:00", text="banner set"),)),
        "now", Band.DUE, "promise", "You promised banner set for 14:00, due in 4 h",
        "Due today is due: from now on there are four hours to do it in, so calls that cannot wait come first.",
        verb="do",
    ),
    Trouble(
        named("Lume", talk("11-09 10:00"), cadence_days=10, contacts=(EVENINGS,)),
        "now", Band.DUE, "silence", "No conversation for 10 working days; you aim for 10",
        "He likes to talk when he walks the dog at seven, but I have gone home by then: it is a usual hour, so now.",
    ),
    Trouble(
        named("Nordbau", talk("11-20 10:00"), projects=(project(milestones=(milestone(1),)),),
              commitments=(commitment("client", "decision", None, text="Logo approval", milestone_id="layout",
                                      made_at=at("11-20 10:00")),)),
        "now", Band.DUE, "decision", "Logo approval blocks Layout in 1 day",
        "Tomorrow the team stands still, but it is their move, and they were asked on Friday.",
    ),
    Trouble(
        named("Beagle", talk("11-16 10:00"), cadence_days=20, tier="C",
              projects=(project(stage="aftercare", delivered_on=date(2026, 10, 24)),)),
        "now", Band.DUE, "moment", "30 days since delivery: aftercare call",
        "A courtesy with a week of grace; there is nothing wrong.",
    ),
    Trouble(
        named("Cato", talk("11-17 10:00"), tier="C",
              projects=(project(fee=480_000, currency="EUR", invoices=(invoice(33, written_at="11-23 09:30"),)),)),
        "waiting", Band.DUE, "money", "Invoice 1042 is 33 days late, €2 400",
        "Reminded this morning, and four quiet days of five are not yet silence: it is their turn.",
    ),
    Trouble(
        named("Dora", talk("11-18 10:00"), tier="C"),
        "waiting", Band.SOON, "silence", "No conversation for 3 working days; you aim for 5",
        "Talked to three days ago, and there is nothing to raise.",
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def ranked() -> list[QueueRow]:
    return rank(sorted((trouble.client for trouble in TROUBLES), key=lambda each: each.name), desk())


def test_ten_clients_with_ordinary_troubles_are_ranked_as_an_account_manager_would(ranked: list[QueueRow]) -> None:
    assert [each.client.name for each in ranked] == [trouble.client.name for trouble in TROUBLES]


@pytest.mark.parametrize("place", range(len(TROUBLES)), ids=[trouble.client.name for trouble in TROUBLES])
def test_each_of_them_says_why_it_stands_there(ranked: list[QueueRow], place: int) -> None:
    found, trouble = ranked[place], TROUBLES[place]
    assert (found.place.lane, found.band, found.verb) == (trouble.lane, trouble.band, trouble.verb), trouble.because
    first = found.reasons[0]
    assert (first.term, first.finding.sentence) == (trouble.term, trouble.sentence), trouble.because


def test_points_within_a_band_leave_room_between_troubles(ranked: list[QueueRow]) -> None:
    for band in (Band.OWED, Band.DUE):
        points = [each.tenths for each in ranked if each.band is band and each.place.lane == "now"]
        assert all(more > less for more, less in pairwise(points)), (band, points)


def test_who_waits_says_for_what_and_when_they_come_back(ranked: list[QueueRow]) -> None:
    cato, dora = ranked[-2:]
    assert (cato.place.why, cato.place.returns_at) == ("You reminded them at 09:30", at("11-24 09:00"))
    assert (dora.place.why, dora.place.returns_at) == ("Nothing to raise; last talk Wed 18 Nov", at("11-25 09:00"))


def test_with_a_longer_day_the_evening_caller_is_later(ranked: list[QueueRow]) -> None:
    lume = next(each.client for each in ranked if each.client.name == "Lume")
    there = replace(desk(), hours=replace(HOURS, ends=time(20)))
    place = row(lume, there).place
    assert (place.lane, place.why, place.returns_at) == ("later", "Anna likes calls from 18:00", at("11-23 18:00"))
