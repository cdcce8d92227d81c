"""What each column of a sheet gives, and what the sheet is about."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from acct_tui.domain.time.dayforms import quoted
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.about import about as kind_of_rows
from acct_tui.exchange.sheets.about import can_be_about, is_named
from acct_tui.exchange.sheets.contents import NEXT_ON, by_content, is_day_of_step
from acct_tui.exchange.sheets.dayorder import days_of, evident_order, is_day, order_of
from acct_tui.exchange.sheets.headings import UNUSED, Meaning, Sureness, Target, label, meaning
from acct_tui.exchange.sheets.looks import telling
from acct_tui.exchange.sheets.question import Question, which_kind, whom
from acct_tui.exchange.sheets.selection import Selection
from acct_tui.exchange.sheets.sheet import Sheet
from acct_tui.exchange.sheets.synonyms import JOINED, RIDES_ALONG
from acct_tui.exchange.sheets.wording import Words, language_of, wording
from acct_tui.exchange.values.dateorder import is_told_by_order
from acct_tui.exchange.values.dates import Order
from acct_tui.exchange.values.durations import Unit, unit_of
from acct_tui.words.money import decimal_sign
from acct_tui.words.safe import fit, key_of

_OWN_ANYWHERE: Final = frozenset({"number"})
_OWN: Final = {"invoices": frozenset({"number", "notes"})}
"""Fields that a bare heading means of what the file is about only: what an invoice is for is no note on a person."""
_UTC: Final = re.compile(r"\b(?:UTC|GMT)\b(?! ?[+\-−])")
_NAMING: Final = frozenset({"name", "first_name", "last_name", "number"})
_AMOUNTS: Final = frozenset(
    Target(*field)
    for field in (
        ("invoices", "amount"),
        ("invoices", "left"),
        ("payments", "amount"),
        ("projects", "fee"),
        ("projects", "fee_used"),
    )
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it gives, its words before a note, how its days and amounts are written, its currency.

    `zone` is whose clock it shows if the heading says so, `unit` what its durations are counted in, `words` are those
    of the heading.
    """

    index: int
    heading: str
    target: Target
    label: str
    order: Order = "dmy"
    currency: str = ""
    decimal: str | None = None
    zone: str = ""
    unit: Unit = "minutes"
    words: Words = ()


Groups = Mapping[tuple[str, str], tuple[Column, ...]]
"""The columns by the table and field that they give, the surest of each first."""


class UnknownHeadings(ImportRefused):
    """A sheet whose headings do not say what it is about."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a sheet by what they give, the table the sheet is about, and what it has no use for.

    `naming` are the columns by which a row is known: what names or numbers its things.
    """

    about: str
    columns: Groups
    unused: tuple[str, ...]
    orders: tuple[str, ...]
    naming: tuple[Column, ...]


def lay_out(sheet: Sheet, chosen: Selection) -> Layout:
    """Find out what the columns of a sheet give. Raises ImportRefused if none gives anything."""
    language = language_of(sheet.headings)
    found = [_meaning(heading, language, chosen) for heading in sheet.headings]
    kind = kind_of_rows(sheet.name, found)
    if not kind and sheet.lines and (question := which_kind(_cells(sheet), found)):
        raise UnknownHeadings(sheet.name, sheet.heading_line, *question)
    about = kind or "clients"
    given = _given(sheet, found, about)
    days = {index: days_of(sheet, index, target, chosen) for index, target in given.items() if is_day(target)}
    asked = chosen.dates or evident_order(days.values())
    columns: dict[tuple[str, str], tuple[Column, ...]] = {}
    for index, target in given.items():
        if _gives_a_row(target, about, set(given.values()), found):
            order = order_of(sheet, index, days[index], asked) if index in days else "dmy"
            columns[target] = (*columns.get(target, ()), _column(sheet, index, target, language, order))
    columns = {field: _in_order(group) for field, group in columns.items()}
    if not columns:
        raise UnknownHeadings(sheet.name, sheet.heading_line, *_unknown(sheet))
    naming = tuple(column for group in columns.values() for column in group if column.target.field in _NAMING)
    return Layout(about, columns, tuple(_unused(sheet, columns, chosen)), tuple(_orders(sheet, columns)), naming)


def _in_order(group: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns that are joined stand as in the file, others by sureness."""
    return tuple(sorted(group, key=lambda column: column.index)) if group[0].target.field in JOINED else group


def _meaning(heading: str, language: str, chosen: Selection) -> Meaning:
    if key_of(heading) in chosen.columns:
        told = chosen.columns[key_of(heading)]
        return Meaning((told,) if told else (), Sureness.TOLD)
    return meaning(heading, language)


def _given(sheet: Sheet, found: Sequence[Meaning], about: str) -> dict[int, Target]:
    """The field for each column, the surest and fullest columns first: what they fill is no more to be had.

    A column that can only mean what another fills stands behind it, for the rows where that one is empty.
    """
    filled = [sum(map(bool, sheet.column(index))) for index in range(len(found))]
    spare = [_is_id(heading, about) for heading in sheet.headings]
    others = (*RIDES_ALONG, "projects") if is_named(found, "projects") else RIDES_ALONG
    given: dict[int, Target] = {}
    for index in sorted(range(len(found)), key=lambda n: (spare[n], -found[n].sureness, -filled[n], n)):
        wanted = list(_wanted(found[index], about, others))
        free = (target for target in wanted if target.field in JOINED or target not in given.values())
        if target := next(free, wanted[0] if wanted else None):
            cells, heading = sheet.column(index), sheet.headings[index]
            given[index] = NEXT_ON if is_day_of_step(target, cells, heading) else by_content(target, cells, heading)
    return _halves_of_names(given)


def _is_id(heading: str, about: str) -> bool:
    """Whether a column gives the id that a program keeps of an invoice, not the number that people know."""
    return about == "invoices" and "id" in wording(heading).words


def _wanted(meant: Meaning, about: str, others: Collection[str]) -> Iterator[Target]:
    """The fields a column may be for: those of the file's own table, then those that files of others have."""
    for target in sorted(meant.targets, key=lambda target: target.table != about):
        is_sure = len(meant.targets) == 1 and meant.sureness >= Sureness.LINK
        rides = target.field not in _OWN.get(about, _OWN_ANYWHERE) and (
            target.table in others or target.field == "last_at"
        )
        if target not in UNUSED and (target.table == about or is_sure or rides):
            yield target


def _halves_of_names(given: dict[int, Target]) -> dict[int, Target]:
    """Where one half of people's names has a column of its own, "Name" is the other half."""
    first, last, whole = (Target("contacts", field) for field in ("first_name", "last_name", "name"))
    targets = set(given.values())
    other = {frozenset({last}): first, frozenset({first}): last}.get(frozenset(targets & {first, last}))
    return {index: other if other and target == whole else target for index, target in given.items()}


def _gives_a_row(target: Target, about: str, given: set[Target], found: Sequence[Meaning]) -> bool:
    """Whether there can be a row for the field: an order needs its name, a touch its moment, an invoice a file."""
    touches = Target("interactions", "at") in given and can_be_about("interactions", found)
    match target.table:
        case "invoices" | "payments":
            return about == "invoices" or (touches and target == ("invoices", "number"))
        case "interactions":
            return touches or target.field == "last_at"
        case "projects":
            return any(Target("projects", field) in given for field in ("name", "number", "kind"))
    return True


def _column(sheet: Sheet, index: int, target: Target, language: str, order: Order) -> Column:
    heading = sheet.headings[index]
    words, dressed = wording(heading, language)
    decimal = decimal_sign(sheet.column(index)) if target in _AMOUNTS else None
    zone = "UTC" if _UTC.search(heading) else ""
    unit = unit_of(sheet.column(index)) if target == ("interactions", "minutes") else "minutes"
    return Column(index, heading, target, label(target, heading, language), order, dressed, decimal, zone, unit, words)


def _orders(sheet: Sheet, columns: Groups) -> Iterator[str]:
    for column in (column for group in columns.values() for column in group if is_day(column.target)):
        texts = sheet.column(column.index)
        if is_told_by_order(texts):
            yield f"{'-'.join(column.order)} in {column.heading} of {sheet.name}"


def _unused(sheet: Sheet, columns: Groups, chosen: Selection) -> Iterator[str]:
    """What no column gives, or gives only where a surer one is empty, each with a sample."""
    used = {column.index: group for group in columns.values() for column in group}
    for index, heading in enumerate(sheet.headings):
        if chosen.columns.get(key_of(heading), ()) is None:
            continue
        group = used.get(index)
        before = group[: [column.index for column in group].index(index)] if group else ()
        passed_over = before and before[0].target.field not in (*JOINED, "number")
        if sample := _sample(sheet, index, [column.index for column in before]) if passed_over or not group else "":
            yield f"{heading or f'column {index + 1}'} ({quoted(sample)})"


def _sample(sheet: Sheet, index: int, before: Sequence[int]) -> str:
    """The first cell of a column that says something else than the columns before it."""
    for line in sheet.lines:
        if said := line.cells[index]:
            taken = next((text for other in before if (text := line.cells[other])), "")
            if not before or (taken and key_of(taken) != key_of(said)):
                return said
    return ""


def _unknown(sheet: Sheet) -> Question:
    listed = fit(", ".join(heading for heading in sheet.headings if heading), 120)
    if any(re.search(r"@|[0-9]{5}", heading) for heading in sheet.headings):
        return Question(f"has no headings but {listed}: put a line of them above")
    asked = whom(_cells(sheet)) or Question("say what one gives with --map")
    return Question(f"no heading is known: {listed}; {asked.words}", asked.offer)


def unused_cells(sheet: Sheet, layout: Layout, chosen: Selection) -> dict[str, list[str]]:
    """Cells of the columns that give nothing, by heading, but for those that shall not."""
    used = {column.index for group in layout.columns.values() for column in group}
    cells = _cells(sheet, [index for index in range(len(sheet.headings)) if index not in used])
    return {heading: found for heading, found in cells.items() if key_of(heading) not in chosen.columns}


def _cells(sheet: Sheet, indexes: Iterable[int] | None = None) -> dict[str, list[str]]:
    wanted = range(len(sheet.headings)) if indexes is None else indexes
    return {sheet.headings[index]: telling(line.cells[index] for line in sheet.lines) for index in wanted}
