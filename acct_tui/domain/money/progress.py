"""What of a fee is used, beside what of the plan is done."""

from dataclasses import dataclass
from fractions import Fraction

from acct_tui.domain.facts.ramp import ramp
from acct_tui.domain.facts.snapshots import Project


@dataclass(frozen=True, slots=True)
class Progress:
    """The share of the fee that is used, and how many of the milestones are done."""

    used: Fraction
    done: int
    milestones: int

    @property
    def share_done(self) -> Fraction:
        """The share of the plan that is done."""
        return Fraction(self.done, self.milestones)

    @property
    def score(self) -> Fraction:
        """0–100: full while no more is used than is done, nothing from three tenths more on."""
        return ramp(self.used - self.share_done, (0, 100), (Fraction(3, 10), 0))


def progress(project: Project) -> Progress | None:
    """How far the fee and the plan are; None while one of them is not known."""
    if not project.fee or project.fee_used is None or not project.milestones:
        return None
    done = sum(step.done_on is not None for step in project.milestones)
    return Progress(Fraction(project.fee_used, project.fee), done, len(project.milestones))
