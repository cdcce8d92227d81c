"""One action about several clients at once: all of it happens and is undone as one step, or none of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Reason, What
from acct_tui.domain.facts.phrases import together
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.queue import MOST_PINNED, QueueRow
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.deeds import deed_of
from acct_tui.services.steps.matters import asks_for_interests, done, matter_of
from acct_tui.services.steps.next_contact import NextContact, set_next_contact, still_owed
from acct_tui.store.reading.clients import pinned


def plan_calls(book: Book, clients: Sequence[Client], plan: NextContact) -> str:
    """Set the next contact of each client; returns the words of the action."""
    desk = book.desk()
    words = f"Planned a call with {together(_names(clients))}"
    with book.write(words) as writer:
        for client in clients:
            set_next_contact(writer, book, client.id, plan, desk)
        owed = still_owed(book, clients[0].id, plan, desk) if len(clients) == 1 else ""
    return words + owed


@dataclass(frozen=True, slots=True)
class Deals:
    """The most pressing reason that has a verb of each client, and in words those that cannot be among them."""

    made: tuple[tuple[Client, Reason], ...]
    left_out: tuple[str, ...]


def deals_of(rows: Sequence[QueueRow], desk: Desk) -> Deals:
    """What can be dealt with at once; a reason whose verb asks a question is left out."""
    made: list[tuple[Client, Reason]] = []
    left_out: list[str] = []
    for row in rows:
        first = _most_pressing(row)
        if first is None:
            left_out.append(f"{row.client.name}: nothing to tick off, a call deals with it")
        elif asks_for_interests(row.client, first, desk):
            left_out.append(f"{row.client.name}: closing a complaint asks two questions, x on it alone")
        elif deed_of(first).asks == "next step":
            left_out.append(f"{row.client.name}: a dispute asks for its next step, x on it alone")
        else:
            made.append((row.client, first))
    return Deals(tuple(made), tuple(left_out))


def _most_pressing(row: QueueRow) -> Reason | None:
    """What asks to be dealt with now before what rests; never a mood, which is judged of one person at a time."""
    resting = [each.reason for each in row.occasions if each.rest]
    verbs = [each for each in row.findings if each.verb and each.finding.subject and each.finding.what is not What.MOOD]
    return min(verbs, key=lambda reason: reason in resting, default=None)


def deal_with_all(book: Book, deals: Sequence[tuple[Client, Reason]]) -> str:
    """Carry out the verb of one reason of each client; returns the words of the action."""
    desk = book.desk()
    matters = [(deed_of(reason), matter_of(desk, client, reason)) for client, reason in deals]
    verbs = ", ".join(dict.fromkeys(done(matter) for _, matter in matters))
    words = f"{together([client.name for client, _ in deals])}: {verbs}"
    with book.write(words) as writer:
        for deed, matter in matters:
            deed.carry_out(writer, matter)
    return words


def pin_all(book: Book, clients: Sequence[Client]) -> str:
    """Pin each client that is not pinned; returns the words of the action, Refused when they would be too many."""
    desk = book.desk()
    loose = [client for client in clients if not client.pinned_at]
    words = f"Pinned {together(_names(loose))}"
    if not loose:
        raise Refused("They are pinned already: p on one alone lets go of it.")
    with book.write(words) as writer:
        names = pinned(book.as_of(desk))
        if len(names) + len(loose) > MOST_PINNED:
            standing = f"{', '.join(names)} {'is' if len(names) == 1 else 'are'} pinned already" if names else ""
            raise Refused(f"At most {MOST_PINNED} clients are pinned{f', and {standing}' if standing else ''}.")
        for client in loose:
            writer.change("clients", client.id, pinned_at=desk.now)
    return words


def _names(clients: Sequence[Client]) -> list[str]:
    return [client.name for client in clients]
