"""In which order a sheet writes the day, the month and the year, told by its columns together."""

from collections import Counter
from collections.abc import Iterable

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.headings import Target
from acct_tui.exchange.sheets.selection import Selection
from acct_tui.exchange.sheets.sheet import Sheet
from acct_tui.exchange.values.birthdays import birthday_readings
from acct_tui.exchange.values.dateorder import AmbiguousDay, Reader, column_order
from acct_tui.exchange.values.dates import ORDERS, Order, readings
from acct_tui.store.schema import BY_NAME

Days = tuple[list[str], Reader]
"""The cells of a column that are days, and what reads them."""


def is_day(target: Target) -> bool:
    """Whether a column for that field holds days or moments."""
    column = BY_NAME[target.table].by_name.get(target.field)
    return target.field in ("close_on", "last_at") or (column is not None and column.kind in ("day", "instant"))


def days_of(sheet: Sheet, index: int, target: Target, chosen: Selection) -> Days:
    """The cells of a column that are days in the order of most of them, and what reads them; others are faults."""
    read = birthday_readings if target.field == "birthday" else readings
    texts = [chosen.word(sheet.headings[index], text) for text in sheet.column(index)]
    found = {text: read(text) for text in {*texts, ""}}
    fits = Counter(order for text in texts for order in found[text])
    best = {order for order in fits if fits[order] == max(fits.values())}
    return [text if best & set(found[text]) else "" for text in texts], found.__getitem__


def evident_order(columns: Iterable[Days]) -> Order | None:
    """The order of the columns in which all days fit only one: a file is written in one."""
    found: set[Order] = set()
    for texts, read in columns:
        open_to = set(ORDERS).intersection(*(days for text in texts if (days := read(text))))
        found |= open_to if len(open_to) == 1 else set()
    return found.pop() if len(found) == 1 else None


def order_of(sheet: Sheet, index: int, days: Days, asked: Order | None) -> Order:
    """The order of one column, as asked for or as its own days tell. Raises ImportRefused."""
    texts, read = days
    try:
        return column_order(texts, asked, read)
    except AmbiguousDay as unclear:
        line = sheet.lines[unclear.index].number
        raise ImportRefused(sheet.name, line, f"{sheet.headings[index]}: {unclear}") from unclear
