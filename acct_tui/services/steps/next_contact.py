"""The next contact with a client, which replaces the one before, and the planned calls that a talk fulfils."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from acct_tui.domain.after_call import is_kept_by_talking, replaced_calls
from acct_tui.domain.desk import Desk
from acct_tui.domain.overtaken import overtaken, told
from acct_tui.domain.snapshots import Commitment
from acct_tui.domain.terms.own import FOR_NO_REASON
from acct_tui.domain.veil import veiled_commitment
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.store.reading import AsOf
from acct_tui.store.reading.owed import commitments
from acct_tui.store.writing import Writer


@dataclass(frozen=True, slots=True)
class NextContact:
    """When we call again and why; promised means that the client was told."""

    at: datetime
    text: str = ""
    promised: bool = False


def set_next_contact(writer: Writer, book: Book, client_id: str, plan: NextContact, desk: Desk) -> None:
    """Move the call that this one replaces, or add one.

    A plan of ours replaces our plan; a promise replaces either, since the client was told of the new time.
    """
    agree_on(writer, book.as_of(desk), plan, {"client_id": client_id}, desk)


def agree_on(writer: Writer, known: AsOf, plan: NextContact, whose: Mapping[str, str | None], desk: Desk) -> None:
    """Set the next contact of `whose` client, project and contact; a plan at a promised moment is that call."""
    if plan.at <= desk.now:
        raise Refused("The next contact must lie ahead: give a later time.")
    calls = _open_calls(known, str(whose["client_id"]))
    if not plan.promised and any(call.promised and call.due_at == plan.at for call in calls):
        return
    replaced = replaced_calls(calls, promised=plan.promised)
    if not replaced:
        _add_call(writer, plan, whose, desk)
        return
    first, *rest = replaced
    writer.change("commitments", first.id, due_at=plan.at, text=plan.text or first.text, promised=plan.promised)
    for call in rest:
        writer.change("commitments", call.id, dropped_at=desk.now)


def still_owed(book: Book, client_id: str, plan: NextContact, desk: Desk) -> str:
    """What to add to the words of an action that planned a call: the promise to the client that comes before it."""
    owed = commitments(book.as_of(desk), [client_id]).get(client_id, ())
    seen = map(veiled_commitment, owed) if book.is_shared else owed
    said = told(overtaken(seen, plan.at, desk, promised=plan.promised), desk)
    return f"; {said[:1].lower()}{said[1:]}" if said else ""


def open_calls(book: Book, client_id: str, desk: Desk) -> list[Commitment]:
    """Our open calls to a client, the earliest first."""
    return _open_calls(book.as_of(desk), client_id)


def _open_calls(known: AsOf, client_id: str) -> list[Commitment]:
    owed = commitments(known, [client_id]).get(client_id, ())
    return [item for item in owed if item.owner == "us" and item.kind == "call"]


def keep_calls_due(writer: Writer, book: Book, client_id: str, at: datetime) -> None:
    """A conversation is the call that was due by the end of its day, if that was agreed by then."""
    desk = book.desk(at)
    for call in open_calls(book, client_id, desk):
        if is_kept_by_talking(call, desk):
            writer.change("commitments", call.id, kept_at=at)


def _add_call(writer: Writer, plan: NextContact, whose: Mapping[str, str | None], desk: Desk) -> None:
    writer.add(
        "commitments",
        **whose,
        owner="us",
        kind="call",
        text=plan.text or FOR_NO_REASON,
        promised=plan.promised,
        made_at=desk.now,
        first_due_at=plan.at,
        due_at=plan.at,
    )
