"""Lists of objects, as programs put their tables out in JSON, read as sheets: the names of fields are the headings."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from acct_tui.exchange.books.book_json import FORMAT
from acct_tui.exchange.books.text import BadJson, item_lines, parse_json
from acct_tui.exchange.gathered import Gathering
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.figures import figures
from acct_tui.exchange.sheets.lines import MOST_BROKEN, Line
from acct_tui.exchange.sheets.sheet import Sheet, refuse_size
from acct_tui.exchange.text.source import Source
from acct_tui.words.safe import fit, one_line

_BEGINS: Final = re.compile(r"\s*(?:\{|\[\s*(?:[{\[\]\"0-9-]|true\b|false\b|null\b))")
_WRAPPERS: Final = frozenset({"attributes", "data", "fields", "properties"})
"""Names of objects that only hold the fields of a row."""
_DEEPEST: Final = 3
_OF_STRIPE: Final = "livemode"
_IN_CENTS: Final = "is JSON of Stripe, whose amounts are in cents: export the invoices as CSV"
_SHOWN: Final = 80


@dataclass(frozen=True, slots=True)
class _Items:
    """The items of a list with their lines, the name of the list where it has one, and what is wrong with lines."""

    items: Iterable[tuple[int, Any]]
    name: str = ""
    broken: dict[int, str] = field(default_factory=dict)


def is_json(text: str) -> bool:
    """Whether a text begins as JSON does."""
    return _BEGINS.match(text) is not None


def read_objects(source: Source, gathering: Gathering) -> Sheet:
    """Read the list of objects that a JSON text is or has, or its objects line by line. Raises ImportRefused."""
    try:
        found = _items(source)
        rows = [(line, _row(source, line, item, gathering)) for line, item in found.items]
    except BadJson as broken:
        raise ImportRefused(source.name, broken.line, str(broken)) from broken
    except RecursionError as deep:
        raise ImportRefused(source.name, None, "is nested too deeply") from deep
    if len({line for line, _ in rows}) < len(rows):  # several share a line: each is called by its place in the list
        rows = [(place, row) for place, (_, row) in enumerate(rows, 1)]
    headings = tuple(dict.fromkeys(heading for _, row in rows for heading in row))
    if not headings:
        raise _refused(source, "holds no fields")
    name = f"{source.name}/{one_line(found.name)}" if found.name else source.name
    first, _ = rows[0]
    refuse_size(name, first, headings, [line for line, _ in rows])  # before a cell is made of every field of every row
    lines = [Line(line, [row.get(heading, "") for heading in headings]) for line, row in rows]
    return Sheet(name, headings, first, lines, broken=found.broken)


def _items(source: Source) -> _Items:
    """The items of the list that a text is, of the only list that its object has, or of its lines."""
    if _is_by_lines(source.text):
        broken: dict[int, str] = {}
        return _Items(list(_by_lines(source, broken)), broken=broken)
    document = parse_json(source.text)
    if isinstance(document, list):
        return _Items(zip(item_lines(source.text), document, strict=True))
    lists = {name: value for name, value in document.items() if isinstance(value, list)}
    if len(lists) != 1:
        held = fit(", ".join(map(one_line, lists or document)), _SHOWN) or "nothing"
        raise _refused(source, f"holds the lists {held}: save one as a file" if lists else f"holds {held}")
    [(name, found)] = lists.items()
    return _Items(zip(item_lines(source.text, name), found, strict=True), name)


def _is_by_lines(text: str) -> bool:
    """Whether a first line is an object by itself, and others follow."""
    first, _, others = text.strip().partition("\n")
    try:
        return bool(others) and isinstance(parse_json(first), dict)
    except BadJson:
        return False


def _by_lines(source: Source, broken: dict[int, str]) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(source.text.split("\n"), 1):
        try:
            if line.strip():
                yield number, parse_json(line)
        except BadJson as wrong:
            broken[number] = str(wrong)
            if len(broken) > MOST_BROKEN:
                raise ImportRefused(source.name, number, str(wrong)) from wrong


def _row(source: Source, line: int, item: Any, gathering: Gathering) -> dict[str, str]:
    if not isinstance(item, dict):
        raise ImportRefused(source.name, line, "is JSON with an item that is no object of fields, as a row is")
    if _OF_STRIPE in item:
        raise ImportRefused(source.name, None, _IN_CENTS)
    return dict(_cells(source, item, gathering))


def _cells(source: Source, item: dict[str, Any], gathering: Gathering, lead: str = "") -> Iterator[tuple[str, str]]:
    """The headings and cells of an object, and of those inside of it; a list of others is not used."""
    for name, value in item.items():
        heading = one_line(f"{lead}{name}")
        if isinstance(value, dict):
            if heading.count(".") < _DEEPEST:
                yield from _cells(source, value, gathering, lead if name in _WRAPPERS else f"{heading}.")
            continue
        said = [_said(each) for each in value] if isinstance(value, list) else [_said(value)]
        if None in said:
            gathering.leave_unused(source.name, f"{heading} (a list)")
        else:
            yield heading, ", ".join(filter(None, said))


def _said(value: Any) -> str | None:
    """A value as a cell has it, that of an object which only labels one; None for what is no text."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case int() | float():
            return figures(value)
        case str():
            return value.strip()
        case {"value": str(held)}:
            return held.strip()
    return None


def _refused(source: Source, why: str) -> ImportRefused:
    return ImportRefused(source.name, None, f"is JSON, but no book of format {FORMAT} and no list of rows: it {why}")
