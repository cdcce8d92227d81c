"""Logging a touch with a client, and the next contact that follows from it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from acct_tui.domain.desk import Desk
from acct_tui.domain.queue import QueueRow
from acct_tui.domain.silence import worst_silence
from acct_tui.domain.snapshots import Commitment
from acct_tui.domain.windows import Reach, window_at
from acct_tui.domain.worktime import clock_instant, local_day
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.store.reading.owed import commitments
from acct_tui.store.writing import Writer
from acct_tui.words.ages import moment

Disposition = Literal["reached", "no_answer", "voicemail", "busy", "call_back", "wrong_number", "other_person"]
DISPOSITIONS: tuple[tuple[str, Disposition, str], ...] = (
    ("r", "reached", "reached"),
    ("n", "no_answer", "no answer"),
    ("v", "voicemail", "voicemail"),
    ("b", "busy", "busy"),
    ("c", "call_back", "call back"),
    ("w", "wrong_number", "wrong number"),
    ("o", "other_person", "other person"),
)
"""The letter, the name in the book and the words of each way a call can end."""


@dataclass(frozen=True, slots=True)
class NextContact:
    """When we call again and why; promised means that the client was told."""

    at: datetime
    text: str = ""
    promised: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """One call as it is logged; without a moment it was now."""

    client_id: str
    client: str
    disposition: Disposition
    note: str = ""
    contact_id: str | None = None
    project_id: str | None = None
    started_by: Literal["us", "client"] = "us"
    at: datetime | None = None
    minutes: int | None = None
    mood: int | None = None
    next: NextContact | None = None

    @property
    def kind(self) -> str:
        """A conversation when somebody who counts was reached, else an attempt."""
        return "conversation" if self.disposition == "reached" else "attempt"


def log_call(book: Book, call: Call) -> str:
    """Write a call down, keep the calls it fulfils, plan the next one; returns the words of the action."""
    desk = book.desk()
    at = call.at or desk.now
    if at > desk.now:
        raise Refused("A call cannot be logged before it was made: give an earlier time.")
    words = _logged(call)
    with book.write(words) as writer:
        writer.add(
            "interactions",
            client_id=call.client_id,
            project_id=call.project_id,
            contact_id=call.contact_id,
            at=at,
            started_by=call.started_by,
            channel="phone",
            kind=call.kind,
            disposition=call.disposition,
            minutes=call.minutes,
            note=call.note or None,
            mood=call.mood,
        )
        if call.kind == "conversation":
            _keep_calls_due(writer, book, call.client_id, at)
        if call.next:
            set_next_contact(writer, book, call.client_id, call.next, desk)
    return words


def _logged(call: Call) -> str:
    if call.started_by == "client":
        return f"{call.client} called: {'talked' if call.kind == 'conversation' else 'missed'}"
    said = next(words for _, name, words in DISPOSITIONS if name == call.disposition)
    return f"Logged a call with {call.client}: {said}"


def suggested_next(row: QueueRow, desk: Desk) -> datetime:
    """The moment the cadence asks for: that many working days from now, when the contact's day begins."""
    client, contact = row.client, row.contact
    quiet = worst_silence(client, desk)
    pace = quiet.cadence if quiet else client.cadence_days
    calendar, zone = desk.calendar(client.country), (contact and contact.zone) or client.zone
    day = calendar.add(local_day(desk.now, zone), pace)
    at = clock_instant(day, desk.hours.starts, zone) + timedelta(hours=1)
    window = window_at(contact.windows if contact else (), zone, calendar, at)
    return at if window.reach is Reach.OPEN or window.changes_at is None else window.changes_at


def plan_call(book: Book, client_id: str, client: str, plan: NextContact) -> str:
    """Set the next contact of a client; returns the words of the action."""
    desk = book.desk()
    words = f"Planned a call with {client}"
    with book.write(words) as writer:
        set_next_contact(writer, book, client_id, plan, desk)
        still_owed = [call for call in open_calls(book, client_id, desk) if call.promised and not plan.promised]
    first = next((call.due_at for call in still_owed if call.due_at and call.due_at < plan.at), None)
    return f"{words}; the call promised for {moment(first, desk.now, desk.zone)} is still owed" if first else words


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


def open_calls(book: Book, client_id: str, desk: Desk) -> list[Commitment]:
    """Our open calls to a client, the earliest first."""
    owed = commitments(book.as_of(desk), [client_id]).get(client_id, ())
    return [item for item in owed if item.owner == "us" and item.kind == "call"]


def _add_call(writer: Writer, client_id: str, plan: NextContact, desk: Desk) -> None:
    writer.add(
        "commitments",
        client_id=client_id,
        owner="us",
        kind="call",
        text=plan.text or "call",
        promised=plan.promised,
        made_at=desk.now,
        first_due_at=plan.at,
        due_at=plan.at,
    )


def _keep_calls_due(writer: Writer, book: Book, client_id: str, at: datetime) -> None:
    """A conversation is the call that was due by the end of its day, if that was agreed by then."""
    desk = book.desk(at)
    end = max(desk.now, desk.hours.day_end(desk.today))
    for call in open_calls(book, client_id, desk):
        if call.due_at is None or call.due_at <= end:
            writer.change("commitments", call.id, kept_at=at)
