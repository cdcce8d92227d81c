"""Who owes what across the whole book: we, the clients with their unpaid invoices, and each colleague."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.owed import kept
from acct_tui.domain.owed.asked import longest_silence, silent_days, unheard
from acct_tui.domain.owed.kept import KeptRate
from acct_tui.domain.owed.ledger import Background, Bill, Debt, Reminders, bill, by_colleague, in_order
from acct_tui.domain.queue.veil import has_payments, veiled_debt, without_payments
from acct_tui.services.book import Book
from acct_tui.services.queue import stamp
from acct_tui.store.reading import AsOf, ledger
from acct_tui.store.reading.invoices import open_invoices

OWNERS: tuple[kept.Owner, ...] = ("us", "client", "colleague")
_NOTHING, _NONE = Background(), Reminders()


@dataclass(frozen=True, slots=True)
class Owed:
    """What is owed at a moment, the earliest first; by colleague, in the order of their names; kept rates by side.

    It `hides` what others must not see, if there is any.
    """

    desk: Desk
    we: tuple[Debt, ...]
    they: tuple[Debt, ...]
    bills: tuple[Bill, ...]
    colleagues: Mapping[str, tuple[Debt, ...]]
    kept: Mapping[str, KeptRate] = field(default_factory=dict)
    hides: bool = False

    @property
    def debts(self) -> Iterator[Debt]:
        """The commitments of all sides."""
        yield from (*self.we, *self.they, *(debt for debts in self.colleagues.values() for debt in debts))

    def at(self, ref: Ref) -> Debt | Bill | None:
        """What is owed by that row, or None."""
        return self.debt(ref.id) if ref.table == "commitments" else self.bill(ref.id)

    def debt(self, commitment_id: str) -> Debt | None:
        """The commitment with that id, or None."""
        return next((debt for debt in self.debts if debt.commitment.id == commitment_id), None)

    def bill(self, invoice_id: str) -> Bill | None:
        """The invoice with that id, or None."""
        return next((bill for bill in self.bills if bill.invoice.id == invoice_id), None)

    def silence(self, colleague: str) -> int:
        """Working days for which a colleague has been silent about something open."""
        return longest_silence((debt.commitment for debt in self.colleagues[colleague]), self.desk)

    def unheard(self, colleague: str) -> str:
        """How long a colleague has been silent, in words, and how often we reminded of it."""
        return unheard([debt.commitment for debt in self.colleagues[colleague]], self.desk)


def owed(book: Book, at: datetime | None = None) -> Owed:
    """Everything that is owed as of a moment, also about clients without a live project."""
    desk = book.desk(at)
    known = book.as_of(desk)
    with book.view():
        clients = ledger.debtors(known)
        found = ledger.open_debts(known, list(map(without_payments, clients)) if book.is_shared else clients, desk)
        if book.is_shared:
            found = list(map(veiled_debt, found))
        bills = _bills(known, clients, desk)
        past = ledger.past_promises(known, desk.now - timedelta(days=kept.DAYS), with_money=not book.is_shared)
    return Owed(
        desk,
        tuple(debt for debt in found if debt.commitment.owner == "us"),
        tuple(debt for debt in found if debt.commitment.owner == "client"),
        () if book.is_shared else tuple(bills),
        by_colleague(found),
        {owner: kept.kept_rate(past, owner) for owner in OWNERS},
        hides=book.is_shared and (bool(bills) or any(map(has_payments, clients))),
    )


def _bills(known: AsOf, clients: Sequence[Client], desk: Desk) -> list[Bill]:
    invoices, called = open_invoices(known), {client.id: client for client in clients}
    ids = [invoice.id for each in invoices.values() for invoice in each]
    backgrounds = ledger.bill_backgrounds(known, ids)
    reminded = ledger.reminders(known, "invoice_id", ids)
    return in_order(
        bill(called[client_id], each, backgrounds.get(each.id, _NOTHING), reminded.get(each.id, _NONE), desk)
        for client_id, theirs in invoices.items()
        for each in theirs
    )


def as_json(found: Owed) -> dict[str, Any]:
    """What is owed as the shell prints it."""
    now = found.desk.now
    return {
        "at": stamp(now),
        "we_owe": [_debt(debt, now) for debt in found.we],
        "they_owe": [_debt(debt, now) for debt in found.they],
        "invoices": [_bill(bill) for bill in found.bills],
        "colleagues_owe": [
            {
                "colleague": name,
                "silent_days": found.silence(name),
                "items": [_task(debt, found.desk) for debt in tasks],
            }
            for name, tasks in found.colleagues.items()
        ],
        "kept": {
            "days": kept.DAYS,
            **{owner: {"kept": rate.kept, "n": rate.n, "moved": rate.moved} for owner, rate in found.kept.items()},
        },
    }


def _debt(debt: Debt, now: datetime) -> dict[str, Any]:
    item, first = debt.commitment, debt.background.first_due_at
    return {
        "id": item.id,
        "client_id": debt.client.id,
        "client": debt.client.name,
        "project_id": item.project_id,
        "contact_id": item.contact_id,
        "kind": item.kind,
        "text": item.text,
        "promised": item.promised,
        "due_at": stamp(item.due_at) if item.due_at else None,
        "first_due_at": stamp(first) if first else None,
        "late": bool(item.due_at and item.due_at < now),
        "reminders": debt.reminders.count,
        "needed_for_id": item.needed_for_id,
        "slack_days": debt.slack,
    }


def _task(debt: Debt, desk: Desk) -> dict[str, Any]:
    return {**_debt(debt, desk.now), "silent_days": silent_days(debt.commitment, desk)}


def _bill(bill: Bill) -> dict[str, Any]:
    return {
        "id": bill.invoice.id,
        "client_id": bill.client.id,
        "client": bill.client.name,
        "number": bill.invoice.number,
        "open": bill.invoice.open,
        "currency": bill.invoice.currency,
        "due_on": f"{bill.invoice.due_on}",
        "days_late": max(0, bill.days_late),
        "disputed": bill.invoice.disputed,
        "reminders": bill.reminders.count,
    }
