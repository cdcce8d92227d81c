"""The call card: whom to ask for, on which number, and what was said last."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from acct_tui.domain.desk import Desk
from acct_tui.domain.queue import QueueRow
from acct_tui.domain.snapshots import Touch
from acct_tui.services.book import Book
from acct_tui.store.reading import cards


@dataclass(frozen=True, slots=True)
class Card:
    """What to know before a call to the contact of a row; None and empty: not known."""

    phone: str | None = None
    style: str | None = None
    facts: tuple[str, ...] = ()
    last: Touch | None = None
    said: str | None = None


def call_cards(book: Book, queue: Iterable[QueueRow], desk: Desk) -> Mapping[str, Card]:
    """The cards of a whole queue by client, in three questions."""
    rows = list(queue)
    known = book.as_of(desk)
    people = [row.contact.id for row in rows if row.contact]
    reach, facts = cards.reaches(known, people), cards.facts(known, people)
    notes = cards.notes(known, [row.client.conversations[0].id for row in rows if row.client.conversations])

    def card(row: QueueRow) -> Card:
        who = row.contact.id if row.contact else ""
        last = row.client.conversations[0] if row.client.conversations else None
        phone, style = reach.get(who, (None, None))
        return Card(phone, style, facts.get(who, ()), last, notes.get(last.id) if last else None)

    return {row.client.id: card(row) for row in rows}
