"""Settling the thing under the cursor: a promise kept, a milestone done, a change told, an invoice paid."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from acct_tui.domain.desk import Desk
from acct_tui.services.book import Book
from acct_tui.services.naming import noun, title
from acct_tui.services.refusals import Refused
from acct_tui.store import kin, rows
from acct_tui.store.writing import Writer
from acct_tui.words.money import money


def settle(book: Book, table: str, row_id: str) -> str:
    """Settle a row as of now and return the words of the action; Refused when there is nothing to settle."""
    if table not in _SETTLED:
        raise Refused(f"A {noun(table)} is not ticked off: e edits it.")
    verb, field, carry_out = _SETTLED[table]
    with book.view():
        standing = rows.row(book.database, table, row_id)
    if standing is None:
        raise Refused("This is gone already.")
    if standing.get(field) is not None:
        raise Refused(f"{title(table, standing)}: {verb} already.")
    rest = _open(book, standing) if table == "invoices" else 0
    if table == "invoices" and rest <= 0:
        raise Refused(f"Invoice {standing['number']} is paid already.")
    amount = f", {money(rest, str(standing['currency']))}" if rest else ""
    words = f"{verb.capitalize()}: {title(table, standing)}{amount}"
    with book.write(words) as writer:
        if writer.row(table, row_id) != standing or (rest and _open(book, standing) != rest):
            raise Refused(f"{title(table, standing)} was changed elsewhere meanwhile: look again.")
        carry_out(writer, row_id, book.desk(), rest)
    return words


def _open(book: Book, invoice: Mapping[str, Any]) -> int:
    with book.view():
        payments = kin.matching(book.database, "payments", {"invoice_id": invoice["id"]})
    return int(invoice["amount"]) - sum(int(str(payment["amount"])) for payment in payments)


def _keep(writer: Writer, row_id: str, desk: Desk, _: int) -> None:
    writer.change("commitments", row_id, kept_at=desk.now)


def _finish(writer: Writer, row_id: str, desk: Desk, _: int) -> None:
    writer.change("milestones", row_id, done_on=desk.today)


def _tell(writer: Writer, row_id: str, desk: Desk, _: int) -> None:
    writer.change("changes", row_id, client_told_on=desk.today)


def _agree(writer: Writer, row_id: str, desk: Desk, _: int) -> None:
    writer.change("brief_answers", row_id, agreed_on=desk.today)


def _explain(writer: Writer, row_id: str, desk: Desk, _: int) -> None:
    writer.change("goals", row_id, explained_on=desk.today)


def _pay(writer: Writer, row_id: str, desk: Desk, rest: int) -> None:
    writer.add("payments", invoice_id=row_id, amount=rest, paid_on=desk.today)


_SETTLED: Final[Mapping[str, tuple[str, str, Callable[[Writer, str, Desk, int], None]]]] = MappingProxyType(
    {
        "commitments": ("kept", "kept_at", _keep),
        "milestones": ("done", "done_on", _finish),
        "changes": ("told", "client_told_on", _tell),
        "invoices": ("paid", "paid_on", _pay),
        "brief_answers": ("agreed", "agreed_on", _agree),
        "goals": ("explained", "explained_on", _explain),
    }
)
"""The word, the field that would say that it is settled already, and the write, for each table."""
