"""The lines of vCard 2.1, 3.0 and 4.0 as properties, each with the line of the file on which it stands.

A parser of our own: icalendar and vobject refuse cards that phones and Macs export (bare "PHOTO;BASE64", doubled
carriage returns, quoted-printable of 2.1) and do not say on which line.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from acct_tui.exchange.text.source import Source

_LINE_END: Final = re.compile(r"\r+\n?|\n")
_LONGEST_HEAD: Final = 4096
_HEAD: Final = re.compile(r'((?:[^":]++|"[^"]*+")*+):')
_PIECE: Final = re.compile(r'((?:[^";]++|"[^"]*+")*+)(?:;|$)')
_GROUPED: Final = re.compile(r"([A-Za-z0-9_-]+)\.(?=[A-Za-z])")
_NAME: Final = re.compile(r"[A-Za-z0-9_./+-]+")
_ESCAPE: Final = re.compile(r'\\([\\,;:nN"])')
_PART: Final = re.compile(r"((?:[^\\;]++|\\.|\\$)*+)(?:;|$)", re.DOTALL)
_MOST_PARTS: Final = 30
_ENCODINGS: Final = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"})
_IN_BASE64: Final = re.compile(r";\s*(?:ENCODING\s*=\s*)?(?:BASE64|B)\s*(?:;|$)", re.IGNORECASE)
_BASE64: Final = re.compile(r"[A-Za-z0-9+/=]+\s*")
_BYTE_ORDER_MARK: Final = "\ufeff"  # stands between files that were put together


_SEARCHED: Final = 1 << 16
_BEGIN: Final = re.compile(r"(?:^|[\r\n])[ \t\ufeff]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*(?=[\r\n]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its name in capitals, its types in lower case, its other parameters and its raw value."""

    name: str
    group: str
    types: frozenset[str]
    parameters: Mapping[str, str]
    value: str
    line: int

    @property
    def text(self) -> str:
        """The value without its escapes."""
        return _plain(self.value)

    @property
    def parts(self) -> list[str]:
        """The components of a structured value, which semicolons part."""
        if "\\" not in self.value:
            return [part.strip() for part in self.value.split(";", _MOST_PARTS)[:_MOST_PARTS]]
        parts, position, mark = list[str](), 0, ";"
        while mark and len(parts) < _MOST_PARTS and (found := _PART.match(self.value, position)):
            parts.append(_plain(found[1]))
            position, mark = found.end(), found[0][len(found[1]) :]
        return parts

    @property
    def preference(self) -> int:
        """1 for the first choice; 100 for what is not preferred."""
        rank = self.parameters.get("PREF", "")
        return int(rank) if re.fullmatch("[0-9]{1,2}", rank) else 1 if "pref" in self.types else 100


@dataclass(frozen=True, slots=True)
class Stray:
    """A line that is no property, and why."""

    line: int
    why: str


def has_cards(source: Source) -> bool:
    """Whether a card begins at the head of a file or behind what wraps it, and not in a cell of a sheet."""
    found = _BEGIN.search(source.text[:_SEARCHED])
    return found is not None and '"' not in source.text[: found.start()]


def properties(source: Source) -> Iterator[Property | Stray]:
    """Every property of a file in order, and every line that is none."""
    for number, text in _unfolded(source.text):
        yield _property(number, text)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines by number: carriage returns belong to a line feed after them, else each ends a line as on old Macs."""
    number, start = 1, 0
    for end in _LINE_END.finditer(text):
        yield number, text[start : end.start()].removeprefix(_BYTE_ORDER_MARK)
        number += 1 if text[end.end() - 1] == "\n" else end.end() - end.start()
        start = end.end()
    yield number, text[start:]


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Join lines that were folded: a blank leads the next part, or a soft break of quoted-printable ends this one.

    Base64 of 2.1 goes on without a blank, up to an empty line.
    """
    start, parts, is_soft, is_base64 = 0, [""], False, False
    for number, line in _lines(text):
        if is_soft and parts[-1].endswith("="):
            parts[-1] = parts[-1][:-1]
            parts.append(line)
        elif not line:
            is_base64 = False
        elif start and line[0] in " \t":
            parts.append(line[1:])
        elif is_base64 and _BASE64.fullmatch(line):
            parts.append(line)
        else:
            if joined := "".join(parts).strip():
                yield start, joined
            start, parts = number, [line]
            head = line[:_LONGEST_HEAD].partition(":")[0]
            is_soft = "QUOTED-PRINTABLE" in head.upper()
            is_base64 = _IN_BASE64.search(head) is not None
    if joined := "".join(parts).strip():
        yield start, joined


def _property(number: int, text: str) -> Property | Stray:
    found = _HEAD.match(text[:_LONGEST_HEAD])
    if not found:
        return Stray(number, "is no line of a card: a name and a colon are missing")
    head = _head(found[1])
    if not head:
        return Stray(number, "is no line of a card: what stands before its colon is no name of a property")
    return Property(*head, text[found.end() :], number)


@lru_cache(maxsize=1 << 10)
def _head(text: str) -> tuple[str, str, frozenset[str], Mapping[str, str]] | None:
    """Name, group, types and other parameters; None without a name. Lines of a file have few different heads."""
    pieces = _PIECE.findall(text) if '"' in text else text.split(";")
    grouped = _GROUPED.match(pieces[0])
    name = pieces[0][grouped.end() if grouped else 0 :].strip()
    if not _NAME.fullmatch(name):
        return None
    types: set[str] = set()
    parameters: dict[str, str] = {}
    for piece in pieces[1:]:
        key, given = _parameter(piece)
        if key == "TYPE":
            types |= {word for part in given.split(",") if (word := part.strip().lower())}
        else:
            parameters[key] = given
    return name.upper(), grouped[1] if grouped else "", frozenset(types), parameters


def _parameter(piece: str) -> tuple[str, str]:
    """A parameter by its name; 2.1 writes only what it says."""
    key, sign, given = piece.partition("=")
    if not sign:
        key, given = ("ENCODING", piece) if piece.strip().upper() in _ENCODINGS else ("TYPE", piece)
    return key.strip().upper(), given.strip().strip('"')


def _plain(value: str) -> str:
    text = _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value) if "\\" in value else value
    return text.strip()
