"""The pieces of a file that tell its code page: those with bytes beyond ASCII, a few for each of these bytes."""

import re
from typing import Final

_EACH: Final = 400
_NEW: Final = 10  # what a cell counts that was not met before; one that was counts one
_FAR: Final = 80
_BEYOND: Final = frozenset(range(0x80, 0x100))
_ENDS: Final = re.compile(rb'[\r\n;,\t"]')


def telling_pieces(data: bytes) -> list[bytes]:
    """Cells with bytes beyond ASCII, each once: so many that each such byte is in forty of them, if it is so often.

    A byte that was met often enough is no longer looked for: a large file costs hardly more than a small one.
    """
    left = dict.fromkeys(_BEYOND, _EACH)
    found: dict[bytes, None] = {}
    wanted = _one_of(left)
    position = 0
    while wanted and (hit := wanted.search(data, position)):
        piece, position = _around(data, hit.start(), position)
        weight = 1 if piece in found else _NEW
        found[piece] = None
        for byte in left.keys() & set(piece):
            left[byte] -= weight
            if left[byte] <= 0:
                del left[byte]
                wanted = _one_of(left)
    return list(found)


def _one_of(left: dict[int, int]) -> re.Pattern[bytes] | None:
    return re.compile(b"[" + b"".join(b"\\x%02x" % byte for byte in left) + b"]") if left else None


def _around(data: bytes, hit: int, after: int) -> tuple[bytes, int]:
    """The cell around a byte, or as much of it as a name would need, and where it ends."""
    before = data[max(after, hit - _FAR) : hit]
    start = max((end.end() for end in _ENDS.finditer(before)), default=0)
    close = _ENDS.search(data, hit, hit + _FAR)
    end = close.start() if close else min(hit + _FAR, len(data))
    return before[start:] + data[hit:end], end
