"""Going on to the next stage of a project: what the step brings with it, and what is still open when it is taken."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Commitment, Milestone, Project
from acct_tui.domain.plan.moments import AFTERCARE_DAYS
from acct_tui.domain.plan.playbook import following
from acct_tui.domain.talk.silence import agreed_cadence, pace
from acct_tui.words.ages import day, day_of_month, plural
from acct_tui.words.safe import fit

_NAMED: Final = 4
"""Things that a line names before it only counts the rest."""
_LONGEST: Final = 30


@dataclass(frozen=True, slots=True)
class StageStep:
    """A project that goes on to its next stage, the questions of its brief, and how many of its goals have a target."""

    client: Client
    project: Project
    desk: Desk
    questions: int = 0
    unanswered: int = 0
    targets: int = 0

    @property
    def onto(self) -> str | None:
        """The stage that it goes on to."""
        return following(self.project.stage)


@dataclass(frozen=True, slots=True)
class Remark:
    """One line about a step; an open one is worth a look before it is taken."""

    words: str
    is_open: bool = False


def remarks(step: StageStep) -> list[Remark]:
    """What is to be said about a step."""
    said = _SAID.get(step.project.stage)
    return list(said(step)) if said else []


def without_day(project: Project) -> list[Milestone]:
    """The milestones of which nobody has said when they are due."""
    return [each for each in project.milestones if not (each.done_on or each.forecast_on or each.baseline_on)]


def to_be_agreed(project: Project) -> list[Milestone]:
    """The milestones whose expected day becomes the one first agreed when the plan stands."""
    return [each for each in project.milestones if each.forecast_on and not each.baseline_on]


def aftercare_days(delivered_on: date) -> list[date]:
    """The days of the calls that follow a delivery."""
    return [delivered_on + timedelta(days=days) for days in AFTERCARE_DAYS]


def aftercare_words(delivered_on: date, today: date) -> str:
    """Say when we call after a delivery: "Aftercare calls on 2 Dec, 25 Dec, 23 Feb 2027"."""
    days = (day_of_month(each, today) for each in aftercare_days(delivered_on))
    return f"Aftercare calls on {', '.join(days)}, then every quarter."


def _handed_over(step: StageStep) -> Iterator[Remark]:
    full, days = agreed_cadence(step.client, step.project), pace(step.client, step.project, step.desk)
    if days < full:
        yield Remark(f"Their first order: talk every {plural(days, 'working day')} instead of {full}.")


def _briefed(step: StageStep) -> Iterator[Remark]:
    if not step.questions:
        yield Remark("No question of the brief is written down yet.", is_open=True)
    elif step.unanswered:
        asked = plural(step.questions, "question")
        yield Remark(f"The brief has no answer to {step.unanswered} of {asked} yet.", is_open=True)
    else:
        yield Remark(f"The brief is complete: {plural(step.questions, 'question')}, all answered.")
    if not step.targets:
        yield Remark("No goal has a number to reach yet.", is_open=True)


def _planned(step: StageStep) -> Iterator[Remark]:
    today, project = step.desk.today, step.project
    if not project.milestones:
        yield Remark("No milestone yet: the plan is empty.", is_open=True)
    if undated := [each.name for each in without_day(project)]:
        yield Remark(f"No day yet for {_named(undated)}.", is_open=True)
    agreed = [
        f"{fit(each.name, _LONGEST)} {day(each.forecast_on, today)}"
        for each in to_be_agreed(project)
        if each.forecast_on
    ]
    if agreed:
        yield Remark(f"From now on the days first agreed: {_named(agreed)}.")


def _delivered(step: StageStep) -> Iterator[Remark]:
    if undone := [each.name for each in step.project.milestones if not each.done_on]:
        yield Remark(f"Not done yet: {_named(undone)}.", is_open=True)


def _reviewed(step: StageStep) -> Iterator[Remark]:
    delivered = step.project.delivered_on
    if delivered:
        yield Remark(aftercare_words(delivered, step.desk.today))
    else:
        yield Remark("No delivery day is known, so no aftercare call is due: e on the project sets it.", is_open=True)


def _closed(step: StageStep) -> Iterator[Remark]:
    client, project = step.client, step.project
    unpaid = [each.number for each in project.invoices if each.open > 0]
    if unpaid:
        yield Remark(f"Not paid: {'invoice' if len(unpaid) == 1 else 'invoices'} {_named(unpaid)}.", is_open=True)
    owed = [each for each in client.commitments if _belongs(each, project)]
    for owner, side in (("us", "We still owe"), ("client", "They still owe"), ("colleague", "Colleagues still owe")):
        if texts := [each.text or each.kind for each in owed if each.owner == owner]:
            yield Remark(f"{side}: {_named(texts)}.", is_open=True)
    if topics := [each.topic for each in client.complaints if each.project_id in (None, project.id)]:
        yield Remark(f"Not closed: {_named(topics)}.", is_open=True)


def _belongs(item: Commitment, project: Project) -> bool:
    """Whether something is owed for a project, or for none in particular, as the next call is that stays planned."""
    return item.project_id == project.id or (item.project_id is None and item.kind != "call")


def _named(names: list[str]) -> str:
    told = ", ".join(fit(name, _LONGEST) for name in names[:_NAMED])
    return f"{told} and {len(names) - _NAMED} more" if len(names) > _NAMED else told


_SAID: Final[Mapping[str, Callable[[StageStep], Iterator[Remark]]]] = MappingProxyType(
    {
        "handover": _handed_over,
        "brief": _briefed,
        "plan": _planned,
        "delivery": _delivered,
        "review": _reviewed,
        "aftercare": _closed,
    }
)
"""What is said about the step that leaves a stage."""
