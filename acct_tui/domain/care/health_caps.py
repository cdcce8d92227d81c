"""What burns: a fact that holds the health of a project down, however well all the rest goes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from acct_tui.domain.care.health_parts import ELSEWHERE, Case
from acct_tui.domain.facts.moods import LOW_MOOD, is_their_way
from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.domain.time.worktime import local_day
from acct_tui.words.ages import plural

RED_BELOW: Final = 40
AMBER_BELOW: Final = 70
RED: Final = RED_BELOW - 1
AMBER: Final = AMBER_BELOW - 1
BROKEN_DAYS: Final = 2
"""Working days at home for which a promise is broken before it burns."""
WORST_MOOD_DAYS: Final = 10
"""Working days of the client for which a mood of 1 burns."""


@dataclass(frozen=True, slots=True)
class Cap:
    """What burns, the most that health can be as long as it does, and whether it tells of a complaint or a mood."""

    most: int
    words: str
    is_private: bool = True


def burning(case: Case) -> Cap | None:
    """What holds a project down the most."""
    return min((cap for find in CAPS for cap in find(case)), key=lambda cap: cap.most, default=None)


def _complaints(case: Case) -> Iterator[Cap]:
    """An objection is no complaint: it weighs on satisfaction, but nothing burns."""
    for item in sorted(case.complaints, key=lambda each: (each.received_at, each.id)):
        if item.kind == "complaint":
            yield Cap(RED if item.severity == "high" else AMBER, f"complaint “{item.topic}” is open")


def _low_moods(case: Case) -> Iterator[Cap]:
    newest = [mood for _, mood in case.moods[:2]]
    if len(newest) == 2 and max(newest) <= LOW_MOOD and not is_their_way(case.client, max(newest)):
        yield Cap(RED, f"mood {newest[1]}, then {newest[0]} of 5")


def _broken_promises(case: Case) -> Iterator[Cap]:
    for item in case.broken:
        days = _broken_days(item, case)
        if days >= BROKEN_DAYS:
            yield Cap(AMBER, f"{_promised(item)} is {plural(days, 'working day')} late", is_private=False)


def _broken_days(item: Commitment, case: Case) -> int:
    hours = case.desk.hours
    return hours.minutes(item.due_at, case.desk.now) // hours.minutes_per_day if item.due_at else 0


def _promised(item: Commitment) -> str:
    return "a promised call" if item.kind == "call" else f"the promise “{item.text}”"


def _worst_mood(case: Case) -> Iterator[Cap]:
    for talk, mood in (*case.moods, *case.moods_elsewhere):
        days = case.calendar.working_days(local_day(talk.at, case.client.zone), case.today)
        if mood == 1 and days <= WORST_MOOD_DAYS and not is_their_way(case.client, mood):
            when = f"{plural(days, 'working day')} ago" if days > 0 else "today"
            yield Cap(AMBER, f"mood 1 of 5 {when}{'' if case.is_about(talk) else ELSEWHERE}")


CAPS: tuple[Callable[[Case], Iterator[Cap]], ...] = (_complaints, _low_moods, _broken_promises, _worst_mood)
"""Of two that hold it down as much the first is told."""
