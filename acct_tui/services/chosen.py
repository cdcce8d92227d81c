"""Choosing clients for a day: a mark, no plan; it moves and hides nothing."""

from collections.abc import Sequence

from acct_tui.domain.facts.phrases import together
from acct_tui.domain.facts.snapshots import Client
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.words.ages import day


def choose(book: Book, client: Client) -> str:
    """Mark a client as chosen for today; returns the words of the action."""
    words = f"Chosen for today: {client.name}"
    with book.write(words) as writer:
        writer.change("clients", client.id, chosen_on=book.desk().today)
    return words


def move_on(book: Book, clients: Sequence[Client]) -> str:
    """Choose clients for my next working day instead; returns the words of the action, Refused when there are none."""
    if not clients:
        raise Refused("Nobody who was chosen is left.")
    desk = book.desk()
    following = desk.hours.calendar.add(desk.today, 1)
    words = f"Chosen for {day(following, desk.today)}: {together([client.name for client in clients])}"
    with book.write(words) as writer:
        for client in clients:
            writer.change("clients", client.id, chosen_on=following)
    return words


def drop(book: Book, client: Client) -> str:
    """Let go of the mark of a client; returns the words of the action."""
    words = f"Not chosen any more: {client.name}"
    with book.write(words) as writer:
        writer.change("clients", client.id, chosen_on=None)
    return words
