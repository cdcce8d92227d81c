"""What went wrong unforeseen, noted for whoever mends it: where and of which kind, never a word of the book."""

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from acct_tui import __version__

CRASHED: Final = 70
"""The exit status of a program that failed in itself (EX_SOFTWARE)."""
_MOST: Final = 100_000
"""Bytes of a log that is full: it goes aside in place of the one before."""
_DEEPEST: Final = 30
"""Places of one error that are noted: the last ones tell most."""


class Faults:
    """The log of unforeseen errors; without a file nothing is noted."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file

    def note(self, error: BaseException, what: str) -> str:
        """Note an error, and say in one line what failed, of which kind it was, where, and where that is noted."""
        noted = f"{self._file} tells more; please report it." if self._write(error, what) else "Please report it."
        return f"{what} failed: {kind_and_place(error)}. The book is as it was after the last change. {noted}"

    def tail(self, most: int = 200) -> list[str]:
        """The newest lines of the log."""
        with suppress(OSError):
            return self._file.read_text("utf-8").splitlines()[-most:] if self._file else []
        return []

    def _write(self, error: BaseException, what: str) -> bool:
        if self._file is None:
            return False
        told = [f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} acct-tui {__version__} [{os.getpid()}] {what}", *_chain(error)]
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self._file.exists() and self._file.stat().st_size > _MOST:
                os.replace(self._file, self._file.with_name(f"{self._file.name}.1"))
            with open(os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab") as out:
                out.write("".join(f"{line}\n" for line in told).encode())
        except OSError:  # the way out must not fail
            return False
        return True


def kind_and_place(error: BaseException) -> str:
    """The kind of an error and where it arose; its words may quote a client, so they are left out."""
    places = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} at {_place(places[-1])}" if places else type(error).__name__


def _chain(error: BaseException | None) -> Iterator[str]:
    while error:
        yield f"  {type(error).__name__}"
        for frame in traceback.extract_tb(error.__traceback__)[-_DEEPEST:]:
            yield f"    {_place(frame)} {frame.name}"
        error = error.__cause__ or error.__context__


def _place(frame: traceback.FrameSummary) -> str:
    """A line of code by its module's file: what is before that names the user's folders."""
    file = Path(frame.filename)
    roots = [root for root in sys.path if root and file.is_relative_to(root)]
    return f"{file.relative_to(max(roots, key=len)) if roots else file.name}:{frame.lineno}"
