"""Silence in the client's working days, against the cadence of the shortest project."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Client, Project
from acct_tui.domain.talk.silence import (
    agreed_cadence,
    cadence,
    is_first_order,
    silence_days,
    silent_since,
    worst_silence,
)
from tests.domain.facts import client, desk, missed, project, quiet, talk, tried, wrote


@pytest.mark.parametrize(
    ("known", "days"),
    [
        pytest.param(client(talk("11-23 09:00")), 0, id="spoke-today"),
        pytest.param(client(talk("11-20 17:00")), 1, id="spoke-on-friday"),
        pytest.param(client(talk("11-21 12:00")), 1, id="spoke-on-saturday"),
        pytest.param(client(talk("11-16 09:00")), 5, id="a-week"),
        pytest.param(client(talk("11-16 09:00"), talk("11-20 09:00")), 1, id="the-newest-counts"),
        pytest.param(client(talk("11-16 09:00", by="client")), 5, id="their-call-is-a-talk-too"),
        pytest.param(client(talk("11-16 09:00"), tried("11-20 09:00")), 5, id="a-try-is-no-talk"),
        pytest.param(client(talk("11-16 09:00"), missed("11-20 09:00")), 5, id="a-missed-call-is-no-talk"),
        pytest.param(client(talk("11-16 09:00"), wrote("11-20 09:00")), 5, id="a-message-is-no-talk"),
        pytest.param(client(), None, id="no-talk-is-recorded"),
        pytest.param(client(projects=(project(started_on=date(2026, 11, 18)),)), None, id="though-a-start-is-known"),
        pytest.param(client(tried("11-20 09:00"), missed("11-19 09:00"), wrote("11-18 09:00")), None,
                     id="only-tries-and-messages"),
        pytest.param(client(talk("11-20 20:00"), zone="Pacific/Auckland"), 1, id="it-was-saturday-over-there"),
    ],
)  # fmt: skip
def test_silence_is_counted_from_the_last_conversation(known: Client, days: int | None) -> None:
    assert silence_days(known, desk()) == days


def test_a_holiday_over_there_is_not_silence() -> None:
    assert silence_days(client(talk("12-24 10:00")), desk("12-28 10:00")) == 1
    assert silence_days(client(talk("12-24 10:00"), country="XX"), desk("12-28 10:00")) == 2


def test_silence_is_counted_in_the_day_of_the_client() -> None:
    assert silent_since(client(talk("11-20 20:00"))) == date(2026, 11, 20)
    assert silent_since(client(talk("11-20 20:00"), zone="Pacific/Auckland")) == date(2026, 11, 21)
    assert silent_since(client(projects=(project(started_on=date(2026, 11, 11)),))) is None


@pytest.mark.parametrize(
    ("known", "days"),
    [
        pytest.param(client(cadence_days=8), 8, id="the-client's"),
        pytest.param(client(cadence_days=8, projects=(project(cadence_days=3),)), 3, id="the-project's-own"),
        pytest.param(client(projects=(project(paused_until=date(2026, 11, 24)),)), None, id="paused-until-tomorrow"),
        pytest.param(client(projects=(project(paused_until=date(2026, 11, 23)),)), 5, id="paused-until-today"),
        pytest.param(client(projects=(project(stage="aftercare"),)), 5, id="aftercare"),
        pytest.param(client(projects=(project(stage="closed"),)), None, id="closed"),
    ],
)
def test_cadence_of_a_project(known: Client, days: int | None) -> None:
    assert cadence(known, known.projects[0], desk()) == days


NINETY, NINETY_ONE = date(2026, 8, 25), date(2026, 8, 24)
"""So many days before today."""


@pytest.mark.parametrize(
    ("facts", "days", "repeat", "halved"),
    [
        pytest.param({"stage": "handover"}, 4, False, 2, id="handover"),
        pytest.param({"stage": "brief"}, 4, False, 2, id="brief"),
        pytest.param({"stage": "plan"}, 4, False, 2, id="plan"),
        pytest.param({"stage": "delivery"}, 4, False, 2, id="delivery"),
        pytest.param({"stage": "review"}, 4, False, 4, id="not-in-review"),
        pytest.param({"stage": "aftercare"}, 4, False, 4, id="never-in-aftercare"),
        pytest.param({}, 5, False, 3, id="rounded-up"),
        pytest.param({}, 1, False, 1, id="never-under-a-day"),
        pytest.param({"cadence_days": 9}, 4, False, 5, id="the-project's-own"),
        pytest.param({}, 4, True, 4, id="there-was-another-project"),
        pytest.param({"started_on": NINETY_ONE}, 4, False, 4, id="begun-ninety-one-days-ago"),
        pytest.param({"started_on": date(2026, 12, 1)}, 4, False, 4, id="about-to-begin"),
        pytest.param({"started_on": None}, 4, False, 4, id="nobody-knows-when-it-began"),
        pytest.param({"paused_until": date(2026, 11, 24)}, 4, False, None, id="paused"),
    ],
)
def test_the_cadence_of_a_first_order_is_halved_while_it_is_new(
    facts: dict[str, Any], days: int, repeat: bool, halved: int | None
) -> None:
    known = client(cadence_days=days, repeat=repeat, projects=(project(**{"started_on": NINETY, **facts}),))
    assert cadence(known, known.projects[0], desk()) == halved
    assert agreed_cadence(known, known.projects[0]) == facts.get("cadence_days", days)


def test_ninety_days_are_counted_over_there() -> None:
    known = client(repeat=False, zone="Pacific/Auckland", projects=(project(started_on=NINETY),))
    assert [is_first_order(known, known.projects[0], desk(now)) for now in ("11-23 11:59", "11-23 12:00")] == [
        True,
        False,
    ]


SLOW, FAST, FASTER = (project(id=name, cadence_days=days) for name, days in (("slow", 9), ("fast", 4), ("faster", 2)))
PAUSED = project(id="paused", cadence_days=1, paused_until=date(2027, 1, 1))


@pytest.mark.parametrize(
    ("projects", "expected"),
    [
        pytest.param((SLOW, FAST), ("fast", Fraction(6, 4)), id="the-shortest"),
        pytest.param((FASTER, FAST, SLOW), ("faster", Fraction(3)), id="in-any-order"),
        pytest.param((SLOW, PAUSED), ("slow", Fraction(6, 9)), id="paused-does-not-count"),
        pytest.param((PAUSED,), None, id="all-paused"),
    ],
)
def test_a_client_is_as_quiet_as_the_shortest_cadence_says(
    projects: tuple[Project, ...], expected: tuple[str, Fraction] | None
) -> None:
    found = worst_silence(quiet(6, projects=projects), desk())
    assert (found and (found.project.id, found.ratio)) == expected


def test_unknown_silence_has_no_ratio() -> None:
    assert worst_silence(client(), desk()) is None
