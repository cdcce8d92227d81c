"""Moments inside sentences."""

import pytest

from acct_tui.domain.facts.phrases import at_moment
from tests.domain.facts import at, desk


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("11-23 08:15", "at 08:15"),
        ("11-22 17:40", "yesterday 17:40"),
        ("11-27 11:00", "Fri 11:00"),
        ("11-20 11:00", "20 Nov"),
    ],
)
def test_a_moment_behind_a_verb(when: str, said: str) -> None:
    assert at_moment(at(when), desk()) == said
