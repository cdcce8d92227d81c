"""What is inside of a zip file, without unpacking it into memory."""

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from zipfile import BadZipFile, ZipFile

_CHUNK: Final = 1 << 20
_FAULTS: Final = (BadZipFile, zlib.error, EOFError, KeyError, OSError, RuntimeError, ValueError)
"""What Python raises for a zip that is damaged, has a password or is packed in a way it does not know."""


class BadZip(ValueError):
    """A zip file that cannot be read."""


def names_in(data: bytes) -> list[str]:
    """The names of the files in a zip file; none if it is broken."""
    try:
        with ZipFile(io.BytesIO(data)) as whole:
            return whole.namelist()
    except _FAULTS:
        return []


def files_in(data: bytes) -> Iterator[Iterator[bytes]]:
    """Each file in a zip file, piece by piece. Raises BadZip."""
    with _in_words(), ZipFile(io.BytesIO(data)) as whole:
        for name in whole.namelist():
            yield _pieces(whole, name)


def _pieces(whole: ZipFile, name: str) -> Iterator[bytes]:
    with _in_words(), whole.open(name) as file:
        while chunk := file.read(_CHUNK):
            yield chunk


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except _FAULTS as broken:
        raise BadZip(str(broken)) from broken
