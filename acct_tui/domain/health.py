"""The state of a project, 0–100, from five parts; a missing part shares its weight among the known ones."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from acct_tui.domain.answers import TARGET_MINUTES, answer_minutes
from acct_tui.domain.desk import Desk
from acct_tui.domain.dunning import days_late
from acct_tui.domain.golden_rule import Score as GoldenScore
from acct_tui.domain.golden_rule import golden_rule
from acct_tui.domain.progress import progress
from acct_tui.domain.ramp import ramp
from acct_tui.domain.silence import cadence, silence_days
from acct_tui.domain.slip import slip_days
from acct_tui.domain.snapshots import Client, Complaint, Project, Survey
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


@dataclass(frozen=True, slots=True)
class _Case:
    """A project beside what counts for the whole client: who called first, and which waits our answers took."""

    client: Client
    project: Project
    desk: Desk
    rule: GoldenScore
    waits: tuple[int, ...]


def healths(client: Client, desk: Desk) -> dict[str, Health]:
    """The health of each project of a client, by its id."""
    return {project.id: _health(case) for project, case in _cases(client, client.projects, desk)}


def health(client: Client, project: Project, desk: Desk) -> Health:
    """The health of one project."""
    ((_, case),) = _cases(client, (project,), desk)
    return _health(case)


def _cases(client: Client, projects: tuple[Project, ...], desk: Desk) -> Iterator[tuple[Project, _Case]]:
    since = desk.now - LOOK_BACK
    rule, waits = golden_rule(client, since), tuple(answer_minutes(client, desk.hours, desk.now, since))
    for project in projects:
        yield project, _Case(client, project, desk, rule, waits)


def _health(case: _Case) -> Health:
    scores = {name: find(case) for name, _, find in PARTS}
    scores["satisfaction"] = _no_better_than_the_rest(scores, case)
    total = _weighed(scores)
    parts = tuple(_part(name, weight, scores[name]) for name, weight, _ in PARTS)
    return Health(None if total is None else _rounded(total), parts)


def _weighed(scores: dict[str, Score | None]) -> Fraction | None:
    """The mean of the known parts by their weights, exact: rounded parts could make a worse one look better."""
    known = [(score[0], weight) for name, weight, _ in PARTS if (score := scores[name])]
    if not known:
        return None
    return Fraction(sum(score * weight for score, weight in known), sum(weight for _, weight in known))


def _part(name: str, weight: int, score: Score | None) -> Part:
    return Part(name, weight, None, "not known") if score is None else Part(name, weight, _rounded(score[0]), score[1])


def _rounded(score: Fraction) -> int:
    return int(score + Fraction(1, 2))


def _mean(scores: list[Score]) -> Score | None:
    """The mean of what is known, in the words of its worst."""
    if not scores:
        return None
    return Fraction(sum(score for score, _ in scores), len(scores)), min(scores)[1]


def _delivery(case: _Case) -> Score | None:
    calendar, today = case.desk.calendar(case.client.country), case.desk.day_in(case.client.zone)
    steps = case.project.milestones
    slips = [slip for step in steps if (slip := slip_days(step, calendar, today)) is not None]
    if not slips:
        return None
    replans = sum(change.kind == "replan" and today - change.raised_on <= LOOK_BACK for change in case.project.changes)
    score = ramp(max(slips), (0, 100), (5, 60), (20, 0)) - REPLAN_COST * replans
    return max(score, Fraction(0)), _plan_words(sum(slip > 0 for slip in slips), replans)


def _plan_words(late: int, replans: int) -> str:
    if late:
        return f"{plural(late, 'milestone')} behind the plan"
    return f"planned anew {plural(replans, 'time')}" if replans else "the plan holds"


def _relationship(case: _Case) -> Score | None:
    scores: list[Score] = []
    days, pace = silence_days(case.client, case.desk), cadence(case.client, case.project, case.desk)
    if days is not None and pace:
        scores.append((ramp(Fraction(days, pace), (1, 100), (3, 0)), f"quiet for {plural(days, 'working day')}"))
    rule, waits = case.rule, case.waits
    if rule.share is not None:
        scores.append((ramp(rule.share, (0, 0), (Fraction(4, 5), 100)), f"we called first in {rule.ours} of {rule.n}"))
    if waits:
        kept = sum(minutes <= TARGET_MINUTES for minutes in waits)
        scores.append((Fraction(100 * kept, len(waits)), f"answered in time {kept} of {len(waits)} times"))
    mean = _mean(scores)
    # Nobody has a good relationship in silence, however well it went before.
    return min(mean, scores[0]) if mean and days is not None and pace else mean


def _satisfaction(case: _Case) -> Score | None:
    complaints, surveys = _complaints(case), _surveys(case)
    if not surveys and not complaints:
        return None
    score, words = Fraction(100), _open_words(complaints)
    if surveys:
        newest = max(surveys, key=lambda survey: (survey.at, survey.id))
        score = ramp(newest.score, *((0, 0), (10, 100)) if newest.kind == "nps" else ((1, 0), (5, 100)))
        words = words if complaints else f"{newest.kind.upper()} {newest.score}"
    cost = sum(COMPLAINT_COST[complaint.severity] for complaint in complaints)
    return max(score - cost, Fraction(0)), words


def _open_words(complaints: list[Complaint]) -> str:
    kinds = [complaint.kind for complaint in complaints]
    counts = ((kinds.count(kind), kind) for kind in ("complaint", "objection"))
    return ", ".join(plural(count, f"open {kind}") for count, kind in counts if count)


def _complaints(case: _Case) -> list[Complaint]:
    return [complaint for complaint in case.client.complaints if complaint.project_id in (None, case.project.id)]


def _surveys(case: _Case) -> list[Survey]:
    return [survey for survey in case.project.surveys if survey.at >= case.desk.now - SURVEY_LASTS]


def _no_better_than_the_rest(scores: dict[str, Score | None], case: _Case) -> Score | None:
    """A complaint without any survey may not lift a project that is worse in all else."""
    found, rest = scores["satisfaction"], _weighed({**scores, "satisfaction": None})
    if found is None or rest is None or _surveys(case):
        return found
    return min(found[0], rest), found[1]


def _lateness(project: Project, today: date) -> Score | None:
    """How late the latest invoice is; what is paid is not late, or a payment could make a project look worse."""
    late = [(days_late(invoice, today), invoice.number) for invoice in project.invoices if not invoice.disputed]
    days, number = max(late, default=(0, ""))
    if not late and not project.billed:
        return None
    words = f"invoice {number} is {plural(days, 'day')} late" if days > 0 else "nothing is late"
    return ramp(days, (0, 100), (30, 40), (60, 0)), words


def _money(case: _Case) -> Score | None:
    project, today = case.project, case.desk.day_in(case.client.zone)
    scores = [score] if (score := _lateness(project, today)) else []
    so_far = progress(project)
    if so_far:
        words = f"{int(so_far.used * 100)} % of the fee used, {int(so_far.share_done * 100)} % of the plan done"
        scores.append((so_far.score, words))
    return _mean(scores)


def _pulse(case: _Case) -> Score | None:
    moods = (talk for talk in case.client.conversations if talk.mood and talk.project_id in (None, case.project.id))
    newest = next(moods, None)
    if newest is None or newest.mood is None or newest.at < case.desk.now - PULSE_LASTS:
        return None
    return Fraction((newest.mood - 1) * 25), f"mood {newest.mood} of 5"


PARTS: tuple[tuple[str, int, Callable[[_Case], Score | None]], ...] = (
    ("delivery", 25, _delivery),
    ("relationship", 25, _relationship),
    ("satisfaction", 20, _satisfaction),
    ("money", 20, _money),
    ("pulse", 10, _pulse),
)
