"""Who owes what to whom by when, the reminders sent, and the proof kept."""

from acct_tui.store.fields import Choice, Day, Flag, Instant, Lines, Reference, Text
from acct_tui.store.models.base import Record
from acct_tui.store.models.money import Invoice
from acct_tui.store.models.people import Client, Colleague, Contact
from acct_tui.store.models.projects import Change, Milestone, Project
from acct_tui.store.models.talks import Interaction


class Commitment(Record):
    """A promise, task, decision, request, payment or call that is owed.

    `moment` names the moment it deals with, such as `delivery+30:<project id>:2026-11-20`.
    """

    client_id = Reference(Client, required=True)
    project_id = Reference(Project)
    owner = Choice("us", "colleague", "client", default="us")
    colleague_id = Reference(Colleague)
    contact_id = Reference(Contact)
    kind = Choice("call", "task", "decision", "request", "payment", default="task")
    text = Lines(required=True)
    why = Lines()
    promised = Flag(required=True, default=False)
    made_at = Instant(required=True)
    first_due_at = Instant()
    due_at = Instant()
    kept_at = Instant()
    dropped_at = Instant()
    milestone_id = Reference(Milestone)
    invoice_id = Reference(Invoice)
    needed_for_id = Reference("self")
    interaction_id = Reference(Interaction)
    moment = Text()


class Chase(Record):
    """One reminder sent for a commitment or an invoice; it goes with what it was sent for."""

    commitment_id = Reference(Commitment, part=True, index=False)
    invoice_id = Reference(Invoice, part=True, index=False)
    at = Instant(required=True)
    channel = Text()
    note = Lines()

    class Meta:
        """The newest reminder is found without those before."""

        indexes = ((("commitment_id", "at"), False), (("invoice_id", "at"), False), (("at",), False))


class Evidence(Record):
    """Proof of what a project achieved: a number, or a file or page at a `location`."""

    project_id = Reference(Project, required=True)
    commitment_id = Reference(Commitment)
    change_id = Reference(Change)
    claim = Lines(required=True)
    kind = Choice("number", "screenshot", "report", "letter", "quote")
    value = Text()
    location = Text()
    source = Text()
    day = Day()


# What is open, and the moments dealt with, stay few, whatever was kept before.
Commitment.add_index(
    Commitment.client_id,
    Commitment.due_at,
    where=Commitment.kept_at.is_null() & Commitment.dropped_at.is_null(),
    name="commitments_open",
)
Commitment.add_index(Commitment.client_id, where=Commitment.moment.is_null(False), name="commitments_moments")
