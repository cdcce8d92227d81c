"""What a disk is asked for: drafts that nobody else reads, names that outlive a power cut, what killed runs left."""

import errno
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Final

from acct_tui.claims import claim

HELD: Final = ".held"
"""The file in a draft folder whose lock says that its program still runs."""
_BEFORE: Final = "before"
"""The folder in a draft folder for what stood where its content goes, and stands there again if that never came."""
_CANNOT_FLUSH: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM})
_JOURNAL: Final = "-journal"
_MADE_UP: Final = re.compile(r"[a-z0-9_]{8}")
"""What tempfile adds to a prefix."""
_OURS: Final = "acct-tui-"
"""What is in the name of each draft folder, so that even an empty one is seen to be ours."""
_DATABASE: Final = b"SQLite format 3\0"


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
        _remove(path)
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
            _clear(path)


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
        before = new.with_name(_BEFORE)
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


def flush(path: Path) -> None:
    """Have a file, or the names in a folder, on disk, where a system lets one ask for that. Raises OSError."""
    is_folder = path.is_dir()
    if is_folder and sys.platform == "win32":
        return
    try:
        handle = os.open(path, os.O_RDONLY if is_folder else os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if not is_folder or error.errno not in _CANNOT_FLUSH:
            raise


def sweep(folder: Path, prefixes: Iterable[str]) -> None:
    """Remove the drafts that killed runs left in a folder: databases that no program holds."""
    for path in _made_up(folder, prefixes):
        with suppress(OSError):  # what cannot be removed now is left for another time
            if _is_own(path, S_ISREG) and _is_database(path):
                _unless_held(path, _remove, path)


def sweep_folders(folder: Path, prefixes: Iterable[str]) -> None:
    """Remove the draft folders that killed runs left in a folder and no program holds.

    What one of them was about to take the place of is put back.
    """
    for path in _made_up(folder, prefixes):
        with suppress(OSError):
            if _is_own(path, S_ISDIR):
                _sweep_folder(path)


def _made_up(folder: Path, prefixes: Iterable[str]) -> list[Path]:
    return [
        path
        for prefix in prefixes
        for path in folder.glob(f"{prefix}*")
        if _MADE_UP.fullmatch(path.name.removeprefix(prefix))
    ]


def _is_own(path: Path, is_kind: Callable[[int], bool]) -> bool:
    """Whether it is of a kind itself, and no link to such, and the user's: others may write to a folder too."""
    found = path.lstat()
    return is_kind(found.st_mode) and (sys.platform == "win32" or found.st_uid == os.getuid())


def _sweep_folder(path: Path) -> None:
    lock = path / HELD
    if os.path.lexists(lock):
        if _is_own(lock, S_ISREG) and lock.lstat().st_size == 0:
            _unless_held(lock, _clear, path)
    elif _OURS in path.name:
        path.rmdir()  # killed before it was held, a folder is empty, else it is none of ours


def _unless_held(lock: Path, remove: Callable[[Path], None], path: Path) -> None:
    held = claim(lock)
    if held is None:
        return
    if sys.platform == "win32":  # nothing that is held can be removed there
        os.close(held)
    try:
        remove(path)
    finally:
        if sys.platform != "win32":
            os.close(held)


def _clear(folder: Path) -> None:
    """Remove a draft folder; what is to be put back is put back first. Raises OSError.

    The file by which it is known for ours goes last, so that what cannot be removed is not left for ever.
    """
    before = folder / _BEFORE
    for each in [] if before.is_symlink() else before.glob("*"):  # a link leads to what was never put there
        if not os.path.lexists(folder.with_name(each.name)):
            os.rename(each, folder.with_name(each.name))
    for each in [each for each in folder.iterdir() if each.name != HELD]:
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each, ignore_errors=True)
        else:
            with suppress(OSError):
                each.unlink()
    if not set(os.listdir(folder)) - {HELD}:
        shutil.rmtree(folder)


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_DATABASE)) in (b"", _DATABASE)


def _remove(file: Path) -> None:
    for each in (file, file.with_name(f"{file.name}{_JOURNAL}")):
        each.unlink(missing_ok=True)
