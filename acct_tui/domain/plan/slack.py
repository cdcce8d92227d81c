"""How much time is left before something owed holds up the plan."""

from datetime import date

from acct_tui.domain.facts.snapshots import Commitment, Milestone
from acct_tui.domain.time.worktime import WorkCalendar, local_day
from acct_tui.words.ages import plural


def needed_on(item: Commitment, step: Milestone | None, zone: str) -> date | None:
    """The day it is needed: the blocked milestone's, else its own in the client's zone; None when there is neither."""
    if step and step.expected_on:
        return step.expected_on
    return local_day(item.due_at, zone) if item.due_at else None


def slack_left(needed: date, calendar: WorkCalendar, today: date) -> int:
    """Working days of the client until that day, 0 once it has come."""
    return max(0, calendar.working_days(today, needed))


def blocks(step: Milestone, slack: int) -> str:
    """What it holds up and when: "blocks Layout in 1 day"."""
    return f"blocks {step.name} in {plural(slack, 'day')}" if slack else f"blocks {step.name}"
