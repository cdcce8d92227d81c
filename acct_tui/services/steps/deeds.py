"""Dealing with a reason: what its verb writes, by the table of its subject."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from acct_tui.domain.care.complaints import stage
from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Reason
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client, Complaint
from acct_tui.domain.plan.moments import moments
from acct_tui.domain.plan.slip import Untold, untold
from acct_tui.services.refusals import Refused, SettledMeanwhile
from acct_tui.services.steps.complaints import Interests, Told, advance
from acct_tui.services.steps.keeping import keep
from acct_tui.store.writing import Writer


@dataclass(frozen=True, slots=True)
class Deed:
    """A reason of a client to be dealt with at the desk's moment; Refused when it has no verb or lacks answers."""

    client: Client
    reason: Reason
    desk: Desk
    interests: Interests | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be dealt with."""
        if self.reason.verb is None or self.reason.finding.subject is None:
            raise Refused(f"Nothing to tick off for “{self.reason.finding.sentence}”: a call deals with it (c).")
        if asks_for_interests(self.client, self.reason, self.desk) and self.interests is None:
            raise Refused("Closing a complaint asks whose interests were kept: answer both questions.")

    @property
    def subject(self) -> Ref:
        """The row that it changes."""
        assert self.reason.finding.subject is not None  # noqa: S101 it was refused otherwise
        return self.reason.finding.subject

    @property
    def complaint(self) -> Complaint:
        """The complaint that it is about."""
        return next(item for item in self.client.complaints if item.id == self.subject.id)

    @property
    def done(self) -> str:
        """The verb in the past, a complaint's by the stage that it reaches."""
        if self.subject.table != "complaints":
            return str(self.reason.verb)
        return stage(self.complaint, self.desk.hours).field.removesuffix("_at")


def asks_for_interests(client: Client, reason: Reason, desk: Desk) -> bool:
    """Whether dealing with this reason closes a complaint, which asks for both interests."""
    subject = reason.finding.subject
    found = next((item for item in client.complaints if subject and item.id == subject.id), None)
    return found is not None and stage(found, desk.hours).field == "closed_at"


def carry_out(writer: Writer, deed: Deed) -> None:
    """Write what the verb of the reason says."""
    VERBS[deed.subject.table](writer, deed)


def _still_open(writer: Writer, deed: Deed, *fields: str) -> None:
    """Refuse when another program has settled it since the row was shown."""
    now = writer.row(deed.subject.table, deed.subject.id)
    if now is None or any(now[field] is not None for field in fields):
        raise SettledMeanwhile(_settled(deed))


def _settled(deed: Deed) -> str:
    return f"“{deed.reason.finding.sentence}” was settled elsewhere meanwhile."


def _keep(writer: Writer, deed: Deed) -> None:
    _still_open(writer, deed, "kept_at", "dropped_at")
    keep(writer, deed.subject.id, deed.desk.now)


def _answer(writer: Writer, deed: Deed) -> None:
    writer.change("interactions", deed.subject.id, needs_answer=False)


def _advance(writer: Writer, deed: Deed) -> None:
    field = stage(deed.complaint, deed.desk.hours).field
    advance(writer, deed.complaint, field, deed.desk.now, Told(interests=deed.interests))


def _remind(writer: Writer, deed: Deed) -> None:
    writer.add("chases", invoice_id=deed.subject.id, at=deed.desk.now, channel="phone")


def _tell(writer: Writer, deed: Deed) -> None:
    _still_open(writer, deed, "client_told_on")
    writer.change("changes", deed.subject.id, client_told_on=deed.desk.today)


def _tell_slip(writer: Writer, deed: Deed) -> None:
    """What moved without a change gets one, told today: a milestone, or the whole project past its due day."""
    _still_open(writer, deed)
    news = _untold(deed)
    writer.add(
        "changes",
        project_id=deed.reason.finding.project_id,
        milestone_id=news.milestone.id if news.milestone else None,
        kind="replan",
        raised_on=deed.desk.today,
        what=news.what,
        state="approved",
        client_told_on=deed.desk.today,
    )


def _untold(deed: Deed) -> Untold:
    """The news that a reason is about."""
    calendar, today = deed.desk.calendar(deed.client.country), deed.desk.day_in(deed.client.zone)
    news = (each for project in deed.client.projects for each in untold(project, calendar, today))
    found = next((each for each in news if each.subject == deed.subject), None)
    if found is None:
        raise SettledMeanwhile(_settled(deed))
    return found


def _know_mood(writer: Writer, deed: Deed) -> None:
    """The mood of the last talk is their way, until one is lower."""
    writer.change("clients", deed.client.id, mood_known=deed.client.conversations[0].mood)


def _mark_done(writer: Writer, deed: Deed) -> None:
    """A moment dealt with without a call is a kept commitment that names it."""
    finding = deed.reason.finding
    moment = next((each for each in moments(deed.client, deed.desk) if each.key == deed.subject.id), None)
    if moment is None:
        raise SettledMeanwhile(_settled(deed))
    writer.add(
        "commitments",
        client_id=deed.client.id,
        project_id=finding.project_id,
        contact_id=finding.contact_id,
        owner="us",
        kind="task",
        text=moment.words,
        moment=deed.subject.id,
        made_at=deed.desk.now,
        kept_at=deed.desk.now,
    )


VERBS: Mapping[str, Callable[[Writer, Deed], None]] = {
    "commitments": _keep,
    "interactions": _answer,
    "complaints": _advance,
    "invoices": _remind,
    "changes": _tell,
    "milestones": _tell_slip,
    "projects": _tell_slip,
    "clients": _know_mood,
    "moments": _mark_done,
}
"""What dealing with a reason does, by the table of its subject."""
