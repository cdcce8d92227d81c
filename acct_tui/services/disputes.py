"""A dispute about an invoice: how it begins, goes on from step to step, and is settled."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.notes.names import Named
from acct_tui.domain.notes.notelines import Agreement, next_step
from acct_tui.domain.time.datewords import Moment
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.agreements import Sides, new_name
from acct_tui.services.steps.payments import end_dispute
from acct_tui.services.steps.unpaid import Unpaid, still_so
from acct_tui.store import rows
from acct_tui.store.writer import Writer
from acct_tui.words.ages import exact
from acct_tui.words.safe import fit

_LONGEST: Final = 40


@dataclass(frozen=True, slots=True)
class Said:
    """What was typed about a dispute: why, the next step with whoever has it, and its day unless the step says it."""

    why: str = ""
    step: str = ""
    by: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Next:
    """The next step as it is understood; a colleague whom nobody knows yet is None."""

    agreed: Agreement
    due_at: datetime
    colleague: Named | None

    @property
    def who(self) -> str:
        """Who has it."""
        if self.agreed.owner == "colleague":
            return self.colleague.name if self.colleague else new_name(self.agreed)
        return "we" if self.agreed.owner == "us" else "they"


class Dispute:
    """A dispute about one invoice, with the names that its next step may name read once."""

    def __init__(self, book: Book, asked: Unpaid) -> None:
        self._book, self._asked = book, asked
        with book.view():
            self._sides = Sides(book.as_of(book.desk()))

    def preview(self, said: Said) -> str:
        """What saving would do, in words; Refused says what is lacking."""
        step, desk = self._next(said), self._book.desk()
        if step is None:
            ends = " and its open step is kept" if self._asked.step else ""
            return f"settled: reminders begin again{ends}"
        is_new = step.agreed.owner == "colleague" and step.colleague is None
        named = f"new colleague {step.who}" if is_new else step.who
        return f"{fit(step.agreed.text, _LONGEST)} ({named}) · {exact(step.due_at, desk.now, desk.zone)}"

    def save(self, said: Said) -> str:
        """Begin it, go on with a further step, or be done with it; returns the words of the action."""
        asked, step = self._asked, self._next(said)
        if not said.why.strip() and not (asked.is_disputed and step):
            raise Refused("Say in a few words why: it goes into the log.")
        words = self._words(step)
        with self._book.write(words) as writer:
            still_so(self._book, asked)
            if step:
                writer.change("invoices", asked.id, disputed=True)
                self._add(writer, step)
            else:
                end_dispute(writer, asked.id, self._book.desk().now)
            if said.why.strip():
                self._note(writer, said.why.strip(), is_settled=step is None)
        return words

    def _next(self, said: Said) -> _Next | None:
        """The next step; None when the dispute is settled by there being none."""
        desk = self._book.desk()
        by = Moment(said.by, has_time=True) if said.by else None
        agreed = next_step(said.step, desk.now, desk.hours, by)
        if agreed is None:
            if said.step.strip() or by or not self._asked.is_disputed:
                raise Refused("Say what comes next, such as @oleg: check the hours.")
            return None
        if agreed.due is None:
            raise Refused(agreed.trouble or "A dispute needs a day: say by when, such as fri or +3d.")
        colleague = self._sides.colleague(agreed) if agreed.owner == "colleague" else None
        return _Next(agreed, agreed.due.at, colleague)

    def _words(self, step: _Next | None) -> str:
        if step is None:
            return f"Dispute settled: {self._asked.number}"
        desk = self._book.desk()
        begins = "In dispute still" if self._asked.is_disputed else "Disputed"
        told = f"{fit(step.agreed.text, _LONGEST)} ({step.who}) by {exact(step.due_at, desk.now, desk.zone)}"
        return f"{begins}: {self._asked.number}, next {told}"

    def _add(self, writer: Writer, step: _Next) -> None:
        asked, agreed = self._asked, step.agreed
        colleague_id = step.colleague.id if step.colleague else None
        if agreed.owner == "colleague" and colleague_id is None:
            colleague_id = writer.add("colleagues", name=new_name(agreed))
        writer.add(
            "commitments",
            client_id=asked.client_id,
            project_id=asked.project_id,
            contact_id=asked.contact_id if agreed.owner != "colleague" else None,
            invoice_id=asked.id,
            owner=agreed.owner,
            colleague_id=colleague_id,
            kind=agreed.kind,
            text=agreed.text,
            promised=agreed.promised,
            made_at=self._book.desk().now,
            first_due_at=step.due_at,
            due_at=step.due_at,
        )

    def _note(self, writer: Writer, why: str, *, is_settled: bool) -> None:
        stands = "no longer disputed" if is_settled else "still disputed" if self._asked.is_disputed else "disputed"
        writer.add(
            "interactions",
            client_id=self._asked.client_id,
            project_id=self._asked.project_id,
            invoice_id=self._asked.id,
            at=self._book.desk().now,
            kind="internal_note",
            note=f"Invoice {self._asked.number} {stands}: {why}",
        )


def invoice_behind(book: Book, ref: Ref) -> str | None:
    """The invoice that a row is, or that something owed is about; None for anything else."""
    if ref.table == "invoices":
        return ref.id
    with book.view():
        row = rows.row(book.database, ref.table, ref.id) if ref.table == "commitments" else None
    return str(row["invoice_id"]) if row and row["invoice_id"] else None
