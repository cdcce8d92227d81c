"""How long a colleague has been silent, whatever we sent meanwhile: since being asked, or keeping anything."""

import pytest

from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.domain.owed.asked import last_sign, longest_silence, no_word, silent_days, unheard
from tests.domain.facts import at, commitment, desk


def task(made: str, heard: str | None = None, chases: int = 0) -> Commitment:
    heard_at = at(heard) if heard else None
    return commitment("colleague", "task", None, made_at=at(made), chases=chases, heard_at=heard_at)


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        pytest.param(task("11-23 09:00"), 0, id="today"),
        pytest.param(task("11-20 17:00"), 1, id="friday"),
        pytest.param(task("11-21 17:00"), 1, id="on-a-weekend"),
        pytest.param(task("11-16 09:00"), 5, id="a-week"),
        pytest.param(task("11-16 09:00", chases=1), 5, id="our-reminder-is-no-sign"),
        pytest.param(task("11-16 09:00", heard="11-18 12:00"), 3, id="since-something-was-kept"),
        pytest.param(task("11-16 09:00", chases=1, heard="11-17 09:00"), 4, id="reminded-since-in-vain"),
        pytest.param(task("11-16 09:00", heard="11-02 12:00"), 5, id="what-was-kept-before-is-no-sign"),
    ],
)
def test_silence_about_one_thing(asked: Commitment, days: int) -> None:
    assert silent_days(asked, desk()) == days


@pytest.mark.parametrize(
    ("asked", "sign"),
    [
        pytest.param(task("11-16 09:00"), "11-16 09:00", id="it-was-agreed"),
        pytest.param(task("11-16 09:00", chases=1), "11-16 09:00", id="reminded"),
        pytest.param(task("11-16 09:00", heard="11-18 12:00"), "11-18 12:00", id="something-was-kept"),
        pytest.param(task("11-16 09:00", heard="11-02 12:00"), "11-16 09:00", id="agreed-since"),
    ],
)
def test_the_last_sign_of_life(asked: Commitment, sign: str) -> None:
    assert last_sign(asked) == at(sign)


def test_the_clock_of_a_colleague_is_the_longest_silence() -> None:
    assert longest_silence([task("11-20 09:00"), task("11-16 09:00")], desk()) == 5
    assert longest_silence([], desk()) == 0


FRIDAY, LONG_AGO = task("11-20 17:00"), task("11-09 09:00")


@pytest.mark.parametrize(
    ("tasks", "words", "alone"),
    [
        pytest.param([], "", "", id="nothing-asked"),
        pytest.param([task("11-23 09:00")], "", "", id="asked-today"),
        pytest.param([FRIDAY], "silent 1 day", "no word since Fri", id="never-reminded"),
        pytest.param([task("11-23 09:00", chases=1)], "reminded 1 ×", "", id="reminded-on-the-day-it-was-asked"),
        pytest.param(
            [task("11-20 17:00", chases=3)], "reminded 3 ×, no word since Fri", "no word since Fri", id="reminded"
        ),
        pytest.param(
            [task("11-09 09:00", chases=2)],
            "reminded 2 ×, no word since Mon 9 Nov",
            "no word since Mon 9 Nov",
            id="a-reminder-of-today-is-no-word",
        ),
        pytest.param(
            [task("11-20 17:00", chases=3), LONG_AGO],
            "reminded 3 ×, no word since Mon 9 Nov",
            "no word since Mon 9 Nov",
            id="of-several-the-most-and-the-longest",
        ),
    ],
)
def test_silence_in_words(tasks: list[Commitment], words: str, alone: str) -> None:
    assert (unheard(tasks, desk()), no_word(tasks, desk())) == (words, alone)
