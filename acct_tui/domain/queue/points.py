"""What to tell and ask in a call: the reasons as points with their verbs, and what a good moment allows beside them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Band, Finding, Reason
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Contact
from acct_tui.domain.pages.brief import Goal, Question
from acct_tui.domain.pages.care import Offer
from acct_tui.domain.pages.people import Remembered
from acct_tui.domain.plan.goals import is_unexplained, standing
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.talk.contacts import is_for
from acct_tui.domain.time.worktime import local_day

LAST_TALKS: Final = 3
"""A fact used in these talks would be said twice."""
ANSWERED_BY_TALKING: Final = frozenset({"interactions", "moments", "clients"})
"""Tables of subjects that any conversation deals with."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to tell or ask; ticking it means `verb`, which `settles` what it is about when the call is saved.

    `ask_for` names somebody else who can answer it. A point done by talking needs no tick.
    """

    words: str
    verb: str
    subject: Ref
    ask_for: str = ""
    reason: Reason | None = None
    asks: Literal["interests", "answer"] | None = None
    done_by_talking: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the facts that rules read: open questions, goals, personal facts, services worth offering.

    `worked` tells by the id of an open objection what worked when its topic was met last.
    """

    questions: Sequence[Question] = ()
    goals: Sequence[Goal] = ()
    facts: Sequence[Remembered] = ()
    offers: Sequence[Offer] = ()
    worked: Mapping[str, str] = field(default_factory=dict)


def points(row: QueueRow, known: Known, desk: Desk, closes: frozenset[str] = frozenset()) -> Iterator[Point]:
    """Everything to raise with the contact of a row, the most pressing first; `closes` are complaints at their end."""
    seen: set[Ref] = set()
    for reason in row.findings:
        finding = reason.finding
        if reason.verb and finding.subject and finding.ball != "colleague" and finding.subject not in seen:
            seen.add(finding.subject)
            yield Point(
                _words(row, finding, known),
                reason.verb,
                finding.subject,
                somebody_else(row, finding),
                reason,
                "interests" if finding.subject.id in closes else None,
                _is_done_by_talking(row, finding.subject, desk),
            )
    for question in known.questions:
        yield Point(f"Brief: {question.text}", "answered", Ref("brief_answers", question.id), asks="answer")
    for goal in filter(is_unexplained, known.goals):
        yield Point(f"Explain {goal.name}: {standing(goal)}", "explained", Ref("goals", goal.id))
    fact = unused_fact(row, known.facts, desk)
    if fact:
        yield Point(fact.text, "used", Ref("facts", fact.id))
    if is_all_well(row):
        for offer in known.offers[:1]:
            why = f": {offer.signal}" if offer.signal else ""
            yield Point(f"Offer {offer.service}{why}", "offered", Ref("opportunities", offer.id))


def _words(row: QueueRow, finding: Finding, known: Known) -> str:
    """The sentence of a finding; an objection that was met before says what worked then."""
    met = {item.id: item for item in row.client.complaints if item.id in known.worked}
    objection = met.get(finding.subject.id) if finding.subject else None
    if objection is None:
        return finding.sentence
    return f"They object: {objection.topic}. Last time worked: {known.worked[objection.id]}"


def _is_done_by_talking(row: QueueRow, subject: Ref, desk: Desk) -> bool:
    """Whether any talk with the contact of a row deals with it; a call for somebody else is not made by that."""
    if subject.table != "commitments":
        return subject.table in ANSWERED_BY_TALKING
    item = next((each for each in row.client.commitments if each.id == subject.id), None)
    who = row.contact.id if row.contact else None
    is_call = item is not None and (item.kind, item.owner) == ("call", "us")
    return item is not None and is_call and is_for(item.contact_id, who, row.client, desk)


def somebody_else(row: QueueRow, finding: Finding) -> str:
    """Whom to ask for about something, where that is another than the contact of the row: "Irina (finance)"."""
    person = row.client.contact(finding.contact_id)
    return called(person) if person and row.contact and person.id != row.contact.id else ""


def called(person: Contact) -> str:
    """A person by first name and role: "Irina (finance)"."""
    first = person.name.split()[0]
    return f"{first} ({person.role.replace('_', ' ')})" if person.role else first


def unused_fact(row: QueueRow, facts: Sequence[Remembered], desk: Desk) -> Remembered | None:
    """The personal fact that lies back longest, unless it was used in one of the last talks."""
    fact = min(facts, key=lambda each: (each.last_used_on or date.min, each.id), default=None)
    recent = row.client.conversations[LAST_TALKS - 1 : LAST_TALKS]
    if fact is None or fact.last_used_on is None:
        return fact
    since = local_day(recent[0].at, desk.zone) if recent else date.min
    return fact if fact.last_used_on < since else None


def is_all_well(row: QueueRow) -> bool:
    """Whether nothing is owed, due or complained of: the only time to offer something."""
    return not row.client.complaints and all(reason.finding.band >= Band.SOON for reason in row.findings)
