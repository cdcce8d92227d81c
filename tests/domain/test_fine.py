"""A client of whom the user said that all is well rests until it gets worse, and no longer."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.domain.facts.findings import Band
from acct_tui.domain.facts.snapshots import Change, Client
from acct_tui.domain.queue.fine import fine_until, is_fine
from acct_tui.domain.queue.queue import row
from acct_tui.domain.queue.rests import Wait
from tests.domain.facts import NOW, at, call, client, desk, missed, project, promise, quiet, talk, tried
from tests.domain.strategies import NOWS, Situation, situations

SAID = at("11-23 09:10")
BEFORE = talk("11-20 10:00")


def fine(known: Client, band: int = 2, tenths: int = 150, **facts: Any) -> Client:
    return replace(known, **{"fine_at": SAID, "fine_band": band, "fine_tenths": tenths, **facts})


@pytest.mark.parametrize(
    ("known", "band", "tenths", "holds"),
    [
        pytest.param(fine(client(BEFORE)), 2, 150, True, id="as-it-was"),
        pytest.param(fine(client(BEFORE)), 3, 20, True, id="better"),
        pytest.param(fine(client(BEFORE)), 2, 199, True, id="almost-five-points-more"),
        pytest.param(fine(client(BEFORE)), 2, 200, False, id="five-points-more"),
        pytest.param(fine(client(BEFORE), band=3), 3, 150, True, id="soon-as-it-was"),
        pytest.param(fine(client(BEFORE), band=3), 2, 150, False, id="due-by-now"),
        pytest.param(fine(client(BEFORE), band=0), 0, 150, False, id="pinned-as-it-was"),
        pytest.param(fine(client(BEFORE), band=1), 1, 150, False, id="owed-as-it-was"),
        pytest.param(fine(client(BEFORE), band=1), 2, 150, True, id="owed-then-due-now"),
        pytest.param(fine(client(talk("11-23 09:09"))), 2, 150, True, id="talked-a-minute-before"),
        pytest.param(fine(client(talk("11-23 09:10"))), 2, 150, True, id="talked-at-that-moment"),
        pytest.param(fine(client(talk("11-23 09:11"))), 2, 150, False, id="talked-a-minute-later"),
        pytest.param(fine(client(BEFORE, tried("11-23 09:11"))), 2, 150, True, id="tried-since"),
        pytest.param(fine(client(BEFORE, commitments=(call("11-23 09:10"),))), 2, 150, True, id="a-call-had-its-time"),
        pytest.param(fine(client(BEFORE, commitments=(call("11-23 10:16"),))), 2, 150, True, id="a-call-lies-ahead"),
        pytest.param(fine(client(BEFORE, commitments=(call("11-23 10:15"),))), 2, 150, False, id="its-time-has-come"),
        pytest.param(fine(client(BEFORE, commitments=(call("12-01 09:00", made_at=SAID),))), 2, 150, True,
                     id="planned-at-that-moment"),
        pytest.param(fine(client(BEFORE, commitments=(call("12-01 09:00", made_at=at("11-23 09:11")),))), 2, 150, False,
                     id="planned-since"),
        pytest.param(fine(client(BEFORE, commitments=(call("12-01 09:00", made_at=at("11-23 09:11"), promised=True),))),
                     2, 150, False, id="agreed-since"),
        pytest.param(fine(client(BEFORE, commitments=(promise("12-01 09:00"),))), 2, 150, True, id="a-promise-ahead"),
        pytest.param(fine(client(BEFORE), fine_at=None), 2, 150, False, id="never-said"),
        pytest.param(fine(client(BEFORE), fine_band=None), 2, 150, False, id="band-not-known"),
        pytest.param(fine(client(BEFORE), fine_tenths=None), 2, 150, False, id="points-not-known"),
    ],
)  # fmt: skip
def test_fine_holds_until_it_gets_worse(known: Client, band: int, tenths: int, holds: bool) -> None:
    assert is_fine(known, Band(band), tenths, NOW) is holds


@pytest.mark.parametrize(
    ("cadence", "until"),
    [
        pytest.param(1, "11-24 09:00", id="daily"),
        pytest.param(5, "11-30 09:00", id="weekly"),
        pytest.param(20, "12-21 09:00", id="monthly"),
    ],
)
def test_it_is_over_after_one_cadence(cadence: int, until: str) -> None:
    known = fine(quiet(6, cadence_days=cadence), tenths=900)
    assert fine_until(known, desk()) == at(until)
    assert row(known, desk()).place.returns_at == at(until)
    assert row(known, desk(until)).place.lane == "now"
    assert fine_until(quiet(6), desk()) is None


def test_the_row_waits_and_says_why() -> None:
    before = row(quiet(6), desk())
    after = row(fine(quiet(6), before.band, before.tenths), desk())
    assert (before.place.lane, after.place.lane, after.place.returns_at) == ("now", "waiting", at("11-30 09:00"))
    assert after.place.why == "You said at 09:10 that it is fine until it gets worse"
    assert (after.band, after.tenths, after.reasons, after.verb) == (
        before.band,
        before.tenths,
        before.reasons,
        before.verb,
    )
    assert [(occasion.reason, occasion.rest is None) for occasion in before.occasions] == [
        (occasion.reason, occasion.rest is not None) for occasion in after.occasions
    ]


DOWN = Change("change", "incident", "Site was down", date(2026, 11, 20))


@pytest.mark.parametrize(
    ("known", "more", "lane"),
    [
        pytest.param(quiet(5), 0, "waiting", id="as-it-was"),
        pytest.param(quiet(11), 36, "waiting", id="twice-as-quiet-is-not-enough"),
        pytest.param(quiet(11, tier="B"), 51, "now", id="five-points-more"),
        pytest.param(quiet(5, projects=(project(changes=(DOWN,)),)), 200, "now", id="bad-news"),
    ],
)
def test_it_comes_back_when_it_has_grown_by_five_points(known: Client, more: int, lane: str) -> None:
    there = desk(weights={"health": 0, "likely": 0})
    before = row(quiet(5), there)
    assert row(known, there).tenths - before.tenths == more
    assert row(fine(known, before.band, before.tenths), there).place.lane == lane


def test_a_planned_call_brings_it_back_at_its_time() -> None:
    known = fine(quiet(6, commitments=(call("11-24 10:00"),)), tenths=900)
    assert [row(known, desk(now)).place.lane for now in ("11-23 10:00", "11-24 09:44", "11-24 09:45")] == [
        "later",
        "later",
        "now",
    ]


def test_their_call_brings_it_back_at_once() -> None:
    known = fine(client(talk("11-13 10:00"), missed("11-23 09:30")), tenths=900)
    assert row(known, desk()).place.lane == "now"


@given(situations, st.sampled_from((*NOWS, NOW)), st.integers(0, 3), st.integers(0, 900))
def test_saying_so_rests_no_more_than_what_is_due(situation: Situation, said: Any, band: int, tenths: int) -> None:
    known, here = situation
    before, after = row(known, here), row(fine(known, band, tenths, fine_at=said), here)
    assert (after.band, after.tenths, after.findings) == (before.band, before.tenths, before.findings)
    for first, then in zip(before.occasions, after.occasions, strict=True):
        rests = then.reason.finding.band > Band.OWED and then.rest and then.rest.wait is Wait.FINE
        assert then == first or rests, first.reason


@pytest.mark.parametrize(
    ("raised", "rests"),
    [
        pytest.param(date(2026, 11, 22), "fine", id="the-day-before"),
        pytest.param(date(2026, 11, 23), "fine", id="that-day"),
        pytest.param(date(2026, 11, 24), None, id="the-day-after"),
    ],
)
def test_news_since_it_was_said_are_not_fine(raised: date, rests: str | None) -> None:
    slow, down = Change("slow", "incident", "Mail slow", date(2026, 11, 20)), Change("down", "incident", "Down", raised)
    known = client(talk("11-20 10:00"), projects=(project(changes=(slow, down)),))
    standing = row(client(*known.conversations, projects=(project(changes=(slow,)),)), desk())
    said: dict[str, Any] = {
        "fine_at": at("11-23 10:00"),
        "fine_band": int(standing.band),
        "fine_tenths": standing.tenths,
    }
    found = row(replace(known, **said), desk("11-24 11:00")).occasions
    waits = {each.reason.finding.subject.id: each.rest for each in found if each.reason.finding.subject}
    assert (waits["down"].wait.value if waits["down"] else None) == rests
    assert waits["slow"]
    assert waits["slow"].wait == "fine"
