"""The life table of a week, by which clients are weighed."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.hazards import LifeTable
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.talk.life_table import life_table, week_begins
from acct_tui.services.latest import Latest


class WeekTable:
    """Looked at when the week, the holidays or anything in the book are others, counted anew if talks are others."""

    def __init__(self) -> None:
        self._talkers: Latest[Sequence[Client]] = Latest()
        self._table: Latest[LifeTable] = Latest()

    def of(self, desk: Desk, state: object, talkers: Callable[[Desk], Sequence[Client]]) -> LifeTable:
        """The table of the week of a desk, in a state of the book, from what is read of it as it stood then."""
        then = replace(desk, now=week_begins(desk))
        by = then.now, desk.hours, desk.calendars
        known = self._talkers.get((state, *by), lambda: talkers(then))
        return self._table.get((known, *by), lambda: life_table(known, desk))
