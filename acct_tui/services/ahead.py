"""What lies ahead of a client once a call is saved: when they come back by themselves, or the call that was agreed."""

from dataclasses import dataclass, replace

from acct_tui.domain.after_call import Said, after_call
from acct_tui.domain.notelines import agreements
from acct_tui.domain.queue import QueueRow
from acct_tui.domain.queue import row as rank_one
from acct_tui.domain.snapshots import Touch
from acct_tui.domain.veil import veiled_row
from acct_tui.services.book import Book
from acct_tui.services.calls import Call, Disposition
from acct_tui.services.steps.agreements import call_of
from acct_tui.services.steps.next_contact import NextContact


@dataclass(frozen=True, slots=True)
class After:
    """How a client stands after a call; the row is None without a live project, `agreed` the call its note names."""

    row: QueueRow | None = None
    agreed: NextContact | None = None


class Ahead:
    """Reads the client of a call once, then tells of each way in which the call may have ended."""

    def __init__(self, book: Book, call: Call) -> None:
        self._book, self._call = book, call
        self._client = next((each for each in book.clients(book.desk()) if each.id == call.client_id), None)

    def after(self, way: Disposition) -> After:
        """How the client will stand if the call ended so."""
        desk, call = self._book.desk(), replace(self._call, disposition=way)
        agreed = tuple(agreements(call.note, desk.now, desk.hours))
        planned = call_of(agreed, desk.now, is_heard=call.was_heard)
        if self._client is None:
            return After(None, planned)
        told = frozenset(tick.point.subject for tick in call.told)
        touch = Touch("", desk.now, call.started_by, call.kind, call.contact_id, call.project_id, way)
        row = rank_one(after_call(self._client, Said(touch, call.was_heard, told, agreed), desk), desk)
        return After(veiled_row(row) if self._book.is_shared else row, planned)
