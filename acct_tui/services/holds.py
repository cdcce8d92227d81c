"""Holding a client until a day, and ending that."""

from datetime import date

from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.holds import inside, told
from acct_tui.domain.queue.terms.own import held_until
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.store import reading
from acct_tui.words.ages import exact_day


def hold(book: Book, client: Client, until: date, why: str) -> str:
    """Let a client rest until a day, for a reason; returns the words of the action."""
    desk = book.desk()
    if until <= desk.today:
        raise Refused("A hold ends on a day that lies ahead: give a later one.")
    if not why.strip():
        raise Refused("Say in a few words why, such as “their board meets”: the queue tells it.")
    words = f"Held {client.name} until {exact_day(until, desk.today)}"
    with book.write(words) as writer:
        writer.change("clients", client.id, hold_until=until, hold_why=why.strip(), hold_said_on=desk.today)
    return words


def release(book: Book, client: Client) -> str:
    """End the hold of a client; returns the words of the action, Refused when there is none."""
    if held_until(client, book.desk()) is None:
        raise Refused(f"{client.name} is not held.")
    words = f"Ended the hold of {client.name}"
    with book.write(words) as writer:
        writer.change("clients", client.id, hold_until=None, hold_why=None, hold_said_on=None)
    return words


def whole(book: Book, client: Client) -> Client:
    """A client with all that a hold may rest: that of a shared screen comes without what others must not see."""
    if not book.is_shared:
        return client
    with book.view():
        return reading.client(book.as_of(book.desk()), client.id) or client


def would_rest(book: Book, known: Client, until: date) -> str:
    """What matters inside a hold of a `whole` client until a day, in one line, without a word of what is hidden."""
    desk = book.desk()
    return told(inside(known, until, desk, is_shared=book.is_shared), desk.now)
