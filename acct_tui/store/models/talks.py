"""Every touch with a client, what they complained of, what they answered, and when we meet or keep quiet."""

from acct_tui.store.fields import Choice, Count, Day, Flag, Instant, Lines, LocalTime, Reference, Text, Zone
from acct_tui.store.models.base import Record
from acct_tui.store.models.money import Invoice
from acct_tui.store.models.people import Client, Contact
from acct_tui.store.models.projects import Project


class Meeting(Record):
    """A meeting, perhaps recurring (RRULE), at a local time of its zone; without a project it spans projects."""

    project_id = Reference(Project)
    kind = Choice("stand_up", "weekly", "monthly", "client", "review", default="client")
    title = Text(required=True)
    starts_at = LocalTime(required=True)
    time_zone = Zone(required=True)
    length_minutes = Count(0)
    recurrence = Text()
    agenda = Lines()


class Interaction(Record):
    """One touch; without a project it was about everything."""

    client_id = Reference(Client, required=True, index=False)
    project_id = Reference(Project, index=False)
    contact_id = Reference(Contact)
    meeting_id = Reference(Meeting)
    invoice_id = Reference(Invoice)
    at = Instant(required=True)
    started_by = Choice("us", "client", default="us")
    channel = Choice("phone", "video", "chat", "email", "in_person", default="phone")
    kind = Choice("conversation", "attempt", "message", "internal_note", default="conversation")
    disposition = Choice(
        "reached", "no_answer", "voicemail", "busy", "call_back", "wrong_number", "other_person", required=False
    )
    minutes = Count(0)
    note = Lines()
    mood = Count(1, 5)
    was_problem = Flag()
    needs_answer = Flag()

    class Meta:
        """The newest touches of a client or project, and a span of time, are found without the history before."""

        indexes = (
            (("client_id", "kind", "at"), False),
            (("project_id", "at"), False),
            (("kind", "at"), False),
            (("at",), False),
        )


class Complaint(Record):
    """A complaint or objection and the moments of its stages (ISO 10002)."""

    client_id = Reference(Client, required=True)
    project_id = Reference(Project)
    contact_id = Reference(Contact)
    kind = Choice("complaint", "objection", default="complaint")
    topic = Text()
    severity = Choice("low", "medium", "high", default="medium")
    text = Lines(required=True)
    remedy_sought = Lines()
    received_at = Instant(required=True)
    acknowledged_at = Instant()
    assessed_at = Instant()
    responded_at = Instant()
    closed_at = Instant()
    resolution = Lines()
    root_cause = Lines()
    client_interest_kept = Flag()
    our_interest_kept = Flag()


class Survey(Record):
    """One answer to an NPS (0–10) or CSAT (1–5) question."""

    project_id = Reference(Project, required=True)
    contact_id = Reference(Contact)
    kind = Choice("nps", "csat")
    score = Count(0, 10, required=True)
    at = Instant(required=True)
    comment = Lines()


class QuietBlock(Record):
    """Minutes of silence planned for a day, and those had."""

    day = Day(required=True)
    planned_minutes = Count(0)
    started_at = Instant()
    ended_at = Instant()


Complaint.add_index(
    Complaint.client_id, where=Complaint.closed_at.is_null(), name="complaints_open"
)  # open ones stay few, whatever was closed before
