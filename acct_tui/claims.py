"""Whether a running program holds a file: a lock that ends with its process, however that ends."""

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    _NO_LINK = 0

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    _NO_LINK = os.O_NOFOLLOW

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def claim(path: Path) -> int | None:
    """Hold a file, made when there is none, until the handle is closed; None while another program holds it.

    A link is no such file. Raises OSError.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT | _NO_LINK, 0o600)
    if _is_ours(handle, path):
        return handle
    os.close(handle)
    return None


def _is_ours(handle: int, path: Path) -> bool:
    """Whether the lock was free, and is of the file that stands there now rather than of one just removed."""
    try:
        _lock(handle)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a file system without locks: better twice offered than never
        pass
    try:
        return os.path.samestat(os.fstat(handle), path.lstat())
    except FileNotFoundError:
        return False
