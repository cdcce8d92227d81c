"""Opening the book for a command, and printing its answer."""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from acct_tui.cli.options import patience
from acct_tui.config import SettingsError, load, outdated
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.locations import Locations
from acct_tui.services import holidays
from acct_tui.services.book import Access, Book
from acct_tui.services.refusals import Refused


@contextmanager
def writing(places: Locations) -> Iterator[Book]:
    """The book, made when there is none."""
    with _opened(places, Access(patience=patience())) as book:
        book.drafts = places.state / "drafts"
        yield book


@contextmanager
def at_work(places: Locations) -> Iterator[Book]:
    """The book for the screens, which do not stand still when another program holds it, not even at the start."""
    with _opened(places, Access(may_be_later=True)) as book:
        book.drafts = places.state / "drafts"
        yield book


@contextmanager
def reading(places: Locations, at: datetime | None = None, *, with_holidays: bool = True) -> Iterator[Book]:
    """The book to be read only, with its holidays unless they play no part."""
    with _opened(places, Access(read_only=True, patience=patience())) as book:
        if with_holidays:
            holidays.learn(book, at)
        if book.settings.gone:
            click.echo(outdated(book.settings), err=True)
        yield book


@contextmanager
def _opened(places: Locations, access: Access) -> Iterator[Book]:
    settings = load(places.settings)
    with _blamed(places), closing(Book(places.database, settings, cache=places.cache, access=access)) as book:
        yield book


@contextmanager
def _blamed(places: Locations) -> Iterator[None]:
    """Tell an error that nobody expected from the damage of the book that it may come from."""
    try:
        yield
    except (Refused, SettingsError, ImportRefused, click.ClickException, click.Abort, click.exceptions.Exit):
        raise
    except Exception as error:
        from acct_tui.services.doctor import blamed

        cause = blamed(places.database, error)
        if cause is error:
            raise
        raise cause from error


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
