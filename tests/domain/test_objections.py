"""Objections are heard in the lines of a note."""

import pytest

from acct_tui.domain.notes.objections import objections


@pytest.mark.parametrize(
    ("note", "found"),
    [
        pytest.param("objection: too expensive", [(0, "too expensive")], id="one"),
        pytest.param("Talked.\n- Objection:  price ,\twhy\nwe: file fri", [(1, "price , why")], id="among-others"),
        pytest.param("objection: price\nobjection: delay", [(0, "price"), (1, "delay")], id="two"),
        pytest.param("objection:", [], id="empty"),
        pytest.param("no objection: go on", [], id="not-at-the-beginning"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_the_lines_that_say_what_they_object_to(note: str, found: list[tuple[int, str]]) -> None:
    assert [(each.line, each.text) for each in objections(note)] == found
