"""Which importer takes what: reads files for an import, each by what it holds, and says what the import would do."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from acct_tui.domain.time.dayforms import quoted
from acct_tui.exchange.assumptions import home_country
from acct_tui.exchange.books.rows import take_books
from acct_tui.exchange.compare import compare
from acct_tui.exchange.gathered import Gathering
from acct_tui.exchange.intake import Intake
from acct_tui.exchange.plan import Plan
from acct_tui.exchange.progress import NOBODY, Progress
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.objects import is_json, read_objects
from acct_tui.exchange.sheets.rows import take_sheets
from acct_tui.exchange.sheets.selection import Selection, selection
from acct_tui.exchange.sheets.sheet import Sheet, read_sheet, read_table
from acct_tui.exchange.sheets.workbook import open_workbook
from acct_tui.exchange.text.source import Source, read_source
from acct_tui.exchange.values.countries import country_code
from acct_tui.exchange.vcard.cards import take_cards
from acct_tui.exchange.vcard.lines import has_cards
from acct_tui.services.book import Book

_BOOK: Final = re.compile(r'"format"\s*:\s*"acct-tui/')


@dataclass(frozen=True, slots=True)
class Options:
    """The options of the command line, as typed; `strict` refuses what otherwise is left out and listed.

    `country` is that of numbers and places whose country the files do not say.
    """

    maps: Sequence[str] = ()
    where: Sequence[str] = ()
    dates: str | None = None
    client: str | None = None
    encoding: str | None = None
    update: bool = False
    strict: bool = False
    country: str | None = None


DEFAULTS: Final = Options()


@dataclass(frozen=True, slots=True)
class Importer:
    """Takes the texts that match; raises ImportRefused for what is none of its kind after all."""

    matches: Callable[[Source], bool]
    takes: Callable[[Sequence[Source], Selection, Intake], None]


def _books(sources: Sequence[Source], _: Selection, intake: Intake) -> None:
    take_books(sources, intake)
    intake.meet_drafts()


def _sheets(sources: Sequence[Source], chosen: Selection, intake: Intake) -> None:
    take_sheets([sheet for source in sources for sheet in _tables(source, intake.gathering)], chosen, intake)


def _tables(source: Source, gathering: Gathering) -> list[Sheet]:
    """The one table of a text, or those of a workbook that are not hidden."""
    if is_json(source.text):
        return [read_objects(source, gathering)]
    if not source.workbook:
        return [read_sheet(source)]
    workbook = open_workbook(source)
    for name in workbook.hidden:
        gathering.leave_unused(source.name, f"hidden sheet {quoted(name)}")
    return [read_table(table, has_others=len(workbook.tables) > 1) for table in workbook.tables]


def _cards(sources: Sequence[Source], _: Selection, intake: Intake) -> None:
    take_cards(sources, intake)


def _is_book(source: Source) -> bool:
    return is_json(source.text) and _BOOK.search(source.text) is not None


def _is_anything(source: Source) -> bool:
    return bool(source.text or source.workbook)


IMPORTERS: Final = (
    Importer(_is_book, _books),
    Importer(has_cards, _cards),
    Importer(_is_anything, _sheets),
)
"""The first that matches a text takes it."""
_IN_TURN: Final = (_books, _sheets, _cards)
"""Books first, then sheets, then cards, so that names find whom they mean."""


def plan_files(book: Book, paths: Iterable[Path], options: Options = DEFAULTS, progress: Progress = NOBODY) -> Plan:
    """Plan the import of files. Raises ImportRefused, Stopped."""
    _refuse_mistyped(options)
    home = home_country(book.settings)
    sources = [read_source(path, encoding=options.encoding, country=home) for path in paths]
    return plan_sources(book, sources, options, progress)


def plan_sources(
    book: Book, sources: Sequence[Source], options: Options = DEFAULTS, progress: Progress = NOBODY
) -> Plan:
    """Plan the import of texts. Raises ImportRefused, Stopped."""
    names = tuple(source.name for source in sources)
    progress.opens(", ".join(names), sum(len(source.text or source.workbook) for source in sources))
    gathering = _gathered(book, sources, options, progress)
    _refuse_faults(gathering, sources, strict=options.strict)
    return compare(book, gathering, names, progress, update=options.update)


def _gathered(book: Book, sources: Sequence[Source], options: Options, progress: Progress) -> Gathering:
    """All that the texts say."""
    gathering = Gathering(country=_country(options.country))
    intake = Intake(book, gathering, options.client, progress)
    chosen = selection(options.maps, options.where, options.dates)
    for source in sources:
        if source.guess:
            gathering.assume("encoding" if source.is_sure else "encoding, not sure", source.told)
    taken = [(next(each for each in IMPORTERS if each.matches(source)).takes, source) for source in sources]
    for takes in _IN_TURN:
        if mine := [source for by, source in taken if by is takes]:
            takes(mine, chosen, intake)
    intake.settle_last_talks()
    return gathering


def _refuse_mistyped(options: Options) -> None:
    """Refuse what the options cannot mean, before files are read."""
    for name, said in (
        ("--client", options.client),
        ("--encoding", options.encoding),
        ("--country", options.country),
    ):
        if said is not None and not said.strip():
            raise ImportRefused(name, None, "needs a value")
    selection(options.maps, options.where, options.dates)
    _country(options.country)


def _country(text: str | None) -> str:
    try:
        return country_code(text)[0] if text else ""
    except ValueError as wrong:
        raise ImportRefused("--country", None, str(wrong)) from wrong


def _refuse_faults(gathering: Gathering, sources: Sequence[Source], *, strict: bool) -> None:
    """Refuse a file of which nothing was understood, and with `strict` whatever would be left out as a fault."""
    for left in gathering.left_out:
        if strict and left.is_fault:
            raise left.place.refuses(left.why)
    for source in sources:
        reasons = [left for left in gathering.left_out if _is_of(left.place.file, source)]
        if reasons and not any(_is_of(file, source) for file in gathering.understood):
            last = reasons[-1]
            why = f"nothing in it was understood: {last.why}"
            raise ImportRefused(last.place.file, last.place.line, why, last.offer)


def _is_of(file: str, source: Source) -> bool:
    """Whether a name is that of a file, or of a sheet of it, which is named below it."""
    return file == source.name or file.startswith(f"{source.name}/")
