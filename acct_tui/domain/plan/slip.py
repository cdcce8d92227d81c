"""Plan slip: how far milestones moved, and which movement the client has not been told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import BEFORE_DELIVERY, Change, Milestone, Project
from acct_tui.domain.time.worktime import DAY, WorkCalendar
from acct_tui.words.ages import day, plural


@dataclass(frozen=True, slots=True)
class Untold:
    """Something the client does not know: a change, or a milestone that moved without one."""

    what: str
    raised_on: date | None
    change: Change | None = None
    milestone: Milestone | None = None
    project: Project | None = None

    @property
    def subject(self) -> Ref | None:
        """The row that telling it changes: the change, else what moved without one."""
        rows = (("changes", self.change), ("milestones", self.milestone), ("projects", self.project))
        return next((Ref(table, row.id) for table, row in rows if row), None)


def slip_days(milestone: Milestone, calendar: WorkCalendar, today: date) -> int | None:
    """Working days a milestone is behind its baseline, an overdue one counted to today; None without a baseline."""
    if milestone.baseline_on is None:
        return None
    expected = milestone.done_on or max(milestone.forecast_on or milestone.baseline_on, today_if_late(milestone, today))
    return max(0, calendar.working_days(milestone.baseline_on, expected))


def today_if_late(milestone: Milestone, today: date) -> date:
    """Today when the milestone should have been done by now, else the first of all days."""
    expected = milestone.expected_on
    return today if expected is not None and expected < today else date.min


def moved_days(milestone: Milestone, calendar: WorkCalendar) -> int:
    """Working days by which the forecast lies after the baseline."""
    if milestone.baseline_on is None or milestone.forecast_on is None:
        return 0
    return max(0, calendar.working_days(milestone.baseline_on, milestone.forecast_on))


def expected_on(project: Project, calendar: WorkCalendar) -> date | None:
    """The due day of a running project, by as many days later as the whole plan was moved."""
    if project.due_on is None or not is_running(project):
        return None
    effects = [change.effect_days or 0 for change in project.changes if _moves_all(change)]
    return calendar.add(project.due_on, max(0, sum(effects)))


def overdue_since(project: Project, calendar: WorkCalendar, today: date) -> date | None:
    """The first day after the due day of a project that is not delivered; None while that day is not over."""
    return _day_after(expected_on(project, calendar), project, today)


def _day_after(expected: date | None, project: Project, today: date) -> date | None:
    """The first day after an expected one; None while that is not over, or the project is paused."""
    is_paused = project.paused_until is not None and today < project.paused_until
    return expected + DAY if expected and expected < today and not is_paused else None


def is_running(project: Project) -> bool:
    """Whether a project is still to be delivered."""
    return project.delivered_on is None and project.stage in BEFORE_DELIVERY


def untold(project: Project, calendar: WorkCalendar, today: date) -> Iterator[Untold]:
    """What the client has not been told about a project; its own due day counts as a last milestone."""
    names = {milestone.id: milestone for milestone in project.milestones}
    for change in project.changes:
        if change.client_told_on is None:
            milestone = names.get(change.milestone_id or "")
            yield Untold(describe(change, milestone), change.raised_on, change, milestone)
    for milestone in project.milestones:
        yield from _step(milestone, project, calendar, today)
    since = untold_since(project, calendar, today)
    if since and project.due_on:
        yield Untold(_was_due(project.name, since, today), since, project=project)


def _step(milestone: Milestone, project: Project, calendar: WorkCalendar, today: date) -> Iterator[Untold]:
    """That a milestone moved without a change that says so, else that its day has passed and nobody told them."""
    days, since = moved_days(milestone, calendar), passed_since(milestone, project, today)
    if days and milestone.done_on is None and not _is_explained(milestone, days, project):
        yield Untold(moved(milestone.name, days), None, milestone=milestone)
    elif since and not is_known(project, since, milestone):
        yield Untold(_was_due(milestone.name, since, today), since, milestone=milestone)


def passed_since(milestone: Milestone, project: Project, today: date) -> date | None:
    """The first day after that of a milestone which is not done; None while that day is not over."""
    return _day_after(step_due(milestone, project), project, today)


def step_due(milestone: Milestone, project: Project) -> date | None:
    """The day on which a milestone of a running project is expected, until it is done."""
    if milestone.done_on or not is_running(project):
        return None
    return milestone.expected_on


def is_known(project: Project, since: date, milestone: Milestone | None = None) -> bool:
    """Whether a change of the whole plan, or of a milestone, tells of it since its day is over."""
    about = (None, milestone and milestone.id)
    changes = (each for each in project.changes if each.kind == "replan" and each.milestone_id in about)
    return any(change.raised_on >= since for change in changes)


def _was_due(name: str, since: date, today: date) -> str:
    return f"{name} was due {day(since - DAY, today)}"


def untold_since(project: Project, calendar: WorkCalendar, today: date) -> date | None:
    """Since when a project is overdue of which the client was told nothing; None when they know, or it is not."""
    since = overdue_since(project, calendar, today)
    return None if since is None or is_known(project, since) else since


def tells_of(change: Change, since: date) -> bool:
    """Whether a change of the whole plan was made since the project is overdue."""
    return _moves_all(change) and change.raised_on >= since


def _moves_all(change: Change) -> bool:
    return change.kind == "replan" and change.milestone_id is None


def _is_explained(milestone: Milestone, days: int, project: Project) -> bool:
    """Whether the changes of a milestone account for all its days; one that gives no number accounts for any."""
    effects = [change.effect_days for change in project.changes if change.milestone_id == milestone.id]
    return None in effects or sum(effect or 0 for effect in effects) >= days


def ahead(project: Project, calendar: WorkCalendar, today: date) -> Iterator[tuple[str, date]]:
    """What is to be done by which day, as long as that is not over or the project is paused.

    What the client was told of since its day does not come back after a pause.
    """
    expected, now = expected_on(project, calendar), overdue_since(project, calendar, today)
    if expected and now is None and not is_known(project, expected + DAY):
        yield project.name, expected
    for step in project.milestones:
        due = step_due(step, project)
        if due and passed_since(step, project, today) is None and not is_known(project, due + DAY, step):
            yield step.name, due


def describe(change: Change, milestone: Milestone | None) -> str:
    """One clause about a change: what moved by how much, or what happened."""
    if change.kind == "replan" and milestone and change.effect_days:
        return moved(milestone.name, change.effect_days)
    return change.what


def moved(name: str, days: int) -> str:
    """Say how far something moved, as "Launch moved 4 days", or by how much it comes earlier."""
    return f"{name} moved {plural(days, 'day')}" if days >= 0 else f"{name} comes {plural(-days, 'day')} earlier"
