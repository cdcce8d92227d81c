"""Dealing with a reason of the queue: the one verb that makes it go away."""

from acct_tui.domain.facts.findings import Reason
from acct_tui.domain.facts.snapshots import Client
from acct_tui.services.book import Book
from acct_tui.services.steps.complaints import Interests
from acct_tui.services.steps.deeds import Deed, asks_for_interests, carry_out
from acct_tui.services.steps.payments import still_disputed

__all__ = ["Interests", "asks_for_interests", "deal_with"]


def deal_with(book: Book, client: Client, reason: Reason, interests: Interests | None = None) -> str:
    """Carry out the reason's verb and return the words of the action; Refused when it has none."""
    deed = Deed(client, reason, book.desk(), interests)
    words = f"{client.name}: {deed.done} · {reason.finding.brief}"
    with book.write(words) as writer:
        carry_out(writer, deed)
    return words + (still_disputed(book, deed.subject.id) if deed.subject.table == "commitments" else "")
