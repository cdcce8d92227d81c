"""Which days are at risk, in which cell, and who moved first on them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from acct_tui.domain.facts.hazards import NO_RISKS, Risk
from acct_tui.domain.facts.snapshots import Change, Client, Side, Touch
from acct_tui.domain.talk.life_table import count, life_table, spells, step_of, week_begins
from tests.domain.facts import at, client, desk, missed, project, talk, tried, wrote

THEM: Side = "client"


@pytest.mark.parametrize(
    ("silence", "pace", "step"),
    [(1, 1, 2), (1, 2, 1), (2, 2, 2), (1, 3, 0), (2, 3, 1), (3, 3, 2), (2, 5, 0), (3, 5, 1), (4, 5, 1), (5, 5, 2)],
)
def test_steps_are_under_half_the_cadence_under_the_whole_and_from_it_on(silence: int, pace: int, step: int) -> None:
    assert step_of(silence, pace) == step


def told(known: Client, now: str = "11-23 00:00") -> list[tuple[str, str, str | None]]:
    return [(f"{w.since:%m-%d}", f"{w.last:%m-%d}", w.mover) for w in spells(known, desk(now))]


@pytest.mark.parametrize(
    ("touches", "found"),
    [
        pytest.param([], [], id="never-spoken"),
        pytest.param([missed("11-16 09:00")], [], id="only-missed"),
        pytest.param([talk("11-16 09:00")], [("11-16", "11-22", None)], id="still-silent"),
        pytest.param([talk("11-16 09:00"), talk("11-18 09:00", THEM)],
                     [("11-16", "11-18", THEM), ("11-18", "11-22", None)], id="they-called"),
        pytest.param([talk("11-16 09:00"), talk("11-18 09:00"), talk("11-18 12:00", THEM)],
                     [("11-16", "11-18", "us"), ("11-18", "11-22", None)], id="we-called-before-they-did"),
        pytest.param([talk("11-16 09:00"), missed("11-17 09:00"), talk("11-18 09:00")],
                     [("11-16", "11-17", THEM), ("11-18", "11-22", None)], id="returned-a-day-later"),
        pytest.param([talk("11-16 09:00"), missed("11-16 15:00"), talk("11-18 09:00")],
                     [("11-18", "11-22", None)], id="open-since-the-day-of-the-talk"),
        pytest.param([talk("11-16 09:00"), missed("11-16 15:00")], [("11-16", "11-16", None)], id="open-still"),
        pytest.param([talk("11-16 09:00"), missed("11-18 15:00")], [("11-16", "11-18", THEM)], id="open-again"),
        pytest.param([talk("11-16 09:00"), tried("11-17 09:00"), wrote("11-17 10:00")], [("11-16", "11-22", None)],
                     id="a-try-and-a-message-are-no-call"),
        pytest.param([talk("11-16 09:00"), talk("11-23 09:00", THEM)], [("11-16", "11-22", None)], id="not-yet"),
    ],
)  # fmt: skip
def test_a_spell_is_from_a_talk_to_the_next_first_move(touches: list[Touch], found: list[Any]) -> None:
    assert told(client(*touches)) == found


def cells(known: Client, now: str = "11-23 00:00") -> list[tuple[int, float]]:
    risks, _ = count(known, desk(now))
    return [(risk.calls, float(risk.days)) for row in risks for risk in row]


NONE = (0, 0)


@pytest.mark.parametrize(
    ("touches", "facts", "found"),
    [
        pytest.param([talk("11-09 09:00")], {}, [(0, 2), (0, 2), (0, 5), NONE, NONE, NONE], id="nobody-called"),
        pytest.param([talk("11-09 09:00")], {"cadence_days": 1}, [NONE, NONE, (0, 9), NONE, NONE, NONE], id="daily"),
        pytest.param([talk("11-13 09:00"), talk("11-18 09:00", THEM)], {},
                     [(0, 4), (1, 1), NONE, NONE, NONE, NONE], id="they-called"),
        pytest.param([talk("11-13 09:00"), talk("11-18 09:00")], {},
                     [(0, 4), (0, 0.5), NONE, NONE, NONE, NONE], id="our-call-counts-half-a-day"),
        pytest.param([talk("11-13 09:00"), talk("11-14 12:00", THEM)], {},
                     [(0, 2), (0, 2), (0, 1), NONE, NONE, NONE], id="on-a-saturday-nobody-is-at-risk"),
        pytest.param([talk("11-09 09:00")], {"projects": (project(cadence_days=2),)},
                     [NONE, (0, 1), (0, 8), NONE, NONE, NONE], id="the-shortest-cadence"),
    ],
)  # fmt: skip
def test_days_at_risk_by_silence(touches: list[Touch], facts: dict[str, Any], found: list[Any]) -> None:
    assert cells(client(*touches, **facts)) == found


def change(raised: int, on: int | None) -> Change:
    return Change(
        f"c{raised}", "incident", "Down", date(2026, 11, raised), client_told_on=date(2026, 11, on) if on else None
    )


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        pytest.param({"changes": (change(10, None),)}, [(0, 1), NONE, NONE, (0, 1), (1, 2)], id="untold"),
        pytest.param({"changes": (change(10, 12),)}, [(0, 1), (1, 1), NONE, (0, 1), (0, 1)], id="told-before"),
        pytest.param({"changes": (change(10, 13),)}, [(0, 1), NONE, NONE, (0, 1), (1, 2)], id="told-in-that-call"),
        pytest.param({"changes": (change(13, 13),)}, [(0, 2), (1, 2), NONE, NONE, NONE], id="raised-in-that-call"),
        pytest.param({"changes": (change(10, 12), change(11, 12))}, [(0, 1), (1, 1), NONE, (0, 1), (0, 1)], id="two"),
        pytest.param({"due_on": date(2026, 11, 12)}, [(0, 2), (0, 1), NONE, NONE, (1, 1)], id="due-day-passed"),
        pytest.param({"due_on": date(2026, 11, 10), "delivered_on": date(2026, 11, 12)},
                     [(0, 1), (1, 1), NONE, (0, 1), (0, 1)], id="delivered-late"),
    ],
)  # fmt: skip
def test_days_at_risk_with_news_that_was_lacking(facts: dict[str, Any], found: list[Any]) -> None:
    known = client(talk("11-09 09:00"), talk("11-13 09:00", THEM), projects=(project(**facts),))
    assert cells(known, "11-14 00:00")[:5] == found


def test_facts_since_monday_and_the_running_silence_of_a_client_change_nothing_of_what_was_counted() -> None:
    known = client(talk("11-02 09:00"), talk("11-04 09:00", THEM))
    here = desk("11-25 10:00")
    assert week_begins(here) == at("11-23 00:00")
    later = replace(known, conversations=(talk("11-24 10:00", THEM), *known.conversations))
    assert life_table([later], here) == life_table([known], desk("11-23 00:00"))
    assert count(known, here)[1] == Risk(1, 4)


def test_no_more_than_sixty_talks_are_counted() -> None:
    talks = [talk(f"{month:02}-{day:02} 10:00") for month in (8, 9, 10) for day in range(1, 29)]
    assert len(spells(client(*talks), desk())) == 60


def test_without_clients_the_table_is_built_in() -> None:
    found = life_table([], desk())
    assert (found.is_built_in, found.risks, found.factors) == (True, NO_RISKS, {})
