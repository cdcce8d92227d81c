"""The ledger of what is owed: every open commitment with what it needs and holds up, every open invoice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Commitment, Invoice, Milestone
from acct_tui.domain.money.dunning import days_late, next_step, promise_to_pay
from acct_tui.domain.owed.pressing import is_overdue
from acct_tui.domain.plan.slack import needed_on, slack_left
from acct_tui.domain.time.worktime import NEVER


@dataclass(frozen=True, slots=True)
class Reminders:
    """How many reminders were sent, the newest and the first."""

    count: int = 0
    newest_at: datetime | None = None
    first_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Background:
    """What no rule reads of something owed: names, the reason, the first date, the milestone that waits for it.

    `invoice` is the number of the one that it is about.
    """

    project: str | None = None
    contact: str | None = None
    why: str | None = None
    first_due_at: datetime | None = None
    step: Milestone | None = None
    invoice: str | None = None


@dataclass(frozen=True, slots=True)
class Debt:
    """An open commitment with its client; `slack` is what a milestone that waits for it has left, in working days.

    It waits itself for what it `needs`, and is `needed_for` something else.
    """

    client: Client
    commitment: Commitment
    background: Background = field(default_factory=Background)
    reminders: Reminders = field(default_factory=Reminders)
    slack: int | None = None
    needs: tuple[Commitment, ...] = ()
    needed_for: Commitment | None = None

    @property
    def was_moved(self) -> bool:
        """Whether it has another date than at first."""
        first = self.background.first_due_at
        return first is not None and first != self.commitment.due_at

    @property
    def own_plan(self) -> Commitment | None:
        """The later date for which we plan a promise while they still go by the one that they know."""
        return next((item for item in self.needs if is_plan_of(item, self.commitment)), None)


@dataclass(frozen=True, slots=True)
class Bill:
    """An unpaid invoice with its client, how many days of theirs it is late, and the day they promised to pay it.

    One that is disputed or promised is not overdue; a dispute has a next `step`.
    """

    client: Client
    invoice: Invoice
    days_late: int
    background: Background = field(default_factory=Background)
    reminders: Reminders = field(default_factory=Reminders)
    promised_at: datetime | None = None
    is_overdue: bool = False
    step: Commitment | None = None


def is_plan_of(item: Commitment, promise: Commitment) -> bool:
    """Whether it is our plan to keep a promise at a later date, which the client was not told of."""
    is_ours = item.owner == "us" and not item.promised
    return is_ours and item.needed_for_id == promise.id and item.text == promise.text


def debts(
    clients: Iterable[Client],
    backgrounds: Mapping[str, Background],
    reminders: Mapping[str, Reminders],
    desk: Desk,
) -> list[Debt]:
    """Every open commitment of the clients, the earliest first."""
    found = [
        _debt(client, item, backgrounds.get(item.id, Background()), reminders.get(item.id, Reminders()), desk)
        for client in clients
        for item in client.commitments
    ]
    return sorted(found, key=lambda debt: (debt.commitment.due_at or NEVER, _named(debt.client), debt.commitment.id))


def _debt(client: Client, item: Commitment, background: Background, reminders: Reminders, desk: Desk) -> Debt:
    return Debt(
        client,
        item,
        background,
        reminders,
        _slack(client, item, background.step, desk),
        tuple(each for each in client.commitments if each.needed_for_id == item.id),
        next((each for each in client.commitments if each.id == item.needed_for_id), None),
    )


def _slack(client: Client, item: Commitment, step: Milestone | None, desk: Desk) -> int | None:
    needed = needed_on(item, step, client.zone) if step else None
    return slack_left(needed, desk.calendar(client.country), desk.day_in(client.zone)) if needed else None


def bill(client: Client, invoice: Invoice, background: Background, reminders: Reminders, desk: Desk) -> Bill:
    """An invoice as it stands in the ledger."""
    late = days_late(invoice, desk.day_in(client.zone))
    promised_at = promise_to_pay(invoice, client, desk.now)
    step = next_step(invoice, client) if invoice.disputed else None
    return Bill(client, invoice, late, background, reminders, promised_at, is_overdue(invoice, client, desk), step)


def in_order(bills: Iterable[Bill]) -> list[Bill]:
    """The invoices, the earliest due first."""
    return sorted(bills, key=lambda bill: (bill.invoice.due_on, _named(bill.client), bill.invoice.id))


def by_colleague(debts: Sequence[Debt]) -> dict[str, tuple[Debt, ...]]:
    """What colleagues owe, in the order of their names."""
    found: dict[str, tuple[Debt, ...]] = {}
    for debt in debts:
        if debt.commitment.owner == "colleague":
            name = debt.commitment.colleague or "nobody named"
            found[name] = (*found.get(name, ()), debt)
    return dict(sorted(found.items(), key=lambda pair: pair[0].casefold()))


def _named(client: Client) -> str:
    return client.name.casefold()
