"""Shares as a person reads them."""

from fractions import Fraction

import pytest

from acct_tui.words.share import decimals, percent


@pytest.mark.parametrize(
    ("share", "words"),
    [
        pytest.param(Fraction(7, 12), "58 %", id="rounded"),
        pytest.param(Fraction(1, 1000), "1 %", id="something-is-not-nothing"),
        pytest.param(Fraction(999, 1000), "99 %", id="nearly-all-is-not-all"),
        pytest.param(Fraction(0), "0 %", id="none"),
        pytest.param(Fraction(1), "100 %", id="all"),
    ],
)
def test_percent(share: Fraction, words: str) -> None:
    assert percent(share) == words


def test_decimals() -> None:
    assert decimals(Fraction(3, 10)) == "0.30"
