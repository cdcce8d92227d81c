"""Whom a free call serves best, and whom to go on to after a call."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Change, Client
from acct_tui.domain.queue.free_call import change_of_chance, free_call, next_to_call
from acct_tui.domain.queue.queue import rank
from acct_tui.domain.time.windows import CallWindow
from tests.domain.facts import anna, call, client, days_ago, desk, missed, project, talk, tried


def of(name: str, *touches: Any, **facts: Any) -> Client:
    return client(*touches, **{"id": name.lower(), "name": name, **facts})


CALM = of("Calm", talk("11-20 10:00"))
NEVER = of("Never")
RICH = of("Rich", talk("11-20 10:00"), tier="A")


def best(*clients: Client, now: str = "11-23 10:00") -> str | None:
    found = free_call(rank(clients, desk(now)), desk(now))
    return found.client.name if found else None


@pytest.mark.parametrize(
    ("clients", "name"),
    [
        pytest.param([CALM, RICH, NEVER], "Never", id="first-who-has-no-talk-recorded"),
        pytest.param([CALM, RICH], "Rich", id="else-who-has-most-points"),
        pytest.param([], None, id="nobody-known"),
        pytest.param([of("Today", talk("11-23 09:00"))], None, id="talked-to-today"),
        pytest.param([of("Held", hold_until=date(2026, 11, 26))], None, id="held"),
        pytest.param([of("Free", hold_until=date(2026, 11, 23))], "Free", id="a-hold-that-is-over"),
        pytest.param([of("Tried", tried("11-23 09:30"))], None, id="tried-within-the-retry-time"),
        pytest.param([of("Again", tried("11-23 08:30"))], "Again", id="tried-before-it"),
        pytest.param([of("Agreed", commitments=(call("11-25 12:00", promised=True),))], None,
                     id="an-agreed-call-ahead"),
        pytest.param([of("Planned", commitments=(call("11-25 12:00"),))], "Planned", id="a-plan-is-no-agreed-call"),
        pytest.param([of("Asked", contacts=(anna(do_not_contact_until=date(2026, 11, 25)),))], None,
                     id="asked-not-to-be-contacted"),
        pytest.param([of("Mail", contacts=(anna(preferred_channel="email"),))], None, id="prefers-to-be-written-to"),
        pytest.param([of("Tokyo", zone="Asia/Tokyo", country="JP")], None, id="too-late-over-there"),
        pytest.param([of("Lunch", contacts=(anna(windows=(CallWindow(None, time(9), time(11), "avoid"),)),))], None,
                     id="does-not-want-calls-at-this-hour"),
        pytest.param([of("Paused", projects=(project(paused_until=date(2027, 1, 1)),))], None,
                     id="all-of-theirs-rests"),
        pytest.param([of("Closed", projects=(project(stage="closed"),))], None, id="closed-and-unpaid"),
    ],
)  # fmt: skip
def test_the_best_use_of_a_free_call(clients: list[Client], name: str | None) -> None:
    assert best(*clients) == name
    assert best(*reversed(clients)) == name


def test_on_a_sunday_nobody_is_reached() -> None:
    assert best(CALM, RICH, NEVER, now="11-22 10:00") is None


def test_whose_chance_a_call_changes_most_comes_before_who_has_most_points() -> None:
    held_back = of("Long", talk("11-11 10:00"), cadence_days=9)
    assert change_of_chance(held_back, desk()) > change_of_chance(RICH, desk())
    (long,), (rich,) = rank([held_back], desk()), rank([RICH], desk())
    found = free_call([rich, replace(long, tenths=0)], desk())
    assert found
    assert found.client.name == "Long"


def test_a_call_changes_nothing_where_nothing_is_known() -> None:
    assert change_of_chance(NEVER, desk()) == 0


def test_after_a_call_comes_the_first_of_now_that_was_not_talked_to_today() -> None:
    news = Change("n", "incident", "The shop was down", days_ago(1))
    owed = of("Owed", talk("11-23 09:00"), missed("11-23 09:30"))
    told = of("Told", talk("11-23 09:00"), projects=(project(changes=(news,)),))
    due = of("Due", talk("11-20 10:00"), projects=(project(changes=(news,)),))
    rows = rank([owed, told, due, CALM], desk())
    assert [row.place.lane for row in rows] == ["now", "now", "now", "waiting"]
    following = next_to_call(rows, desk())
    assert following
    assert following.client.name == "Due"
    assert next_to_call(rank([owed, told, CALM], desk()), desk()) is None
