"""A file that comes in: its bytes with a cap on their number, and its text whatever Windows program wrote it."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, lookup
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.text.codepages import likely_codepage
from acct_tui.exchange.text.folds import letters_whole
from acct_tui.words.safe import one_line

MOST_BYTES: Final = 20_000_000
_ARCHIVE: Final = b"PK\x03\x04"
_MARKS: Final = {BOM_UTF8: "utf-8", BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"}


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file; `guess` names the code page if the file itself did not say."""

    name: str
    text: str
    guess: str = ""


def read_source(path: Path, *, encoding: str | None = None, country: str = "") -> Source:
    """Read a file whole; the home country helps to guess its code page. Raises ImportRefused."""
    name = one_line(path.name)
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # a path with a NUL byte is a ValueError
        raise ImportRefused(name, None, f"cannot be read: {getattr(error, 'strerror', None) or error}") from error
    return to_source(name, data, encoding=encoding, country=country)


def to_source(name: str, data: bytes, *, encoding: str | None = None, country: str = "") -> Source:
    """Turn the bytes of a file into text. Raises ImportRefused."""
    if len(data) > MOST_BYTES:
        raise ImportRefused(name, None, "is larger than 20 MB: split it")
    if data.startswith(_ARCHIVE):
        raise ImportRefused(name, None, "is a spreadsheet or an archive: save it as CSV first")
    text, guess = _decoded(name, letters_whole(data), encoding, country)
    if "\0" in text:
        reason = "holds a NUL byte: save the file as UTF-8 text"
        raise ImportRefused(name, _line(text, text.index("\0")), reason)
    if not text.strip():
        raise ImportRefused(name, 1, "the file is empty")
    return Source(name, text, guess)


def _decoded(name: str, data: bytes, encoding: str | None, country: str) -> tuple[str, str]:
    mark = next((mark for mark in _MARKS if data.startswith(mark)), b"")
    if mark or encoding:
        return _strict(name, data[len(mark) :], _MARKS.get(mark) or str(encoding)), ""
    try:
        return data.decode(), ""
    except UnicodeDecodeError as broken:
        if _is_mostly_utf8(data):
            raise _refused(name, data, broken, "utf-8") from broken
    guess = likely_codepage(data, country)
    return _strict(name, data, guess), guess


def _strict(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(lookup(encoding).name)
    except UnicodeDecodeError as broken:
        raise _refused(name, data, broken, encoding) from broken
    except (LookupError, ValueError) as unknown:
        reason = f"“{encoding}” is no encoding: name one such as windows-1250"
        raise ImportRefused(name, None, reason) from unknown


def _refused(name: str, data: bytes, broken: UnicodeDecodeError, encoding: str) -> ImportRefused:
    reason = f"byte {data[broken.start]:#04x} is not {encoding}: name the encoding with --encoding"
    before = data[: broken.start].decode(encoding, "replace")
    return ImportRefused(name, _line(before, len(before)), reason)


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether more bytes beyond ASCII make UTF-8 letters than break them: then it is UTF-8 with a fault."""
    text = data.decode("utf-8", "replace")
    return sum(character > "\x7f" for character in text) > 2 * text.count("\N{REPLACEMENT CHARACTER}")


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
