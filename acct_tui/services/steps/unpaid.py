"""An invoice with an open rest, as dialogs about it ask and as what they write goes by."""

from dataclasses import dataclass
from datetime import datetime

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.domain.money.dunning import first_step, payer
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.payments import NOT_OPEN, open_promises, rest
from acct_tui.services.steps.standing import standing
from acct_tui.store import rows
from acct_tui.store.reading.clients import contacts
from acct_tui.store.reading.owed import commitments
from acct_tui.words.money import to_the_cent


@dataclass(frozen=True, slots=True)
class Unpaid:
    """An invoice with an open rest, whose it is, when they promised to pay it, and the open step of its dispute."""

    id: str
    number: str
    open: int
    currency: str
    is_disputed: bool
    client_id: str
    client: str
    project_id: str | None
    contact_id: str | None
    promised_for: datetime | None
    step: Commitment | None

    @property
    def rest(self) -> str:
        """What is open, in words."""
        return to_the_cent(self.open, self.currency)


def unpaid(book: Book, invoice_id: str) -> Unpaid:
    """What is open of an invoice now; Refused when it is paid, a draft, void or gone."""
    with book.view():
        invoice = standing(book, Ref("invoices", invoice_id))
        if invoice["state"] != "open":
            raise Refused(f"Invoice {invoice['number']} is {NOT_OPEN[str(invoice['state'])]}: nothing of it is owed.")
        left = rest(book, invoice)
        if left <= 0:
            raise Refused(f"Invoice {invoice['number']} is paid already.")
        project = rows.row(book.database, "projects", str(invoice["project_id"])) or {}
        owner = project.get("client_id") or invoice["client_id"]
        client = rows.row(book.database, "clients", str(owner)) or {}
        promised = [each["due_at"] for each in open_promises(book, invoice_id) if each["due_at"]]
        known, client_id = book.as_of(book.desk()), str(client["id"])
        owed = commitments(known, [client_id]).get(client_id, ())
        main = str(project["contact_id"]) if project.get("contact_id") else None
        return Unpaid(
            invoice_id,
            str(invoice["number"]),
            left,
            str(invoice["currency"]),
            bool(invoice["disputed"]),
            client_id,
            str(client["name"]),
            str(project["id"]) if project else None,
            payer(contacts(known, [client_id]).get(client_id, ()), main),
            max(promised, default=None),
            first_step(invoice_id, owed),
        )


def still_so(book: Book, asked: Unpaid) -> None:
    """Refuse when somebody else has changed what was asked about."""
    if unpaid(book, asked.id) != asked:
        raise Refused(f"Invoice {asked.number} was changed elsewhere meanwhile: look again.")
