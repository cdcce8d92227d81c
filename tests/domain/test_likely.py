"""How likely a client is to call first."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.likely import base_chance, forecast, past_silences
from acct_tui.domain.snapshots import Change, Touch
from tests.domain.facts import TODAY, client, desk, invoice, milestone, missed, project, talk

MEAN = Fraction(3, 10)
THEIRS, OURS = True, False


@pytest.mark.parametrize(
    ("silences", "days", "k", "n"),
    [
        pytest.param([], 0, 0, 0, id="no-past"),
        pytest.param([], 50, 0, 0, id="no-past-and-long-silent"),
        pytest.param([(5, THEIRS)], 5, 1, 1, id="ended-by-them-on-this-day"),
        pytest.param([(5, THEIRS)], 3, 1, 1, id="ended-by-them-two-days-on"),
        pytest.param([(5, THEIRS)], 2, 0, 1, id="ended-by-them-three-days-on"),
        pytest.param([(5, OURS)], 5, 0, 1, id="ended-by-us"),
        pytest.param([(5, OURS)], 6, 0, 0, id="longer-than-ever"),
        pytest.param([(5, THEIRS)], 9, 1, 1, id="the-maximum-stays"),
        pytest.param([(2, THEIRS), (2, THEIRS), (9, OURS)], 9, 2, 3, id="of-an-early-step"),
        pytest.param([(2, OURS), (9, THEIRS), (9, THEIRS)], 9, 2, 2, id="of-a-late-step"),
        pytest.param([(1, OURS)] * 9 + [(12, THEIRS)] * 6 + [(20, OURS)] * 3, 12, 6, 9, id="six-of-nine"),
    ],
)
def test_chance_is_the_highest_over_the_present_silence(
    silences: list[tuple[int, bool]], days: int, k: int, n: int
) -> None:
    chance = (k + 4 * MEAN) / (n + 4) if n or not silences else MEAN
    assert base_chance(silences, days, MEAN)[:3] == (chance, k, n)


@pytest.mark.parametrize(("days", "after"), [(1, 1), (2, 2), (9, 2)])
def test_the_record_is_told_with_the_length_it_speaks_of(days: int, after: int) -> None:
    assert base_chance([(2, THEIRS), (2, THEIRS), (9, OURS)], days, MEAN)[3] == after


def test_past_silences_are_told_by_length_in_working_days() -> None:
    known = client(
        talk("11-02 10:00"), talk("11-04 10:00", by="client"), talk("11-09 10:00"), missed("11-19 09:00"),
        talk("11-20 09:00"), talk("11-20 15:00"),
    )  # fmt: skip
    assert past_silences(known, desk()) == [(0, OURS), (2, THEIRS), (3, OURS), (9, THEIRS)]


def test_a_missed_call_that_waits_ends_no_silence_yet() -> None:
    known = client(talk("11-02 10:00"), talk("11-09 10:00"), missed("11-20 09:00"))
    assert past_silences(known, desk()) == [(5, OURS)]


@pytest.mark.parametrize(
    ("days", "enough"), [pytest.param(2, False, id="two-silences"), pytest.param(3, True, id="three-silences")]
)
def test_three_silences_are_enough_to_tell(days: int, enough: bool) -> None:
    talks = [talk(f"11-{day} 10:00") for day in (16, 17, 18, 19)[3 - days :]]
    found = forecast(client(*talks), desk("11-19 12:00"))
    assert (found.n, found.known) == (days, enough)


def change(kind: Any, raised: int, told: bool = False) -> Change:
    return Change("change", kind, "Photos came late", date(2026, 11, raised), client_told_on=TODAY if told else None)


SPOKEN = talk("11-18 10:00")
MOVED = milestone(5, 9)


@pytest.mark.parametrize(
    ("facts", "chance", "words"),
    [
        pytest.param({}, "0.3", (), id="nothing"),
        pytest.param({"changes": (change("replan", 19),)}, "0.545", ("Photos came late",), id="slip-untold"),
        pytest.param({"changes": (change("replan", 18),)}, "0.3", (), id="spoke-on-that-day"),
        pytest.param({"changes": (change("replan", 19, told=True),)}, "0.3", (), id="slip-told"),
        pytest.param({"changes": (change("incident", 19),)}, "0.58", ("Photos came late",), id="incident"),
        pytest.param({"changes": (change("delivery", 19),)}, "0.3", (), id="delivery-counts-by-its-day"),
        pytest.param({"milestones": (MOVED,)}, "0.545", ("Layout moved 4 days",), id="slip-without-a-change"),
        pytest.param({"delivered_on": date(2026, 11, 19)}, "0.475", ("Shop was delivered",), id="delivered"),
        pytest.param({"delivered_on": date(2026, 11, 18)}, "0.3", (), id="delivered-before-we-spoke"),
        pytest.param(
            {"invoices": (invoice(-20, issued_on=date(2026, 11, 19)),)}, "0.405", ("invoice 1042 was sent",),
            id="invoice"
        ),
        pytest.param({"invoices": (invoice(-20, issued_on=date(2026, 11, 18)),)}, "0.3", (),
                     id="invoice-before-we-spoke"),
        pytest.param(
            {"delivered_on": date(2026, 11, 19), "changes": (change("incident", 19),)}, "0.685",
            ("Photos came late", "Shop was delivered"), id="two-together",
        ),
    ],
)  # fmt: skip
def test_what_they_are_about_to_notice_adds_to_the_chance(
    facts: dict[str, Any], chance: str, words: tuple[str, ...]
) -> None:
    found = forecast(client(SPOKEN, projects=(project(**facts),)), desk())
    assert (found.chance, found.triggers) == (Fraction(chance), words)


@pytest.mark.parametrize("touches", [[], [missed("11-20 10:00")]], ids=["never-touched", "only-a-missed-call"])
def test_without_a_conversation_everything_is_still_to_be_noticed(touches: list[Touch]) -> None:
    known = client(*touches, projects=(project(delivered_on=date(2026, 3, 9)),))
    assert forecast(known, desk()).triggers == ("Shop was delivered",)
