"""Which lines a filter lets through."""

import pytest

from acct_tui.domain.queue.filter import lets_through

SAID = "Grünwerk First shop brief Oleg: the red banner"
FACTS = {"late", "quiet", "amber", "@"}


@pytest.mark.parametrize(
    ("wanted", "is_let"),
    [
        pytest.param("", True, id="everything"),
        pytest.param("  ", True, id="blanks"),
        pytest.param("grun SHOP", True, id="two-words-accents-and-case-aside"),
        pytest.param("grun nobody", False, id="every-word-must-hold"),
        pytest.param("late quiet", True, id="two-tests"),
        pytest.param("late owed", False, id="a-test-that-fails"),
        pytest.param("red", False, id="a-test-is-no-text"),
        pytest.param("amber", True, id="health"),
        pytest.param("lat", False, id="half-a-test-is-text"),
        pytest.param("-owed", True, id="without"),
        pytest.param("-late", False, id="without-what-holds"),
        pytest.param("-grün", False, id="without-a-word"),
        pytest.param("-", True, id="a-dash-that-waits-for-its-word"),
        pytest.param("--late", True, id="without-without"),
        pytest.param("@", True, id="a-colleague-has-the-ball"),
        pytest.param(">", False, id="we-do-not"),
        pytest.param("-<", True, id="nor-do-they"),
        pytest.param("@oleg", True, id="a-colleague-by-name"),
        pytest.param("@jana", False, id="another-colleague"),
        pytest.param("-@oleg", False, id="without-him"),
        pytest.param("[/] %_", False, id="signs-are-text"),
    ],
)
def test_words_tests_and_signs(wanted: str, is_let: bool) -> None:
    assert lets_through(wanted, SAID, FACTS) is is_let
