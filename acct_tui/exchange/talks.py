"""The talks that the book and the files of an import tell of, so that none is counted twice."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from acct_tui.domain.time.worktime import local_day
from acct_tui.exchange.gathered import FileLine
from acct_tui.services.book import Book
from acct_tui.store.rows import rows

_IN_THE_BOOK = ""


class LastTalk(NamedTuple):
    """The last talk that a list mentions, which counts only if no file and no book tells of the talk itself."""

    client_id: str
    at: datetime
    links: Mapping[str, object]
    place: FileLine


class Talks:
    """When we and each client talked, and which file says so; `mentioned` are the last talks that lists name."""

    def __init__(self, book: Book) -> None:
        self.mentioned: list[LastTalk] = []
        self._told: defaultdict[str, dict[datetime, str]] = defaultdict(dict)
        for row in rows(book.database, "interactions"):
            at = row["at"]
            if isinstance(at, datetime) and row["kind"] != "internal_note":
                self.meet(str(row["client_id"]), at, _IN_THE_BOOK)

    def meet(self, client_id: str, at: datetime, file: str) -> None:
        """Remember a talk."""
        self._told[client_id].setdefault(_minute(at), file)

    def is_told_elsewhere(self, client_id: str, at: datetime, file: str) -> bool:
        """Whether another file of the import tells of a talk at that minute."""
        return self._told[client_id].get(_minute(at), _IN_THE_BOOK) not in (_IN_THE_BOOK, file)

    def is_told_on(self, client_id: str, at: datetime, zone: str) -> bool:
        """Whether a talk of that day at home is told of."""
        return any(local_day(known, zone) == local_day(at, zone) for known in self._told[client_id])


def _minute(at: datetime) -> datetime:
    return at - timedelta(seconds=at.second, microseconds=at.microsecond)
