"""One message with everything that somebody owes, polite and plain; in English, for their language is not known.

Its tone goes by how often they were asked before.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.money.dunning import MESSAGE_STEPS
from acct_tui.domain.owed import tones
from acct_tui.domain.owed.ledger import Bill, Debt
from acct_tui.domain.time.worktime import local_day
from acct_tui.words.ages import ago, exact_day, plural
from acct_tui.words.money import to_the_cent
from acct_tui.words.paragraphs import greeting, listed, message
from acct_tui.words.safe import one_line


@dataclass(frozen=True, slots=True)
class Letter:
    """A message, whom it is for, and what it reminds of; what we owe ourselves is no reminder."""

    to: str
    text: str
    commitment_ids: tuple[str, ...] = ()
    invoice_ids: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many things it reminds of."""
        return len(self.commitment_ids) + len(self.invoice_ids)


def to_colleague(name: str, debts: Sequence[Debt], desk: Desk) -> Letter:
    """Everything that a colleague owes, for whichever client."""
    tone = tones.tone("colleague", tones.asked(debt.reminders for debt in debts), desk.zone, desk)
    lines = [
        f"{_said(debt)} for {debt.client.name}{_when(debt, desk.zone, desk)}"
        f"{tones.what_waits(debt, 'colleague', desk.zone, desk) if tone.tells_what_waits else ''}"
        for debt in debts
    ]
    text = _written(name, tone.begins, lines, tone.ends)
    return Letter(name, text, tuple(debt.commitment.id for debt in debts))


def to_client(client: Client, person: str | None, debts: Sequence[Debt], bills: Sequence[Bill], desk: Desk) -> Letter:
    """Everything that a client owes, and of the invoices those that are due and neither disputed nor promised.

    A promise to pay an open invoice is no matter of its own: the line of the invoice asks for it, or nothing does.
    """
    due, billed = [bill for bill in bills if _is_asked_for(bill)], {bill.invoice.id for bill in bills}
    open_ones = [debt for debt in debts if not _is_to_pay(debt, billed)]
    tone = tones.tone(
        "client",
        tones.asked([*(each.reminders for each in open_ones), *(each.reminders for each in due)]),
        client.zone,
        desk,
    )
    lines = [
        f"{_said(debt)}{_when(debt, client.zone, desk)}"
        f"{tones.what_waits(debt, 'client', client.zone, desk) if tone.tells_what_waits else ''}"
        for debt in open_ones
    ]
    lines += [_billed(bill, desk) for bill in due]
    text = _written(person, tone.begins, lines, tone.ends)
    commitments = tuple(debt.commitment.id for debt in open_ones)
    return Letter(client.name, text, commitments, tuple(bill.invoice.id for bill in due))


def ours(person: str | None, debts: Iterable[Debt], desk: Desk) -> Letter | None:
    """Everything that a client was promised; None when that is nothing."""
    promised = [debt for debt in debts if debt.commitment.promised]
    if not promised:
        return None
    client = promised[0].client
    lines = [f"{_said(debt)}{_when(debt, client.zone, desk)}" for debt in promised]
    return Letter(client.name, _written(person, "you can expect these from us:", lines, ""))


def _is_to_pay(debt: Debt, billed: Collection[str | None]) -> bool:
    """Whether it is the promise to pay one of some invoices; the next step of a dispute is a matter of its own."""
    return debt.commitment.kind == "payment" and debt.commitment.invoice_id in billed


def _is_asked_for(bill: Bill) -> bool:
    return bill.days_late >= MESSAGE_STEPS[0] and not bill.invoice.disputed and bill.promised_at is None


def _written(name: str | None, begin: str, lines: Sequence[str], end: str) -> str:
    return message(greeting(name.split(maxsplit=1)[0] if name else None), listed(begin, lines), end)


def _said(debt: Debt) -> str:
    return one_line(debt.commitment.text)


def _when(debt: Debt, zone: str, desk: Desk) -> str:
    """The day and the age: "was due Thu 19 Nov, 3 days ago", "by Tue 24 Nov (asked 13 days ago)"."""
    return "".join(_dated(debt, zone, desk))


def _dated(debt: Debt, zone: str, desk: Desk) -> Iterator[str]:
    item, today = debt.commitment, desk.day_in(zone)
    asked = f"asked {ago(item.made_at, desk.now)}" if local_day(item.made_at, zone) < today else ""
    if item.due_at is None:
        yield f", {asked}" if asked else ""
    elif item.due_at < desk.now:
        yield f", was due {exact_day(local_day(item.due_at, zone), today)}, {ago(item.due_at, desk.now)}"
    else:
        yield f", by {exact_day(local_day(item.due_at, zone), today)}"
        yield f" ({asked})" if asked and item.owner != "us" else ""


def _billed(bill: Bill, desk: Desk) -> str:
    invoice, late = bill.invoice, bill.days_late
    age = f", {plural(late, 'day')} ago" if late > 0 else ""
    is_due = f"{'was due' if late > 0 else 'due'} {exact_day(invoice.due_on, desk.today)}{age}"
    return f"invoice {invoice.number}, {to_the_cent(invoice.open, invoice.currency)}, {is_due}"
