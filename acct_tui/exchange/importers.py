"""Reads files for an import, each by what it holds, and says what the import would do."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from acct_tui.exchange.books.rows import take_books
from acct_tui.exchange.compare import compare
from acct_tui.exchange.drafts import Gathering
from acct_tui.exchange.intake import Intake
from acct_tui.exchange.plan import Plan
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.rows import take_sheets
from acct_tui.exchange.sheets.selection import selection
from acct_tui.exchange.sheets.sheet import read_sheet
from acct_tui.exchange.text.source import Source, read_source
from acct_tui.exchange.vcard.cards import take_cards
from acct_tui.exchange.vcard.lines import has_cards
from acct_tui.services.book import Book

_JSON: Final = re.compile(r"\s*(?:\{|\[\s*[{\]])")
_CALENDAR: Final = re.compile(r"\s*BEGIN:VCALENDAR", re.IGNORECASE)


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
    home = book.settings.country
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
    take_sheets([read_sheet(source) for source in sources if kinds[source] == "sheet"], chosen, intake)
    take_cards([source for source in sources if kinds[source] == "cards"], intake)
    return compare(book, gathering, tuple(source.name for source in sources), update=options.update)


def _kind(source: Source) -> str:
    if _CALENDAR.match(source.text):
        raise ImportRefused(source.name, 1, "calendars cannot be read yet; JSON books, CSV and vCards can")
    if _JSON.match(source.text):
        return "book"
    return "cards" if has_cards(source) else "sheet"


def _note_guess(source: Source, gathering: Gathering) -> None:
    if source.guess:
        gathering.assume("encoding", f"{source.guess} of {source.name} (--encoding names another)")
