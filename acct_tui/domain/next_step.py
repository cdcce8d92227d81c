"""The next step of a project and who has the ball, from real facts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from acct_tui.domain.desk import Desk
from acct_tui.domain.findings import Band, Reason
from acct_tui.domain.silence import is_paused
from acct_tui.domain.snapshots import Client, Commitment, Project
from acct_tui.words.ages import day, moment

Ball = Literal["us", "client", "colleague"]


@dataclass(frozen=True, slots=True)
class NextStep:
    """Who moves next (None: nobody) and what they do, in a few words."""

    ball: Ball | None
    words: str


def next_step(client: Client, project: Project, findings: Iterable[Reason], desk: Desk) -> NextStep:
    """What presses most, else what is agreed next, else the next milestone."""
    concerns = [found.finding for found in findings if found.finding.project_id in (None, project.id)]
    pressing = next((found for found in concerns if found.arose_at or found.band < Band.SOON), None)
    if pressing:
        return NextStep(pressing.ball, pressing.brief)
    if is_paused(project, client, desk) and project.paused_until:
        return NextStep(None, f"paused until {day(project.paused_until, desk.today)}")
    return _agreed(client, project, desk) or _planned(project, desk) or NextStep(None, "")


def _agreed(client: Client, project: Project, desk: Desk) -> NextStep | None:
    open_items = [item for item in client.commitments if item.project_id in (None, project.id) and item.due_at]
    if not open_items:
        return None
    item = min(open_items, key=lambda item: (_due(item), item.id))
    when = moment(_due(item), desk.now, desk.zone)
    what = "call" if item.kind == "call" and item.owner == "us" else item.text
    who = f"{item.colleague}: " if item.owner == "colleague" and item.colleague else ""
    return NextStep(item.owner, f"{who}{what} {when}")


def _due(item: Commitment) -> datetime:
    return item.due_at or item.made_at


def _planned(project: Project, desk: Desk) -> NextStep | None:
    steps = [(step.forecast_on or step.baseline_on, step.name) for step in project.milestones if step.done_on is None]
    dated = sorted((due, name) for due, name in steps if due)
    if not dated:
        return None
    due, name = dated[0]
    return NextStep("us", f"{name} {day(due, desk.today)}")
