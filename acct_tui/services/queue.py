"""The call queue, for the screen and for the shell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Reason
from acct_tui.domain.notes.names import called
from acct_tui.domain.queue.queue import QueueRow, rank
from acct_tui.domain.queue.veil import veiled_row
from acct_tui.services.book import Book


@dataclass(frozen=True, slots=True)
class Queue:
    """Whom to call at a moment, in order."""

    desk: Desk
    rows: tuple[QueueRow, ...]

    def lane(self, name: str) -> tuple[QueueRow, ...]:
        """The rows of one lane."""
        return tuple(row for row in self.rows if row.place.lane == name)


def call_queue(book: Book, at: datetime | None = None) -> Queue:
    """The queue as of a moment."""
    desk = book.ranking_desk(at)
    rows = rank(book.everybody(desk), desk)
    return Queue(desk, tuple(map(veiled_row, rows) if book.is_shared else rows))


def find(rows: Sequence[QueueRow], name: str) -> list[QueueRow]:
    """The rows whose client is called so, else those whose client's name contains it, accents and case aside."""
    return called(rows, name, lambda row: (row.client.name, row.client.id))


def as_json(queue: Queue) -> dict[str, Any]:
    """The queue as the shell prints it (BOOK-FORMAT)."""
    return {"at": stamp(queue.desk.now), "rows": [_row(row) for row in queue.rows]}


def _row(row: QueueRow) -> dict[str, Any]:
    return {
        "client_id": row.client.id,
        "client": row.client.name,
        "contact_id": row.contact.id if row.contact else None,
        "contact": row.contact.name if row.contact else None,
        "verb": row.verb,
        "lane": row.place.lane.value,
        "returns_at": stamp(row.place.returns_at) if row.place.returns_at else None,
        "lane_why": row.place.why,
        "band": int(row.band),
        "band_why": row.band_why,
        "points": points(row.tenths),
        "reasons": [_reason(reason) for reason in row.reasons],
        "unknown": list(row.unknown),
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "term": reason.term,
        "points": points(reason.tenths),
        "project_id": reason.finding.project_id,
        "contact_id": reason.finding.contact_id,
        "sentence": reason.finding.sentence,
    }


def points(tenths: int) -> float:
    """Tenths as the number that prints with one decimal."""
    return tenths / 10


def stamp(at: datetime) -> str:
    """An instant in UTC, as the book writes it."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
