"""The stages of complaints (ISO 10002) and objections, and the working time each of them has."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from acct_tui.domain.facts.ramp import ramp
from acct_tui.domain.facts.snapshots import Complaint
from acct_tui.domain.time.worktime import WorkingHours

ACKNOWLEDGE_DAYS = 1
RESPOND_DAYS = 5
CLOSE_DAYS = 5
SEVERITY = {"low": Fraction(6, 10), "medium": Fraction(8, 10), "high": Fraction(1)}
ARTICLES: Final = {"closing": "", "reply": "a", "assessment": "an", "acknowledgement": "an"}
PATHS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "complaint": ("received", "acknowledged", "assessed", "responded", "closed"),
        "objection": ("received", "responded", "closed"),
    }
)
"""The stages in their order; an objection is heard where it is raised, so there is only the answer to it."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The step a complaint waits for in a word, the field that records it, since when, its working minutes, by when."""

    word: str
    field: str
    since: datetime
    minutes: int
    due_at: datetime

    @property
    def next(self) -> str:
        """The step with its article, as it stands in a sentence."""
        return f"{ARTICLES[self.word]} {self.word}".lstrip()


def stage(complaint: Complaint, hours: WorkingHours) -> Stage:
    """The step that is due next."""
    start = complaint.received_at
    if complaint.responded_at:
        return _stage("closing", "closed_at", complaint.responded_at, CLOSE_DAYS, hours)
    if complaint.assessed_at or complaint.kind == "objection":
        return _stage("reply", "responded_at", start, RESPOND_DAYS, hours)
    if complaint.acknowledged_at:
        return _stage("assessment", "assessed_at", start, RESPOND_DAYS, hours)
    return _stage("acknowledgement", "acknowledged_at", start, ACKNOWLEDGE_DAYS, hours)


def _stage(name: str, field: str, since: datetime, days: int, hours: WorkingHours) -> Stage:
    minutes = days * hours.minutes_per_day
    return Stage(name, field, since, minutes, hours.after(since, minutes))


def urgency(complaint: Complaint, hours: WorkingHours, now: datetime) -> Fraction:
    """Severity times how far the stage has run: 0.4 when it opens, 1 at its target."""
    at = stage(complaint, hours)
    run = ramp(Fraction(hours.minutes(at.since, now), at.minutes), (0, "0.4"), (1, 1))
    return SEVERITY[complaint.severity] * run


def trouble(fields: Mapping[str, object]) -> tuple[str, str] | None:
    """The field of a complaint as it would be saved that cannot stay so, and why; None when all is well."""
    path = PATHS[str(fields["kind"])]
    moments = [(f"{name}_at", at) for name in path if isinstance(at := fields.get(f"{name}_at"), datetime)]
    for (_, before), (field, at) in pairwise(moments):
        if at < before:
            return field, "lies before the stage that comes first"
    if fields.get("closed_at"):
        asked = ("client_interest_kept", "our_interest_kept")
        open_question = next((name for name in asked if fields.get(name) is None), None)
        return (open_question, "must be yes or no: closing asks for both interests") if open_question else None
    return None
