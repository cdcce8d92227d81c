"""Backing up the book that is open, in whatever thread."""

from collections.abc import Callable
from dataclasses import replace

from acct_tui.services.backups import Backups, Why
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.words.safe import one_line


def back_up(book: Book, is_stopped: Callable[[], bool]) -> str:
    """Back the book up, and say where to. Raises Refused, BookError."""
    file = backups_of(book, is_stopped).make(Why.ASKED)
    return f"Backed up{'' if book.is_shared else f' to {one_line(str(file))}'}"


def backups_of(book: Book, is_stopped: Callable[[], bool]) -> Backups:
    """The backups of a book, until what is done with them is stopped. Raises Refused."""
    if book.backups is None:
        raise Refused("This book is thrown away at the end: nothing of it is backed up.")
    return replace(book.backups, is_stopped=is_stopped)
