"""What is removed again of drafts: all of one that is done with, and what killed runs left."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Final

from acct_tui.claims import claim
from acct_tui.flush import flush

HELD: Final = ".held"
"""The file in a draft folder whose lock says that its program still runs."""
BEFORE: Final = "before"
"""The folder in a draft folder for what stood where its content goes, and stands there again if that never came."""
_JOURNAL: Final = "-journal"
_MADE_UP: Final = re.compile(r"[a-z0-9_]{8}")
"""What tempfile adds to a prefix."""
_OURS: Final = "acct-tui-"
"""What is in the name of each draft folder, so that even an empty one is seen to be ours."""
_DATABASE: Final = b"SQLite format 3\0"


def sweep(folder: Path, prefixes: Iterable[str]) -> None:
    """Remove the drafts that killed runs left in a folder: databases that no program holds."""
    for path in _made_up(folder, prefixes):
        with suppress(OSError):  # what cannot be removed now is left for another time
            if _is_own(path, S_ISREG) and _is_database(path):
                _unless_held(path, remove, path)


def sweep_folders(folder: Path, prefixes: Iterable[str]) -> None:
    """Remove the draft folders that killed runs left in a folder and no program holds.

    What one of them was about to take the place of is put back.
    """
    for path in _made_up(folder, prefixes):
        with suppress(OSError):
            if _is_own(path, S_ISDIR):
                _sweep_folder(path)


def remove(file: Path) -> None:
    """Remove a draft with the journal that SQLite may have left beside it. Raises OSError."""
    for each in (file, file.with_name(f"{file.name}{_JOURNAL}")):
        each.unlink(missing_ok=True)


def clear(folder: Path) -> None:
    """Remove a draft folder; what is to be put back is put back first. Raises OSError.

    What took the place of another is on disk before that goes, or a power cut could leave neither. The file by which
    the folder is known for ours goes last, so that what cannot be removed is not left for ever.
    """
    before = folder / BEFORE
    replaced = [] if before.is_symlink() else list(before.glob("*"))  # a link leads to what was never put there
    for each in replaced:
        if not os.path.lexists(folder.with_name(each.name)):
            os.rename(each, folder.with_name(each.name))
    if replaced:
        flush(folder.parent)
    for each in [each for each in folder.iterdir() if each.name != HELD]:
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each, ignore_errors=True)
        else:
            with suppress(OSError):
                each.unlink()
    if not set(os.listdir(folder)) - {HELD}:
        shutil.rmtree(folder)


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
            _unless_held(lock, clear, path)
    elif _OURS in path.name:
        path.rmdir()  # killed before it was held, a folder is empty, else it is none of ours


def _unless_held(lock: Path, take_away: Callable[[Path], None], path: Path) -> None:
    held = claim(lock)
    if held is None:
        return
    if sys.platform == "win32":  # nothing that is held can be removed there
        os.close(held)
    try:
        take_away(path)
    finally:
        if sys.platform != "win32":
            os.close(held)


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_DATABASE)) in (b"", _DATABASE)
