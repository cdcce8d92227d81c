"""Care: complaints and objections with their clocks, what they answered, and what they may need next."""

from datetime import datetime
from typing import Final

from textual.content import Content

from acct_tui.domain.care.complaints import PATHS, stage
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Survey
from acct_tui.domain.pages.care import Answer, Case, Chance
from acct_tui.domain.plan.moments import is_detractor
from acct_tui.domain.time.worktime import local_day
from acct_tui.services.project import ProjectPage
from acct_tui.ui.actions.deeds import foot_words
from acct_tui.ui.dialogs.book.quick_line import Addition
from acct_tui.ui.messages import OpenForm
from acct_tui.ui.presentation.ink import Ink, Span
from acct_tui.ui.screens.project.tabs.care_panel import about
from acct_tui.ui.screens.project.tabs.tab import Tab, headed
from acct_tui.ui.widgets.table import Column, Row
from acct_tui.words.ages import day, moment, worked_time
from acct_tui.words.money import money
from acct_tui.words.safe import one_line

_ROOMY: Final = 100
"""Cells from which a stage has its name, and the next step shares the room with what it is about."""
_STEPS: Final = {
    "acknowledged_at": "acknowledge",
    "assessed_at": "assess",
    "responded_at": "reply",
    "closed_at": "close",
}
_SEVERITY: Final = {"low": "muted", "medium": "warning", "high": "error"}
_TONES: Final = {"seen": "", "offered": "accent", "won": "success", "lost": "muted"}


def _columns(width: int) -> tuple[Column, ...]:
    stage, step = (
        (Column("Stage", 20), Column("Next")) if width >= _ROOMY else (Column("Stage", 12), Column("Next", 34))
    )
    return Column("  What"), stage, step, Column("", 10, right=True)


def _rows(page: ProjectPage, width: int) -> list[Row]:
    if page.is_veiled:
        return [Row("none", ((("   Hidden", ""),), (("H shows it", "muted"),), (), ()), is_heading=True)]
    care = page.care
    waiting = [_open(case, page, width) for case in care.cases if case.closed_at is None]
    closed = [_closed(case, page, case.closed_at) for case in care.cases if case.closed_at]
    return [
        *headed("Complaints", 4, waiting, "None is open."),
        *headed("Closed", 4, closed),
        *headed("Surveys", 4, [_answer(answer, page) for answer in care.answers], "None asked yet."),
        *headed("Opportunities", 4, [_chance(chance, page) for chance in care.chances], "None seen yet."),
    ]


def _open(case: Case, page: ProjectPage, width: int) -> Row:
    name: Ink = (("   ", ""), (case.name, "bold"), (f"  {case.kind}" if case.kind == "objection" else "", "muted"))
    severity: Ink = ((case.severity, _SEVERITY[case.severity]),)
    return Row.about(
        Ref("complaints", case.id), (name, _dots(case, is_named=width >= _ROOMY), _clock(case, page), severity)
    )


def _dots(case: Case, *, is_named: bool) -> Ink:
    """The stages passed and ahead, and where there is room the name of the one that is reached."""
    path = PATHS[case.kind]
    reached = max(number for number, name in enumerate(path) if case.reached_at(name))
    ahead = len(path) - reached - 1
    return ("●" * (reached + 1), "accent"), ("○" * ahead, "muted"), (f" {path[reached]}" if is_named else "", "muted")


def _clock(case: Case, page: ProjectPage) -> Ink:
    """The next step, by when, and the working time that is left for it: "reply Tue 17:00, 3 h left"."""
    desk = page.desk
    at = stage(case.facts, desk.hours)
    left = desk.hours.minutes(desk.now, at.due_at)
    is_late = desk.now > at.due_at
    time = worked_time(desk.hours.minutes(at.due_at, desk.now) if is_late else left, desk.hours.minutes_per_day)
    tone = "error" if is_late else "warning" if left <= desk.hours.minutes_per_day else "muted"
    by = moment(at.due_at, desk.now, desk.zone)
    return (f"{_STEPS[at.field]} {by}, ", ""), (f"{time} {'late' if is_late else 'left'}", tone)


def _closed(case: Case, page: ProjectPage, at: datetime) -> Row:
    ended = day(local_day(at, page.desk.zone), page.desk.today)
    kept = f"kept: theirs {_yes(case.client_kept)}, ours {_yes(case.ours_kept)}"
    name = f"   {case.name}{'  objection' if case.kind == 'objection' else ''}"
    cells = (((name, "muted"),), ((ended, "muted"),), ((kept, "muted"),), ((case.severity, "muted"),))
    return Row.about(Ref("complaints", case.id), cells)


def _yes(is_kept: bool | None) -> str:
    return {True: "yes", False: "no", None: "?"}[is_kept]


def _answer(answer: Answer, page: ProjectPage) -> Row:
    name: Ink = ((f"   {answer.kind.upper()} {answer.score}", ""), (f"  {answer.contact or ''}", "muted"))
    when = day(local_day(answer.at, page.desk.zone), page.desk.today)
    is_bad = is_detractor(Survey(answer.id, answer.kind, answer.score, answer.at))
    mark: Span = ("detractor", "error") if is_bad else ("", "")
    said = one_line(answer.comment or "")
    return Row.about(Ref("surveys", answer.id), (name, ((when, "muted"),), ((said, ""),), (mark,)))


def _chance(chance: Chance, page: ProjectPage) -> Row:
    is_over = chance.stage in ("won", "lost")
    tone = "muted" if is_over else ""
    by = f"{day(chance.due_on, page.desk.today)}: " if chance.due_on and not is_over else ""
    value = money(chance.value, chance.currency) if chance.value else ""
    cells: tuple[Ink, ...] = (
        ((f"   {chance.service}", tone),),
        ((chance.stage, _TONES[chance.stage]),),
        ((by, "muted"), (one_line(chance.next_step or ""), tone)),
        ((value, tone),),
    )
    return Row.about(Ref("opportunities", chance.id), cells)


def _detail(page: ProjectPage, ref: Ref | None, width: int) -> list[Content]:
    return list(about(page, ref, width))


def _wishes(page: ProjectPage, _: Ref | None) -> list[Addition]:
    given: dict[str, object] = {"client_id": page.client.id, "project_id": page.project.id}
    answered = {"project_id": page.project.id, "contact_id": page.project.contact_id}
    return [
        Addition("c", "complaint", "", OpenForm("complaints", given={**given, "kind": "complaint"})),
        Addition("b", "objection", "a “but” of theirs", OpenForm("complaints", given={**given, "kind": "objection"})),
        Addition("s", "survey", "what they answered", OpenForm("surveys", given=answered)),
        Addition("y", "opportunity", "", OpenForm("opportunities", given=given)),
    ]


def _copied(page: ProjectPage, ref: Ref) -> str | None:
    """The words of theirs, and what came of them."""
    for case in page.care.cases:
        if ref == Ref("complaints", case.id):
            return "\n".join(filter(None, (case.text, case.resolution)))
    comments = (answer.comment for answer in page.care.answers if ref == Ref("surveys", answer.id))
    return next(comments, None)


CARE = Tab(
    "care",
    "Care",
    _columns,
    _rows,
    _detail,
    _wishes,
    count=lambda page: sum(case.closed_at is None for case in page.care.cases),
    copied=_copied,
    verbs=foot_words("complaints"),
)
