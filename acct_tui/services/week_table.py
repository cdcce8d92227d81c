"""The life table of a week, by which clients are weighed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.hazards import LifeTable
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.talk.life_table import life_table, week_begins
from acct_tui.services.latest import Latest
from acct_tui.store import reading

if TYPE_CHECKING:
    from acct_tui.services.book import Book


class WeekTable:
    """Looked at when the week, the holidays or anything in the book are others, counted anew if talks are others."""

    def __init__(self) -> None:
        self._talkers: Latest[Sequence[Client]] = Latest()
        self._table: Latest[LifeTable] = Latest()

    def of(self, book: "Book", desk: Desk) -> LifeTable:
        """The table of the week of a desk."""
        then = replace(desk, now=week_begins(desk))
        by = then.now, desk.hours, desk.calendars

        def talkers() -> Sequence[Client]:
            with book.view():
                return reading.talkers(book.as_of(then))

        known = self._talkers.get((book.state(), *by), talkers)
        return self._table.get((known, *by), lambda: life_table(known, desk))
