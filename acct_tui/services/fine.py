"""Saying that a client is fine until something gets worse."""

from acct_tui.domain.facts.findings import Band
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.queue import QueueRow, row
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused


def say_fine(book: Book, client: Client) -> str:
    """Let a client rest until it gets worse; returns the words of the action, Refused when something is owed."""
    desk = book.ranking_desk()
    words = f"{client.name} is fine until it gets worse"
    with book.write(words) as writer:
        known = next((each for each in book.everybody(desk) if each.id == client.id), None)
        if known is None:
            raise Refused(f"{client.name} has no live project any more.")
        standing = row(known, desk)
        _refuse(standing)
        writer.change("clients", client.id, fine_at=desk.now, fine_band=int(standing.band), fine_tenths=standing.tenths)
    return words


def _refuse(standing: QueueRow) -> None:
    if standing.band == Band.OWED:
        raise Refused("They are owed a call: c, x or z.")
    if standing.band == Band.PINNED:
        raise Refused("You pinned them: p lets go of the pin first.")
