"""The same topic is known again, with what worked, and root causes are counted however they are spelled."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.domain.care.topics import counted, earlier, is_same, said, times, worked
from acct_tui.domain.pages.care import Case, Cause
from tests.domain.facts import at


def case(name: str, received: str, client: str = "acme", **facts: Any) -> Case:
    made = {"kind": "objection", "severity": "low", "text": "It is too much.", "topic": "price", **facts}
    return Case(id=name, received_at=at(received), client_id=client, client=client.title(), **made)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("price", "Price!", True, id="case-and-marks"),
        pytest.param("Präzision", "prazision", True, id="accents"),
        pytest.param("price", "price of the ads", True, id="said-in-more-words"),
        pytest.param("late delivery", "delivery, late", True, id="in-another-order"),
        pytest.param("price", "prices", False, id="part-of-a-word"),
        pytest.param("late delivery", "late answers", False, id="one-word-in-common"),
        pytest.param("", "price", False, id="nothing"),
        pytest.param("!", "?", False, id="marks-alone"),
    ],
)
def test_topics_are_the_same_by_their_words(one: str, other: str, expected: bool) -> None:
    assert is_same(one, other) is is_same(other, one) is expected


@given(st.text("abcÄé -!", max_size=12), st.text("abcÄé -!", max_size=12))
def test_a_topic_is_the_same_whatever_is_added(topic: str, more: str) -> None:
    assert is_same(topic, f"{topic} {more}") is is_same(topic, topic)


def test_earlier_cases_are_those_of_the_client_first_then_the_newest() -> None:
    now = case("now", "11-23 10:00")
    met = [
        case("of others, old", "03-02 10:00", "other"),
        case("of others, new", "11-02 10:00", "other"),
        case("ours", "01-12 10:00"),
        case("another topic", "11-02 10:00", topic="delay"),
        case("another kind", "11-02 10:00", kind="complaint"),
        case("later", "11-23 10:01"),
        now,
    ]
    assert [each.id for each in earlier(met, now)] == ["ours", "of others, new", "of others, old"]


def test_without_a_topic_the_text_speaks() -> None:
    assert [
        each.id for each in earlier([case("a", "11-02 10:00")], case("b", "11-03 10:00", topic=None, text="Price?"))
    ]


KEPT: dict[str, Any] = {"client_kept": True, "ours_kept": True}
GAVE_IN: dict[str, Any] = {"resolution": "gave in", "client_kept": True, "ours_kept": False}


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param([], None, id="nothing"),
        pytest.param([{}], None, id="nothing-noted"),
        pytest.param([{}, {"resolution": "half"}], "half", id="the-first-that-is-noted"),
        pytest.param([GAVE_IN, {"resolution": "half", **KEPT}], "half", id="kept-both"),
    ],
)  # fmt: skip
def test_what_worked_is_best_learned_where_both_interests_were_kept(before: list[Any], expected: str | None) -> None:
    found = worked([case(str(number), "11-02 10:00", **facts) for number, facts in enumerate(before)])
    assert (found and found.resolution) == expected


def test_causes_spelled_alike_are_counted_together_the_most_frequent_first() -> None:
    found = counted([Cause("Billing.", 2), Cause("late delivery", 3), Cause("Late  delivery!", 1), Cause("…", 9)])
    assert said(found) == "late delivery 4 ×, Billing 2 ×"
    assert (times(found, "LATE delivery."), times(found, "weather")) == (4, 0)


@given(st.lists(st.builds(Cause, st.sampled_from(["late", "Late", "billing", "nobody asked"]), st.integers(1, 5))))
def test_no_cause_is_lost_in_counting(found: list[Cause]) -> None:
    assert sum(cause.count for cause in counted(found)) == sum(cause.count for cause in found)
