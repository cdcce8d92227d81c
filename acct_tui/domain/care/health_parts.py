"""The five parts of a project's health, each 0–100 with the clause that explains it, or None while not known."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.moods import LOW_MOOD
from acct_tui.domain.facts.ramp import ramp
from acct_tui.domain.facts.snapshots import Client, Commitment, Complaint, Project, Survey, Touch
from acct_tui.domain.money.dunning import days_late
from acct_tui.domain.money.progress import progress
from acct_tui.domain.plan.slip import overdue_since, slip_days
from acct_tui.domain.talk.answers import TARGET_MINUTES, answer_minutes
from acct_tui.domain.talk.golden_rule import Score, golden_rule
from acct_tui.domain.talk.silence import cadence, silence_days
from acct_tui.domain.time.worktime import DAY, WorkCalendar
from acct_tui.words.ages import plural

LOOK_BACK = timedelta(days=90)
PULSE_LASTS = timedelta(days=30)
SURVEY_LASTS = timedelta(days=365)
REPLAN_COST = 5
COMPLAINT_COST = {"low": 20, "medium": 40, "high": 60}
PULSES: Final = (0, 30, 70, 90, 100)
"""What a mood of 1 to 5 says."""
ELSEWHERE: Final = ", about another project"


@dataclass(frozen=True, slots=True)
class Found:
    """What a part comes to; one known by bad news alone may lower the whole, but never lift it."""

    score: Fraction
    words: str
    is_news: bool = False


@dataclass(frozen=True)
class Case:
    """A project beside what counts for the whole client: who called first, and which waits our answers took."""

    client: Client
    project: Project
    desk: Desk
    rule: Score
    waits: tuple[int, ...]

    @cached_property
    def today(self) -> date:
        """The day at the client."""
        return self.desk.day_in(self.client.zone)

    @cached_property
    def calendar(self) -> WorkCalendar:
        """The working days of the client."""
        return self.desk.calendar(self.client.country)

    @cached_property
    def complaints(self) -> list[Complaint]:
        """What is open about this project or about everything; objections too."""
        return [each for each in self.client.complaints if self.is_about(each)]

    @cached_property
    def broken(self) -> list[Commitment]:
        """What our side promised and has not kept in time, the longest late first."""
        ours = (each for each in self.client.commitments if each.is_promise)
        late = ((each.due_at, each) for each in ours if each.due_at and each.due_at < self.desk.now)
        return [each for _, each in sorted(late, key=lambda pair: (pair[0], pair[1].id)) if self.is_about(each)]

    @cached_property
    def moods(self) -> list[tuple[Touch, int]]:
        """The talks of which a mood was noted that has not expired, newest first."""
        return [(talk, mood) for talk, mood in self._felt if self.is_about(talk)]

    @cached_property
    def moods_elsewhere(self) -> list[tuple[Touch, int]]:
        """The same of talks about other projects of the client: their low moods are bad news here too."""
        return [(talk, mood) for talk, mood in self._felt if not self.is_about(talk)]

    @cached_property
    def _felt(self) -> list[tuple[Touch, int]]:
        since = self.desk.now - PULSE_LASTS
        return [(talk, talk.mood) for talk in self.client.conversations if talk.at >= since and talk.mood]

    def is_about(self, thing: Commitment | Complaint | Touch) -> bool:
        """Whether something concerns this project, or no project in particular."""
        return thing.project_id in (None, self.project.id)


def cases(client: Client, projects: Iterable[Project], desk: Desk) -> Iterator[Case]:
    """The projects of a client; what counts for the whole client is worked out once."""
    since = desk.now - LOOK_BACK
    rule, waits = golden_rule(client, since), tuple(answer_minutes(client, desk.hours, desk.now, since))
    return (Case(client, project, desk, rule, waits) for project in projects)


def weighed(parts: Iterable[tuple[Found, int]]) -> Fraction | None:
    """The mean of what is known by its weights, exact; bad news alone counts only where it makes that worse.

    So no bad news, be it the first word of a part, makes a project look better: rounded parts could, too.
    """
    total, weights = Fraction(0), 0
    for found, weight in sorted(parts, key=lambda part: (part[0].is_news, part[0].score)):
        if not (found.is_news and weights) or found.score * weights < total:
            total, weights = total + found.score * weight, weights + weight
    return total / weights if weights else None


def _joined(found: Iterable[Found | None]) -> Found | None:
    """The mean of what is known, in the words of its worst."""
    known = [each for each in found if each]
    score = weighed((each, 1) for each in known)
    if score is None:
        return None
    worst = min(known, key=lambda each: (each.score, each.words))
    return Found(score, worst.words, all(each.is_news for each in known))


def _delivery(case: Case) -> Found | None:
    found = (slip_days(step, case.calendar, case.today) for step in case.project.milestones)
    slips, overdue = [days for days in found if days is not None], _overdue_days(case)
    if not slips and not overdue:
        return None
    changes = case.project.changes
    replans = sum(change.kind == "replan" and case.today - change.raised_on <= LOOK_BACK for change in changes)
    score = ramp(max(*slips, overdue, 0), (0, 100), (5, 60), (20, 0)) - REPLAN_COST * replans
    words = _plan_words(sum(slip > 0 for slip in slips), overdue, replans)
    return Found(max(score, Fraction(0)), words, is_news=not slips)


def _overdue_days(case: Case) -> int:
    """Working days since the project's own day, which counts as a last milestone until it is delivered."""
    since = overdue_since(case.project, case.calendar, case.today)
    return case.calendar.working_days(since - DAY, case.today) if since else 0


def _plan_words(late: int, overdue: int, replans: int) -> str:
    if late or overdue:
        behind = f"{plural(late, 'milestone')} behind the plan" if late else ""
        passed = f"due {plural(overdue, 'working day')} ago" if overdue else ""
        return ", ".join(filter(None, (behind, passed)))
    return f"planned anew {plural(replans, 'time')}" if replans else "the plan holds"


def _relationship(case: Case) -> Found | None:
    pace = _pace(case)
    found = _joined((pace, _first_calls(case), _answers(case), _promises(case)))
    if found is None or pace is None or pace.score >= found.score:
        return found
    # Nobody has a good relationship in silence, however well it went before.
    return Found(pace.score, found.words)


def _pace(case: Case) -> Found | None:
    days, pace = silence_days(case.client, case.desk), cadence(case.client, case.project, case.desk)
    if days is None or not pace:
        return None
    return Found(ramp(Fraction(days, pace), (1, 100), (3, 0)), f"quiet for {plural(days, 'working day')}")


def _first_calls(case: Case) -> Found | None:
    rule = case.rule
    if rule.share is None:
        return None
    return Found(ramp(rule.share, (0, 0), (Fraction(4, 5), 100)), f"we called first in {rule.ours} of {rule.n}")


def _answers(case: Case) -> Found | None:
    if not case.waits:
        return None
    kept, n = sum(minutes <= TARGET_MINUTES for minutes in case.waits), len(case.waits)
    return Found(Fraction(100 * kept, n), f"answered in time {kept} of {n} times")


def _promises(case: Case) -> Found | None:
    """What is promised and not yet due says nothing, or a new promise would pass for a kept one."""
    count = len(case.broken)
    if not count:
        return None
    return Found(ramp(count, (0, 100), (3, 0)), f"{plural(count, 'promise')} of ours past due", is_news=True)


def _satisfaction(case: Case) -> Found | None:
    surveys = [survey for survey in case.project.surveys if survey.at >= case.desk.now - SURVEY_LASTS]
    if not surveys and not case.complaints:
        return None
    score, words = _answered(surveys) if surveys else (Fraction(100), "")
    cost = sum(COMPLAINT_COST[complaint.severity] for complaint in case.complaints)
    words = _open_words(case.complaints) if case.complaints else words
    return Found(max(score - cost, Fraction(0)), words, is_news=not surveys)


def _answered(surveys: list[Survey]) -> tuple[Fraction, str]:
    newest = max(surveys, key=lambda survey: (survey.at, survey.id))
    score = ramp(newest.score, *((0, 0), (10, 100)) if newest.kind == "nps" else ((1, 0), (5, 100)))
    return score, f"{newest.kind.upper()} {newest.score}"


def _open_words(complaints: list[Complaint]) -> str:
    kinds = [complaint.kind for complaint in complaints]
    counts = ((kinds.count(kind), kind) for kind in ("complaint", "objection"))
    return ", ".join(plural(count, f"open {kind}") for count, kind in counts if count)


def _money(case: Case) -> Found | None:
    return _joined((_lateness(case), _used(case)))


def _lateness(case: Case) -> Found | None:
    """How late the latest invoice is, in dispute or not; what is paid is not late, or paying could look worse."""
    late = [(days_late(invoice, case.today), invoice.number, invoice.disputed) for invoice in case.project.invoices]
    days, number, is_disputed = max(late, default=(0, "", False))
    if not late and not case.project.billed:
        return None
    dispute = ", in dispute" if is_disputed else ""
    words = f"invoice {number} is {plural(days, 'day')} late{dispute}" if days > 0 else "nothing is late"
    return Found(ramp(days, (0, 100), (30, 40), (60, 0)), words)


def _used(case: Case) -> Found | None:
    so_far = progress(case.project)
    if so_far is None:
        return None
    words = f"{int(so_far.used * 100)} % of the fee used, {int(so_far.share_done * 100)} % of the plan done"
    return Found(so_far.score, words)


def _pulse(case: Case) -> Found | None:
    """The newest mood, or a lower one since then in the newest talk about another project, which is bad news only."""
    here, other = next(iter(case.moods), None), next(iter(case.moods_elsewhere), None)
    if other and other[1] <= LOW_MOOD and (here is None or (other[1] < here[1] and other[0].at > here[0].at)):
        return Found(_pulse_of(other[1]), f"mood {other[1]} of 5{ELSEWHERE}", is_news=here is None)
    return None if here is None else Found(_pulse_of(here[1]), f"mood {here[1]} of 5")


def _pulse_of(mood: int) -> Fraction:
    return Fraction(PULSES[mood - 1])


PARTS: tuple[tuple[str, int, Callable[[Case], Found | None]], ...] = (
    ("delivery", 25, _delivery),
    ("relationship", 25, _relationship),
    ("satisfaction", 20, _satisfaction),
    ("money", 20, _money),
    ("pulse", 10, _pulse),
)
