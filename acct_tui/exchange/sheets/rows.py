"""Clients, contacts, orders, invoices and touches from CSV, as HubSpot, Pipedrive, Zoho and spreadsheets write it."""

from collections.abc import Sequence

from acct_tui.domain.dayforms import quoted
from acct_tui.exchange.drafts import Place
from acct_tui.exchange.intake import Intake
from acct_tui.exchange.names import TwoOfAName
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.cells import Cells
from acct_tui.exchange.sheets.columns import Layout, lay_out
from acct_tui.exchange.sheets.events import tell_invoice, tell_touch
from acct_tui.exchange.sheets.foreign_words import check_words
from acct_tui.exchange.sheets.headings import key_of
from acct_tui.exchange.sheets.records import Missing, tell
from acct_tui.exchange.sheets.selection import Selection
from acct_tui.exchange.sheets.sheet import Sheet
from acct_tui.exchange.sheets.synonyms import KEYS
from acct_tui.exchange.sheets.where import Wanted, conditions, is_chosen, wanted


def take_sheets(sheets: Sequence[Sheet], chosen: Selection, intake: Intake) -> None:
    """Take in sheets, those about clients first, as the others name them. Raises ImportRefused.

    A sheet without any of the --where columns only fills in what the chosen rows of others name.
    """
    _check_maps(sheets, chosen)
    sought = wanted(sheets, chosen)
    laid = [(sheet, lay_out(sheet, chosen)) for sheet in sheets]
    for sheet, layout in sorted(laid, key=lambda pair: -list(KEYS).index(pair[1].about)):
        _take(sheet, layout, chosen, sought, intake)


def _take(sheet: Sheet, layout: Layout, chosen: Selection, sought: Wanted, intake: Intake) -> None:
    deciding = conditions(sheet, sought)
    lines = [line for line in sheet.lines if is_chosen(line, deciding)]
    check_words(sheet, lines, layout, chosen, intake.gathering)
    _note(sheet, layout, intake)
    intake.backing = bool(sought) and not deciding
    for line in lines:
        _take_line(Cells(line, layout, chosen, Place(sheet.name, line.number)), layout.about, intake)
    intake.backing = False


def _take_line(cells: Cells, about: str, intake: Intake) -> None:
    try:
        told = tell(cells, about, intake)
        if about == "invoices":
            tell_invoice(told)
        tell_touch(told)
    except (Missing, TwoOfAName) as reason:
        intake.gathering.leave_out(cells.place, str(reason))


def _note(sheet: Sheet, layout: Layout, intake: Intake) -> None:
    for order in layout.orders:
        intake.gathering.assume("days", order)
    for column in layout.unused:
        intake.gathering.leave_unused(sheet.name, column)


def _check_maps(sheets: Sequence[Sheet], chosen: Selection) -> None:
    """Refuse a --map for a heading that no file has."""
    known = {key_of(heading) for sheet in sheets for heading in sheet.headings}
    for key in (*chosen.columns, *(heading for heading, _ in chosen.words)):
        if key not in known:
            raise ImportRefused("--map", None, f"no file has a column {quoted(key)}")
