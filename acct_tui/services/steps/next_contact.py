"""The next contact with a client, which replaces the one before, and the planned calls that a talk fulfils."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.after_call import is_kept_by_talking, replaced_calls
from acct_tui.domain.queue.overtaken import overtaken, told
from acct_tui.domain.queue.terms.own import FOR_NO_REASON, agreed_calls, next_contact
from acct_tui.domain.queue.veil import veiled_commitment
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.store.reading import AsOf
from acct_tui.store.reading.clients import owing
from acct_tui.store.reading.owed import commitments
from acct_tui.store.writer import Writer


@dataclass(frozen=True, slots=True)
class NextContact:
    """When we call again and why; promised means that the client was told."""

    at: datetime
    text: str = ""
    promised: bool = False


def set_next_contact(writer: Writer, book: Book, client_id: str, plan: NextContact, desk: Desk) -> None:
    """Move the call that this one replaces, or add one.

    A plan of ours replaces our plan; a promise replaces also what the same contact was promised, who was told of the
    new time. Whoever the next call is for until then is who it is for.
    """
    client = owing(book.as_of(desk), client_id)
    before = next_contact(client)
    contact_id = before.contact_id if before else None
    _agree(writer, client, plan, {"client_id": client_id, "contact_id": contact_id}, desk)


def agree_on(writer: Writer, known: AsOf, plan: NextContact, whose: Mapping[str, str | None], desk: Desk) -> None:
    """Set the next contact of `whose` client, project and contact; a plan at a promised moment is that call."""
    _agree(writer, owing(known, str(whose["client_id"])), plan, whose, desk)


def _agree(writer: Writer, client: Client, plan: NextContact, whose: Mapping[str, str | None], desk: Desk) -> None:
    if plan.at <= desk.now:
        raise Refused("The next contact must lie ahead: give a later time.")
    contact_id = whose.get("contact_id")
    if not plan.promised and any(call.due_at == plan.at for call in agreed_calls(client)):
        return
    replaced = replaced_calls(client, contact_id, desk, promised=plan.promised)
    if not replaced:
        _add_call(writer, plan, whose, desk)
        return
    first, *rest = replaced
    writer.change(
        "commitments",
        first.id,
        due_at=plan.at,
        text=plan.text or first.text,
        promised=plan.promised,
        contact_id=contact_id or first.contact_id,
    )
    for call in rest:
        writer.change("commitments", call.id, dropped_at=desk.now)


def still_owed(book: Book, client_id: str, plan: NextContact, desk: Desk) -> str:
    """What to add to the words of an action that planned a call: the promise to the client that comes before it."""
    owed = commitments(book.as_of(desk), [client_id]).get(client_id, ())
    seen = map(veiled_commitment, owed) if book.is_shared else owed
    said = told(overtaken(seen, plan.at, desk, promised=plan.promised), desk)
    return f"; {said[:1].lower()}{said[1:]}" if said else ""


def keep_calls_due(writer: Writer, book: Book, client_id: str, contact_id: str | None, at: datetime) -> None:
    """A conversation is the call with that contact that was due by the end of its day, if that was agreed by then."""
    desk = book.desk(at)
    client = owing(book.as_of(desk), client_id)
    for item in client.commitments:
        if is_kept_by_talking(item, contact_id, client, desk):
            writer.change("commitments", item.id, kept_at=at)


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
