"""What happens to files on their way: cells and lines that are lost, doubled, mixed up or broken."""

from collections.abc import Callable, Sequence
from typing import Final

from hypothesis import strategies as st

PIECES: Final = (
    *(b'"', b",", b";", b"\t", b"\n", b"\r", b"\0", b"{", b"}", b"[[", b"\\", b":", b"=", b"'=", b"\xff", b"\xc5\x81"),
    *(b"null", b"NaN", b"1e999", b"-0", b"2026-02-30", b"03/04/05", b"\\ud800", b"99999999999999999999", b'"\n"'),
    *(b"BEGIN:VCARD\n", b"END:VCARD\n", b"VALUE", b"\x1b[2J", "\u2028".encode(), b"x_", b'"id": "volga"'),
    *(b"\nBEGIN:X\n", b"\r\n ", b";ENCODING=QUOTED-PRINTABLE:=F6=", "\ufeff".encode(), b"\xff\xfe", b"PK\x03\x04"),
    *(b"x" * 70_000, b"7" * 5_000, b"," * 1_100, b"\n\n\n", b"\nTotal,", b"=name", b"Volga Tyres", b"Anna Orlova"),
)
DELIMITERS: Final = (b",", b";", b"\t", b"|")
Damage = Callable[[bytes, float, float], bytes]


def _cut(data: bytes, place: float, _: float) -> bytes:
    return data[: int(place * len(data))]


def _flipped(data: bytes, place: float, bit: float) -> bytes:
    at = min(int(place * len(data)), len(data) - 1)
    return data[:at] + bytes([data[at] ^ 1 << int(bit * 7)]) + data[at + 1 :] if data else data


def _lines(data: bytes, place: float, other: float) -> bytes:
    """A line comes again elsewhere."""
    lines = data.splitlines(keepends=True) or [b""]
    line = lines[min(int(place * len(lines)), len(lines) - 1)]
    at = int(other * len(lines))
    return b"".join([*lines[:at], line, *lines[at:]])


def _dropped(data: bytes, place: float, _: float) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    del lines[min(int(place * len(lines)), len(lines) - 1)]
    return b"".join(lines)


def _delimiter(data: bytes) -> bytes:
    return max(DELIMITERS, key=data.count)


def _turned(data: bytes, place: float, lines_turned: float) -> bytes:
    """The columns of the first lines, or of all, begin with another one."""
    sign, lines = _delimiter(data), data.splitlines()
    upto = len(lines) if lines_turned > 0.5 else int(2 * lines_turned * len(lines))
    for number, line in enumerate(lines[:upto]):
        cells = line.split(sign)
        at = int(place * len(cells))
        lines[number] = sign.join(cells[at:] + cells[:at])
    return b"\n".join(lines)


def _parted_otherwise(data: bytes, place: float, which: float) -> bytes:
    at, sign = int(place * len(data)), DELIMITERS[min(int(which * 4), 3)]
    return data[:at] + data[at:].replace(_delimiter(data), sign)


DAMAGES: Final[Sequence[Damage]] = (_cut, _flipped, _lines, _dropped, _turned, _parted_otherwise)
BETWEEN: Final = st.floats(0, 1)
DAMAGED: Final = st.lists(st.tuples(st.sampled_from(DAMAGES), BETWEEN, BETWEEN), max_size=2)
EDITS: Final = st.lists(
    st.tuples(BETWEEN, st.integers(0, 12), st.one_of(st.binary(max_size=4), st.sampled_from(PIECES))), max_size=4
)


def damaged(data: bytes, damages: list[tuple[Damage, float, float]], edits: list[tuple[float, int, bytes]]) -> bytes:
    """The bytes after all that happened to them."""
    for damage, place, other in damages:
        data = damage(data, place, other)
    for place, length, piece in edits:
        at = int(place * len(data))
        data = data[:at] + piece + data[at + length :]
    return data
