"""Promises without a day, as they are asked for."""

import pytest

from acct_tui.domain.undated import asked, undated
from tests.domain.facts import desk


@pytest.mark.parametrize(
    ("note", "said"),
    [
        pytest.param("we: send the file", "No day for: send the file", id="ours"),
        pytest.param("they: logo", "No day for: logo", id="theirs"),
        pytest.param("we: file\nthey: logo\nwe: call them", "No day for: file and 2 more", id="several"),
        pytest.param("we: file 03/04", "No day: “03/04” can be read in two ways", id="two-ways"),
        pytest.param("they: logo next week", "No day: “next week” is no single day", id="a-week"),
        pytest.param("we: " + "very " * 20 + "long", "No day for: very very very very very very…", id="long"),
        pytest.param("we: file fri\ntodo: rest\n@oleg: banner\njust words", "", id="nothing-to-ask"),
    ],
)
def test_what_is_promised_without_a_day(note: str, said: str) -> None:
    found = undated(note, desk())
    assert (asked(found) if found else "") == said
