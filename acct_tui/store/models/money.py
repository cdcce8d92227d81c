"""What projects cost and what clients may order next."""

from typing import ClassVar

from peewee import Check

from acct_tui.store.fields import Choice, Currency, Day, Flag, Lines, Money, Reference, Text
from acct_tui.store.models.base import Record
from acct_tui.store.models.people import Client
from acct_tui.store.models.projects import Project


class Invoice(Record):
    """A bill for a project, or for a client and no project in particular; a `draft` or `void` one owes nothing."""

    one_of: ClassVar[tuple[str, str]] = ("project_id", "client_id")

    project_id = Reference(Project, part=True)
    number = Text(required=True)
    amount = Money(required=True)
    currency = Currency(required=True)
    issued_on = Day()
    due_on = Day(required=True)
    disputed = Flag(required=True, default=False)
    client_id = Reference(Client, part=True)
    state = Choice("open", "draft", "void", default="open")

    class Meta:
        """That it belongs to one of the two, never to both."""

        constraints = (Check("(project_id IS NULL) <> (client_id IS NULL)"),)


class Payment(Record):
    """Money that came in for an invoice, in the invoice's currency; it came in though its day is not known."""

    invoice_id = Reference(Invoice, required=True)
    amount = Money(required=True)
    paid_on = Day()


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
