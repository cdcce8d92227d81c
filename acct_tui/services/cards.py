"""The call card: whom to ask for, on which number, what was said last, and what to tell and ask."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from acct_tui.domain.care.complaints import stage
from acct_tui.domain.care.topics import earlier, worked
from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Touch
from acct_tui.domain.pages.care import Case
from acct_tui.domain.pages.people import Reach
from acct_tui.domain.queue.points import Known, Point, points
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.veil import veiled_reach
from acct_tui.services.book import Book
from acct_tui.store.reading import cards
from acct_tui.store.reading.page.care import objections
from acct_tui.words.safe import one_line


@dataclass(frozen=True, slots=True)
class Card:
    """What to know before a call to the contact of a row; None and empty: not known. `phone` is as it is dialled.

    What was said last is None too where others must not see it, which `hides_said` says.
    """

    reach: Reach = field(default_factory=Reach)
    phone: str | None = None
    last: Touch | None = None
    said: str | None = None
    points: tuple[Point, ...] = ()
    hides_said: bool = False


def call_cards(book: Book, queue: Iterable[QueueRow], desk: Desk) -> Mapping[str, Card]:
    """The cards of a whole queue by client, in seven questions."""
    rows = list(queue)
    known = book.as_of(desk)
    people, clients = [row.contact.id for row in rows if row.contact], [row.client.id for row in rows]
    reach, facts = cards.reaches(known, people), cards.facts(known, people)
    questions, offers = cards.questions(known, clients), cards.offers(known, clients)
    goals = cards.goals(known, clients)
    before = _worked(rows, objections(known))
    talks = [row.client.conversations[0].id for row in rows if row.client.conversations]
    notes = cards.notes(known, talks)
    if book.is_shared:
        reach = {who: veiled_reach(each) for who, each in reach.items()}

    def card(row: QueueRow) -> Card:
        who, client = row.contact.id if row.contact else "", row.client
        last = client.conversations[0] if client.conversations else None
        personal = () if book.is_shared else facts.get(who, ())
        offered = () if book.is_shared else offers.get(client.id, ())
        asked, aims = questions.get(client.id, ()), goals.get(client.id, ())
        note = notes.get(last.id) if last else None
        beside = Known(asked, aims, personal, offered, {} if book.is_shared else before)
        return Card(
            reach.get(who, Reach()),
            _dialled(reach.get(who, Reach()).phone, client.country),
            last,
            None if book.is_shared else note,
            tuple(points(row, beside, desk, _closing(row, desk))),
            hides_said=book.is_shared and bool(note),
        )

    return {row.client.id: card(row) for row in rows}


def _worked(rows: Iterable[QueueRow], met: Sequence[Case]) -> dict[str, str]:
    """What worked when the topics of the open objections were met before, by their ids."""
    open_ids = {item.id for row in rows for item in row.client.complaints}
    best = {case.id: worked(earlier(met, case)) for case in met if case.id in open_ids}
    return {case_id: one_line(case.resolution or "") for case_id, case in best.items() if case}


def _dialled(phone: str | None, country: str) -> str | None:
    from acct_tui.phones import international

    return international(phone, country) if phone else None


def _closing(row: QueueRow, desk: Desk) -> frozenset[str]:
    """The complaints whose next stage is their end."""
    return frozenset(item.id for item in row.client.complaints if stage(item, desk.hours).field == "closed_at")
