"""What this run knows of the soundness of books: one whose damage was noticed by anything is written to no more."""

from pathlib import Path

from acct_tui.store.errors import DamagedBook

_DAMAGED: dict[Path, str] = {}
_LOOKED_AT: set[Path] = set()


def notice(damage: DamagedBook) -> None:
    """Remember that a book is damaged."""
    _DAMAGED[damage.path] = damage.how


def looked_at(path: Path) -> None:
    """Remember that a book was found whole."""
    _LOOKED_AT.add(path.absolute())


def begin_anew(path: Path) -> None:
    """Know nothing of a book that is another one now."""
    _DAMAGED.pop(path.absolute(), None)
    _LOOKED_AT.discard(path.absolute())


def refuse_noticed(path: Path) -> None:
    """Refuse a book of which this run has noticed damage. Raises DamagedBook."""
    if path.absolute() in _DAMAGED:
        raise DamagedBook(path, _DAMAGED[path.absolute()])


def was_looked_at(path: Path) -> bool:
    """Whether this run has found a book whole."""
    return path.absolute() in _LOOKED_AT
