"""Files and folders that appear on disk whole or not at all: all that is written for a user goes through here."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from acct_tui.disk import draft_folder, exchange, write_file, write_new
from acct_tui.exchange.out.ours import refuse_ours
from acct_tui.flush import flush
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.store.errors import NotSaved
from acct_tui.sweep import sweep_folders
from acct_tui.words.safe import fit, one_line

DRAFT: Final = ".acct-tui-export-"
OLD_DRAFT: Final = ".export-"
"""What drafts were called before, as what is the user's may be."""
_LITTER: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What file managers leave in folders that were looked at."""
_ELSEWHERE: Final = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP, errno.EBUSY})
_LONGEST: Final = 80


class ThereAlready(Refused):
    """Something that is written over only when that is said."""


def place_of(path: Path, book: Book) -> Path:
    """Where a path leads, through every link, if anything may be written there. Raises Refused, NotSaved."""
    with _in_words(path):
        real = _resolved(path)
        refuse_ours(real, book)
        return real


def save_file(path: Path, data: bytes, book: Book, *, force: bool = False) -> None:
    """Write a file for its owner's eyes alone, to disk before this returns. Raises Refused, ThereAlready, NotSaved."""
    real = place_of(path, book)
    with _in_words(path):
        if real.is_dir():
            raise Refused(f"{_shown(path)} is a folder: add the name of a file.")
        if real.exists() and not real.is_file():
            raise Refused(f"{_shown(path)} is no ordinary file: name another one.")
        if real.exists() and not force:
            raise ThereAlready(f"{_shown(path)} is there already")
        _write_file(real, data, force=force)


def save_folder(
    path: Path,
    files: Iterable[tuple[str, bytes]],
    book: Book,
    *,
    was_written: Callable[[Path], bool],
    force: bool = False,
) -> None:
    """Write a folder of files; one that is there must be empty, or hold only what was written like that before.

    Raises Refused, ThereAlready, NotSaved.
    """
    real = place_of(path, book)
    with _in_words(path):
        if real.exists() and not real.is_dir():
            raise Refused(f"{_shown(path)} is a file: name a folder that is new or empty.")
        inside = [file for file in real.iterdir() if file.name not in _LITTER] if real.exists() else []
        if not all(map(was_written, inside)):
            raise Refused(f"{_shown(path)} holds other things than such a folder does: name one that is new or empty.")
        if real.exists() and real.samefile(Path.cwd()):
            raise Refused(f"{_shown(path)} is the folder you are in: name a new one in it.")
        if inside and not force:
            raise ThereAlready(f"{_shown(path)} is there already")
        _write_folder(real, files)


def _write_file(path: Path, data: bytes, *, force: bool) -> None:
    sweep_folders(path.parent, [OLD_DRAFT])
    try:
        write_file(path, data, DRAFT, force=force)
    except FileExistsError as there:  # it came there meanwhile
        raise ThereAlready(f"{_shown(path)} is there already") from there


def _write_folder(path: Path, files: Iterable[tuple[str, bytes]]) -> None:
    sweep_folders(path.parent, [DRAFT, OLD_DRAFT])
    with draft_folder(path.parent, DRAFT) as around:
        new = around / "new"
        new.mkdir(mode=0o700)
        for name, data in files:
            write_new(new / name, data)
        flush(new)
        exchange(new, path)
    flush(path.parent)


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except RuntimeError as loop:  # links that lead to each other; Python 3.13 says it as an OSError
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from loop
    except ValueError as none:  # a NUL byte
        raise Refused("No file can be called that: type its path.") from none


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        advice = "Name a file in a folder that is there." if error.errno in _ELSEWHERE else None
        raise NotSaved(f"{_shown(path)} cannot be written: {error.strerror}.", advice=advice) from error


def _shown(path: Path) -> str:
    return fit(one_line(path.name or str(path)), _LONGEST)
