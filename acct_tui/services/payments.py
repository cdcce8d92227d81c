"""Money that comes in for an invoice, and the promise that it will."""

from datetime import date, datetime

from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.payments import awaited, came_in_at, keep_if_paid, open_promises
from acct_tui.services.steps.unpaid import Unpaid, still_so, unpaid
from acct_tui.store import rows
from acct_tui.store.writer import Writer
from acct_tui.words.ages import exact
from acct_tui.words.money import to_the_cent

__all__ = ["Unpaid", "invoice_of", "pay", "promise_to_pay", "unpaid"]


def invoice_of(book: Book, commitment_id: str) -> str | None:
    """The invoice that a promise to pay waits for; None for what is no such promise, or was paid already."""
    with book.view():
        return awaited(book, rows.row(book.database, "commitments", commitment_id) or {})


def pay(book: Book, asked: Unpaid, amount: int, paid_on: date) -> str:
    """Note a payment, of all that is open or of a part; returns the words of the action."""
    if amount <= 0:
        raise Refused("A payment is more than nothing: type what came in.")
    if amount > asked.open:
        raise Refused(f"Only {asked.rest} of invoice {asked.number} is open: type at most that.")
    if paid_on > book.desk().today:
        raise Refused("Money that came in came in by today: z notes what they promise to pay.")
    left = asked.open - amount
    told = f", {to_the_cent(left, asked.currency)} is still open" if left else ""
    told += "; the dispute about it is over" if asked.is_disputed and not left else ""
    words = f"Paid: {asked.number}, {to_the_cent(amount, asked.currency)}{told}"
    with book.write(words) as writer:
        still_so(book, asked)
        writer.add("payments", invoice_id=asked.id, amount=amount, paid_on=paid_on)
        keep_if_paid(writer, book, asked.id, came_in_at(book, asked.id))
    return words


def promise_to_pay(book: Book, asked: Unpaid, due_at: datetime) -> str:
    """Note when they promise to pay, in place of what they promised before; returns the words of the action."""
    desk = book.desk()
    words = f"They promise to pay {asked.number} by {exact(due_at, desk.now, desk.zone)}"
    with book.write(words) as writer:
        still_so(book, asked)
        before = open_promises(book, asked.id)
        if before:
            writer.change("commitments", before[0]["id"], due_at=due_at, promised=True)
        else:
            _promise(writer, asked, desk.now, due_at)
        for other in before[1:]:
            writer.change("commitments", other["id"], dropped_at=desk.now)
    return words


def _promise(writer: Writer, asked: Unpaid, now: datetime, due_at: datetime) -> None:
    writer.add(
        "commitments",
        client_id=asked.client_id,
        project_id=asked.project_id,
        contact_id=asked.contact_id,
        invoice_id=asked.id,
        owner="client",
        kind="payment",
        text=f"pay invoice {asked.number}",
        promised=True,
        made_at=now,
        first_due_at=due_at,
        due_at=due_at,
    )
