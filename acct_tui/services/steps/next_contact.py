"""The next contact with a client, which replaces the one before, and the planned calls that a talk fulfils."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from acct_tui.domain.desk import Desk
from acct_tui.domain.snapshots import Commitment
from acct_tui.domain.terms.own import FOR_NO_REASON
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.store.reading.owed import commitments
from acct_tui.store.writing import Writer
from acct_tui.words.ages import moment


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
    if plan.at <= desk.now:
        raise Refused("The next contact must lie ahead: give a later time.")
    replaced = [call for call in open_calls(book, client_id, desk) if plan.promised or not call.promised]
    if not replaced:
        _add_call(writer, client_id, plan, desk)
        return
    first, *rest = replaced
    writer.change("commitments", first.id, due_at=plan.at, text=plan.text or first.text, promised=plan.promised)
    for call in rest:
        writer.change("commitments", call.id, dropped_at=desk.now)


def still_owed(book: Book, client_ids: Iterable[str], plan: NextContact, desk: Desk) -> str:
    """What to add to the words of an action that planned calls: the first promised one that comes before the plan."""
    owed = [call for client_id in client_ids for call in open_calls(book, client_id, desk) if call.promised]
    times = [call.due_at for call in owed if call.due_at and call.due_at < plan.at and not plan.promised]
    return f"; the call promised for {moment(min(times), desk.now, desk.zone)} is still owed" if times else ""


def open_calls(book: Book, client_id: str, desk: Desk) -> list[Commitment]:
    """Our open calls to a client, the earliest first."""
    owed = commitments(book.as_of(desk), [client_id]).get(client_id, ())
    return [item for item in owed if item.owner == "us" and item.kind == "call"]


def keep_calls_due(writer: Writer, book: Book, client_id: str, at: datetime) -> None:
    """A conversation is the call that was due by the end of its day, if that was agreed by then."""
    desk = book.desk(at)
    end = max(desk.now, desk.hours.day_end(desk.today))
    for call in open_calls(book, client_id, desk):
        if call.due_at is None or call.due_at <= end:
            writer.change("commitments", call.id, kept_at=at)


def _add_call(writer: Writer, client_id: str, plan: NextContact, desk: Desk) -> None:
    writer.add(
        "commitments",
        client_id=client_id,
        owner="us",
        kind="call",
        text=plan.text or FOR_NO_REASON,
        promised=plan.promised,
        made_at=desk.now,
        first_due_at=plan.at,
        due_at=plan.at,
    )
