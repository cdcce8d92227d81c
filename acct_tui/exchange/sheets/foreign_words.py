"""Finds every word of another program that has no meaning here before rows are read, so that all are told at once."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from acct_tui.domain.dayforms import quoted
from acct_tui.exchange.drafts import Gathering
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.columns import Column, Layout
from acct_tui.exchange.sheets.headings import Target
from acct_tui.exchange.sheets.selection import Selection
from acct_tui.exchange.sheets.sheet import Line, Sheet
from acct_tui.exchange.values.choices import choice
from acct_tui.exchange.values.countries import country_code
from acct_tui.store.schema import BY_NAME
from acct_tui.words.safe import fit

_MOST: Final = 20


def check_words(sheet: Sheet, lines: Sequence[Line], layout: Layout, chosen: Selection, gathering: Gathering) -> None:
    """Refuse unknown words, saying how to give them a meaning, and note the misspelt ones that were understood."""
    for target, columns in layout.columns.items():
        for column in columns if _is_worded(target) else ():
            said: dict[str, Line] = {}
            for line in lines:
                said.setdefault(line.cells[column.index], line)
            _refuse_unknown(sheet, said, column, chosen)
            if target.field == "country":
                _note_misspelt(said, chosen, column, gathering)


def _is_worded(target: Target) -> bool:
    field = BY_NAME[target.table].by_name.get(target.field)
    return target.field == "status" or (field is not None and field.kind in ("choice", "country"))


def _refuse_unknown(sheet: Sheet, said: dict[str, Line], column: Column, chosen: Selection) -> None:
    unknown = list(islice(_unknown(said, column, chosen), _MOST))
    if not unknown:
        return
    word, reason = unknown[0]
    others = fit(", ".join(quoted(other) for other, _ in unknown[1:]), 200)
    more = f"; so are {others}" if others else ""
    advice = f'say what it means with --map "{column.heading}:{word}=…"'
    raise ImportRefused(sheet.name, said[word].number, f"{column.heading}: {reason}{more}; {advice}")


def _unknown(said: dict[str, Line], column: Column, chosen: Selection) -> Iterator[tuple[str, str]]:
    for word in filter(None, said):
        try:
            _meaning(column, chosen.word(column.heading, word))
        except ValueError as reason:
            yield word, str(reason)


def _note_misspelt(said: dict[str, Line], chosen: Selection, column: Column, gathering: Gathering) -> None:
    for word in filter(None, said):
        if meant := country_code(chosen.word(column.heading, word))[1]:
            gathering.assume("countries", f"{quoted(word)} is {meant}")


def _meaning(column: Column, word: str) -> object:
    table, field = column.target
    return country_code(word) if field == "country" else choice(table, field, word)
