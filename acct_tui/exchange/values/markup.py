"""Text out of the markup in which other programs keep notes."""

import re
from html import unescape
from typing import Final

_TAG: Final = re.compile(
    r"</?(?:p|b|i|u|em|strong|span|div|br|ul|ol|li|a|h[1-6]|font|blockquote|table|tr|td|hr|img)\b[^<>]*>", re.I
)
_BREAK: Final = re.compile(r"</?(?:p|div|br|li|tr|h[1-6]|blockquote|hr)\b[^<>]*>", re.I)
_BLANK_LINES: Final = re.compile(r"\s*\n\s*")


def text_of(noted: str) -> str:
    """A note without its tags and entities, if it has tags; anything else is kept as it is."""
    if not _TAG.search(noted):
        return noted
    lines = _TAG.sub("", _BREAK.sub("\n", noted))
    return _BLANK_LINES.sub("\n", unescape(lines)).strip()
