"""The kept rate of a side: by the date that was told, of what was due in the last ninety days."""

import pytest

from acct_tui.domain.owed.kept import Fate, KeptRate, Owner, Past, kept_rate
from tests.domain.facts import at


def past(kept: str | None = None, dropped: str | None = None, owner: Owner = "us", first: str | None = None) -> Past:
    """What was due on 20 November at 18:00."""
    moments = [at(text) if text else None for text in (first, kept, dropped)]
    return Past(owner, at("11-20 18:00"), *moments)


@pytest.mark.parametrize(
    ("promise", "fate"),
    [
        pytest.param(past(kept="11-20 17:00"), Fate.IN_TIME, id="before-its-time"),
        pytest.param(past(kept="11-20 18:00"), Fate.IN_TIME, id="at-its-time"),
        pytest.param(past(kept="11-20 18:01"), Fate.LATE, id="a-minute-late"),
        pytest.param(past(), Fate.OPEN, id="open-past-its-time"),
        pytest.param(past(dropped="11-21 09:00"), Fate.DROPPED, id="dropped-after-its-time"),
        pytest.param(past(dropped="11-19 09:00"), Fate.CALLED_OFF, id="called-off-before"),
        pytest.param(past(kept="11-20 17:00", dropped="11-21 09:00"), Fate.IN_TIME, id="kept-counts-first"),
        pytest.param(past(kept="11-20 17:00", first="11-18 18:00"), Fate.IN_TIME, id="by-the-new-date"),
    ],
)
def test_what_became_of_a_promise(promise: Past, fate: Fate) -> None:
    assert promise.fate is fate


@pytest.mark.parametrize(
    ("first", "moved"),
    [
        pytest.param(None, False, id="no-first-date"),
        pytest.param("11-20 18:00", False, id="the-same"),
        pytest.param("11-18 18:00", True, id="put-off"),
        pytest.param("11-22 18:00", False, id="brought-forward"),
    ],
)
def test_a_promise_was_moved_when_it_was_put_off(first: str | None, moved: bool) -> None:
    assert past(first=first).was_moved is moved


def test_the_rate_counts_one_side_and_leaves_out_what_was_called_off() -> None:
    promises = [
        past(kept="11-20 17:00"),
        past(kept="11-20 17:00", first="11-18 18:00"),
        past(kept="11-20 19:00"),
        past(),
        past(dropped="11-19 09:00"),
        past(kept="11-20 17:00", owner="client"),
    ]
    assert kept_rate(promises, "us") == KeptRate(kept=2, n=4, moved=1)
    assert kept_rate(promises, "client") == KeptRate(kept=1, n=1)
    assert kept_rate([], "colleague") == KeptRate()


@pytest.mark.parametrize(("n", "known"), [(0, False), (2, False), (3, True)])
def test_below_three_the_rate_is_not_known(n: int, known: bool) -> None:
    assert kept_rate([past()] * n, "us").is_known is known


@pytest.mark.parametrize(
    ("rate", "words"),
    [(KeptRate(2, 2, 1), "not known"), (KeptRate(2, 3), "2 of 3"), (KeptRate(14, 17, 2), "14 of 17, 2 moved")],
)
def test_the_rate_in_words(rate: KeptRate, words: str) -> None:
    assert rate.words == words
