"""The holidays of every country in a book: slow to look up the first time, then from the cache."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Final

from acct_tui.calendars import remembered, working_days
from acct_tui.domain.time.worktime import WorkCalendar, local_day
from acct_tui.services.book import Book
from acct_tui.store import reading

YEARS_BACK: Final = 3
"""Holidays before that are not counted: silences that long ago say little."""


def learn(book: Book, at: datetime | None = None) -> None:
    """Look them up, however long that takes."""
    book.calendars = lookup(book, at)()


def recall(book: Book) -> None:
    """Take those that were looked up before, which is quick enough to wait for."""
    book.calendars = lookup(book, ask=remembered)()


def lookup(
    book: Book, at: datetime | None = None, ask: Callable[..., Mapping[str, WorkCalendar]] = working_days
) -> Callable[[], Mapping[str, WorkCalendar]]:
    """The slow part of learning them, which needs no database: a worker may call it."""
    desk = book.desk(at)
    countries = {book.settings.country, *reading.countries(book.as_of(desk))} - {""}
    year = local_day(desk.now, book.settings.zone).year
    if book.cache is None:
        return dict
    return partial(ask, sorted(countries), range(year - YEARS_BACK, year + 2), book.cache)


def lacks(book: Book) -> bool:
    """Whether a country has come into the book, or become home, whose holidays were not looked up."""
    with book.view():
        wanted = {book.settings.country, *reading.countries(book.as_of(book.desk()))} - {""}
    return book.cache is not None and not wanted <= book.calendars.keys()
