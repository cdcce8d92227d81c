"""Who owes what across the whole book: we, the clients with their unpaid invoices, and each colleague."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from acct_tui.domain.desk import Desk
from acct_tui.domain.snapshots import Commitment, Invoice
from acct_tui.services.book import Book
from acct_tui.services.queue import stamp
from acct_tui.store.reading import names
from acct_tui.store.reading.owed import commitments
from acct_tui.store.reading.projects import open_invoices

NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Debt:
    """An open commitment with the client it is about."""

    client_id: str
    client: str
    commitment: Commitment


@dataclass(frozen=True, slots=True)
class Bill:
    """An unpaid invoice with its client, and how many days of theirs it is late."""

    client_id: str
    client: str
    invoice: Invoice
    days_late: int


@dataclass(frozen=True, slots=True)
class Owed:
    """What is owed at a moment, the earliest first; by colleague, in the order of their names."""

    desk: Desk
    we: tuple[Debt, ...]
    they: tuple[Debt, ...]
    bills: tuple[Bill, ...]
    colleagues: Mapping[str, tuple[Debt, ...]]


def owed(book: Book, at: datetime | None = None) -> Owed:
    """Everything that is owed as of a moment, also about clients without a live project."""
    desk = book.desk(at)
    known = book.as_of(desk)
    with book.view():
        called = {client.id: client.name for client in names.clients(known)}
        open_ones, invoices, zones = commitments(known, sorted(called)), open_invoices(known), names.zones(known)
    debts = _sorted(
        Debt(client_id, called[client_id], item) for client_id in open_ones for item in open_ones[client_id]
    )
    bills = [
        Bill(client_id, called[client_id], invoice, (desk.day_in(zones[client_id]) - invoice.due_on).days)
        for client_id in invoices
        for invoice in invoices[client_id]
    ]
    return Owed(
        desk,
        tuple(debt for debt in debts if debt.commitment.owner == "us"),
        tuple(debt for debt in debts if debt.commitment.owner == "client"),
        tuple(sorted(bills, key=lambda bill: (bill.invoice.due_on, bill.client.casefold(), bill.invoice.id))),
        _by_colleague(debts),
    )


def _sorted(debts: Iterable[Debt]) -> list[Debt]:
    return sorted(debts, key=lambda debt: (debt.commitment.due_at or NEVER, debt.client.casefold(), debt.commitment.id))


def _by_colleague(debts: Sequence[Debt]) -> dict[str, tuple[Debt, ...]]:
    found: defaultdict[str, tuple[Debt, ...]] = defaultdict(tuple)
    for debt in debts:
        if debt.commitment.owner == "colleague":
            found[debt.commitment.colleague or "nobody named"] += (debt,)
    return dict(sorted(found.items(), key=lambda pair: pair[0].casefold()))


def as_json(found: Owed) -> dict[str, Any]:
    """What is owed as the shell prints it."""
    now = found.desk.now
    return {
        "at": stamp(now),
        "we_owe": [_debt(debt, now) for debt in found.we],
        "they_owe": [_debt(debt, now) for debt in found.they],
        "invoices": [_bill(bill) for bill in found.bills],
        "colleagues_owe": [
            {"colleague": name, "items": [_debt(debt, now) for debt in debts]}
            for name, debts in found.colleagues.items()
        ],
    }


def _debt(debt: Debt, now: datetime) -> dict[str, Any]:
    item = debt.commitment
    return {
        "id": item.id,
        "client_id": debt.client_id,
        "client": debt.client,
        "project_id": item.project_id,
        "contact_id": item.contact_id,
        "kind": item.kind,
        "text": item.text,
        "promised": item.promised,
        "due_at": stamp(item.due_at) if item.due_at else None,
        "late": bool(item.due_at and item.due_at < now),
    }


def _bill(bill: Bill) -> dict[str, Any]:
    return {
        "id": bill.invoice.id,
        "client_id": bill.client_id,
        "client": bill.client,
        "number": bill.invoice.number,
        "open": bill.invoice.open,
        "currency": bill.invoice.currency,
        "due_on": f"{bill.invoice.due_on}",
        "days_late": max(0, bill.days_late),
        "disputed": bill.invoice.disputed,
    }
