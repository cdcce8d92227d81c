"""A file that comes in: its bytes with a cap on their number, and what they hold, a text or a workbook."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.text.encodings import decoded, line_of
from acct_tui.exchange.text.folds import letters_whole
from acct_tui.exchange.text.kinds import is_workbook, unreadable_kind
from acct_tui.words.safe import one_line

MOST_BYTES: Final = 20_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file, or its bytes if it is a workbook.

    `guess` names the encoding if the file itself did not say, and `told` says how the file reads by it.
    """

    name: str
    text: str
    guess: str = ""
    told: str = ""
    is_sure: bool = True
    workbook: bytes = b""


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
    """Turn the bytes of a file into what they hold. Raises ImportRefused."""
    if len(data) > MOST_BYTES:
        raise ImportRefused(name, None, "is larger than 20 MB: split it")
    if is_workbook(data):
        return Source(name, "", workbook=data)
    if kind := unreadable_kind(data):
        raise ImportRefused(name, None, kind.reason)
    text, guess, told, is_sure = decoded(name, letters_whole(data), encoding, country)
    if "\0" in text:
        reason = "holds a NUL byte: save the file as UTF-8 text"
        raise ImportRefused(name, line_of(text, text.index("\0")), reason)
    if not text.strip("\ufeff \t\r\n\f\v\x1a"):
        raise ImportRefused(name, 1, "the file is empty")
    return Source(name, text.lstrip("\ufeff"), guess, told, is_sure)
