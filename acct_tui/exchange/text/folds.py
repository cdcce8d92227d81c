"""Lines that a program folded after so many bytes, and so in the middle of a letter."""

import re
from typing import Final

_BEGINS: Final = re.compile(rb"\s*BEGIN[ \t]*:", re.IGNORECASE)
_CUT: Final = re.compile(rb"([\xc2-\xf4][\x80-\xbf]{0,2})(\r{0,2}\n[ \t])([\x80-\xbf]{1,3})")


def letters_whole(data: bytes) -> bytes:
    """A card or calendar in which no fold parts a letter of UTF-8; anything else stays as it is."""
    if not _BEGINS.match(data) or _is_utf8(data):
        return data
    mended = _CUT.sub(rb"\1\3\2", data)
    return mended if _is_utf8(mended) else data


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
