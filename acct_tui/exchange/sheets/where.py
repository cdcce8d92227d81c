"""Which rows of the sheets --where takes."""

from collections.abc import Mapping, Sequence
from typing import Final

from acct_tui.domain.time.dayforms import quoted
from acct_tui.exchange.names import name_key
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.lines import Line
from acct_tui.exchange.sheets.selection import Selection
from acct_tui.exchange.sheets.sheet import Sheet
from acct_tui.words.safe import fit, key_of

Wanted = Mapping[str, frozenset[str]]
"""The words wanted in a column, by the key of its heading."""

_SHOWN: Final = 160


def wanted(sheets: Sequence[Sheet], chosen: Selection) -> Wanted:
    """What is wanted of which column; ImportRefused for a column or word that no sheet has, as typing errors are."""
    return {key: _words(sheets, key, typed) for key, typed in chosen.where.items()}


def conditions(sheet: Sheet, sought: Wanted) -> list[tuple[int, frozenset[str]]]:
    """The columns of one sheet that decide about its rows, and the words wanted there."""
    keys = [key_of(heading) for heading in sheet.headings]
    return [(keys.index(key), words) for key, words in sought.items() if key in keys]


def is_chosen(line: Line, conditions: Sequence[tuple[int, frozenset[str]]]) -> bool:
    """Whether a row has a wanted word in every deciding column."""
    return all(name_key(line.cells[index]) in words for index, words in conditions)


def _words(sheets: Sequence[Sheet], key: str, typed: tuple[str, ...]) -> frozenset[str]:
    found = {name_key(cell): cell for sheet in sheets for cell in _column(sheet, key)}
    if not found:
        raise ImportRefused("--where", None, f"no file has a column {quoted(key)}; there are {_headings(sheets)}")
    words = [part for text in typed for part in ([text] if name_key(text) in found else text.split(","))]
    for word in words:
        if name_key(word) not in found:
            there = fit(", ".join(sorted(filter(None, found.values()))), _SHOWN)
            raise ImportRefused("--where", None, f"no row has {quoted(word)} there; there are {there}")
    return frozenset(map(name_key, words))


def _column(sheet: Sheet, key: str) -> list[str]:
    keys = [key_of(heading) for heading in sheet.headings]
    return sheet.column(keys.index(key)) if key in keys else []


def _headings(sheets: Sequence[Sheet]) -> str:
    return fit(", ".join(heading for sheet in sheets for heading in sheet.headings), _SHOWN)
