"""Reads files for an import, each by what it holds, and says what the import would do."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from acct_tui.domain.dayforms import quoted
from acct_tui.exchange.assumptions import home_country
from acct_tui.exchange.books.rows import take_books
from acct_tui.exchange.compare import compare
from acct_tui.exchange.drafts import Gathering
from acct_tui.exchange.intake import Intake
from acct_tui.exchange.plan import Plan
from acct_tui.exchange.sheets.rows import take_sheets
from acct_tui.exchange.sheets.selection import selection
from acct_tui.exchange.sheets.sheet import Sheet, read_sheet, read_table
from acct_tui.exchange.sheets.workbook import open_workbook
from acct_tui.exchange.text.source import Source, read_source
from acct_tui.exchange.vcard.cards import take_cards
from acct_tui.services.book import Book

_JSON: Final = re.compile(r"\s*(?:\{|\[\s*[{\]])")
_CARD: Final = re.compile(r"\s*BEGIN:VCARD", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Options:
    """The options of the command line, as typed."""

    maps: Sequence[str] = ()
    where: Sequence[str] = ()
    dates: str | None = None
    client: str | None = None
    encoding: str | None = None
    update: bool = False


DEFAULTS: Final = Options()


def plan_files(book: Book, paths: Iterable[Path], options: Options = DEFAULTS) -> Plan:
    """Plan the import of files. Raises ImportRefused."""
    selection(options.maps, options.where, options.dates)  # a mistyped option is told before files are read
    home = home_country(book.settings)
    sources = [read_source(path, encoding=options.encoding, country=home) for path in paths]
    return plan_sources(book, sources, options)


def plan_sources(book: Book, sources: Sequence[Source], options: Options = DEFAULTS) -> Plan:
    """Plan the import of texts: books first, then sheets, then cards, so that names find whom they mean."""
    gathering = Gathering()
    kinds = {source: _kind(source) for source in sources}
    for source in sources:
        _note_guess(source, gathering)
    take_books([source for source in sources if kinds[source] == "book"], book, gathering)
    intake = Intake(book, gathering, options.client)
    chosen = selection(options.maps, options.where, options.dates)
    take_sheets([sheet for source in sources for sheet in _sheets(source, kinds[source], gathering)], chosen, intake)
    for source in sources:
        if kinds[source] == "cards":
            take_cards(source, intake)
    return compare(book, gathering, tuple(source.name for source in sources), update=options.update)


def _kind(source: Source) -> str:
    if source.workbook:
        return "workbook"
    if _JSON.match(source.text):
        return "book"
    return "cards" if _CARD.match(source.text) else "sheet"


def _sheets(source: Source, kind: str, gathering: Gathering) -> list[Sheet]:
    if kind == "sheet":
        return [read_sheet(source)]
    if kind != "workbook":
        return []
    workbook = open_workbook(source)
    for name in workbook.hidden:
        gathering.leave_unused(source.name, f"hidden sheet {quoted(name)}")
    return [read_table(table) for table in workbook.tables]


def _note_guess(source: Source, gathering: Gathering) -> None:
    if source.guess:
        gathering.assume("encoding" if source.is_sure else "encoding, not sure", source.told)
