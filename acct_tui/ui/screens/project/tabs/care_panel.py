"""What the panel tells about a complaint, a survey or an opportunity, and which root causes come again and again."""

from collections.abc import Iterator
from typing import Final

from textual.content import Content

from acct_tui.domain.care.complaints import PATHS
from acct_tui.domain.care.topics import earlier, said, times
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.pages.care import Answer, Case, Chance
from acct_tui.domain.time.worktime import local_day
from acct_tui.services.project import ProjectPage
from acct_tui.ui.presentation.ink import Ink, Span, content, hanging
from acct_tui.words.ages import day, day_of_month
from acct_tui.words.safe import fit, one_line

_LABEL: Final = 11
_BEFORE: Final = 4
"""So many earlier cases of the topic are told."""
_CAUSES: Final = 5


def about(page: ProjectPage, ref: Ref | None, width: int) -> Iterator[Content]:
    """The thing under the cursor, then the causes of the last twelve months."""
    care = page.care
    for case in care.cases:
        if ref == Ref("complaints", case.id):
            yield from _case(page, case, width)
    for answer in care.answers:
        if ref == Ref("surveys", answer.id):
            yield from _answer(page, answer, width)
    for chance in care.chances:
        if ref == Ref("opportunities", chance.id):
            yield from _chance(page, chance, width)
    yield from _causes(page, width)


def _case(page: ProjectPage, case: Case, width: int) -> Iterator[Content]:
    who = " · ".join(filter(None, (case.kind, case.severity, case.contact, case.project)))
    yield from hanging((), ((case.name, "bold"), (f"  {who}", "muted")), width)
    yield from hanging((), _path(page, case), width)
    worked = "What worked" if case.kind == "objection" else "Answered"
    rows = (
        ("They said", case.text),
        ("They want", case.remedy_sought),
        (worked, case.resolution),
        ("Root cause", _found(page, case)),
    )
    for label, text in rows:
        if text:
            yield from _labelled(label, ((one_line(text), ""),), width)
    for number, other in enumerate(earlier(page.care.met, case)[:_BEFORE]):
        yield from _labelled("" if number else "Before", _recalled(page, other, case), width)


def _found(page: ProjectPage, case: Case) -> str | None:
    """The root cause, and how often it was found in twelve months when that is more than once."""
    if case.root_cause is None:
        return None
    count = times(page.care.causes_everywhere, case.root_cause)
    return f"{case.root_cause} ({count} × in twelve months)" if count > 1 else case.root_cause


def _path(page: ProjectPage, case: Case) -> Ink:
    """The stages with the days on which they were reached: "received Mon → acknowledged"."""
    spans: list[Span] = []
    for name in PATHS[case.kind]:
        at = case.reached_at(name)
        when = f" {day(local_day(at, page.desk.zone), page.desk.today)}" if at else ""
        spans += [(" → ", "muted")] if spans else []
        spans += [(name, "accent" if at else "muted"), (when, "")]
    return tuple(spans)


def _recalled(page: ProjectPage, before: Case, case: Case) -> Ink:
    """An earlier case of the topic: when, whose, what was said and what worked."""
    when = day_of_month(local_day(before.received_at, page.desk.zone), page.desk.today)
    whose = "" if before.client_id == case.client_id else f", {before.client}"
    came: Ink = (("nothing is noted of what worked", "muted"),)
    if before.resolution:
        came = (("worked: ", "success"), (one_line(before.resolution), ""))
    return ((f"{when}{whose}: “{one_line(before.text)}”  ", "muted"), *came)


def _answer(page: ProjectPage, answer: Answer, width: int) -> Iterator[Content]:
    when = day(local_day(answer.at, page.desk.zone), page.desk.today)
    who = " · ".join(filter(None, (when, answer.contact)))
    yield from hanging((), ((f"{answer.kind.upper()} {answer.score}", "bold"), (f"  {who}", "muted")), width)
    said: Ink = ((one_line(answer.comment), ""),) if answer.comment else (("No comment.", "muted"),)
    yield from hanging((), said, width)


def _chance(page: ProjectPage, chance: Chance, width: int) -> Iterator[Content]:
    seen = f"  {chance.project}" if chance.project else ""
    yield from hanging((), ((chance.service, "bold"), (f"  {chance.stage}{seen}", "muted")), width)
    due = day(chance.due_on, page.desk.today) if chance.due_on else ""
    step = ": ".join(filter(None, (due, one_line(chance.next_step or ""))))
    for label, text in (("Seen by", chance.signal), ("Next", step)):
        if text:
            yield from _labelled(label, ((one_line(text), ""),), width)


def _causes(page: ProjectPage, width: int) -> Iterator[Content]:
    """What was behind the complaints of the last twelve months, here and everywhere."""
    care = page.care
    sides = ((page.client.name, care.causes_here), ("All clients", care.causes_everywhere))
    if care.causes_everywhere:
        yield Content()
        yield content((("Root causes in twelve months", "accent"),))
    for label, causes in sides:
        if causes:
            yield from _labelled(fit(label, _LABEL), ((said(causes[:_CAUSES]), ""),), width)


def _labelled(label: str, body: Ink, width: int) -> Iterator[Content]:
    yield from hanging(((f"{label:<{_LABEL}} ", "muted"),), body, width)
