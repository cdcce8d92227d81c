"""Settling the thing under the cursor: a promise kept, a milestone done, a change told."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.queue.veil import HIDDEN, hides_row
from acct_tui.services.book import Book
from acct_tui.services.naming import noun, title
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.keeping import keep
from acct_tui.services.steps.payments import awaited, still_disputed
from acct_tui.store import rows
from acct_tui.store.writing import Writer


def settle(book: Book, ref: Ref) -> str:
    """Settle a row as of now and return the words of the action; Refused when there is nothing to settle."""
    table, row_id = ref.table, ref.id
    if table not in _SETTLED:
        raise Refused(f"A {noun(table)} is not ticked off: e edits it.")
    verb, field, carry_out = _SETTLED[table]
    with book.view():
        standing = rows.row(book.database, table, row_id)
    if standing is None:
        raise Refused("This is gone already.")
    if book.is_shared and hides_row(table, standing):
        raise Refused(HIDDEN)
    done = standing.get(field)
    if done is not None and (table not in _AGAIN or done == book.desk().today):
        raise Refused(f"{title(table, standing)}: {verb} already.")
    _refuse_unpaid(book, table, standing)
    words = f"{verb.capitalize()}: {title(table, standing)}"
    with book.write(words) as writer:
        if writer.row(table, row_id) != standing:
            raise Refused(f"{title(table, standing)} was changed elsewhere meanwhile: look again.")
        carry_out(writer, row_id, book.desk())
    return words + (still_disputed(book, row_id) if table == "commitments" else "")


def _refuse_unpaid(book: Book, table: str, standing: Mapping[str, object]) -> None:
    """A promise to pay is kept by what comes in for its invoice, by nothing else."""
    with book.view():
        invoice_id = awaited(book, standing) if table == "commitments" else None
        invoice = rows.row(book.database, "invoices", invoice_id) if invoice_id else None
    if invoice:
        raise Refused(f"Invoice {invoice['number']} is open: x on it notes what came in.")


def _keep(writer: Writer, row_id: str, desk: Desk) -> None:
    keep(writer, row_id, desk.now)


def _finish(writer: Writer, row_id: str, desk: Desk) -> None:
    writer.change("milestones", row_id, done_on=desk.today)


def _tell(writer: Writer, row_id: str, desk: Desk) -> None:
    writer.change("changes", row_id, client_told_on=desk.today)


def _agree(writer: Writer, row_id: str, desk: Desk) -> None:
    writer.change("brief_answers", row_id, agreed_on=desk.today)


def _explain(writer: Writer, row_id: str, desk: Desk) -> None:
    writer.change("goals", row_id, explained_on=desk.today)


_SETTLED: Final[Mapping[str, tuple[str, str, Callable[[Writer, str, Desk], None]]]] = MappingProxyType(
    {
        "commitments": ("kept", "kept_at", _keep),
        "milestones": ("done", "done_on", _finish),
        "changes": ("told", "client_told_on", _tell),
        "brief_answers": ("agreed", "agreed_on", _agree),
        "goals": ("explained", "explained_on", _explain),
    }
)
"""The word, the field that would say that it is settled already, and the write, for each table."""
_AGAIN: Final = frozenset({"goals"})
"""Tables whose rows are settled again on another day: the newest numbers are explained anew."""
