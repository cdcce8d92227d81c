"""A client of whom the user said that all is well rests until it gets worse, and no longer."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.domain.findings import Band
from acct_tui.domain.fine import is_fine
from acct_tui.domain.queue import row
from acct_tui.domain.snapshots import Client
from tests.domain.facts import NOW, at, call, client, desk, missed, promise, quiet, talk, tried
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
        pytest.param(fine(client(BEFORE, commitments=(call("11-23 09:10"),))), 2, 150, True, id="a-call-was-planned"),
        pytest.param(fine(client(BEFORE, commitments=(call("11-24 09:00"),))), 2, 150, False, id="a-call-is-planned"),
        pytest.param(fine(client(BEFORE, commitments=(promise("12-01 09:00"),))), 2, 150, True, id="a-promise-ahead"),
        pytest.param(fine(client(BEFORE), fine_at=None), 2, 150, False, id="never-said"),
        pytest.param(fine(client(BEFORE), fine_band=None), 2, 150, False, id="band-not-known"),
        pytest.param(fine(client(BEFORE), fine_tenths=None), 2, 150, False, id="points-not-known"),
    ],
)  # fmt: skip
def test_fine_holds_until_it_gets_worse(known: Client, band: int, tenths: int, holds: bool) -> None:
    assert is_fine(known, Band(band), tenths) is holds


def test_the_row_waits_without_an_end_and_says_why() -> None:
    before = row(quiet(6), desk())
    after = row(fine(quiet(6), before.band, before.tenths), desk())
    assert (before.place.lane, after.place.lane, after.place.returns_at) == ("now", "waiting", None)
    assert after.place.why == "You said at 09:10 that it is fine until it gets worse"
    assert replace(after, client=before.client, place=before.place) == before


def test_it_comes_back_by_itself_when_silence_has_grown() -> None:
    then = row(quiet(5), desk())
    lanes = [row(fine(quiet(days), then.band, then.tenths), desk()).place.lane for days in (5, 6, 9)]
    assert lanes == ["waiting", "waiting", "now"]


def test_a_planned_call_brings_it_back_at_its_time() -> None:
    known = fine(quiet(6, commitments=(call("11-24 10:00"),)), tenths=900)
    assert [row(known, desk(now)).place.lane for now in ("11-23 10:00", "11-24 09:45")] == ["later", "now"]


def test_their_call_brings_it_back_at_once() -> None:
    known = fine(client(talk("11-13 10:00"), missed("11-23 09:30")), tenths=900)
    assert row(known, desk()).place.lane == "now"


@given(situations, st.sampled_from((*NOWS, NOW)), st.integers(0, 3), st.integers(0, 900))
def test_saying_so_changes_the_lane_alone_and_never_of_what_is_owed(
    situation: Situation, said: Any, band: int, tenths: int
) -> None:
    known, here = situation
    before, after = row(known, here), row(fine(known, band, tenths, fine_at=said), here)
    assert replace(after, client=known, place=before.place) == before
    assert after.place == before.place or (after.band > Band.OWED and after.place.lane == "waiting")
