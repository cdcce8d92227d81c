"""Promises without a day, as they are asked for."""

import pytest

from acct_tui.domain.owed.undated import asked, undated, undated_row
from tests.domain.facts import at, desk


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


PROMISE: dict[str, object] = {"text": "photos", "promised": True, "due_at": None}


@pytest.mark.parametrize(
    ("row", "was", "is_asked"),
    [
        pytest.param(PROMISE, None, True, id="new"),
        pytest.param(PROMISE, PROMISE | {"promised": False}, True, id="told-now"),
        pytest.param(PROMISE, PROMISE | {"due_at": at("11-26 17:00")}, True, id="its-day-taken-away"),
        pytest.param(PROMISE, PROMISE | {"text": "pictures"}, False, id="kept-so-before"),
        pytest.param(PROMISE | {"due_at": at("11-26 17:00")}, None, False, id="with-a-day"),
        pytest.param(PROMISE | {"promised": False}, None, False, id="a-plan"),
        pytest.param(PROMISE | {"kept_at": at("11-23 08:00")}, None, False, id="kept"),
        pytest.param(PROMISE | {"dropped_at": at("11-23 08:00")}, None, False, id="dropped"),
    ],
)
def test_which_rows_are_promises_without_a_day(
    row: dict[str, object], was: dict[str, object] | None, is_asked: bool
) -> None:
    assert [each.text for each in undated_row(row, was)] == (["photos"] if is_asked else [])
