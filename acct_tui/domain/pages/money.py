"""Invoices as the page of a project shows them, and how their dunning stands."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Invoice
from acct_tui.domain.money.disputes import NO_STEP, told
from acct_tui.domain.money.dunning import (
    broken_promise,
    call_due_from,
    days_late,
    following,
    is_at_rest,
    means,
    message_rests_until,
    next_step,
    promise_to_pay,
    reminded_at,
    step_at,
)
from acct_tui.domain.time.worktime import local_day
from acct_tui.words.ages import day, plural


@dataclass(frozen=True, slots=True)
class Received:
    """A payment of an invoice, of which the day may be unknown."""

    id: str
    amount: int
    paid_on: date | None


@dataclass(frozen=True, slots=True)
class Bill:
    """An invoice with an open rest or none, and what has been paid of it.

    Nothing is open of a draft or void one; one of the client names no project.
    """

    invoice: Invoice
    amount: int
    payments: tuple[Received, ...] = ()
    state: Literal["open", "draft", "void"] = "open"
    is_clients: bool = False

    @property
    def id(self) -> str:
        """The id of the invoice."""
        return self.invoice.id

    @property
    def open(self) -> int:
        """What is still owed, in minor units."""
        return self.invoice.open

    @property
    def paid(self) -> int:
        """What has come in, in minor units."""
        return sum(payment.amount for payment in self.payments)

    @property
    def currency(self) -> str:
        """The currency of the invoice and of its payments."""
        return self.invoice.currency


def both_reminders(bill: Bill, client: Client, desk: Desk) -> tuple[str, ...]:
    """The newest reminder of an open bill and the next, in words; that there was none only where one is missing."""
    coming = next_reminder(bill, client, desk)
    newest = reminded_at(bill.invoice)
    if newest:
        return f"reminded {day(local_day(newest, desk.zone), desk.today)}", coming
    is_early = step_at(days_late(bill.invoice, desk.day_in(client.zone))) is None
    return (coming,) if is_early or is_at_rest(bill.invoice, client, desk) else ("no reminder yet", coming)


def next_reminder(bill: Bill, client: Client, desk: Desk) -> str:
    """What comes next of an open bill in words: "call is due", "call 14 days after, Mon 7 Dec"."""
    invoice, promised = bill.invoice, promise_to_pay(bill.invoice, client, desk.now)
    if invoice.disputed:
        return _in_dispute(invoice, client, desk)
    if promised:
        return f"they promise to pay by {day(local_day(promised, desk.zone), desk.today)}: no reminder before"
    late = days_late(invoice, desk.day_in(client.zone))
    step, broken = step_at(late), broken_promise(invoice, client, desk.now)
    if step is not None and not is_at_rest(invoice, client, desk):
        was = f": they promised to pay by {day(local_day(broken, desk.zone), desk.today)}" if broken else ""
        return f"{means(step)} is due{was}"
    rests_until = message_rests_until(invoice, call_due_from(invoice, client, desk), desk.hours)
    if rests_until and rests_until > desk.now:
        return f"call is due {day(local_day(rests_until, desk.zone), desk.today)}"
    step = following(late)
    return f"{means(step)} {_beside(step)}, {day(invoice.due_on + timedelta(days=step), desk.today)}"


def _in_dispute(invoice: Invoice, client: Client, desk: Desk) -> str:
    step = next_step(invoice, client)
    return f"next: {told(step, desk)}" if step else f"{NO_STEP}: D says one"


def _beside(step: int) -> str:
    """When a step comes, beside the day on which the invoice is due."""
    return f"{plural(abs(step), 'day')} {'before' if step < 0 else 'after'}"
