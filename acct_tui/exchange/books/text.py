"""Reads JSON strictly, and finds the line of a row once something is wrong with it."""

import json
import re
from collections import Counter
from collections.abc import Generator, Iterator
from typing import Any, Final, NamedTuple

from acct_tui.words.safe import fit, one_line

DEEPEST: Final = 60
_BLANKS: Final = re.compile(r"[ \t\n\r]*")


class BadJson(ValueError):
    """Text that is no strict JSON; `line` is where, if that is known."""

    def __init__(self, reason: str, line: int | None) -> None:
        super().__init__(reason)
        self.line = line


class Spot(NamedTuple):
    """Where a value begins: under which name of the outer object, in which place of its list."""

    name: str
    place: int | None
    offset: int


def parse_json(text: str) -> Any:
    """Read JSON without names that come twice, numbers that are none or endless nesting. Raises BadJson."""
    try:
        return _STRICT.decode(text)
    except json.JSONDecodeError as broken:
        raise BadJson(f"is no JSON: {broken.msg}", broken.lineno) from broken
    except RecursionError as deep:
        raise BadJson("is nested too deeply", None) from deep
    except ValueError as strict:
        raise BadJson(str(strict), _faulty_line(text)) from strict


def row_line(text: str, name: str, index: int | None) -> int | None:
    """The line on which a row of a list begins, or the list itself without an index; text must be JSON."""
    spots = _spots(text, json.JSONDecoder())
    return next((_line(text, spot.offset) for spot in spots if (spot.name, spot.place) == (name, index)), None)


def item_lines(text: str, name: str = "") -> Iterator[int]:
    """The line on which each item begins of the list that a JSON text is, or that is under a name of its object."""
    line, after = 1, 0
    for spot in _spots(text, json.JSONDecoder()):
        if spot.name == name and spot.place is not None:
            line, after = line + text.count("\n", after, spot.offset), spot.offset
            yield line


def is_too_deep(value: object, left: int = DEEPEST) -> bool:
    """Whether lists and objects are nested deeper than anybody needs."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return left < 0 or any(is_too_deep(item, left - 1) for item in inner)


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        [(twice, _)] = Counter(name for name, _ in pairs).most_common(1)
        raise ValueError(f"“{fit(one_line(twice), 60)}” is there twice")
    return found


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number that JSON knows")


_STRICT: Final = json.JSONDecoder(object_pairs_hook=_pairs, parse_constant=_no_number)


def _faulty_line(text: str) -> int | None:
    """The line of the row in which strict reading fails, or of a name of the outer object that comes twice."""
    seen: set[str] = set()
    offset = 0
    try:
        for spot in _spots(text, _STRICT):
            offset = spot.offset
            if spot.place is None and spot.name in seen:
                break
            seen.add(spot.name)
    except (ValueError, RecursionError):
        pass
    return _line(text, offset)


def _spots(text: str, decoder: json.JSONDecoder) -> Iterator[Spot]:
    """Walk through the outer object: each name, and each item of each list under it, before it is decoded.

    A text that is a list has its items under no name.
    """
    at = _skip(text, 0)
    if text[at : at + 1] == "[":
        yield from _items(text, at, "", decoder)
    if text[at : at + 1] != "{":
        return
    at = _skip(text, at + 1)
    while text[at : at + 1] == '"':
        start = at
        name, at = decoder.raw_decode(text, at)
        yield Spot(name, None, start)
        at = _skip(text, _skip(text, at) + 1)  # the colon
        if text[at : at + 1] == "[":
            at = yield from _items(text, at, name, decoder)
        else:
            _, at = decoder.raw_decode(text, at)
        at = _skip(text, _skip(text, at) + 1)  # the comma, or the end


def _items(text: str, at: int, name: str, decoder: json.JSONDecoder) -> Generator[Spot, None, int]:
    at, index = _skip(text, at + 1), 0
    while text[at : at + 1] not in ("]", ""):
        yield Spot(name, index, at)
        _, at = decoder.raw_decode(text, at)
        at, index = _skip(text, at), index + 1
        if text[at : at + 1] == ",":
            at = _skip(text, at + 1)
    return at + 1


def _skip(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
