"""Money that comes in for an invoice, the promise that it will, and the dispute that stops asking for it."""

from dataclasses import dataclass
from datetime import date, datetime

from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.payments import awaited, came_in_at, keep_if_paid, open_promises, rest
from acct_tui.store import kin, rows
from acct_tui.store.writing import Writer
from acct_tui.words.ages import exact
from acct_tui.words.money import to_the_cent


@dataclass(frozen=True, slots=True)
class Unpaid:
    """An invoice with an open rest, whose it is, and when they promised to pay it."""

    id: str
    number: str
    open: int
    currency: str
    is_disputed: bool
    client_id: str
    client: str
    project_id: str
    contact_id: str | None
    promised_for: datetime | None

    @property
    def rest(self) -> str:
        """What is open, in words."""
        return to_the_cent(self.open, self.currency)


def unpaid(book: Book, invoice_id: str) -> Unpaid:
    """What is open of an invoice now; Refused when it is paid or gone."""
    with book.view():
        invoice = rows.row(book.database, "invoices", invoice_id)
        if invoice is None:
            raise Refused("This is gone already.")
        left = rest(book, invoice)
        if left <= 0:
            raise Refused(f"Invoice {invoice['number']} is paid already.")
        project = rows.row(book.database, "projects", str(invoice["project_id"])) or {}
        client = rows.row(book.database, "clients", str(project["client_id"])) or {}
        promised = [each["due_at"] for each in open_promises(book, invoice_id) if each["due_at"]]
        return Unpaid(
            invoice_id,
            str(invoice["number"]),
            left,
            str(invoice["currency"]),
            bool(invoice["disputed"]),
            str(client["id"]),
            str(client["name"]),
            str(project["id"]),
            _payer(book, project),
            max(promised, default=None),
        )


def invoice_of(book: Book, commitment_id: str) -> str | None:
    """The invoice that a promise to pay waits for; None for what is no such promise, or was paid already."""
    with book.view():
        return awaited(book, rows.row(book.database, "commitments", commitment_id) or {})


def _payer(book: Book, project: dict[str, object]) -> str | None:
    finance = kin.matching(book.database, "contacts", {"client_id": project["client_id"], "role": "finance"})
    found = finance[0]["id"] if finance else project["contact_id"]
    return str(found) if found else None


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
    words = f"Paid: {asked.number}, {to_the_cent(amount, asked.currency)}{told}"
    with book.write(words) as writer:
        _still_so(book, asked)
        writer.add("payments", invoice_id=asked.id, amount=amount, paid_on=paid_on)
        keep_if_paid(writer, book, asked.id, came_in_at(book, asked.id))
    return words


def promise_to_pay(book: Book, asked: Unpaid, due_at: datetime) -> str:
    """Note when they promise to pay, in place of what they promised before; returns the words of the action."""
    desk = book.desk()
    words = f"They promise to pay {asked.number} by {exact(due_at, desk.now, desk.zone)}"
    with book.write(words) as writer:
        _still_so(book, asked)
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


def dispute(book: Book, asked: Unpaid, why: str) -> str:
    """Begin to dispute an invoice or be done with it, and note why in the log; returns the words of the action."""
    if not why.strip():
        raise Refused("Say in a few words why: it goes into the log.")
    words = f"{'Dispute settled' if asked.is_disputed else 'Disputed'}: {asked.number}"
    with book.write(words) as writer:
        _still_so(book, asked)
        writer.change("invoices", asked.id, disputed=not asked.is_disputed)
        writer.add(
            "interactions",
            client_id=asked.client_id,
            project_id=asked.project_id,
            invoice_id=asked.id,
            at=book.desk().now,
            kind="internal_note",
            note=f"Invoice {asked.number} {'no longer disputed' if asked.is_disputed else 'disputed'}: {why.strip()}",
        )
    return words


def _still_so(book: Book, asked: Unpaid) -> None:
    """Refuse when somebody else has changed what was asked about."""
    if unpaid(book, asked.id) != asked:
        raise Refused(f"Invoice {asked.number} was changed elsewhere meanwhile: look again.")
