"""Text from people and files, made safe to keep, to print on a terminal and to compare."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_LINE_ENDS: Final = "\r\v\f\x85\u2028\u2029"
_CONTROLS: Final = [*range(0x20), *range(0x7F, 0xA0)]
_DIRECTIONS: Final = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
# A lone surrogate, as a shell passes for a broken byte, can be neither stored nor printed.
_SURROGATES: Final = range(0xD800, 0xE000)
_SAFE: Final[dict[int, str | None]] = {
    **dict.fromkeys(_CONTROLS),
    **dict.fromkeys(_DIRECTIONS),
    **dict.fromkeys(_SURROGATES, "\N{REPLACEMENT CHARACTER}"),
    **dict.fromkeys(map(ord, _LINE_ENDS), "\n"),
    **{ord(kept): kept for kept in "\n\t"},
}
# Letters that Unicode does not take apart into a plain letter and an accent.
_PLAIN: Final = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ħ": "h",
        "ŧ": "t",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "æ": "ae",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
    }
)
_ELLIPSIS: Final = "…"
_BETWEEN: Final = re.compile(r"[\W_]+")


def clean(text: str) -> str:
    """Bring text into NFC with LF line ends, without controls (tab stays) or bidirectional overrides."""
    if text.isprintable():  # so it holds none of these, and most texts are handed back as they are, not copied
        return unicodedata.normalize("NFC", text)
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_SAFE))


def one_line(text: str) -> str:
    """Clean text and put it on one line: line ends and tabs, and blanks around them, become one space."""
    if text.isprintable():
        return clean(text).strip()
    parts = clean(text).replace("\t", "\n").split("\n")
    return " ".join(part.strip() for part in parts if part.strip())


def folded(text: str) -> str:
    """Take accents and case off for comparing, so that "Łódź" is found by "lodz"."""
    if text.isascii():
        return text.lower()
    lower = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    return bare.translate(_PLAIN)


@lru_cache(maxsize=1 << 14)
def key_of(text: str) -> str:
    """Take case, accents, blanks and punctuation off for comparing headings and words."""
    return _BETWEEN.sub("", folded(text))


def cells(text: str) -> int:
    """Count the terminal cells of one line: wide East Asian characters take two, combining marks none."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def fit(text: str, width: int) -> str:
    """Cut one line of text to at most `width` terminal cells, "…" standing for what was cut."""
    if cells(text) <= width:
        return text
    kept, used = "", 0
    for character in text:
        used += _cells(character)
        if used >= width:
            break
        kept += character
    return f"{kept.rstrip()}{_ELLIPSIS}" if width > 0 else ""


def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
