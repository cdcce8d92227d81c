"""What something is done to: a row, the client and the reason that led to it, and what was answered."""

from dataclasses import dataclass

from acct_tui.domain.care.complaints import stage
from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Reason
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client, Complaint
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.complaints import Interests


@dataclass(frozen=True, slots=True)
class Matter:
    """A row that something is done to, whose it is and why where a reason led to it, and what was answered."""

    desk: Desk
    ref: Ref
    client: Client | None = None
    reason: Reason | None = None
    interests: Interests | None = None
    answer: str = ""

    @property
    def cause(self) -> tuple[Client, Reason]:
        """The client and the reason; Refused where only a reason says what to do."""
        if self.client is None or self.reason is None:
            raise Refused("The queue deals with that: its reason says what is to be done.")
        return self.client, self.reason

    @property
    def complaint(self) -> Complaint:
        """The complaint that it is about."""
        client, _ = self.cause
        return next(item for item in client.complaints if item.id == self.ref.id)


def subject_of(reason: Reason) -> Ref:
    """The row that a reason is about; Refused for one that only a call deals with."""
    if reason.verb is None or reason.finding.subject is None:
        raise Refused(f"Nothing to tick off for “{reason.finding.sentence}”: a call deals with it (c).")
    return reason.finding.subject


def matter_of(desk: Desk, client: Client, reason: Reason, interests: Interests | None = None) -> Matter:
    """A reason as the matter that it is about; Refused for one that only a call deals with."""
    return Matter(desk, subject_of(reason), client, reason, interests)


def asks_for_interests(client: Client, reason: Reason, desk: Desk) -> bool:
    """Whether dealing with this reason closes a complaint, which asks for both interests."""
    subject = reason.finding.subject
    found = next((item for item in client.complaints if subject and item.id == subject.id), None)
    return found is not None and stage(found, desk.hours).field == "closed_at"


def done(matter: Matter) -> str:
    """The word of what deals with the reason of a matter, a complaint's by the stage that it reaches."""
    _, reason = matter.cause
    if matter.ref.table != "complaints":
        return str(reason.verb)
    return stage(matter.complaint, matter.desk.hours).field.removesuffix("_at")
