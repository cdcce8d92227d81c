"""A client as they will stand once a call is saved, as far as rules can say before it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from acct_tui.domain.care.complaints import stage
from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Change, Client, Commitment, Complaint, Invoice, Project, Touch
from acct_tui.domain.notes.notelines import Agreement, next_call
from acct_tui.domain.queue.terms.own import next_contact
from acct_tui.domain.talk.contacts import is_for

NEXT_CALL: Final = "next call"
"""The id of a next contact that is not in the book yet."""


@dataclass(frozen=True, slots=True)
class Said:
    """A call before it is saved: the touch, when it is over, whether anybody heard us, and what was said in it."""

    touch: Touch
    ended_at: datetime
    is_heard: bool = True
    told: frozenset[Ref] = frozenset()
    agreed: tuple[Agreement, ...] = ()
    received: tuple[Complaint, ...] = ()


def after_call(client: Client, said: Said, desk: Desk) -> Client:
    """The client once the call is saved and no next contact is set beside what its note agrees on."""
    for subject in said.told:
        client = _TOLD[subject.table](client, subject.id, desk) if subject.table in _TOLD else client
    if said.touch.kind == "conversation":
        client = replace(client, conversations=_with(client.conversations, said.touch))
        then = replace(desk, now=said.ended_at)
        client = _without(client, set(_kept_by_talking(client, said.touch.contact_id, then)))
    else:
        client = replace(client, others=_with(client.others, said.touch))
    return _agreed(replace(client, complaints=(*client.complaints, *said.received)), said, desk)


def _with(touches: Iterable[Touch], new: Touch) -> tuple[Touch, ...]:
    """With a touch in its place, the newest first."""
    return tuple(sorted((new, *touches), key=lambda touch: touch.at, reverse=True))


def _kept_by_talking(client: Client, contact_id: str | None, desk: Desk) -> Iterator[str]:
    for item in client.commitments:
        if item.made_at <= desk.now and is_kept_by_talking(item, contact_id, client, desk):
            yield item.id


def is_kept_by_talking(item: Commitment, contact_id: str | None, client: Client, desk: Desk) -> bool:
    """Whether a conversation with a contact at the desk's moment is this call of ours, due by the end of the day."""
    end = max(desk.now, desk.hours.day_end(desk.today))
    is_due = _is_call(item) and (item.due_at is None or item.due_at <= end)
    return is_due and is_for(item.contact_id, contact_id, client, desk)


def replaced_calls(client: Client, contact_id: str | None, desk: Desk, *, promised: bool) -> list[Commitment]:
    """The open calls whose place a next contact with somebody takes: our plans, and a promise what they were promised.

    What another was promised stands: nobody told them of the new time.
    """
    return [
        item
        for item in client.commitments
        if _is_call(item) and (not item.promised or (promised and is_for(item.contact_id, contact_id, client, desk)))
    ]


def _is_call(item: Commitment) -> bool:
    return item.owner == "us" and item.kind == "call"


def with_next_call(client: Client, at: datetime, desk: Desk, *, promised: bool) -> Client:
    """The client once a next contact is set, for whom the next call is: it takes the place of those it replaces."""
    plan = next_contact(client)
    contact_id = plan.contact_id if plan else None
    gone = {call.id for call in replaced_calls(client, contact_id, desk, promised=promised)}
    following = Commitment(NEXT_CALL, "us", "call", "", desk.now, at, promised, contact_id=contact_id)
    kept = _without(client, gone).commitments
    return replace(client, commitments=(*kept, following))


def _agreed(client: Client, said: Said, desk: Desk) -> Client:
    """With what the note agrees on; its call takes the place of the one before."""
    first = next_call(said.agreed, desk.now)
    if first:
        promised = first.promised and said.is_heard
        replaced = replaced_calls(client, said.touch.contact_id, desk, promised=promised)
        client = _without(client, {call.id for call in replaced})
    made = (_commitment(each, said, desk) for each in said.agreed)
    return replace(client, commitments=(*client.commitments, *made))


def _commitment(agreement: Agreement, said: Said, desk: Desk) -> Commitment:
    return Commitment(
        f"line {agreement.line}",
        agreement.owner,
        agreement.kind,
        agreement.text,
        desk.now,
        agreement.due.at if agreement.due else None,
        agreement.promised and said.is_heard,
        contact_id=said.touch.contact_id if agreement.owner != "colleague" else None,
        colleague=agreement.who or None,
    )


def _without(client: Client, ids: set[str]) -> Client:
    return replace(client, commitments=tuple(item for item in client.commitments if item.id not in ids))


def _kept(client: Client, row_id: str, _: Desk) -> Client:
    return _without(client, {row_id})


def _advanced(client: Client, row_id: str, desk: Desk) -> Client:
    """With one complaint a stage further, which leaves out one that is closed."""
    passed = {item.id: stage(item, desk.hours).field for item in client.complaints if item.id == row_id}
    going_on = (item for item in client.complaints if passed.get(item.id) != "closed_at")
    return replace(client, complaints=tuple(_passed(item, passed.get(item.id, ""), desk) for item in going_on))


def _passed(item: Complaint, field: str, desk: Desk) -> Complaint:
    return replace(
        item,
        acknowledged_at=desk.now if field == "acknowledged_at" else item.acknowledged_at,
        assessed_at=desk.now if field == "assessed_at" else item.assessed_at,
        responded_at=desk.now if field == "responded_at" else item.responded_at,
    )


def _in_projects(client: Client, change: Callable[[Project], Project]) -> Client:
    return replace(client, projects=tuple(map(change, client.projects)))


def _reminded(client: Client, row_id: str, desk: Desk) -> Client:
    def told(bills: Iterable[Invoice]) -> tuple[Invoice, ...]:
        return tuple(replace(each, spoken_at=desk.now) if each.id == row_id else each for each in bills)

    changed = replace(client, invoices=told(client.invoices))
    return _in_projects(changed, lambda project: replace(project, invoices=told(project.invoices)))


def _known(client: Client, row_id: str, desk: Desk) -> Client:
    def change(project: Project) -> Project:
        news = (replace(each, client_told_on=desk.today) if each.id == row_id else each for each in project.changes)
        return replace(project, changes=tuple(news))

    return _in_projects(client, change)


def _explained(client: Client, row_id: str, desk: Desk) -> Client:
    """A milestone, or a project, that moved without a change gets one that they know."""

    def change(project: Project) -> Project:
        is_step = any(each.id == row_id for each in project.milestones)
        if not is_step and project.id != row_id:
            return project
        told = Change("", "replan", "", desk.today, row_id if is_step else None, None, desk.today)
        return replace(project, changes=(*project.changes, told))

    return _in_projects(client, change)


_TOLD: Final[Mapping[str, Callable[[Client, str, Desk], Client]]] = {
    "commitments": _kept,
    "complaints": _advanced,
    "invoices": _reminded,
    "changes": _known,
    "milestones": _explained,
    "projects": _explained,
}
"""What telling it changes, by the table of what is told."""
