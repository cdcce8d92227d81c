"""Logging a touch with a client: what was said, what it settles, and the next contact that follows from it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from acct_tui.domain.notes.objections import objections
from acct_tui.domain.talk.talktime import MINUTE, Span, span
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.agreements import About
from acct_tui.services.steps.agreements import write as write_agreements
from acct_tui.services.steps.complaints import met_before, receive
from acct_tui.services.steps.next_contact import NextContact, agree_on, keep_calls_due, set_next_contact, still_owed
from acct_tui.services.steps.ticks import Tick, carry_out_tick
from acct_tui.store.reading import AsOf
from acct_tui.store.reading.talks import touched
from acct_tui.store.writer import Writer

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
HEARD: Final = frozenset({"reached", "voicemail", "other_person"})
"""Ways a call can end in which something was told."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call as it is logged; without a moment it is over now and began so many minutes ago.

    `newcomer` names a contact who is not in the book yet.
    """

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
    ticks: tuple[Tick, ...] = ()
    was_problem: bool | None = None
    newcomer: str = ""

    @property
    def kind(self) -> Literal["conversation", "attempt"]:
        """A conversation when somebody who counts was reached, else an attempt."""
        return "conversation" if self.disposition == "reached" else "attempt"

    @property
    def was_heard(self) -> bool:
        """Whether somebody heard what we had to say."""
        return self.disposition in HEARD

    @property
    def told(self) -> list[Tick]:
        """The ticks that are carried out: none when nobody heard, and what any talk deals with is dealt with."""
        heard = self.ticks if self.was_heard else ()
        return [tick for tick in heard if not (tick.point.done_by_talking and self.kind == "conversation")]

    @property
    def complaints(self) -> Iterator[tuple[Literal["complaint", "objection"], str]]:
        """A call with a problem is a complaint, in the words of its note; its lines may be objections."""
        if self.was_problem:
            yield "complaint", self.note or "Called with a problem"
        for objection in objections(self.note):
            yield "objection", objection.text


def log_call(book: Book, call: Call) -> str:
    """Write a call down with all that follows from it, as one action; returns its words."""
    return log_and_tell(book, call)[0]


def log_and_tell(book: Book, call: Call) -> tuple[str, list[str]]:
    """Log a call; returns the words of the action, and what each line of its note agreed on.

    Before the words comes what worked when the topic of a complaint or objection in it was met before.
    """
    desk = book.desk()
    if call.at and call.at > desk.now:
        raise Refused("A call cannot be logged before it was made: give an earlier time.")
    words = _logged(call)
    with book.write(words) as writer:
        call = _as_standing(writer, call)
        contact_id = call.contact_id or _meet(writer, call)
        talk = _span(book.as_of(desk), call)
        talk_id = _write_down(writer, call, talk.began_at, contact_id)
        unsaid = [text for tick in call.told if (text := carry_out_tick(writer, tick, desk))]
        if unsaid:
            writer.change("interactions", talk_id, note="\n".join([call.note, *unsaid]).strip())
        if call.kind == "conversation":
            keep_calls_due(writer, book, call.client_id, contact_id, talk.ended_at)
        if call.next:
            agree_on(writer, book.as_of(desk), call.next, {"client_id": call.client_id, "contact_id": contact_id}, desk)
        about = About(call.client_id, call.project_id, contact_id, talk_id, call.was_heard, call.next)
        received = [receive(writer, about, kind, text, talk.ended_at) for kind, text in call.complaints]
        agreed = write_agreements(writer, book.as_of(desk), desk, call.note, about)
        before = [told for complaint_id in received if (told := met_before(book, complaint_id))]
    return " · ".join([*before, words]), agreed


def _span(known: AsOf, call: Call) -> Span:
    """When a call began and was over, after whatever came before it."""
    before = touched(known, call.client_id, known.now - (call.minutes or 0) * MINUTE)
    return span(known.now, call.at, call.minutes, before)


def _as_standing(writer: Writer, call: Call) -> Call:
    """The call without a contact or project that was deleted while it lasted; Refused when the client was."""
    if writer.row("clients", call.client_id) is None:
        raise Refused(f"{call.client} was deleted meanwhile: u on a screen brings it back, then this can be saved.")
    contact, project = call.contact_id, call.project_id
    return replace(
        call,
        contact_id=contact if contact and writer.row("contacts", contact) else None,
        project_id=project if project and writer.row("projects", project) else None,
    )


def _write_down(writer: Writer, call: Call, at: datetime, contact_id: str | None) -> str:
    return writer.add(
        "interactions",
        client_id=call.client_id,
        project_id=call.project_id,
        contact_id=contact_id,
        at=at,
        started_by=call.started_by,
        channel="phone",
        kind=call.kind,
        disposition=call.disposition,
        minutes=call.minutes,
        note=call.note or None,
        mood=call.mood,
        was_problem=call.was_problem,
    )


def _meet(writer: Writer, call: Call) -> str | None:
    """Somebody who called for the first time becomes a contact."""
    return writer.add("contacts", client_id=call.client_id, name=call.newcomer) if call.newcomer else None


def _logged(call: Call) -> str:
    if call.started_by == "client":
        return f"{call.client} called: {'talked' if call.kind == 'conversation' else 'missed'}"
    said = next(words for _, name, words in DISPOSITIONS if name == call.disposition)
    return f"Logged a call with {call.client}: {said}"


def plan_call(book: Book, client_id: str, client: str, plan: NextContact) -> str:
    """Set the next contact of a client; returns the words of the action."""
    desk = book.desk()
    words = f"Planned a call with {client}"
    with book.write(words) as writer:
        set_next_contact(writer, book, client_id, plan, desk)
        owed = still_owed(book, client_id, plan, desk)
    return words + owed
