"""From the bytes of a file to its text: by its mark, as UTF-8, as told, or by the likeliest code page."""

import io
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE, lookup
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice, takewhile
from typing import Final, NamedTuple

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.text.broken import with_marks
from acct_tui.exchange.text.codepages import Reading, codec, is_sure, readings
from acct_tui.exchange.text.pieces import telling_pieces
from acct_tui.words.safe import fit, one_line

MARKS: Final = {
    BOM_UTF8: "utf-8",
    BOM_UTF32_LE: "utf-32-le",
    BOM_UTF32_BE: "utf-32-be",
    BOM_UTF16_LE: "utf-16-le",
    BOM_UTF16_BE: "utf-16-be",
}
"""What programs write before a text; the mark of UTF-32 begins with that of UTF-16, and so stands before it."""

_BEYOND: Final = re.compile(r"[^\x00-\x7f]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f]")
_LINE_END: Final = re.compile(r"[\r\n]")
_CELL_END: Final = re.compile(r"[;,\t]")
_SHOWN: Final = 60
_BEFORE: Final = 20


class Decoded(NamedTuple):
    """The text of a file; `guess` names its encoding if the file did not say, `told` how it reads by that."""

    text: str
    guess: str = ""
    told: str = ""
    is_sure: bool = True


def decoded(name: str, data: bytes, encoding: str | None, country: str) -> Decoded:
    """Turn the bytes of a file into text, a broken byte of UTF-8 into a mark. Raises ImportRefused."""
    mark = next((mark for mark in MARKS if data.startswith(mark)), b"")
    if mark or encoding:
        return Decoded(_strict(name, data[len(mark) :], MARKS.get(mark) or str(encoding)))
    if wide := unmarked(data):
        return _told(name, _strict(name, data, wide), wide)
    try:
        return Decoded(data.decode())
    except UnicodeDecodeError as broken:
        if _is_mostly_utf8(data):
            return Decoded(_marked(name, data, broken, "utf-8"))
    return _guessed(name, data, country)


def unmarked(data: bytes) -> str:
    """UTF-16 if that is what it is without its mark: every line end and comma leaves a NUL on the same side."""
    sides = {"utf-16-be": data[0::2].count(0), "utf-16-le": data[1::2].count(0)}
    encoding = max(sides, key=lambda side: sides[side])
    if not sides[encoding] or min(sides.values()):
        return ""
    with suppress(UnicodeDecodeError):
        if not _CONTROL.search(data.decode(encoding)):
            return encoding
    return ""


def line_of(text: str, position: int) -> int:
    """The number of the line on which a position is."""
    return text.count("\n", 0, position) + 1


def _guessed(name: str, data: bytes, country: str) -> Decoded:
    """The likeliest reading of all of it, with the next one beside it if that is about as likely."""
    best, *others = readings(telling_pieces(data), country)
    rivals = takewhile(lambda reading: not is_sure(best, reading), others)
    found = list(islice(_possible(data, chain([best], rivals)), 2))
    if len(found) < 2:
        encoding, text = found[0] if found else (best.encoding, _strict(name, data, best.encoding))
        return _told(name, text, encoding)._replace(is_sure=encoding == best.encoding)
    (encoding, text), (rival, other) = found
    mine, theirs = _difference(text, other)
    told = f"{encoding} of {name} reads “{mine}”, {rival} “{theirs}”: --encoding says which"
    return Decoded(text, encoding, told, is_sure=False)


def _possible(data: bytes, ranked: Iterable[Reading]) -> Iterator[tuple[str, str]]:
    for reading in ranked:
        with suppress(UnicodeDecodeError):
            yield reading.encoding, data.decode(codec(reading.encoding))


def _told(name: str, text: str, guess: str) -> Decoded:
    beyond = _BEYOND.search(text)
    sample = _around(text, beyond.start()) if beyond else ""
    return Decoded(text, guess, f"{guess} of {name}, as in “{sample}” (--encoding names another)")


def _difference(text: str, other: str) -> tuple[str, str]:
    """How two readings have the first line in which they differ."""
    lines = zip(io.StringIO(text), io.StringIO(other), strict=False)
    mine, theirs = next(((one, two) for one, two in lines if one != two), (text[-_SHOWN:], other[-_SHOWN:]))
    place = next((at for at, (one, two) in enumerate(zip(mine, theirs, strict=False)) if one != two), 0)
    return _around(mine, place), _around(theirs, place)


def _around(text: str, position: int) -> str:
    """The line on which a position is, or of a long line what stands from that cell on."""
    before = _LINE_END.split(text[max(0, position - _SHOWN) : position])[-1]
    if len(before) > _BEFORE:
        before = _CELL_END.split(before)[-1][-_BEFORE:]
    after = _LINE_END.split(text[position : position + _SHOWN], maxsplit=1)[0]
    return fit(one_line(before + after), _SHOWN)


def _strict(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(lookup(codec(encoding)).name)
    except UnicodeDecodeError as broken:
        return _marked(name, data, broken, encoding)
    except (LookupError, ValueError) as unknown:
        reason = f"“{encoding}” is no encoding: name one such as windows-1250"
        raise ImportRefused(name, None, reason) from unknown


def _marked(name: str, data: bytes, broken: UnicodeDecodeError, encoding: str) -> str:
    """The text of UTF-8 with a few broken bytes."""
    text = with_marks(data) if lookup(codec(encoding)).name == "utf-8" else None
    if text is None:
        raise _refused(name, data, broken, encoding) from broken
    return text


def _refused(name: str, data: bytes, broken: UnicodeDecodeError, encoding: str) -> ImportRefused:
    reason = f"byte {data[broken.start]:#04x} is not {encoding}: name the encoding with --encoding"
    before = data[: broken.start].decode(codec(encoding), "replace")
    return ImportRefused(name, line_of(before, len(before)), reason)


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether more bytes beyond ASCII make UTF-8 letters than break them: then it is UTF-8 with a fault."""
    text = data.decode("utf-8", "replace")
    return sum(character > "\x7f" for character in text) > 2 * text.count("\N{REPLACEMENT CHARACTER}")
