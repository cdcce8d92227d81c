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
    """The step a complaint waits for: its name, the field that records it, since when, its working minutes, by when."""

    next: str
    field: str
    since: datetime
    minutes: int
    due_at: datetime


def stage(complaint: Complaint, hours: WorkingHours) -> Stage:
    """The step that is due next."""
    start = complaint.received_at
    if complaint.responded_at:
        return _stage("closing", "closed_at", complaint.responded_at, CLOSE_DAYS, hours)
    if complaint.assessed_at:
        return _stage("a reply", "responded_at", start, RESPOND_DAYS, hours)
    if complaint.acknowledged_at:
        return _stage("an assessment", "assessed_at", start, RESPOND_DAYS, hours)
    return _stage("an acknowledgement", "acknowledged_at", start, ACKNOWLEDGE_DAYS, hours)


def _stage(name: str, field: str, since: datetime, days: int, hours: WorkingHours) -> Stage:
    minutes = days * hours.minutes_per_day
    return Stage(name, field, since, minutes, hours.after(since, minutes))


def urgency(complaint: Complaint, hours: WorkingHours, now: datetime) -> Fraction:
    """Severity times how far the stage has run: 0.4 when it opens, 1 at its target."""
    at = stage(complaint, hours)
    run = ramp(Fraction(hours.minutes(at.since, now), at.minutes), (0, "0.4"), (1, 1))
    return SEVERITY[complaint.severity] * run
