"""Lines of a note that name a risk or a choice, with their why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.domain.notes.tags import TAGS, Tagged, tagged


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param("risk: photos late", ("risk", "photos late", None), id="risk"),
        pytest.param(
            "decision: two banners because the fair is small",
            ("decision", "two banners", "the fair is small"),
            id="why",
        ),
        pytest.param("Tactic :  ads   here, because they look", ("tactic", "ads here", "they look"), id="blanks"),
        pytest.param("  - ISSUE: map slow", ("issue", "map slow", None), id="dash-and-capitals"),
        pytest.param("assumption：紙が足りる", ("assumption", "紙が足りる", None), id="wide-colon"),
        pytest.param("risk: because of snow", ("risk", "because of snow", None), id="nothing-but-a-why"),
        pytest.param("risk: late because", ("risk", "late because", None), id="no-why-behind"),
        pytest.param("risk: a because b because c", ("risk", "a", "b because c"), id="the-first-why"),
        pytest.param("decision: open Mon - Fri", ("decision", "open Mon - Fri", None), id="a-dash-is-no-why"),
    ],
)
def test_a_line_that_names_one(line: str, found: tuple[str, str, str | None]) -> None:
    (item,) = tagged(line)
    assert (item.kind, item.text, item.why) == found


@pytest.mark.parametrize("line", ["", "risk:", "risk :  ", "risky: x", "the risk: x", "we: risk: x", "risk x"])
def test_any_other_line_is_just_note(line: str) -> None:
    assert tagged(line) == []


def test_each_line_counts_for_itself() -> None:
    assert tagged("Tired.\r\nrisk: a\nwe: b\ntactic: c") == [Tagged(1, "risk", "a"), Tagged(3, "tactic", "c")]


@given(st.text(max_size=80), st.sampled_from(["", *(f"{tag}: " for tag in TAGS)]))
def test_any_note_can_be_read(text: str, before: str) -> None:
    for item in tagged(before + text):
        assert item.text.strip() == item.text != ""
        assert item.why is None or item.why.strip() == item.why != ""
