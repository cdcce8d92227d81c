"""Goals: where the newest reading stands between the baseline and the target, in words."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from acct_tui.domain.pages.brief import Goal
from acct_tui.words.share import percent


def way(goal: Goal) -> Fraction | None:
    """The part of the way from the baseline to the target, below 0 when it went back; None while it is not known."""
    if not goal.readings or goal.baseline is None or goal.target in (None, goal.baseline):
        return None
    start = Fraction(goal.baseline)
    return (Fraction(goal.readings[-1].value) - start) / (Fraction(goal.target or 0) - start)


def time_used(goal: Goal, started_on: date | None, today: date) -> Fraction | None:
    """The part of the days from the start, else from the first reading, to the day it is due that have passed."""
    start = started_on or (goal.readings[0].day if goal.readings else None)
    if start is None or goal.due_on is None or goal.due_on <= start:
        return None
    return min(Fraction(1), max(Fraction(0), Fraction((today - start).days, (goal.due_on - start).days)))


def standing(goal: Goal) -> str:
    """The newest reading against the target, as "412 of 600 visits"."""
    unit = f" {goal.unit}" if goal.unit else ""
    target = None if goal.target is None else number(goal.target)
    if not goal.readings:
        return f"no reading yet{f', {target}{unit} wanted' if target else ''}"
    return f"{number(goal.readings[-1].value)}{f' of {target}' if target else ''}{unit}"


def progress(goal: Goal, started_on: date | None, today: date) -> str:
    """All of it in a sentence, as "412 of 600 visits, 47 % of the way, 60 % of the time used"."""
    return ", ".join([standing(goal), *_parts(goal, started_on, today)])


def _parts(goal: Goal, started_on: date | None, today: date) -> Iterator[str]:
    gone = way(goal)
    if gone is not None:
        yield _way(gone)
    used = time_used(goal, started_on, today)
    if used is not None:
        yield "the time is up" if used == 1 else f"{percent(used)} of the time used"


def _way(gone: Fraction) -> str:
    if gone >= 1:
        return "reached"
    return f"{percent(gone)} of the way" if gone >= 0 else "further off than at the start"


def is_behind(goal: Goal, started_on: date | None, today: date) -> bool:
    """Whether less of the way is gone than of the time."""
    gone, used = way(goal), time_used(goal, started_on, today)
    return gone is not None and used is not None and gone < used


def is_unexplained(goal: Goal) -> bool:
    """Whether the client was not told of the newest reading: why the goal matters and how far it is."""
    return bool(goal.readings) and (goal.explained_on is None or goal.explained_on < goal.readings[-1].day)


def number(value: Decimal) -> str:
    """A measurement as a person reads it: thousands apart, no zeros at the end."""
    text = f"{value:,f}".replace(",", " ")
    return text.rstrip("0").rstrip(".") if "." in text else text
