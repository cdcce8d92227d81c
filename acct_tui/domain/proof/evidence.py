"""Evidence packs: what is claimed, the facts with their sources, what is asked, by when, and what waiting costs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Milestone, Project
from acct_tui.domain.pages.evidence import Proof
from acct_tui.domain.pages.talks import Talk
from acct_tui.domain.time.worktime import WorkCalendar, local_day
from acct_tui.words.ages import exact_day, plural
from acct_tui.words.money import money
from acct_tui.words.safe import fit, folded, one_line

_QUOTED: Final = 160
"""Cells of a note that are quoted."""
_TELLING: Final = 5
"""Letters from which a word tells what is spoken of."""
_QUOTES: Final = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact with its source and its day; one that is not `taken` is only offered. A `location` is a file or page."""

    text: str
    source: str = ""
    day: date | None = None
    location: str = ""
    taken: bool = True


@dataclass(frozen=True, slots=True)
class Pack:
    """An argument, ready to be edited: `about` says whose, `by` is the deadline."""

    about: str
    claim: str
    facts: tuple[Fact, ...] = ()
    ask: str = ""
    by: datetime | None = None
    cost: str = ""


def proof(found: Proof, *, taken: bool) -> Fact:
    """A piece of evidence as a fact."""
    text = f"{one_line(found.claim)}: {found.value}" if found.value else one_line(found.claim)
    source = found.source or found.kind
    return Fact(text, source, found.day, found.location or "", taken)


def proofs(found: Iterable[Proof], *, commitment_id: str = "", change_ids: Iterable[str] = ()) -> Iterator[Fact]:
    """The evidence about one commitment or some changes first; what belongs to no other is offered behind it."""
    wanted = {commitment_id, *change_ids} - {""}
    belongs = [each for each in found if wanted & {each.commitment_id, each.change_id}]
    general = [each for each in found if each.commitment_id is None and each.change_id is None]
    yield from (proof(each, taken=True) for each in belongs)
    yield from (proof(each, taken=not wanted) for each in general)


def quotes(log: Iterable[Talk], subject: str, desk: Desk) -> Iterator[Fact]:
    """The newest notes of talks that share a telling word with the subject."""
    telling = {word for word in _words(subject) if len(word) >= _TELLING}
    talks = (talk for talk in log if talk.kind in ("conversation", "message") and talk.note)
    fitting = [talk for talk in talks if telling & set(_words(talk.note or ""))]
    for talk in fitting[:_QUOTES]:
        yield quote(talk.note or "", talk.contact, local_day(talk.at, desk.zone))


def said_first(log: Iterable[Talk], desk: Desk) -> Iterator[Fact]:
    """What they said in the newest talks that they began, offered and not taken."""
    began = [talk for talk in log if talk.started_by == "client" and talk.note]
    for talk in began[:_QUOTES]:
        yield replace(quote(talk.note or "", talk.contact, local_day(talk.at, desk.zone)), taken=False)


def once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts without those whose words stand before already."""
    return tuple({fact.text: fact for fact in reversed(list(facts))}.values())[::-1]


def quote(note: str, contact: str | None, day: date) -> Fact:
    """A note as a fact, in its own words."""
    return Fact(f"“{fit(one_line(note), _QUOTED)}”", f"note of a talk{f' with {contact}' if contact else ''}", day)


def _words(text: str) -> list[str]:
    return [word for each in folded(text).split() if (word := each.strip(".,;:!?()“”\"'"))]


def deadline(due: datetime | None, desk: Desk) -> datetime:
    """When it is due, else, or when that has passed, the end of the next working day."""
    if due and due > desk.now:
        return due
    return desk.hours.day_end(desk.hours.calendar.add(desk.today, 1))


def late(due: datetime, calendar: WorkCalendar, desk: Desk, zone: str) -> str:
    """How late something is, "" while it is not."""
    if due >= desk.now:
        return ""
    days = calendar.working_days(local_day(due, zone), desk.day_in(zone))
    return f"{plural(days, 'working day')} late" if days else "late today"


def cost(project: Project, after: Milestone | None, calendar: WorkCalendar, currency: str, today: date) -> str:
    """What each day of delay costs, as far as the plan and the fee tell."""
    return " ".join([*_moved(project, after, today), *_fee(project, calendar, currency)])


def _moved(project: Project, after: Milestone | None, today: date) -> Iterator[str]:
    """The steps that wait, from the one that is meant on."""
    steps = list(project.milestones)
    first = steps.index(after) if after in steps else 0
    waiting = [step for step in steps[first:] if step.done_on is None]
    if not waiting:
        return
    named = [f"{waiting[0].name}{_expected(waiting[0], today)}"]
    if len(waiting) > 1:
        named.append(
            f"{plural(len(waiting) - 1, 'milestone')} after it, the last {waiting[-1].name}"
            f"{_expected(waiting[-1], today)}"
        )
    yield f"Each working day moves {' and '.join(named)}."


def _expected(step: Milestone, today: date) -> str:
    day = step.expected_on
    return f" ({exact_day(day, today)})" if day else ""


def _fee(project: Project, calendar: WorkCalendar, currency: str) -> Iterator[str]:
    if project.fee and project.started_on and project.due_on:
        days = calendar.working_days(project.started_on, project.due_on)
        if days > 0:
            share = money(project.fee // days, currency)
            yield f"A day is {share} of the fee, {money(project.fee, currency)} over {plural(days, 'working day')}."


def slack(day: date, calendar: WorkCalendar, today: date) -> str:
    """The working days left until something that waits is needed."""
    left = max(0, calendar.working_days(today, day))
    return f"{plural(left, 'working day')} of slack left" if left else "no slack left"
