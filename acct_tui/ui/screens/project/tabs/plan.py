"""Plan: milestones against the days first agreed, each change with whether they were told, risks and tactics."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Milestone
from acct_tui.domain.pages.plan import PlanMilestone, Revision
from acct_tui.domain.plan.slip import overdue_since, slip_days, untold_since
from acct_tui.services.project import ProjectPage
from acct_tui.ui.actions.deeds import foot_words
from acct_tui.ui.dialogs.book.quick_line import Addition
from acct_tui.ui.messages import OpenForm
from acct_tui.ui.presentation.ink import Ink, content, hanging
from acct_tui.ui.screens.project.tabs import raid
from acct_tui.ui.screens.project.tabs.proof import evidence_about
from acct_tui.ui.screens.project.tabs.tab import Tab, headed
from acct_tui.ui.widgets.table import Column, Row
from acct_tui.words.ages import day, plural
from acct_tui.words.money import money

_COLUMNS = (
    Column(""),
    Column("Agreed", 12),
    Column("Expected", 12),
    Column("Slip ", 7, right=True),
    Column("", 17),
)
_KINDS = {"replan": "", "incident": "incident  ", "delivery": "delivery  "}


def _columns(_: int) -> tuple[Column, ...]:
    return _COLUMNS


def _rows(page: ProjectPage, _: int) -> list[Row]:
    steps = [_step(step, page) for step in page.steps]
    changes = [_change(change, page) for change in page.revisions]
    return [
        *headed("Milestones", len(_COLUMNS), steps, "No milestone yet: a adds one."),
        *_whole(page),
        *headed("Changes", len(_COLUMNS), changes, "Nothing was changed."),
        *raid.rows(page, len(_COLUMNS)),
    ]


def _step(step: PlanMilestone, page: ProjectPage) -> Row:
    today = page.desk.day_in(page.client.zone)
    slip = _slip(step, page)
    mark, tone = ("✓", "success") if step.done_on else ("·", "muted")
    if step.done_on:
        state: Ink = ((f"done {day(step.done_on, today)}", "success"),)
    elif _expected(step) and _is_past(_expected(step), today):
        state = (("overdue", "error"), (", approval" if step.needs_approval else "", "muted"))
    else:
        state = (("approval" if step.needs_approval else "", "muted"),)
    return Row.about(
        Ref("milestones", step.id),
        (
            ((f" {mark} ", tone), (step.name, "")),
            _day(step.baseline_on, today),
            _day(step.forecast_on, today),
            ((f"+{slip} d " if slip else "", "warning"),),
            state,
        ),
    )


def _whole(page: ProjectPage) -> Iterator[Row]:
    """The day of the whole project, as a last milestone, until it is delivered."""
    project, today = page.project, page.desk.day_in(page.client.zone)
    if project.due_on is None or project.delivered_on:
        return
    behind = page.desk.calendar(page.client.country).working_days(project.due_on, today)
    late: Ink = ((f"+{behind} d " if behind > 0 else "", "warning"),)
    yield Row.about(
        Ref("projects", project.id),
        (((" · ", "muted"), ("The whole project", "")), _day(project.due_on, today), (), late, _overdue(page, today)),
    )


def _overdue(page: ProjectPage, today: date) -> Ink:
    """That its day has passed, and whether they do not know."""
    calendar = page.desk.calendar(page.client.country)
    if overdue_since(page.project, calendar, today) is None:
        return ()
    return ("overdue", "error"), (", untold" if untold_since(page.project, calendar, today) else "", "error")


def _expected(step: PlanMilestone) -> date | None:
    return step.forecast_on or step.baseline_on


def _is_past(expected: date | None, today: date) -> bool:
    return expected is not None and expected < today


def _slip(step: PlanMilestone, page: ProjectPage) -> int | None:
    facts = Milestone(step.id, step.name, step.baseline_on, step.forecast_on, step.done_on)
    return slip_days(facts, page.desk.calendar(page.client.country), page.desk.day_in(page.client.zone))


def _day(found: date | None, today: date) -> Ink:
    return ((day(found, today) if found else "", ""),)


def _change(change: Revision, page: ProjectPage) -> Row:
    today = page.desk.today
    told = change.client_told_on
    state: Ink = ((f"told {day(told, today)}", "muted"),) if told else (("they do not know", "error"),)
    if change.state == "refused":
        state = (("refused", "muted"),)
    return Row.about(
        Ref("changes", change.id),
        (
            ((f"   {_KINDS[change.kind]}", "muted"), (change.what, "")),
            _day(change.raised_on, today),
            (),
            ((f"{change.effect_days:+} d " if change.effect_days else "", "warning"),),
            state,
        ),
    )


def _detail(page: ProjectPage, ref: Ref | None, width: int) -> list[Content]:
    for change in page.revisions:
        if ref == Ref("changes", change.id):
            return _about_change(change, page, width)
    if ref and ref.table == "raid_items":
        return raid.about(page, ref, width)
    if ref == Ref("projects", page.project.id):
        return _about_whole(page, width)
    return [line for step in page.steps if ref == Ref("milestones", step.id) for line in _about(step, page, width)]


def _about_whole(page: ProjectPage, width: int) -> list[Content]:
    """How the day of the whole project stands, and what ends that it is overdue."""
    due, today = page.project.due_on, page.desk.day_in(page.client.zone)
    lines = hanging((("Due           ", "muted"),), ((day(due, today) if due else "", ""),), width)
    if untold_since(page.project, page.desk.calendar(page.client.country), today):
        said = (
            "It has passed and they do not know: e gives a later day; x on its reason (Overview) says they were told."
        )
        lines += hanging((), ((said, "warning"),), width)
    return lines


def _about_change(change: Revision, page: ProjectPage, width: int) -> list[Content]:
    cost = money(change.effect_cost, page.project.currency or page.client.currency) if change.effect_cost else None
    approved = f"{change.state}{f' by {change.approved_by}' if change.approved_by else ''}"
    rows = (
        ("What", change.what),
        ("Why", change.why),
        ("Milestone", change.milestone),
        ("State", approved),
        ("Cost", cost),
    )
    return [line for label, text in rows if text for line in raid.labelled(label, text, width)]


def _about(step: PlanMilestone, page: ProjectPage, width: int) -> list[Content]:
    today = page.desk.day_in(page.client.zone)
    days = (("First agreed", step.baseline_on), ("Now expected", step.forecast_on), ("Done", step.done_on))
    lines = [content(((step.name, "bold"),))]
    lines += [content(((f"{label:<14}", "muted"), (day(found, today), ""))) for label, found in days if found]
    slip = _slip(step, page)
    if slip:
        lines.append(content(((f"{plural(slip, 'working day')} behind the day first agreed", "warning"),)))
    for item in page.commitments:
        if item.milestone_id == step.id:
            lines += hanging((("Waits for     ", "muted"),), ((item.text, ""),), width)
    return lines


def _wishes(page: ProjectPage, ref: Ref | None) -> list[Addition]:
    given = {"project_id": page.project.id}
    return [
        Addition("m", "milestone", "", OpenForm("milestones", given={**given, "position": len(page.steps)})),
        Addition("h", "change", "a re-plan, an incident, a delivery", OpenForm("changes", given=given)),
        Addition("k", "risk, decision, tactic", "", OpenForm("raid_items", given=given)),
        *evidence_about(page, ref),
    ]


PLAN = Tab(
    "plan",
    "Plan",
    _columns,
    _rows,
    _detail,
    _wishes,
    count=lambda page: len(page.steps),
    verbs=foot_words("milestones"),
)
