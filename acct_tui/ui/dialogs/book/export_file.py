"""Asking where an export of the book goes; the name that is typed says what is written."""

from contextlib import closing

from acct_tui.exchange.out.export import KINDS, Kind, UnknownKind, export, kind_of
from acct_tui.services.book import Access, Book
from acct_tui.ui.dialogs.book.save_file import AskFile
from acct_tui.ui.presentation.ink import Ink


def ask_export(book: Book) -> AskFile:
    """The dialog, which proposes a file for the whole book."""

    def save(target: str, force: bool) -> str:
        with closing(book.beside(Access(read_only=True))) as own:
            return export(own, target, force=force)

    return AskFile("Export", f"book-{book.desk().today.isoformat()}.json", save, told)


def told(typed: str) -> list[Ink]:
    """The kinds of export, with a mark at the one that a name asks for."""
    try:
        asked = kind_of(typed)
    except UnknownKind:
        asked = None
    return [_line(kind, is_asked=kind == asked) for kind in KINDS]


def _line(kind: Kind, *, is_asked: bool) -> Ink:
    return (("> " if is_asked else "  ", "accent"), (f"{kind.name:<7}{kind.means}", "" if is_asked else "muted"))
