"""Whether the forecast is any good: on made-up histories it beats the base rate, in a calm book and in a busy one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from random import Random

import pytest

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Change, Client, Project, Touch
from acct_tui.domain.talk.forecast import Morning, mornings, past_tables
from acct_tui.domain.talk.life_table import life_table, step_of
from acct_tui.domain.talk.track_record import record
from acct_tui.domain.time.worktime import DAY, WorkCalendar, WorkingHours

FIRST, LAST = date(2026, 1, 5), date(2026, 11, 20)
HOURS = WorkingHours("UTC", time(9), time(18), WorkCalendar())
Hazards = tuple[tuple[float, float, float], tuple[float, float, float]]
CALM: Hazards = ((0.01, 0.03, 0.07), (0.04, 0.07, 0.12))
BUSY: Hazards = ((0.04, 0.10, 0.20), (0.10, 0.20, 0.32))


@dataclass
class Story:
    """A client as it goes from day to day: how long silent, which news lacking, all that was said and raised."""

    name: str
    pace: int
    times: float
    random: Random
    silence: int = 0
    lacking: bool = False

    def __post_init__(self) -> None:
        self.talks = [self.talk(FIRST - 3 * DAY, "us")]
        self.changes: list[Change] = []

    def talk(self, day: date, by: str) -> Touch:
        at = datetime.combine(day, time(10), UTC)
        return Touch(f"{day}", at, by, "conversation")  # type: ignore[arg-type]

    def live(self, day: date, hazards: Hazards) -> None:
        """They call by their hazard; else we do, now and then, and after the cadence more often."""
        self.silence += 1
        chance = self.times * hazards[self.lacking][step_of(self.silence, self.pace)]
        ours = 0.25 if self.silence >= self.pace else 0.05
        if self.random.random() < min(0.9, chance):
            self.speak(day, "client")
        elif self.random.random() < ours:
            self.speak(day, "us")
        if not self.lacking and self.random.random() < 0.03:
            self.lacking = True
            self.changes.append(Change(f"{day}", "replan", "Late", day))

    def speak(self, day: date, by: str) -> None:
        self.silence = 0
        self.talks.insert(0, self.talk(day, by))
        if self.lacking and self.random.random() < 0.7:
            self.lacking = False
            self.changes[-1] = replace(self.changes[-1], client_told_on=day)

    def client(self) -> Client:
        shop = Project("shop", "Shop", changes=tuple(self.changes))
        return Client(self.name, self.name, cadence_days=self.pace, projects=(shop,), conversations=tuple(self.talks))


def book(hazards: Hazards, seed: int) -> list[Client]:
    """Twenty clients, some of whom call three times as often as others."""
    random = Random(seed)  # noqa: S311 no secret
    stories = [Story(f"c{n}", random.choice((3, 5, 8)), random.choice((0.5, 1, 1.5)), random) for n in range(20)]
    for story in stories:
        for day in (FIRST + n * DAY for n in range((LAST - FIRST).days)):
            if day.weekday() < 5:
                story.live(day, hazards)
    return [story.client() for story in stories]


def as_of(client: Client, now: datetime) -> Client:
    return replace(client, conversations=tuple(talk for talk in client.conversations if talk.at < now))


def replayed(clients: list[Client]) -> Iterator[Morning]:
    """The mornings of five months, each with what was known then."""
    for months in range(5):
        now = datetime.combine(LAST, time(12), UTC) - months * timedelta(days=30)
        known = [as_of(client, now) for client in clients]
        desk = Desk(now, HOURS)
        desk = replace(desk, table=life_table(known, desk))
        tables = past_tables(known, desk)
        for client in known:
            yield from mornings(client, desk, tables)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("hazards", [CALM, BUSY], ids=["calm", "busy"])
def test_the_forecast_beats_the_base_rate(hazards: Hazards, seed: int) -> None:
    found = record(replayed(book(hazards, seed)))
    assert found.mornings > 1500
    assert found.brier is not None
    assert found.base_brier is not None
    assert found.brier < found.base_brier


def test_what_is_said_comes_true_about_as_often() -> None:
    found = record(replayed(book(BUSY, 1)))
    assert [float(step.value or 0) for step in found.steps] == pytest.approx([0.18, 0.37, 0.6, 0.8], abs=0.08)


@pytest.mark.parametrize("hazards", [CALM, BUSY], ids=["calm", "busy"])
def test_the_table_finds_what_the_histories_were_made_of(hazards: Hazards) -> None:
    found = life_table(book(hazards, 1), Desk(datetime.combine(LAST, time(12), UTC), HOURS))
    assert not found.is_built_in
    for row, true in zip(found.chances, hazards, strict=True):
        assert all(before <= after for before, after in pairwise(row))
        assert [float(chance) for chance in row] == pytest.approx(true, abs=0.1)
    assert all(calm <= newsy for calm, newsy in zip(*found.chances, strict=True))
