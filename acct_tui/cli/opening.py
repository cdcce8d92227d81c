"""Opening the book for a command, and printing its answer."""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from acct_tui.cli.options import patience
from acct_tui.config import load, outdated
from acct_tui.locations import Locations
from acct_tui.services.book import Access, Book


def writing(places: Locations) -> AbstractContextManager[Book]:
    """The book, made when there is none."""
    return _in_use(places, Access(patience=patience()))


def at_work(places: Locations) -> AbstractContextManager[Book]:
    """The book for the screens, which do not stand still when another program holds it, not even at the start."""
    return _in_use(places, Access(may_be_later=True))


def _in_use(places: Locations, access: Access) -> AbstractContextManager[Book]:
    book = _book(places, access)
    book.drafts = places.state / "drafts"
    return closing(book)


@contextmanager
def reading(places: Locations, at: datetime | None = None, *, holidays: bool = True) -> Iterator[Book]:
    """The book to be read only, with its holidays unless they play no part."""
    with closing(_book(places, Access(read_only=True, patience=patience()))) as book:
        if holidays:
            book.learn_holidays(at)
        if book.settings.gone:
            click.echo(outdated(book.settings), err=True)
        yield book


def _book(places: Locations, access: Access) -> Book:
    return Book(places.database, load(places.settings), cache=places.cache, access=access)


@contextmanager
def trying(places: Locations) -> Iterator[Book]:
    """The book to be read only, or an empty one that goes again where there is none."""
    if places.database.exists():
        with reading(places) as book:
            yield book
        return
    with (
        TemporaryDirectory(prefix="acct-tui-") as folder,
        writing(replace(places, database=Path(folder) / "book.db")) as book,
    ):
        yield book


def has_terminal() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def say(lines: list[str]) -> None:
    """Print lines in UTF-8, whatever the locale says: the same question has the same bytes for an answer."""
    click.echo("\n".join(lines).encode())
