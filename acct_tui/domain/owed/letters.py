"""Messages about what is owed, polite and plain; in English, for the language of whom they are for is not known.

The tone of one with everything that somebody owes goes by how often they were asked before.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.money.dunning import MESSAGE_STEPS, days_late
from acct_tui.domain.owed import lines, tones
from acct_tui.domain.owed.ledger import Bill, Debt
from acct_tui.domain.owed.reminders import Reminder
from acct_tui.words.paragraphs import greeting, listed, message


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
    owed = [
        lines.of_debt(debt, desk.zone, desk, f" for {debt.client.name}")
        + (tones.what_waits(debt, "colleague", desk.zone, desk) if tone.tells_what_waits else "")
        for debt in debts
    ]
    text = message(_hello(name), listed(tone.begins, owed), tone.ends)
    return Letter(name, text, tuple(debt.commitment.id for debt in debts))


def to_client(client: Client, person: str | None, debts: Sequence[Debt], bills: Sequence[Bill], desk: Desk) -> Letter:
    """Everything that a client owes, and of the invoices those that are due and neither disputed nor promised.

    A promise to pay an open invoice is no matter of its own: the line of the invoice asks for it, or nothing does.
    """
    due, billed = [bill for bill in bills if _is_asked_for(bill)], {bill.invoice.id for bill in bills}
    open_ones = [debt for debt in debts if not _is_to_pay(debt, billed)]
    before = tones.asked([*(debt.reminders for debt in open_ones), *(bill.reminders for bill in due)])
    tone = tones.tone("client", before, client.zone, desk)
    owed = [
        lines.of_debt(debt, client.zone, desk)
        + (tones.what_waits(debt, "client", client.zone, desk) if tone.tells_what_waits else "")
        for debt in open_ones
    ]
    owed += [lines.of_bill(bill, desk) for bill in due]
    text = message(_hello(person), listed(tone.begins, owed), tone.ends)
    commitments = tuple(debt.commitment.id for debt in open_ones)
    return Letter(client.name, text, commitments, tuple(bill.invoice.id for bill in due))


def ours(person: str | None, debts: Iterable[Debt], desk: Desk) -> Letter | None:
    """Everything that a client was promised; None when that is nothing."""
    promised = [debt for debt in debts if debt.commitment.promised]
    if not promised:
        return None
    client = promised[0].client
    owed = (lines.of_debt(debt, client.zone, desk) for debt in promised)
    return Letter(client.name, message(_hello(person), listed("you can expect these from us:", owed)))


def about_invoices(reminder: Reminder, desk: Desk) -> Letter:
    """The reminder of a dunning day: each amount in its own currency."""
    client, invoices = reminder.client, reminder.invoices
    is_late = any(days_late(invoice, desk.day_in(client.zone)) > 0 for invoice in invoices)
    owed = [lines.of_invoice(invoice, client, desk) for invoice in invoices]
    alone = f"a short reminder: invoice {owed[0]}."
    about = alone if len(owed) == 1 else listed("a short reminder of these invoices:", owed)
    name = reminder.contact.name if reminder.contact else None
    text = message(greeting(name), about, _AFTER if is_late else _BEFORE, "Kind regards")
    return Letter(reminder.whom, text, invoice_ids=tuple(invoice.id for invoice in invoices))


_BEFORE = "If anything speaks against paying it then, please let us know. Otherwise there is nothing to do: thank you."
_AFTER = "If the payment is on its way, thank you. If not, when may we expect it?"


def _hello(name: str | None) -> str:
    """By the first name, if one is known."""
    return greeting(name.split(maxsplit=1)[0] if name else None)


def _is_to_pay(debt: Debt, billed: Collection[str | None]) -> bool:
    """Whether it is the promise to pay one of some invoices; the next step of a dispute is a matter of its own."""
    return debt.commitment.kind == "payment" and debt.commitment.invoice_id in billed


def _is_asked_for(bill: Bill) -> bool:
    return bill.days_late >= MESSAGE_STEPS[0] and not bill.invoice.disputed and bill.promised_at is None
