"""Decides in which order a whole column writes day, month and year, and asks where the column leaves it open."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from acct_tui.domain.time.dayforms import quoted
from acct_tui.exchange.values.dates import ORDERS, Order, Readings, readings, said, why_no_day

Reader = Callable[[str], Readings]
"""What finds the days that a text can mean: `readings`, or `birthday_readings` for a column of birthdays."""

_NUMBERS: Final = re.compile(r"([0-9]{2})[-/]([0-9]{2})[-/]([0-9]{2})\b")
_FEWEST: Final = 9
"""Values that the place of the day must take before it can be told from the place of the year."""


class AmbiguousDay(ValueError):
    """A text that could be two days, or is none, at an index of its column."""

    def __init__(self, index: int, reason: str) -> None:
        super().__init__(reason)
        self.index = index


def column_order(texts: list[str], asked: Order | None, read: Reader = readings) -> Order:
    """The one order in which a column makes sense; `asked` decides where several do. Raises AmbiguousDay."""
    found = [read(text) for text in texts]
    open_to = _possible(texts, found)
    unclear = _unclear(found, open_to)
    if unclear is None:
        return open_to[0]
    if asked in open_to:
        return asked
    if order := _by_years(texts, open_to):
        return order
    raise AmbiguousDay(unclear, _question(texts[unclear], found[unclear], open_to))


def is_told_by_order(texts: Iterable[str], read: Reader = readings) -> bool:
    """Whether the order makes a difference anywhere in a column."""
    return any(len(set(read(text).values())) > 1 for text in texts)


def _possible(texts: list[str], found: list[Readings]) -> list[Order]:
    left: list[Order] = list(ORDERS)
    for index, (text, days) in enumerate(zip(texts, found, strict=True)):
        if text and not days:
            raise AmbiguousDay(index, why_no_day(text))
        fits = [order for order in left if order in days]
        if text and not fits:
            reason = f"{quoted(text)} does not fit the days above it ({left[0]}): one column has one order"
            raise AmbiguousDay(index, reason)
        left = fits if text else left
    return left


def _unclear(found: list[Readings], open_to: list[Order]) -> int | None:
    """The index of the first text that is another day in another of the open orders."""
    for index, days in enumerate(found):
        if days and len({days[order] for order in open_to}) > 1:
            return index
    return None


def _by_years(texts: list[str], open_to: list[Order]) -> Order | None:
    """Tell the year from the day in two-digit numbers: days take many values, years a third of them at most."""
    found = [match.groups() for text in texts if (match := _NUMBERS.match(text))]
    if not found or set(open_to) != {"dmy", "ymd"}:
        return None
    first, third = (len({numbers[place] for numbers in found}) for place in (0, 2))
    if max(first, third) < _FEWEST or max(first, third) < 3 * min(first, third):
        return None
    return "dmy" if first > third else "ymd"


def _question(text: str, found: Readings, open_to: list[Order]) -> str:
    days = {found[order]: order for order in reversed(open_to)}
    meanings = " or ".join(said(day) for day in sorted(days))
    choices = " or ".join(f"--dates {order}" for order in sorted(days.values()))
    return f"{quoted(text)} could be {meanings}: say which with {choices}"
