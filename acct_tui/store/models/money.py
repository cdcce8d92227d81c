"""What projects cost and what clients may order next."""

from acct_tui.store.fields import Choice, Currency, Day, Flag, Lines, Money, Reference, Text
from acct_tui.store.models.base import Record
from acct_tui.store.models.people import Client
from acct_tui.store.models.projects import Project


class Invoice(Record):
    """A bill for a project."""

    project_id = Reference(Project, required=True)
    number = Text(required=True)
    amount = Money(required=True)
    currency = Currency(required=True)
    issued_on = Day(required=True)
    due_on = Day(required=True)
    disputed = Flag(required=True, default=False)


class Payment(Record):
    """Money that came in for an invoice, in the invoice's currency."""

    invoice_id = Reference(Invoice, required=True)
    amount = Money(required=True)
    paid_on = Day(required=True)


class Opportunity(Record):
    """A further service that a client may need, and the signal that says so."""

    client_id = Reference(Client, required=True)
    project_id = Reference(Project)
    service = Text(required=True)
    signal = Lines()
    value = Money()
    stage = Choice("seen", "offered", "won", "lost", default="seen")
    next_step = Lines()
    due_on = Day()
