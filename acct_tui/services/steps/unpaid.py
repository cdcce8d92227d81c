"""An invoice with an open rest, as dialogs about it ask and as what they write goes by."""

from dataclasses import dataclass
from datetime import datetime

from acct_tui.domain.dunning import first_step
from acct_tui.domain.snapshots import Commitment
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.payments import open_promises, rest
from acct_tui.store import kin, rows
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
    project_id: str
    contact_id: str | None
    promised_for: datetime | None
    step: Commitment | None

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
        owed = commitments(book.as_of(book.desk()), [str(client["id"])]).get(str(client["id"]), ())
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
            first_step(invoice_id, owed),
        )


def _payer(book: Book, project: dict[str, object]) -> str | None:
    finance = kin.matching(book.database, "contacts", {"client_id": project["client_id"], "role": "finance"})
    found = finance[0]["id"] if finance else project["contact_id"]
    return str(found) if found else None


def still_so(book: Book, asked: Unpaid) -> None:
    """Refuse when somebody else has changed what was asked about."""
    if unpaid(book, asked.id) != asked:
        raise Refused(f"Invoice {asked.number} was changed elsewhere meanwhile: look again.")
