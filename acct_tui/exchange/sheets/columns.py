"""What each column of a sheet gives, and what the sheet is about."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from acct_tui.domain.dayforms import quoted
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.headings import NUMBERS_OF_OTHERS, Meaning, Target, key_of, label, meaning
from acct_tui.exchange.sheets.selection import Selection
from acct_tui.exchange.sheets.sheet import Sheet
from acct_tui.exchange.sheets.synonyms import KEYS, RIDES_ALONG
from acct_tui.exchange.values.dateorder import AmbiguousDay, column_order, is_told_by_order
from acct_tui.exchange.values.dates import Order
from acct_tui.store.schema import BY_NAME
from acct_tui.words.safe import fit


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it gives, the words before it in the notes, and the order of its days."""

    index: int
    heading: str
    target: Target
    label: str
    order: Order = "dmy"


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a sheet by what they give, the table the sheet is about, and what it has no use for."""

    about: str
    columns: Mapping[Target, tuple[Column, ...]]
    unused: tuple[str, ...]
    orders: tuple[str, ...]


def lay_out(sheet: Sheet, chosen: Selection) -> Layout:
    """Find out what the columns of a sheet give. Raises ImportRefused if none gives anything."""
    found = [_meaning(heading, chosen) for heading in sheet.headings]
    about = _about(sheet.name, found)
    given = {index: target for index, meant in enumerate(found) if (target := _target(meant, about))}
    columns: dict[Target, tuple[Column, ...]] = {}
    for index, target in given.items():
        if _gives_a_row(target, about, set(given.values())):
            columns[target] = (*columns.get(target, ()), _column(sheet, index, target, chosen))
    if not columns:
        raise ImportRefused(
            sheet.name, sheet.heading_line, f"no heading is known: {_listed(sheet)}; say what one gives with --map"
        )
    used = {column.index for group in columns.values() for column in group}
    return Layout(about, columns, tuple(_unused(sheet, used, chosen)), tuple(_orders(sheet, columns)))


def is_day(target: Target) -> bool:
    """Whether a column for that field holds days or moments."""
    column = BY_NAME[target.table].by_name.get(target.field)
    return target.field in ("close_on", "last_at") or (column is not None and column.kind in ("day", "instant"))


def _meaning(heading: str, chosen: Selection) -> Meaning:
    if key_of(heading) in chosen.columns:
        told = chosen.columns[key_of(heading)]
        return Meaning((told,) if told else (), sure=True)
    return meaning(heading)


def _about(name: str, found: list[Meaning]) -> str:
    """The table that most headings speak of, of those that a row of the file can name; the file's name helps."""
    votes = Counter({table: key_of(table) in key_of(name) for table in KEYS})
    for meant in found:
        votes.update({target.table: _weight(meant, target) for target in meant.targets})
    given = {target for meant in found for target in meant.targets}
    possible = (table for table in KEYS if _can_be_about(table, given))
    return max(possible, key=lambda table: votes[table], default="clients")


def _can_be_about(table: str, given: set[Target]) -> bool:
    if table == "invoices":
        return {Target(table, "number"), Target(table, "amount")} <= given
    return any(Target(table, field) in given for field in KEYS[table])


def _weight(meant: Meaning, target: Target) -> int:
    return 2 if len(meant.targets) == 1 and not meant.link and target.field != "last_at" else 1


def _target(meant: Meaning, about: str) -> Target | None:
    """The field a column is for: that of the file's own table if it has one, else the only one it can mean."""
    own = next((target for target in meant.targets if target.table == about), None)
    other = meant.targets[0] if len(meant.targets) == 1 and (meant.sure or _rides_along(meant.targets[0])) else None
    chosen = own or other
    return None if chosen in NUMBERS_OF_OTHERS else chosen


def _gives_a_row(target: Target, about: str, given: set[Target]) -> bool:
    """Whether there can be a row for the field: an order needs its name, a touch its moment, an invoice a file."""
    touches = Target("interactions", "at") in given
    match target.table:
        case "invoices" | "payments":
            return about == "invoices" or (touches and target == ("invoices", "number"))
        case "interactions":
            return touches or target.field == "last_at"
        case "projects":
            return _can_be_about("projects", given)
    return True


def _rides_along(target: Target) -> bool:
    return target.table in RIDES_ALONG or target.field == "last_at"


def _column(sheet: Sheet, index: int, target: Target, chosen: Selection) -> Column:
    heading = sheet.headings[index]
    order: Order = "dmy"
    if is_day(target):
        order = _order(sheet, index, chosen)
    return Column(index, heading, target, label(target, heading), order)


def _order(sheet: Sheet, index: int, chosen: Selection) -> Order:
    heading, texts = sheet.headings[index], sheet.column(index)
    try:
        return column_order([chosen.word(heading, text) for text in texts], chosen.dates)
    except AmbiguousDay as unclear:
        line = sheet.lines[unclear.index].number
        raise ImportRefused(sheet.name, line, f"{heading}: {unclear}") from unclear


def _orders(sheet: Sheet, columns: Mapping[Target, tuple[Column, ...]]) -> Iterator[str]:
    for column in (column for group in columns.values() for column in group if is_day(column.target)):
        texts = sheet.column(column.index)
        if is_told_by_order(texts):
            yield f"{'-'.join(column.order)} in {column.heading} of {sheet.name}"


def _unused(sheet: Sheet, used: set[int], chosen: Selection) -> Iterator[str]:
    for index, heading in enumerate(sheet.headings):
        sample = next(filter(None, sheet.column(index)), "")
        if index in used or not sample or chosen.columns.get(key_of(heading), ()) is None:
            continue
        called = heading or f"column {index + 1}"
        yield f"{called} ({quoted(sample)})"


def _listed(sheet: Sheet) -> str:
    return fit(", ".join(heading for heading in sheet.headings if heading), 120)
