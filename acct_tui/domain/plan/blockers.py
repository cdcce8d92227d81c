"""What holds a project up: what others owe that a milestone or a promise waits for, and decisions that are overdue."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Commitment, Milestone, Project
from acct_tui.domain.plan.slack import needed_on
from acct_tui.words.ages import plural


@dataclass(frozen=True, slots=True)
class Block:
    """Something open that others wait for: who has to move, what it holds up, and the working days that are left."""

    owner: Literal["us", "colleague", "client"]
    text: str
    holds_up: str
    slack: int | None
    colleague: str | None = None

    @property
    def left(self) -> str:
        """The days that are left in words; nothing when no day is known."""
        if self.slack is None:
            return ""
        if self.slack > 0:
            return f"{plural(self.slack, 'day')} left"
        return "today" if self.slack == 0 else f"{plural(-self.slack, 'day')} late"


def blocks(client: Client, project: Project, approvals: Collection[str], desk: Desk) -> list[Block]:
    """What holds a project up, the most pressing first; `approvals` are the milestones that need the client's."""
    found = [block for item in client.commitments for block in _owed(item, client, project, desk)]
    found += _approvals(client, project, approvals, desk)
    return sorted(found, key=lambda block: (block.slack is None, block.slack or 0, block.text, block.holds_up))


def _owed(item: Commitment, client: Client, project: Project, desk: Desk) -> Iterator[Block]:
    """What is owed, if a milestone or a promise waits for it, or if it is a decision past its day."""
    step = next((each for each in project.milestones if each.id == item.milestone_id and not each.done_on), None)
    promise = next((each for each in client.commitments if each.id == item.needed_for_id), None)
    if step:
        slack = _slack(item, step, client, desk)
        yield Block(item.owner, item.text, f"blocks {step.name}", slack, item.colleague)
    elif promise and _concerns(promise, project):
        slack = _slack(promise, None, client, desk)
        yield Block(item.owner, item.text, f"needed for {promise.text}", slack, item.colleague)
    elif _concerns(item, project) and item.owner == "client" and item.kind in ("decision", "request"):
        slack = _slack(item, None, client, desk)
        if slack is not None and slack < 0:
            yield Block("client", item.text, "", slack)


def _concerns(item: Commitment, project: Project) -> bool:
    return item.project_id in (None, project.id)


def _approvals(client: Client, project: Project, approvals: Collection[str], desk: Desk) -> Iterator[Block]:
    """Milestones past their day that the client has to approve, unless that is written down as owed."""
    asked = {item.milestone_id for item in client.commitments if item.owner == "client"}
    calendar, today = desk.calendar(client.country), desk.day_in(client.zone)
    for step in project.milestones:
        expected = step.expected_on
        if step.id in approvals and step.id not in asked and not step.done_on and expected and expected < today:
            yield Block("client", "approval", f"blocks {step.name}", min(-1, calendar.working_days(today, expected)))


def _slack(item: Commitment, step: Milestone | None, client: Client, desk: Desk) -> int | None:
    """Working days of the client until the day on which it is needed."""
    needed, today = needed_on(item, step, client.zone), desk.day_in(client.zone)
    return None if needed is None else desk.calendar(client.country).working_days(today, needed)
