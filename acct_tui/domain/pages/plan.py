"""The plan of a project as its page shows it, and what no rule reads of the project."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is said of a project that no rule reads."""

    kind: str | None
    stated_on: date | None
    closed_on: date | None
    fee_used_on: date | None


@dataclass(frozen=True, slots=True)
class PlanMilestone:
    """A milestone as the plan shows it."""

    id: str
    name: str
    baseline_on: date | None
    forecast_on: date | None
    done_on: date | None
    needs_approval: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """A re-plan, an incident or a delivery as the plan shows it, refused ones among them."""

    id: str
    kind: str
    what: str
    why: str | None
    raised_on: date
    milestone: str | None
    effect_days: int | None
    effect_cost: int | None
    state: str
    approved_by: str | None
    client_told_on: date | None


@dataclass(frozen=True, slots=True)
class RaidItem:
    """A risk, assumption, issue, decision or tactic of a project."""

    id: str
    kind: str
    text: str
    why: str | None
    probability_percent: int | None
    impact: int | None
    response: str | None
    owner: str | None
    due_on: date | None
    closed_on: date | None
    outcome: str | None
