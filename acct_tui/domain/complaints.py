"""The stages of a complaint (ISO 10002) and the working time each of them has."""

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from acct_tui.domain.ramp import ramp
from acct_tui.domain.snapshots import Complaint
from acct_tui.domain.worktime import WorkingHours

ACKNOWLEDGE_DAYS = 1
RESPOND_DAYS = 5
CLOSE_DAYS = 5
SEVERITY = {"low": Fraction(6, 10), "medium": Fraction(8, 10), "high": Fraction(1)}


@dataclass(frozen=True, slots=True)
class Stage:
    """The step a complaint waits for: its verb, the field that records it, since when, and by when."""

    next: str
    field: str
    since: datetime
    due_at: datetime


def stage(complaint: Complaint, hours: WorkingHours) -> Stage:
    """The step that is due next."""
    start = complaint.received_at
    day = hours.minutes_per_day
    respond_by = hours.after(start, RESPOND_DAYS * day)
    if complaint.responded_at:
        close_by = hours.after(complaint.responded_at, CLOSE_DAYS * day)
        return Stage("closing", "closed_at", complaint.responded_at, close_by)
    if complaint.assessed_at:
        return Stage("a reply", "responded_at", start, respond_by)
    if complaint.acknowledged_at:
        return Stage("an assessment", "assessed_at", start, respond_by)
    return Stage("an acknowledgement", "acknowledged_at", start, hours.after(start, ACKNOWLEDGE_DAYS * day))


def urgency(complaint: Complaint, hours: WorkingHours, now: datetime) -> Fraction:
    """Severity times how far the stage has run: 0.4 when it opens, 1 at its target."""
    at = stage(complaint, hours)
    whole = max(1, hours.minutes(at.since, at.due_at))
    run = ramp(Fraction(hours.minutes(at.since, now), whole), (0, "0.4"), (1, 1))
    return SEVERITY[complaint.severity] * run
