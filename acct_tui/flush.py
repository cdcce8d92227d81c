"""Having what was written outlive a power cut."""

import errno
import os
import sys
from pathlib import Path
from typing import Final

_CANNOT_FLUSH: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM})


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
