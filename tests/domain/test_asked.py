"""How long a colleague has been silent: since being asked, being reminded, or keeping anything."""

import pytest

from acct_tui.domain.asked import asked_at, longest_silence, silent_days
from acct_tui.domain.snapshots import Commitment
from tests.domain.facts import at, commitment, desk


def task(made: str, chased: str | None = None, heard: str | None = None) -> Commitment:
    signs = {"chased_at": chased, "heard_at": heard}
    return commitment(
        "colleague", "task", None, made_at=at(made), **{name: at(text) for name, text in signs.items() if text}
    )


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        pytest.param(task("11-23 09:00"), 0, id="today"),
        pytest.param(task("11-20 17:00"), 1, id="friday"),
        pytest.param(task("11-21 17:00"), 1, id="on-a-weekend"),
        pytest.param(task("11-16 09:00"), 5, id="a-week"),
        pytest.param(task("11-16 09:00", chased="11-19 15:30"), 2, id="since-the-reminder"),
        pytest.param(task("11-16 09:00", heard="11-18 12:00"), 3, id="since-something-was-kept"),
        pytest.param(task("11-16 09:00", chased="11-17 09:00", heard="11-20 12:00"), 1, id="since-the-newest-sign"),
        pytest.param(task("11-16 09:00", heard="11-02 12:00"), 5, id="what-was-kept-before-is-no-sign"),
    ],
)
def test_silence_about_one_thing(asked: Commitment, days: int) -> None:
    assert silent_days(asked, desk()) == days


def test_a_reminder_asks_anew() -> None:
    assert asked_at(task("11-16 09:00")) == at("11-16 09:00")
    assert asked_at(task("11-16 09:00", chased="11-19 15:30")) == at("11-19 15:30")


def test_the_clock_of_a_colleague_is_the_longest_silence() -> None:
    assert longest_silence([task("11-20 09:00"), task("11-16 09:00")], desk()) == 5
    assert longest_silence([], desk()) == 0
