"""How content a client is and what it may need, as pages and cards show it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from acct_tui.domain.facts.snapshots import Complaint
from acct_tui.words.safe import one_line


@dataclass(frozen=True, slots=True)
class Offer:
    """A further service that a client may need, not offered yet, and the signal that says so."""

    id: str
    service: str
    signal: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """A complaint or an objection in full: what was said, its stages so far and what came of it."""

    id: str
    kind: Literal["complaint", "objection"]
    topic: str | None
    severity: Literal["low", "medium", "high"]
    text: str
    received_at: datetime
    client_id: str
    client: str
    project_id: str | None = None
    project: str | None = None
    contact: str | None = None
    remedy_sought: str | None = None
    acknowledged_at: datetime | None = None
    assessed_at: datetime | None = None
    responded_at: datetime | None = None
    closed_at: datetime | None = None
    resolution: str | None = None
    root_cause: str | None = None
    client_kept: bool | None = None
    ours_kept: bool | None = None

    @property
    def name(self) -> str:
        """The topic, else how the text begins."""
        return one_line(self.topic or self.text.split("\n", 1)[0])

    @property
    def facts(self) -> Complaint:
        """The case as the rules know it."""
        passed = (self.received_at, self.acknowledged_at, self.assessed_at, self.responded_at)
        return Complaint(self.id, self.name, self.severity, *passed, kind=self.kind)

    def reached_at(self, stage: str) -> datetime | None:
        """When a stage was reached, None when it was not."""
        moments = {
            "received": self.received_at,
            "acknowledged": self.acknowledged_at,
            "assessed": self.assessed_at,
            "responded": self.responded_at,
            "closed": self.closed_at,
        }
        return moments[stage]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to an NPS or CSAT question: who gave it, when, and what they added."""

    id: str
    kind: Literal["nps", "csat"]
    score: int
    at: datetime
    contact: str | None
    comment: str | None


@dataclass(frozen=True, slots=True)
class Chance:
    """A further service on its way from seen to won or lost, worth so much in the currency of its project or client."""

    id: str
    service: str
    signal: str | None
    value: int | None
    currency: str
    stage: Literal["seen", "offered", "won", "lost"]
    next_step: str | None
    due_on: date | None
    project_id: str | None
    project: str | None


@dataclass(frozen=True, slots=True)
class Cause:
    """A root cause as it is mostly written, and how often it was found."""

    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Care:
    """How content a client is with a project: what was said of it, why, and what may follow.

    `met` are the newest complaints and objections of all clients, by which a topic is known again.
    """

    cases: tuple[Case, ...] = ()
    met: tuple[Case, ...] = ()
    causes_here: tuple[Cause, ...] = ()
    causes_everywhere: tuple[Cause, ...] = ()
    answers: tuple[Answer, ...] = ()
    chances: tuple[Chance, ...] = ()
