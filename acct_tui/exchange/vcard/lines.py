"""The lines of vCard 2.1, 3.0 and 4.0 as properties, each with the line of the file on which it stands.

A parser of our own: icalendar and vobject refuse cards that phones and Macs export (bare "PHOTO;BASE64", doubled
carriage returns, quoted-printable of 2.1) and do not say on which line.
"""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.text.source import Source

_LINE_END: Final = re.compile(r"\r*\n|\r")
_PARTS: Final = re.compile(r'([^":;]*(?:"[^"]*"[^":;]*)*)([:;]|$)')
_GROUP: Final = re.compile(r"[A-Za-z0-9_-]+\.(?=[A-Za-z])")
_NAME: Final = re.compile(r"[A-Za-z0-9-]+")
_ESCAPE: Final = re.compile(r"\\([\\,;:nN])")
_ENCODINGS: Final = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"})


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its name in capitals, its types in lower case, its other parameters and its raw value."""

    name: str
    types: frozenset[str]
    parameters: dict[str, str]
    value: str
    line: int

    @property
    def text(self) -> str:
        """The value without its escapes."""
        return _plain(self.value)

    @property
    def parts(self) -> list[str]:
        """The components of a structured value, which semicolons part."""
        return [_plain(part) for part in re.split(r"(?<!\\);", self.value)]

    @property
    def preference(self) -> int:
        """1 for the first choice; 100 for what is not preferred."""
        rank = self.parameters.get("PREF", "")
        return int(rank) if re.fullmatch("[0-9]{1,2}", rank) else 1 if "pref" in self.types else 100


def properties(source: Source) -> Iterator[Property]:
    """Every property of a file in order. Raises ImportRefused for a line that is none."""
    for number, text in _unfolded(source.text):
        if text.strip():
            yield _property(source.name, number, text)


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Join lines that were folded: a blank leads the next part, or a soft break of quoted-printable ends this one."""
    start, is_soft, parts = 0, False, [""]
    for number, line in enumerate(_LINE_END.split(text), 1):
        if start and line[:1] in (" ", "\t"):
            parts.append(line[1:])
        elif is_soft and parts[-1].endswith("="):
            parts[-1:] = [parts[-1][:-1], line]
        else:
            yield start, "".join(parts)
            start, parts = number, [line]
            is_soft = "QUOTED-PRINTABLE" in line.partition(":")[0].upper()
    yield start, "".join(parts)


def _property(name: str, number: int, text: str) -> Property:
    bare = _GROUP.sub("", text, count=1) if _GROUP.match(text) else text
    pieces: list[str] = []
    position, mark = 0, ";"
    while mark == ";" and (found := _PARTS.match(bare, position)):
        pieces.append(found[1])
        position, mark = found.end(), found[2]
    if mark != ":" or not _NAME.fullmatch(pieces[0].strip()):
        raise ImportRefused(name, number, "is no line of a card: a name and a colon are missing")
    return _read(pieces[0].strip().upper(), pieces[1:], bare[position:], number)


def _read(name: str, pieces: list[str], value: str, number: int) -> Property:
    types: set[str] = set()
    parameters: dict[str, str] = {}
    for piece in pieces:
        key, sign, given = piece.partition("=")
        if not sign:  # 2.1 writes a parameter without its name
            key, given = ("ENCODING", piece) if piece.strip().upper() in _ENCODINGS else ("TYPE", piece)
        given = given.strip().strip('"')
        if key.strip().upper() == "TYPE":
            types |= {word.strip().lower() for word in given.split(",")}
        else:
            parameters[key.strip().upper()] = given
    return Property(name, frozenset(types), parameters, _decoded(value, parameters), number)


def _decoded(value: str, parameters: dict[str, str]) -> str:
    if parameters.get("ENCODING", "").upper() != "QUOTED-PRINTABLE":
        return value
    data = quopri.decodestring(value.encode())
    try:
        return data.decode(parameters.get("CHARSET", "utf-8"), "replace").replace("\0", "")
    except LookupError:
        return data.decode("utf-8", "replace").replace("\0", "")


def _plain(value: str) -> str:
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()
