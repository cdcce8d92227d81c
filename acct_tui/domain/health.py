"""The state of a project, 0–100, from five parts; a missing part shares its weight among the known ones."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from acct_tui.domain.answers import TARGET_MINUTES, answer_minutes
from acct_tui.domain.desk import Desk
from acct_tui.domain.dunning import days_late
from acct_tui.domain.golden_rule import golden_rule
from acct_tui.domain.ramp import ramp
from acct_tui.domain.silence import cadence, silence_days
from acct_tui.domain.slip import slip_days
from acct_tui.domain.snapshots import Client, Complaint, Project
from acct_tui.words.ages import plural

RED_BELOW = 40
AMBER_BELOW = 70
LOOK_BACK = timedelta(days=90)
PULSE_LASTS = timedelta(days=30)
SURVEY_LASTS = timedelta(days=365)
REPLAN_COST = 5
COMPLAINT_COST = {"low": 20, "medium": 40, "high": 60}

Score = tuple[Fraction, str]
"""0–100 and the clause that explains it."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the five parts: its weight, and its score or None when nothing is known."""

    name: str
    weight: int
    score: int | None
    words: str


@dataclass(frozen=True, slots=True)
class Health:
    """A project's health with its parts; `score` is None while no part is known."""

    score: int | None
    parts: tuple[Part, ...]

    @property
    def known(self) -> int:
        """How many of the parts are known."""
        return sum(part.score is not None for part in self.parts)

    @property
    def rag(self) -> str | None:
        """Red, amber or green; None when not known."""
        if self.score is None:
            return None
        return "red" if self.score < RED_BELOW else "amber" if self.score < AMBER_BELOW else "green"

    @property
    def worst(self) -> Part | None:
        """The part that costs most."""
        known = [part for part in self.parts if part.score is not None]
        return max(known, key=lambda part: part.weight * (100 - (part.score or 0)), default=None)


def health(client: Client, project: Project, desk: Desk) -> Health:
    """The health of one project."""
    scores = {name: find(client, project, desk) for name, _, find in PARTS}
    scores["satisfaction"] = _no_better_than_the_rest(scores, project)
    parts = tuple(_part(name, weight, scores[name]) for name, weight, _ in PARTS)
    known = [part for part in parts if part.score is not None]
    if not known:
        return Health(None, parts)
    total = sum(part.weight * (part.score or 0) for part in known)
    return Health(_rounded(Fraction(total, sum(part.weight for part in known))), parts)


def _part(name: str, weight: int, score: Score | None) -> Part:
    return Part(name, weight, None, "not known") if score is None else Part(name, weight, _rounded(score[0]), score[1])


def _rounded(score: Fraction) -> int:
    return int(score + Fraction(1, 2))


def _mean(scores: list[Score]) -> Score | None:
    """The mean of what is known, in the words of its worst."""
    if not scores:
        return None
    return Fraction(sum(score for score, _ in scores), len(scores)), min(scores)[1]


def _delivery(client: Client, project: Project, desk: Desk) -> Score | None:
    calendar, today = desk.calendar(client.country), desk.day_in(client.zone)
    slips = [(slip, step.name) for step in project.milestones if (slip := slip_days(step, calendar, today)) is not None]
    if not slips:
        return None
    late = [name for slip, name in slips if slip]
    replans = sum(change.kind == "replan" and today - change.raised_on <= LOOK_BACK for change in project.changes)
    score = ramp(max(slips)[0], (0, 100), (5, 60), (20, 0)) - REPLAN_COST * replans
    words = f"{plural(len(late), 'milestone')} behind the plan" if late else "the plan holds"
    return max(score, Fraction(0)), words


def _relationship(client: Client, project: Project, desk: Desk) -> Score | None:
    since = desk.now - LOOK_BACK
    scores: list[Score] = []
    days, pace = silence_days(client, desk), cadence(client, project, desk)
    if days is not None and pace:
        scores.append((ramp(Fraction(days, pace), (1, 100), (3, 0)), f"quiet for {plural(days, 'working day')}"))
    rule = golden_rule(client, since)
    if rule.share is not None:
        scores.append((ramp(rule.share, (0, 0), (Fraction(4, 5), 100)), f"we called first in {rule.ours} of {rule.n}"))
    waits = list(answer_minutes(client, desk.hours, desk.now, since))
    if waits:
        kept = sum(minutes <= TARGET_MINUTES for minutes in waits)
        scores.append((Fraction(100 * kept, len(waits)), f"answered in time {kept} of {len(waits)} times"))
    return _mean(scores)


def _satisfaction(client: Client, project: Project, desk: Desk) -> Score | None:
    open_complaints = _complaints(client, project)
    surveys = [survey for survey in project.surveys if survey.at >= desk.now - SURVEY_LASTS]
    if not surveys and not open_complaints:
        return None
    score, words = Fraction(100), plural(len(open_complaints), "open complaint")
    if surveys:
        newest = max(surveys, key=lambda survey: (survey.at, survey.id))
        score = Fraction(newest.score * 10) if newest.kind == "nps" else Fraction((newest.score - 1) * 25)
        words = words if open_complaints else f"{newest.kind.upper()} {newest.score}"
    cost = sum(COMPLAINT_COST[complaint.severity] for complaint in open_complaints)
    return max(score - cost, Fraction(0)), words


def _complaints(client: Client, project: Project) -> list[Complaint]:
    return [complaint for complaint in client.complaints if complaint.project_id in (None, project.id)]


def _no_better_than_the_rest(scores: dict[str, Score | None], project: Project) -> Score | None:
    """A complaint without any survey may not lift a project that is worse in all else."""
    found = scores["satisfaction"]
    rest = [(score, weight) for name, weight, _ in PARTS if name != "satisfaction" and (score := scores[name])]
    if found is None or project.surveys or not rest:
        return found
    mean = Fraction(sum(score[0] * weight for score, weight in rest), sum(weight for _, weight in rest))
    return min(found[0], mean), found[1]


def _money(client: Client, project: Project, desk: Desk) -> Score | None:
    today = desk.day_in(client.zone)
    late = [(days_late(invoice, today), invoice.number) for invoice in project.invoices if not invoice.disputed]
    scores: list[Score] = []
    if late:
        days, number = max(late)
        words = f"invoice {number} is {plural(days, 'day')} late" if days > 0 else "nothing is late"
        scores.append((ramp(days, (0, 100), (30, 40), (60, 0)), words))
    if project.fee and project.fee_used is not None and project.milestones:
        done = Fraction(sum(step.done_on is not None for step in project.milestones), len(project.milestones))
        used = Fraction(project.fee_used, project.fee)
        words = f"{int(used * 100)} % of the fee used, {int(done * 100)} % of the plan done"
        scores.append((ramp(used - done, (0, 100), (Fraction(3, 10), 0)), words))
    return _mean(scores)


def _pulse(client: Client, project: Project, desk: Desk) -> Score | None:
    moods = (talk for talk in client.conversations if talk.mood and talk.project_id in (None, project.id))
    newest = next(moods, None)
    if newest is None or newest.mood is None or newest.at < desk.now - PULSE_LASTS:
        return None
    return Fraction((newest.mood - 1) * 25), f"mood {newest.mood} of 5"


PARTS: tuple[tuple[str, int, Callable[[Client, Project, Desk], Score | None]], ...] = (
    ("delivery", 25, _delivery),
    ("relationship", 25, _relationship),
    ("satisfaction", 20, _satisfaction),
    ("money", 20, _money),
    ("pulse", 10, _pulse),
)
