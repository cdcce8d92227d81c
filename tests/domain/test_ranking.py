"""Ten clients with ordinary troubles, on a Monday at ten, ranked as an account manager would."""

from dataclasses import dataclass
from datetime import date, time
from itertools import pairwise
from typing import Any

import pytest

from acct_tui.domain.findings import Band
from acct_tui.domain.queue import QueueRow, rank
from acct_tui.domain.snapshots import Change, Client, Touch
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


def named(name: str, *touches: Touch, **facts: Any) -> Client:
    return client(*touches, id=name.lower(), name=name, tier="B", **facts)


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
        named("Ganges", talk("11-02 10:00")),
        "now", Band.DUE, "silence", "No conversation for 15 working days; you aim for 5",
        "Nothing is owed, but three weeks of silence are how clients are lost.",
    ),
    Trouble(
        named("Stroymir", talk("11-19 10:00"),
              projects=(project(milestones=(milestone(5, 9),), changes=(SLIP,)),)),
        "now", Band.DUE, "untold", "Layout moved 4 days and the client does not know",
        "Bad news travels: better from us today than from their own programmers tomorrow.",
    ),
    Trouble(
        named("Tinplate", talk("11-20 10:00"),
              projects=(project(fee=960_000, currency="EUR", invoices=(invoice(16, reminded_at_day=8),)),)),
        "now", Band.DUE, "money", "Invoice 1042 is 16 days late, €2 400",
        "The second dunning call is due; the sum is a quarter of the fee, so it weighs less than bad news.",
    ),
    Trouble(
        named("Nordbau", talk("11-18 10:00"), projects=(project(milestones=(milestone(1),)),),
              commitments=(commitment("client", "decision", None, text="Logo approval", milestone_id="layout",
                                      made_at=at("11-18 10:00")),)),
        "now", Band.DUE, "decision", "Logo approval blocks Layout in 1 day",
        "Tomorrow the team stands still, but it is their move and a short call will do.",
    ),
    Trouble(
        named("Beagle", talk("11-16 10:00"), cadence_days=20,
              projects=(project(stage="aftercare", delivered_on=date(2026, 10, 24)),)),
        "now", Band.DUE, "moment", "30 days since delivery: aftercare call",
        "A courtesy with a week of grace; there is nothing wrong.",
    ),
    Trouble(
        named("Osk", talk("11-20 10:00"),
              commitments=(promise("11-26 17:00", id="banner set", text="banner set"),
                           commitment("colleague", "task", None, text="banner", colleague="Oleg",
                                      needed_for_id="banner set", made_at=at("11-19 10:00")))),
        "now", Band.SOON, "promise", "Your promise for Thu 17:00 (banner set) waits for Oleg, silent 2 days",
        "Not late yet, and the call to make is to Oleg.",
    ),
    Trouble(
        named("Lume", talk("11-12 10:00"), contacts=(EVENINGS,)),
        "later", Band.DUE, "silence", "No conversation for 7 working days; you aim for 5",
        "As silent as some above, but he walks the dog at seven and likes to talk then: not now.",
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def ranked() -> list[QueueRow]:
    return rank(sorted((trouble.client for trouble in TROUBLES), key=lambda each: each.name), desk())


def test_ten_clients_with_ordinary_troubles_are_ranked_as_an_account_manager_would(ranked: list[QueueRow]) -> None:
    assert [row.client.name for row in ranked] == [trouble.client.name for trouble in TROUBLES]


@pytest.mark.parametrize("place", range(len(TROUBLES)), ids=[trouble.client.name for trouble in TROUBLES])
def test_each_of_them_says_why_it_stands_there(ranked: list[QueueRow], place: int) -> None:
    row, trouble = ranked[place], TROUBLES[place]
    assert (row.place.lane, row.band) == (trouble.lane, trouble.band), trouble.because
    assert (row.reasons[0].term, row.reasons[0].finding.sentence) == (trouble.term, trouble.sentence), trouble.because


def test_points_within_a_band_leave_room_between_troubles(ranked: list[QueueRow]) -> None:
    for band in (Band.OWED, Band.DUE):
        points = [row.tenths for row in ranked if row.band is band and row.place.lane == "now"]
        assert all(more > less for more, less in pairwise(points))
