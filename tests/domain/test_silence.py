"""Silence in the client's working days, against the cadence of the shortest project."""

from datetime import date
from fractions import Fraction

import pytest

from acct_tui.domain.silence import cadence, silence_days, silent_since, worst_silence
from acct_tui.domain.snapshots import Client, Project
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
        pytest.param(client(projects=(project(started_on=date(2026, 11, 18)),)), 3, id="never-since-the-start"),
        pytest.param(client(projects=(project(started_on=date(2026, 12, 1)),)), 0, id="not-begun"),
        pytest.param(client(projects=(project(started_on=None),)), None, id="unknown"),
        pytest.param(client(talk("11-20 20:00"), zone="Pacific/Auckland"), 1, id="it-was-saturday-over-there"),
    ],
)
def test_silence_is_counted_from_the_last_conversation(known: Client, days: int | None) -> None:
    assert silence_days(known, desk()) == days


def test_a_holiday_over_there_is_not_silence() -> None:
    assert silence_days(client(talk("12-24 10:00")), desk("12-28 10:00")) == 1
    assert silence_days(client(talk("12-24 10:00"), country="XX"), desk("12-28 10:00")) == 2


def test_without_a_conversation_the_oldest_project_counts() -> None:
    started = [project(id=str(day), started_on=date(2026, 11, day)) for day in (18, 11, 20)]
    assert silent_since(client(projects=(*started, project(id="?", started_on=None)))) == date(2026, 11, 11)


@pytest.mark.parametrize(
    ("known", "days"),
    [
        pytest.param(client(cadence_days=8), 8, id="the-client's"),
        pytest.param(client(cadence_days=8, projects=(project(cadence_days=3),)), 3, id="the-project's-own"),
        pytest.param(client(cadence_days=4, repeat=False), 2, id="first-order-halves"),
        pytest.param(client(cadence_days=5, repeat=False), 3, id="first-order-halves-and-rounds-up"),
        pytest.param(client(cadence_days=1, repeat=False), 1, id="never-under-a-day"),
        pytest.param(client(projects=(project(paused_until=date(2026, 11, 24)),)), None, id="paused-until-tomorrow"),
        pytest.param(client(projects=(project(paused_until=date(2026, 11, 23)),)), 5, id="paused-until-today"),
        pytest.param(client(projects=(project(stage="aftercare"),)), 5, id="aftercare"),
        pytest.param(client(projects=(project(stage="closed"),)), None, id="closed"),
    ],
)
def test_cadence_of_a_project(known: Client, days: int | None) -> None:
    assert cadence(known, known.projects[0], desk()) == days


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
    assert worst_silence(client(projects=(project(started_on=None),)), desk()) is None
