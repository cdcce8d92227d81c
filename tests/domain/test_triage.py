"""Whom triage asks about, the moments it offers, and the way through a round."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.domain.facts.snapshots import Client, Commitment
from acct_tui.domain.queue.queue import rank, row
from acct_tui.domain.queue.rounds import Decision, Round, Verdict, was_called
from acct_tui.domain.queue.triage import presets, undecided, unsaid
from acct_tui.words.ages import exact
from tests.domain.facts import (
    NOW,
    TODAY,
    at,
    call,
    client,
    commitment,
    days_ago,
    desk,
    missed,
    promise,
    quiet,
    talk,
    tried,
    wrote,
)

SILENT = talk("11-13 10:00")
THURSDAY = date(2026, 11, 26)


def task(owner: str, due: str | None, **facts: Any) -> Commitment:
    return commitment(owner, "task", due, **facts)


@pytest.mark.parametrize(
    ("known", "is_asked"),
    [
        pytest.param(quiet(1), False, id="soon"),
        pytest.param(quiet(6), True, id="due"),
        pytest.param(client(SILENT, missed("11-23 09:00")), True, id="owed"),
        pytest.param(quiet(1, pinned_at=NOW, commitments=(promise("11-23 17:00"),)), True, id="pinned"),
        pytest.param(quiet(6, fine_at=NOW, fine_band=2, fine_tenths=900), False, id="fine-until-worse"),
        pytest.param(client(talk("11-13 10:00"), wrote("11-23 09:30", by="us")), False, id="their-turn"),
        pytest.param(quiet(6, commitments=(call("11-24 10:00"),)), False, id="a-call-is-planned"),
        pytest.param(quiet(6, commitments=(call("11-23 09:59"),)), True, id="the-planned-time-has-passed"),
        pytest.param(quiet(6, commitments=(call("11-23 15:00"),)), True, id="planned-for-today"),
        pytest.param(quiet(1, commitments=(call("11-23 15:00", promised=True),)), True, id="promised-for-today"),
        pytest.param(quiet(1, commitments=(call("11-24 17:00", promised=True),)), False, id="promised-for-tomorrow"),
        pytest.param(
            client(SILENT, missed("11-23 09:00"), commitments=(call("11-24 10:00", made_at=at("11-23 09:30")),)),
            True,
            id="a-plan-hides-no-call-of-theirs",
        ),
        pytest.param(quiet(1, commitments=(task("us", "11-23 17:00"),)), True, id="ours-to-do-today"),
        pytest.param(quiet(1, commitments=(task("us", "11-20 17:00"),)), True, id="ours-that-is-late"),
        pytest.param(quiet(1, commitments=(task("us", "11-24 00:00"),)), False, id="ours-for-tomorrow"),
        pytest.param(quiet(1, commitments=(task("colleague", "11-23 17:00"),)), True, id="a-colleague-today"),
        pytest.param(
            quiet(1, commitments=(task("client", "11-23 17:00", milestone_id="layout"),)), True, id="theirs-that-blocks"
        ),
        pytest.param(
            quiet(1, commitments=(task("client", "11-23 17:00", needed_for_id="x"),)), True, id="theirs-that-is-needed"
        ),
        pytest.param(quiet(1, commitments=(task("client", "11-23 17:00"),)), False, id="theirs-that-blocks-nothing"),
        pytest.param(quiet(6, chosen_on=TODAY), False, id="chosen-for-today-already"),
        pytest.param(quiet(6, chosen_on=days_ago(1)), True, id="chosen-for-the-day-before"),
        pytest.param(client(SILENT, missed("11-20 16:00"), chosen_on=TODAY), False, id="chosen-for-a-call-of-friday"),
        pytest.param(
            client(SILENT, wrote("11-20 13:00"), chosen_on=TODAY), False, id="chosen-for-an-answer-owed-before"
        ),
        pytest.param(client(SILENT, wrote("11-20 14:30"), chosen_on=TODAY), True, id="chosen-and-an-answer-owed-since"),
        pytest.param(client(SILENT, missed("11-23 09:40"), chosen_on=TODAY), True, id="chosen-and-they-rang-today"),
        pytest.param(
            quiet(1, chosen_on=TODAY, commitments=(call("11-23 09:50", promised=True),)), True, id="chosen-and-now-late"
        ),
        pytest.param(
            client(talk("11-23 09:30"), chosen_on=TODAY, commitments=(promise("11-23 13:30"),)),
            True,
            id="chosen-and-called-but-a-report-is-due",
        ),
        pytest.param(client(SILENT, talk("11-23 09:30"), chosen_on=TODAY), False, id="chosen-and-called"),
        pytest.param(quiet(6, hold_until=THURSDAY, hold_said_on=TODAY), False, id="held"),
        pytest.param(
            quiet(6, hold_until=THURSDAY, hold_said_on=TODAY, commitments=(task("us", "11-23 17:00"),)),
            True,
            id="held-but-something-is-to-do-today",
        ),
    ],
)
def test_whom_triage_asks_about(known: Client, is_asked: bool) -> None:
    assert bool(undecided(rank([known], desk()), desk())) is is_asked


@pytest.mark.parametrize(
    ("items", "told"),
    [
        pytest.param([promise("11-23 09:00")], [], id="a-reason-tells-it"),
        pytest.param(
            [promise("11-23 17:00", id="later"), promise("11-23 09:00")], ["later"], id="the-second-of-a-term"
        ),
        pytest.param([task("us", "11-23 17:00")], ["us task"], id="ours-to-do"),
        pytest.param([task("us", "11-23 17:00", promised=True)], ["us task"], id="a-promise-that-is-not-due-yet"),
        pytest.param([task("colleague", "11-23 12:00")], ["colleague task"], id="a-colleague"),
        pytest.param([task("us", "11-24 17:00")], [], id="nothing-of-tomorrow"),
        pytest.param([task("us", None)], [], id="nothing-without-a-day"),
    ],
)
def test_what_is_due_today_beside_the_reasons(items: list[Commitment], told: list[str]) -> None:
    here = desk("11-23 10:00", weights={"promise": 250})
    assert [item.id for item in unsaid(row(quiet(1, commitments=tuple(items)), here), here)] == told


def test_it_asks_in_the_order_of_the_queue() -> None:
    known = [replace(quiet(days), id=str(days), name=str(days)) for days in (6, 9, 1, 12)]
    assert [row.client.id for row in undecided(rank(known, desk()), desk())] == ["12", "9", "6"]


@pytest.mark.parametrize(
    ("now", "said"),
    [
        pytest.param(
            "11-23 08:47",
            ["Mon 23 Nov 09:47", "Mon 23 Nov 14:00", "Tue 24 Nov 09:00", "Wed 25 Nov 10:00"],
            id="monday-morning",
        ),
        pytest.param(
            "11-27 15:30",
            ["Fri 27 Nov 16:30", "", "Mon 30 Nov 09:00", "Tue 1 Dec 10:00"],
            id="friday-afternoon",
        ),
    ],
)
def test_each_preset_is_told_as_it_resolves(now: str, said: list[str]) -> None:
    here = desk(now)
    assert [exact(each.at, here.now, here.zone) if each.at else "" for each in presets(here)][:4] == said


def test_a_week_is_seven_days_at_ten() -> None:
    assert [each.at for each in presets(desk("11-27 15:30"))][4:] == [at("12-04 10:00"), at("12-11 10:00")]


@pytest.mark.parametrize(
    ("now", "refusal"),
    [
        pytest.param("11-23 13:59", "", id="just-before"),
        pytest.param("11-23 14:00", "That is now: enter chooses them for today", id="at-that-minute"),
        pytest.param("11-23 14:01", "That is in the past: Mon 23 Nov 14:00", id="just-after"),
    ],
)
def test_a_preset_that_has_passed_today_says_so(now: str, refusal: str) -> None:
    assert [each.refusal for each in presets(desk(now))] == ["", refusal, "", "", "", ""]


LIVE = {"a", "b", "c"}
START = Round(("a", "b", "c"))


def test_a_round_goes_on_with_each_decision_and_ends() -> None:
    walk = START.decide(Decision("a", Verdict.TODAY), LIVE).step(1, LIVE)
    walk = walk.decide(Decision("c", Verdict.LATER, "Planned"), LIVE)
    assert (walk.client_id, walk.skipped) == (None, ["b"])
    assert {name: made.choice for name, made in walk.decided.items()} == {"a": Verdict.TODAY, "c": Verdict.LATER}
    assert walk.step(1, LIVE) == walk


def test_a_decision_that_comes_late_is_of_its_client_and_leaves_the_one_in_front() -> None:
    walk = START.step(1, LIVE).decide(Decision("a", Verdict.DEALT, "Kept", 7), LIVE)
    assert (walk.client_id, walk.decided["a"].choice) == ("b", Verdict.DEALT)
    assert walk.decide(Decision("b", Verdict.TODAY, "", 7), LIVE).decided["b"].action is None


def test_the_latest_decision_of_a_client_counts_and_each_is_taken_back_alone() -> None:
    walk = START.decide(Decision("a", Verdict.TODAY), LIVE).step(-1, LIVE)
    walk = walk.decide(Decision("a", Verdict.FINE, "Fine"), LIVE)
    assert [made.choice for made in walk.decided.values()] == [Verdict.FINE]
    back = walk.take_back()
    assert (back.client_id, back.decided["a"].choice) == ("a", Verdict.TODAY)
    assert replace(back.take_back(), farthest=0) == START


@pytest.mark.parametrize(
    ("place", "by", "live", "comes_to"),
    [
        pytest.param(0, 1, LIVE, "b", id="on"),
        pytest.param(0, 1, {"a", "c"}, "c", id="past-one-that-is-gone"),
        pytest.param(0, 1, {"a"}, None, id="to-the-end-past-all-that-are-gone"),
        pytest.param(2, -1, {"a", "c"}, "a", id="back-past-one-that-is-gone"),
        pytest.param(1, -1, {"b", "c"}, "b", id="no-further-back"),
        pytest.param(0, -1, LIVE, "a", id="before-the-first"),
        pytest.param(3, -1, LIVE, "c", id="back-from-the-end"),
    ],
)
def test_clients_that_are_gone_are_passed_over(place: int, by: int, live: set[str], comes_to: str | None) -> None:
    assert replace(START, place=place).step(by, live).client_id == comes_to


def test_a_client_that_goes_while_one_looks_at_it_is_passed_over() -> None:
    assert START.among({"b", "c"}).client_id == "b"
    assert START.among(LIVE) is START


@given(st.lists(st.sampled_from(["decide", "on", "back", "undo"])), st.sets(st.sampled_from("abcd")))
def test_a_round_never_loses_its_place(deeds: list[str], live: set[str]) -> None:
    walk = Round(tuple("abcd")).among(live)
    for deed in deeds:
        if deed == "decide" and walk.client_id:
            walk = walk.decide(Decision(walk.client_id, Verdict.TODAY), live)
        elif deed == "undo" and walk.decisions:
            walk = walk.take_back()
        elif deed in {"on", "back"}:
            walk = walk.step(1 if deed == "on" else -1, live)
        assert walk.client_id is None or walk.client_id in live, deed
        assert not set(walk.skipped) & set(walk.decided), deed
        assert set(walk.decided) <= live, deed


@pytest.mark.parametrize(
    ("touches", "called"),
    [
        pytest.param([talk("11-23 09:30")], True, id="talked"),
        pytest.param([tried("11-23 09:00")], True, id="tried-at-that-moment"),
        pytest.param([tried("11-23 08:59")], False, id="before"),
        pytest.param([wrote("11-23 09:30", by="us")], False, id="wrote"),
        pytest.param([missed("11-23 09:30")], False, id="they-called"),
    ],
)
def test_a_call_made_meanwhile_is_noticed(touches: list[Any], called: bool) -> None:
    assert was_called(client(*touches), at("11-23 09:00")) is called
