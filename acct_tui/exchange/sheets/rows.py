"""Clients, contacts, orders, invoices and touches from tables, as other programs and people write them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from acct_tui.domain.time.dayforms import quoted
from acct_tui.exchange.gathered import FileLine
from acct_tui.exchange.intake import Intake
from acct_tui.exchange.names import TwoOfAName
from acct_tui.exchange.once import let_go
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.cells import Cells
from acct_tui.exchange.sheets.columns import Layout, UnknownHeadings, lay_out, unused_cells
from acct_tui.exchange.sheets.events import tell_invoice, tell_touch
from acct_tui.exchange.sheets.headings import Target
from acct_tui.exchange.sheets.plans import tell_next_step
from acct_tui.exchange.sheets.question import Columns, which_column
from acct_tui.exchange.sheets.records import Missing, tell
from acct_tui.exchange.sheets.selection import Selection
from acct_tui.exchange.sheets.sheet import Sheet
from acct_tui.exchange.sheets.synonyms import KEYS
from acct_tui.exchange.sheets.where import Wanted, conditions, is_chosen, wanted
from acct_tui.exchange.values.countries import country_code
from acct_tui.words.safe import key_of


def take_sheets(sheets: Sequence[Sheet], chosen: Selection, intake: Intake) -> None:
    """Take in sheets, those about clients first, as the others name them. Raises ImportRefused.

    A sheet without any of the --where columns only fills in what the chosen rows of others name.
    """
    _check_maps(sheets, chosen)
    sought = wanted(sheets, chosen)
    laid = list(_laid_out(sheets, chosen, intake))
    for sheet, layout in sorted(laid, key=lambda pair: -list(KEYS).index(pair[1].about)):
        _take(sheet, layout, chosen, sought, intake)


def _laid_out(sheets: Sequence[Sheet], chosen: Selection, intake: Intake) -> Iterator[tuple[Sheet, Layout]]:
    """Each sheet with what its columns give; of a workbook with others one that says nothing to us is passed over."""
    for sheet in sheets:
        try:
            yield sheet, lay_out(sheet, chosen)
        except UnknownHeadings as unknown:
            if not sheet.has_others:
                raise
            intake.gathering.leave_out(FileLine(sheet.name, unknown.line), unknown.reason)


def _take(sheet: Sheet, layout: Layout, chosen: Selection, sought: Wanted, intake: Intake) -> None:
    deciding = conditions(sheet, sought)
    _note(sheet, layout, chosen, intake)
    intake.backing = bool(sought) and not deciding
    lacking: Counter[Target | None] = Counter()
    unused = unused_cells(sheet, layout, chosen)
    for line in intake.progress.over(f"Reading {sheet.name}", let_go(sheet.lines), len(sheet.lines)):
        if is_chosen(line, deciding):
            cells = Cells(line, layout, chosen, FileLine(sheet.name, line.number), intake.gathering)
            intake.gathering.meet(cells.place)
            lacking[_take_line(cells, layout.about, intake)] += 1
    intake.backing = False
    if len(lacking) == 1:
        _ask_for(next(iter(lacking)), unused, FileLine(sheet.name, sheet.heading_line), intake)


def _ask_for(lacks: Target | None, unused: Columns, headings: FileLine, intake: Intake) -> None:
    """Offer the likeliest column for what no row of a sheet has."""
    if lacks and (question := which_column(unused, lacks)):
        intake.gathering.leave_out(headings, question.words, offer=question.offer)


def _take_line(cells: Cells, about: str, intake: Intake) -> Target | None:
    """Take in what a line tells; the field that it lacks, if it does."""
    if spoilt := cells.spoilt_name():
        intake.gathering.drop(cells.place, spoilt, is_fault=True)
        return None
    try:
        told = tell(cells, about, intake)
        if about == "invoices":
            tell_invoice(told)
        tell_touch(told)
        tell_next_step(told)
    except Missing as missing:
        intake.gathering.drop(cells.place, str(missing), offer=missing.offer)
        return missing.lacks
    except TwoOfAName as reason:
        intake.gathering.drop(cells.place, str(reason))
    return None


def _note(sheet: Sheet, layout: Layout, chosen: Selection, intake: Intake) -> None:
    gathering = intake.gathering
    for number, why in sorted((sheet.beside | sheet.broken).items()):
        leave_out = gathering.drop if number in sheet.broken else gathering.leave_out
        leave_out(FileLine(sheet.name, number), why, is_fault=number in sheet.broken)
    for order in layout.orders:
        gathering.assume("days", order)
    for unused in layout.unused:
        gathering.leave_unused(sheet.name, unused)
    for column in (column for group in layout.columns.values() for column in group):
        if column.target.field == "country":
            for word in dict.fromkeys(sheet.column(column.index)):
                _note_misspelt(chosen.word(column.heading, word), intake)


def _note_misspelt(word: str, intake: Intake) -> None:
    try:
        meant = country_code(word)[1] if word else None
    except ValueError:
        return
    if meant:
        intake.gathering.assume("countries", f"{quoted(word)} is {meant}")


def _check_maps(sheets: Sequence[Sheet], chosen: Selection) -> None:
    """Refuse a --map for a heading that no file has."""
    known = {key_of(heading) for sheet in sheets for heading in sheet.headings}
    for key in (*chosen.columns, *(heading for heading, _ in chosen.words)):
        if key not in known:
            raise ImportRefused("--map", None, f"no file has a column {quoted(key)}")
