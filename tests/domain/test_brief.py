"""How complete a brief is, and where a goal stands."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from acct_tui.domain.pages.brief import Answer, Goal, Measured
from acct_tui.domain.plan.brief import USUAL, by_urgency, complete
from acct_tui.domain.plan.goals import is_behind, number, progress

TODAY = date(2026, 11, 23)
BEGAN = date(2026, 8, 25)
OPEN, SAID, AGREED = (
    Answer("1", "Who?", None, None),
    Answer("2", "Why?", "So", None),
    Answer("3", "When?", "Now", TODAY),
)


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        pytest.param([], "0 of 0 answered, 0 agreed", id="empty"),
        pytest.param([OPEN, SAID, AGREED], "2 of 3 answered, 1 agreed", id="some"),
        pytest.param([replace(OPEN, agreed_on=TODAY)], "0 of 1 answered, 0 agreed", id="nothing-to-agree-on"),
    ],
)
def test_completeness(answers: list[Answer], words: str) -> None:
    assert complete(answers) == words


def test_what_is_open_stands_first() -> None:
    assert by_urgency([AGREED, SAID, OPEN]) == [OPEN, SAID, AGREED]


def test_the_usual_questions_are_questions_and_differ() -> None:
    assert len(set(USUAL)) == len(USUAL)
    assert all(question.endswith("?") for question in USUAL)


def goal(values: str = "", **fields: object) -> Goal:
    readings = tuple(Measured(str(n), TODAY, Decimal(value)) for n, value in enumerate(values.split()))
    whole = Goal("1", "Visits", "visits", Decimal(200), Decimal(600), date(2027, 1, 23), None, readings)
    return replace(whole, **fields)  # type: ignore[arg-type]  # only what a case is about


@pytest.mark.parametrize(
    ("found", "words"),
    [
        pytest.param(goal("300 388"), "388 of 600 visits, 47 % of the way, 60 % of the time used", id="on-the-way"),
        pytest.param(goal("600"), "600 of 600 visits, reached, 60 % of the time used", id="reached"),
        pytest.param(goal("150"), "150 of 600 visits, further off than at the start, 60 % of the time used", id="back"),
        pytest.param(goal("200"), "200 of 600 visits, 0 % of the way, 60 % of the time used", id="no-step"),
        pytest.param(goal(), "no reading yet, 600 visits wanted, 60 % of the time used", id="no-reading"),
        pytest.param(goal("1", target=None, unit=None, due_on=None), "1", id="nothing-but-a-reading"),
        pytest.param(goal("388", baseline=None), "388 of 600 visits, 60 % of the time used", id="no-baseline"),
        pytest.param(goal("388", baseline=Decimal(600)), "388 of 600 visits, 60 % of the time used", id="no-way-to-go"),
        pytest.param(goal("388", due_on=TODAY), "388 of 600 visits, 47 % of the way, the time is up", id="due-today"),
        pytest.param(goal("388", due_on=BEGAN), "388 of 600 visits, 47 % of the way", id="due-at-the-start"),
        pytest.param(
            goal("50", baseline=Decimal(80), target=Decimal("40.0"), unit="%"),
            "50 of 40 %, 75 % of the way, 60 % of the time used",
            id="less-is-better",
        ),
    ],
)
def test_where_a_goal_stands(found: Goal, words: str) -> None:
    assert progress(found, BEGAN, TODAY) == words


@pytest.mark.parametrize(("value", "behind"), [("388", True), ("590", False), ("", False)])
def test_what_is_behind_its_time(value: str, behind: bool) -> None:
    assert is_behind(goal(value), BEGAN, TODAY) is behind


@pytest.mark.parametrize(
    ("value", "words"), [("2150", "2 150"), ("6.50", "6.5"), ("40.0", "40"), ("-0.25", "-0.25"), ("100", "100")]
)
def test_measurements_are_read_at_a_glance(value: str, words: str) -> None:
    assert number(Decimal(value)) == words
