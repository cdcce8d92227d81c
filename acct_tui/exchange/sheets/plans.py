"""What a line of a sheet says is still to be done: a call to make, or a thing of ours with its day."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from acct_tui.domain.time.worktime import clock_instant, local_day
from acct_tui.exchange.sheets.records import Told, Values
from acct_tui.exchange.sheets.synonyms import LINES
from acct_tui.exchange.values.choices import known_choice
from acct_tui.exchange.values.markup import text_of
from acct_tui.words.safe import one_line

_CALLING: Final = frozenset({"subject", "title", "event"})
"""Words of a heading that says what a thing is called, rather than what there is to say about it."""
_OVER: Final = "closed"
_NEXT: Final = "next"
_HOW: Final = ("kind", "channel", "minutes", "seconds", "disposition")
_NO_TALK: Final = "internal_note"


def tell_plan(told: Told, at: datetime, *, is_timed: bool, is_known: bool) -> None:
    """Take in what a line says is to come: talks and letters as a call of ours, everything else as a task."""
    text, said_of_it = _words(told)
    why = "\n".join(filter(None, [said_of_it, *_beside(told)]))
    if (said := told.cells.text("interactions", "is_done")) and not is_known:
        told.cells.leave_out("has a status that is not known", said)
    plan = _plan(told, _kind(told), text, (at, is_timed))
    _assume_time(told, plan, is_timed=is_timed)
    _tell(told, told.intake.ours.plan_id(told.client_id, plan), {**plan, "why": why} if why else plan)


def is_planned(told: Told, at: datetime) -> bool:
    """Whether what a line says of a day was planned for it before."""
    plan = _plan(told, _kind(told), _words(told)[0], (at, False))
    return told.intake.ours.has(told.intake.ours.plan_id(told.client_id, plan))


def tell_end(told: Told, at: datetime, *, is_timed: bool, is_off: bool) -> bool:
    """Close what was planned by an import before and is done or called off by now; whether it was planned so."""
    ours = told.intake.ours
    if not ours.has_any(told.client_id):
        return False
    now = told.intake.book.clock()
    end, ended = ("dropped_at", now) if is_off else ("kept_at", min(at, now))
    plan = _plan(told, _kind(told), _words(told)[0], (at, is_timed))
    plan_id = ours.plan_id(told.client_id, plan)
    said = ours.ended(plan_id, end, ended)
    if said is not None:
        told.intake.plan(plan_id, told.client_id, said, told.cells.place)
    return said is not None


def _tell(told: Told, plan_id: str, plan: Values) -> None:
    told.intake.plan(plan_id, told.client_id, told.intake.ours.said(plan_id, plan), told.cells.place)


def _plan(told: Told, kind: str, text: str, when: tuple[datetime, bool]) -> Values:
    """One thing of ours; on a day without a time, a call is for its morning and a task for its evening."""
    settings, (at, is_timed) = told.intake.book.settings, when
    if not is_timed:
        clock = settings.starts if kind == "call" else settings.ends
        at = clock_instant(local_day(at, settings.zone), clock, settings.zone)
    return {**told.links, "owner": "us", "kind": kind, "text": text or kind, "first_due_at": at, "due_at": at}


def _assume_time(told: Told, plan: Values, *, is_timed: bool) -> None:
    settings = told.intake.book.settings
    if not is_timed:
        when = f"a call at {settings.starts:%H:%M}" if plan["kind"] == "call" else f"a task by {settings.ends:%H:%M}"
        told.intake.gathering.assume("plans", when)


def tell_next_step(told: Told) -> None:
    """Take in the next step on a line that has its day; one of an order that is over is none any more."""
    found = told.cells.instant("commitments", "due_at", told.intake.book.settings.zone)
    stage = told.intake.gathering.values("projects", told.project_id or "").get("stage")
    if found and stage == _OVER:
        told.cells.leave_out("has a next step of an order that is closed")
    elif found:
        step = _step(told)
        words = step.split()
        known = (known_choice("interactions", "kind", word) for word in (*words[:1], *words[-1:]))
        is_task = next(filter(None, known), _NO_TALK if step else "") == _NO_TALK
        plan = _plan(told, "task" if is_task else "call", step, found)
        _assume_time(told, plan, is_timed=found[1])
        person = told.contact_id if told.about == "contacts" else None
        _tell(told, told.intake.ours.next_step_id(told.client_id, person, plan), plan)


def _step(told: Told) -> str:
    """The words of the next step, which stand in the notes as well."""
    said = (pair for named in LINES.items() for pair in told.cells.filled(*named))
    return next((one_line(text) for column, text in said if _NEXT in column.words), "")


def _kind(told: Told) -> str:
    """A call or a task: by its type, else by the first word of its subject, else a call where no status is kept."""
    cells = told.cells
    words = (cells.text("interactions", "kind"), *_words(told)[0].split()[:1])
    known = next((kind for word in words if (kind := known_choice("interactions", "kind", word))), None)
    if known:
        return "task" if known == _NO_TALK else "call"
    return "task" if cells.are_given("interactions", "is_done") else "call"


def _beside(told: Told) -> Iterator[str]:
    """What is said of how it will be, for which a plan has no field."""
    for field in _HOW:
        for column, text in told.cells.filled("interactions", field):
            yield f"{column.heading.rpartition(' - ')[2]}: {one_line(text)}"


def _words(told: Told) -> tuple[str, str]:
    """What it is called, and what else is said of it."""
    said = [(column, one_line(text_of(text))) for column, text in told.cells.filled("interactions", "note")]
    named = next((pair for pair in said if not _CALLING.isdisjoint(pair[0].words)), said[0] if said else None)
    rest = (f"{column.label}: {text}" if column.label else text for column, text in said if (column, text) != named)
    return (named[1] if named else "", "\n".join(rest))
