"""The next step of a project and who has the ball, from real facts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Band, Finding, Reason, What, clauses
from acct_tui.domain.facts.snapshots import Client, Commitment, Project
from acct_tui.domain.owed.asked import silent_days
from acct_tui.domain.queue.terms.own import held_until, until_day
from acct_tui.domain.queue.terms.promises import silent
from acct_tui.domain.talk.silence import is_paused
from acct_tui.words.ages import day, late, moment, plural

Ball = Literal["us", "client", "colleague"]


@dataclass(frozen=True, slots=True)
class NextStep:
    """Who moves next (None: nobody) and what they do, in a few words as a finding has them; `what` that is about."""

    ball: Ball | None
    gist: str
    clause: str = ""
    what: What | None = None

    @property
    def words(self) -> str:
        """What they do, and when."""
        return clauses(self.gist, self.clause)


def next_step(client: Client, project: Project, findings: Iterable[Reason], desk: Desk) -> NextStep:
    """What presses most, ours before theirs, else what is agreed next, else the next milestone.

    A hold leaves only what is ours to do.
    """
    concerns = [found.finding for found in findings if found.finding.project_id in (None, project.id)]
    pressing = [found for found in concerns if _presses(found)]
    held = held_until(client, desk)
    if held:
        pressing = [found for found in pressing if found.is_ours and found.what is not What.PLAN]
    if pressing:
        first = next((found for found in pressing if found.is_ours), pressing[0])
        return NextStep(first.ball, first.gist, first.clause, first.what)
    if held:
        return NextStep(None, f"hold {until_day(client, held, desk)}")
    if is_paused(project, client, desk) and project.paused_until:
        return NextStep(None, f"paused until {day(project.paused_until, desk.today)}")
    steps = (_agreed(client, project, desk), _asked(client, project, desk), _planned(client, project, desk))
    return next((step for step in steps if step), NextStep(None, ""))


def _presses(found: Finding) -> bool:
    """Whether something is a step to take: what is due, or near it; a bill that is not due may yet be paid."""
    if found.band < Band.SOON:
        return found.what is not What.PIN
    return found.factor > 0 and found.what not in (What.STANDING, What.MONEY, What.SILENCE)


def next_day(project: Project) -> date | None:
    """The day on which something of a project is expected: its next milestone, else its end."""
    return min((due for due, _ in _ahead(project)), default=project.due_on)


def _agreed(client: Client, project: Project, desk: Desk) -> NextStep | None:
    """What is agreed for the earliest time, and how late it is if that has passed."""
    dated = [(item.due_at, item) for item in _open(client, project) if item.due_at]
    if not dated:
        return None
    due, item = min(dated, key=lambda each: (each[0], each[1].id))
    what = "call" if item.kind == "call" and item.owner == "us" else item.text
    who = f"{item.colleague.split()[0]}: " if item.owner == "colleague" and item.colleague else ""
    if due < desk.now:
        return NextStep(item.owner, f"{who}{what}", late(due, desk.now))
    return NextStep(item.owner, f"{who}{what} {moment(due, desk.now, desk.zone)}")


def _asked(client: Client, project: Project, desk: Desk) -> NextStep | None:
    """What a colleague was asked for without a day, once nothing was heard of it for longest."""
    asked = [(silent_days(item, desk), item) for item in _open(client, project) if item.owner == "colleague"]
    waiting = sorted(((days, item) for days, item in asked if days > 0), key=lambda each: (-each[0], each[1].id))
    return next((NextStep("colleague", silent(item, desk)) for _, item in waiting), None)


def _open(client: Client, project: Project) -> list[Commitment]:
    return [item for item in client.commitments if item.project_id in (None, project.id)]


def _planned(client: Client, project: Project, desk: Desk) -> NextStep | None:
    """The next milestone, and how many working days it is late."""
    if not _ahead(project):
        return None
    due, name = min(_ahead(project))
    days = desk.calendar(client.country).working_days(due, desk.today)
    if days > 0:
        return NextStep("us", name, f"{plural(days, 'day')} late")
    return NextStep("us", f"{name} {day(due, desk.today)}")


def _ahead(project: Project) -> list[tuple[date, str]]:
    """The milestones that are not done, with the days on which they are expected; delivery is the last of them."""
    steps = [(step.expected_on, step.name) for step in project.milestones if step.done_on is None]
    if not project.delivered_on:
        steps.append((project.due_on, "delivery"))
    return [(due, name) for due, name in steps if due]
