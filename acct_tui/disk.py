"""What a disk is asked for: drafts that nobody else reads, names that outlive a power cut."""

import errno
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from acct_tui.claims import claim
from acct_tui.flush import flush
from acct_tui.sweep import BEFORE, HELD, clear, remove, sweep_folders


@contextmanager
def draft(folder: Path, prefix: str) -> Iterator[Path]:
    """A new file for its owner's eyes alone, gone at the end unless it was renamed; till then it is seen to be held.

    Raises OSError.
    """
    handle, name = tempfile.mkstemp(dir=folder, prefix=prefix)  # 0600, and so are SQLite's journals beside it
    os.close(handle)
    path = Path(name)
    held = None if sys.platform == "win32" else claim(path)  # a lock there would keep SQLite from writing
    try:
        yield path
    finally:
        remove(path)
        if held is not None:
            os.close(held)


@contextmanager
def draft_folder(folder: Path | None, prefix: str) -> Iterator[Path]:
    """A new folder for its owner's eyes alone, gone with all that is in it at the end; None is the place for such.

    Raises OSError.
    """
    path = Path(tempfile.mkdtemp(dir=folder, prefix=prefix))  # 0700
    held = claim(path / HELD)
    try:
        yield path
    finally:
        if held is not None:
            os.close(held)
        with suppress(OSError):
            clear(path)


def write_file(path: Path, data: bytes, prefix: str, *, force: bool = False) -> None:
    """Have a file appear whole, for its owner alone, and on disk before this returns; killed runs are swept up after.

    Raises FileExistsError for a name that is taken unless it is forced, OSError.
    """
    sweep_folders(path.parent, [prefix])
    with draft_folder(path.parent, prefix) as around:
        new = around / "new"
        write_new(new, data)
        place(new, path, force=force)
    flush(path.parent)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, for its owner alone, and flush it. Raises OSError."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
    flush(path)


def exchange(new: Path, path: Path) -> None:
    """Put what is in a draft folder in the place of a folder, which comes back should that fail. Raises OSError."""
    if path.exists():
        before = new.with_name(BEFORE)
        before.mkdir(mode=0o700)
        flush(before.parent)
        flush(path.parent)
        os.rename(path, before / path.name)
    os.rename(new, path)


def make_folder(path: Path) -> None:
    """Make a folder for its owner alone, and those above it, so that none is lost with the power. Raises OSError."""
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(mode=0o700, exist_ok=True)
    flush(path.parent)


def place(new: Path, path: Path, *, force: bool = False) -> None:
    """Give a draft its name. Raises FileExistsError for one that is taken unless it is forced, OSError."""
    if not force:
        try:
            os.link(new, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        else:
            return
    os.replace(new, path)
