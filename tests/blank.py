"""An empty book, made once and copied from then on: to make one takes most of the time of a short test."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from acct_tui.store.connection import connect


def blank_book(path: Path) -> Path:
    """Put an empty book at a path."""
    shutil.copy2(Path(_made().name) / "blank.db", path)
    return path


@cache
def _made() -> "TemporaryDirectory[str]":
    folder = TemporaryDirectory(prefix="acct-tui-tests-")
    connect(Path(folder.name) / "blank.db").close()
    return folder
