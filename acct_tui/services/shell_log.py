"""A call logged from the shell, where it is over already: with a client by name, now or earlier."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from acct_tui.domain.names import Named
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.services.steps import agreements
from acct_tui.services.steps.next_contact import NextContact, keep_calls_due, set_next_contact
from acct_tui.store.reading import names
from acct_tui.words.safe import folded


@dataclass(frozen=True, slots=True)
class PastCall:
    """A call with a client: who made it, whether it was answered, when it was and when the next one is."""

    client: Named
    note: str
    started_by: Literal["us", "client"] = "us"
    is_answered: bool = True
    at: datetime | None = None
    next_at: datetime | None = None


def client_called(book: Book, name: str) -> Named:
    """The one client called so, else the one whose name contains it, accents and case aside; Refused for others."""
    with book.view():
        clients = names.clients(book.as_of(book.desk()))
    wanted = folded(name)
    exact = [client for client in clients if wanted in (folded(client.name), client.id)]
    found = exact or [client for client in clients if wanted in folded(client.name)]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(sorted(client.name for client in found or clients)) or "none"
    if found:
        raise Refused(f"“{name}” could be {listed}: give more of the name.")
    raise Refused(f"No client is called “{name}”; there are: {listed}.")


def log_past_call(book: Book, call: PastCall) -> list[str]:
    """Write the call down with what was agreed in its note; returns the words of the action, then each agreement."""
    desk = book.desk()
    at = call.at or desk.now
    if at > desk.now:
        raise Refused("A call cannot be logged before it was made: give an earlier time.")
    words = _words(call)
    with book.write(words) as writer:
        talk = writer.add(
            "interactions",
            client_id=call.client.id,
            at=at,
            started_by=call.started_by,
            channel="phone",
            kind="conversation" if call.is_answered else "attempt",
            disposition="reached" if call.is_answered else "no_answer",
            note=call.note or None,
        )
        if call.is_answered:
            keep_calls_due(writer, book, call.client.id, at)
        # Before the note's own calls are there, which the next contact would replace.
        if call.next_at:
            set_next_contact(writer, book, call.client.id, NextContact(call.next_at), desk)
        about = agreements.About(call.client.id, interaction_id=talk)
        agreed = agreements.write(writer, book.as_of(desk), desk, call.note, about)
    return [words, *agreed]


def _words(call: PastCall) -> str:
    if call.started_by == "client":
        return f"{call.client.name} called: {'talked' if call.is_answered else 'missed'}"
    return f"Logged a call with {call.client.name}: {'reached' if call.is_answered else 'no answer'}"
