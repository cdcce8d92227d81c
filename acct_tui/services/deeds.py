"""Dealing with a row: what the key on it does, or the one verb that makes a reason of the queue go away."""

from collections.abc import Mapping

from acct_tui.domain.facts.findings import Reason
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.veil import HIDDEN, hides_row
from acct_tui.services.book import Book
from acct_tui.services.nouns import noun, title
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.complaints import Interests
from acct_tui.services.steps.deeds import Asks, Deed, deed_of, deed_on
from acct_tui.services.steps.matters import Matter, asks_for_interests, done, matter_of, subject_of
from acct_tui.services.steps.payments import awaited, still_disputed
from acct_tui.services.steps.standing import standing, unchanged
from acct_tui.store import rows

__all__ = [
    "Asks",
    "Deed",
    "Interests",
    "asks_for_interests",
    "deal_with",
    "deed_of",
    "deed_on",
    "settle",
    "subject_of",
]


def settle(book: Book, ref: Ref) -> str:
    """Tick off a row as of now and return the words of the action; Refused when there is nothing to tick off."""
    deed = deed_on("x", ref.table)
    if deed is None or deed.write is None:
        raise Refused(f"A {noun(ref.table)} is not ticked off: e edits it.")
    desk, shown = book.desk(), standing(book, ref)
    if book.is_shared and hides_row(ref.table, shown):
        raise Refused(HIDDEN)
    name = title(ref.table, shown)
    if deed.is_done(shown, desk.today):
        raise Refused(f"{name}: {deed.word} already.")
    _refuse_unpaid(book, ref, shown)
    words = f"{deed.word.capitalize()}: {name}"
    with book.write(words) as writer:
        unchanged(writer, ref.table, shown)
        deed.write(writer, Matter(desk, ref))
    return words + _advice(book, ref)


def deal_with(book: Book, client: Client, reason: Reason, interests: Interests | None = None) -> str:
    """Carry out the verb of a reason and return the words of the action; Refused when it has none."""
    deed, matter = deed_of(reason), matter_of(book.desk(), client, reason, interests)
    words = f"{client.name}: {done(matter)} · {reason.finding.brief}"
    with book.write(words) as writer:
        deed.carry_out(writer, matter)
    return words + _advice(book, matter.ref)


def _refuse_unpaid(book: Book, ref: Ref, shown: Mapping[str, object]) -> None:
    """A promise to pay is kept by what comes in for its invoice, by nothing else."""
    with book.view():
        invoice_id = awaited(book, shown) if ref.table == "commitments" else None
        invoice = rows.row(book.database, "invoices", invoice_id) if invoice_id else None
    if invoice:
        raise Refused(f"Invoice {invoice['number']} is open: x on it notes what came in.")


def _advice(book: Book, ref: Ref) -> str:
    return still_disputed(book, ref.id) if ref.table == "commitments" else ""
