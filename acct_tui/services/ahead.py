"""What lies ahead of a client once a call is saved, or a next one is planned, and when they come back by themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Complaint, Touch
from acct_tui.domain.notes.notelines import agreements
from acct_tui.domain.queue.after_call import Said, after_call, with_next_call
from acct_tui.domain.queue.queue import QueueRow, rank
from acct_tui.domain.queue.unrested import said, unrested
from acct_tui.domain.queue.veil import veiled_row
from acct_tui.domain.talk.talktime import span
from acct_tui.services.book import Book
from acct_tui.services.calls import Call
from acct_tui.services.steps.agreements import call_of
from acct_tui.services.steps.next_contact import NextContact
from acct_tui.store import reading
from acct_tui.words.safe import one_line

_NEWCOMER = "newcomer"


@dataclass(frozen=True, slots=True)
class After:
    """How a client stands after a call; the row is None once they stand in no queue, `agreed` the call of its note.

    `known` is the client with all that the rules read, also what others must not see.
    """

    row: QueueRow | None = None
    agreed: NextContact | None = None
    known: Client | None = None


class Ahead:
    """Reads the client of a call once, then tells of each way in which the call may have ended."""

    def __init__(self, book: Book, client_id: str) -> None:
        self._book = book
        with book.view():
            self._client = reading.client(book.as_of(book.desk()), client_id)

    def after(self, call: Call) -> After:
        """How the client will stand if the call is saved so, without a next one that is set beside its note."""
        desk = self._book.desk()
        planned = call_of(agreements(call.note, desk.now, desk.hours), desk.now, is_heard=call.was_heard)
        if self._client is None:
            return After(None, planned)
        known = after_call(self._client, _said(call, self._client, desk), desk)
        return After(_seen(self._book, known, desk), planned, known)


def with_next(book: Book, after: After, at: datetime, *, promised: bool) -> QueueRow | None:
    """How a client stands after a call when a next one is set."""
    desk = book.desk()
    return _seen(book, with_next_call(after.known, at, desk, promised=promised), desk) if after.known else None


def _seen(book: Book, client: Client, desk: Desk) -> QueueRow | None:
    row = next(iter(rank([client], desk)), None)
    return veiled_row(row) if row and book.is_shared else row


def _said(call: Call, client: Client, desk: Desk) -> Said:
    """A call as the rules read it; somebody new is nobody of the contacts there are."""
    contact_id = call.contact_id or (_NEWCOMER if call.newcomer else None)
    talk = span(desk.now, call.at, call.minutes, (each.at for each in (*client.conversations, *client.others)))
    touch = Touch(
        "",
        talk.began_at,
        call.started_by,
        call.kind,
        contact_id,
        call.project_id,
        call.disposition,
        mood=call.mood,
        was_problem=call.was_problem,
        minutes=call.minutes,
    )
    return Said(
        touch,
        talk.ended_at,
        call.was_heard,
        frozenset(tick.point.subject for tick in call.told),
        tuple(agreements(call.note, desk.now, desk.hours)),
        tuple(_received(call, contact_id, talk.ended_at)),
    )


def _received(call: Call, contact_id: str | None, at: datetime) -> Iterator[Complaint]:
    for kind, text in call.complaints:
        yield Complaint(
            f"{kind} {text}", text, "medium", at, kind=kind, project_id=call.project_id, contact_id=contact_id
        )


def asked_before(
    book: Book, known: Client, at: datetime | None, *, promised: bool = False, told: str | None = None
) -> str:
    """What asks before a next contact of a `whole` client, in one line; `told` is the id of what is told already."""
    desk = book.desk()
    found = unrested(known, at, desk, promised=promised, is_shared=book.is_shared)
    return one_line(said([each for each in found if each.about is None or each.about != told], desk.now))
