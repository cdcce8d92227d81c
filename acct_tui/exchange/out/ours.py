"""What on disk is the program's own: nothing is ever written in its place, by whatever name it is called."""

import stat
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from acct_tui.locations import Locations, locations
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.words.safe import one_line

_DATABASE: Final = b"SQLite format 3\0"
_JOURNALS: Final = ("-journal", "-wal", "-shm")
_COPIES: Final = (".acct-tui-book-", ".acct-tui-backup-", ".copy-of-book-", ".new-book-")


def refuse_ours(path: Path, book: Book) -> None:
    """Refuse a resolved path at which, or inside which, the program keeps something. Raises Refused, OSError.

    A name that differs from one of ours in nothing but case or composition may be the same file to a disk.
    """
    places, name = locations(), one_line(path.name)
    for kept in _drafts(book, places):
        if any(_is_same(each, kept) for each in (path, *path.parents)):
            raise Refused(f"{name} is where acct-tui keeps what is not saved yet: name another place.")
    if any(_is_same(path, each) for each in (places.settings, places.playbook)):
        raise Refused(f"{name} is a file of settings of acct-tui: name another one.")
    if any(_belongs_to(path, each) for each in (book.path, places.database)):
        raise Refused(f"{name} is the book itself, or belongs to it: name another file.")
    if _is_database(path):
        raise Refused(f"{name} is a book or another database, which no export writes over: name another file.")


def _drafts(book: Book, places: Locations) -> Iterator[Path]:
    yield places.state / "drafts"
    if book.drafts:
        yield book.drafts


def _belongs_to(path: Path, book: Path) -> bool:
    """Whether a path is a book, a journal of it or a copy beside it; SQLite puts journals beside what a link means."""
    return any(_is_same(path, each) or _is_beside(path, each) for each in (book.absolute(), book.resolve()))


def _is_beside(path: Path, book: Path) -> bool:
    name, own = _folded(path.name), _folded(book.name)
    kept = f"{own}.format-", f"{own}.aside-"
    named = name in {f"{own}{end}" for end in _JOURNALS} or name.startswith((*_COPIES, *kept))
    return named and _is_same_file(path.parent, book.parent)


def _is_same(path: Path, kept: Path) -> bool:
    found = kept.absolute()
    alike = _folded(path.name) == _folded(found.name) and _is_same_file(path.parent, found.parent)
    return alike or _is_same_file(path, found)


def _is_same_file(path: Path, kept: Path) -> bool:
    with suppress(OSError):  # one of them is not there, or is nothing that we may look at
        return path.samefile(kept)
    return path == kept


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _is_database(path: Path) -> bool:
    """Whether a file is a database, as a book and every copy of one is; what is no file is not opened."""
    with suppress(FileNotFoundError, NotADirectoryError):
        if stat.S_ISREG(path.stat().st_mode):
            with path.open("rb") as file:
                return file.read(len(_DATABASE)) == _DATABASE
    return False
