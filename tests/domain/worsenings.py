"""The inputs of the ranking that can get worse: each a function that worsens one fact of a client, all else equal.

It answers None for a client to whom the worsening does not apply, and takes by how much (from 1 on).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from acct_tui.domain.answers import answer_minutes, last_answer, unanswered
from acct_tui.domain.desk import Desk
from acct_tui.domain.golden_rule import first_movers, golden_rule
from acct_tui.domain.health import LOOK_BACK, health
from acct_tui.domain.likely import past_silences
from acct_tui.domain.snapshots import Change, Client, Complaint, Project, Touch
from tests.domain.strategies import newest_first

Worsening = Callable[[Client, Desk, int], Client | None]
Test = Callable[[Any], bool]
Alter = Callable[[Any], Any]

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


def _one(things: tuple[Any, ...], which: Test, alter: Alter) -> tuple[Any, ...] | None:
    """The same things, the first that fits altered."""
    found = next((n for n, thing in enumerate(things) if which(thing)), None)
    return None if found is None else (*things[:found], alter(things[found]), *things[found + 1 :])


def of_client(rows: str, which: Test, alter: Callable[[Any, Desk, int], Any]) -> Worsening:
    """Worsen one row of a client."""

    def worsen(client: Client, desk: Desk, by: int) -> Client | None:
        things: Any = _one(getattr(client, rows), which, lambda thing: alter(thing, desk, by))
        return None if things is None else replace(client, **{rows: things})

    return worsen


def of_project(rows: str, which: Test, alter: Callable[[Any, Desk, int], Any]) -> Worsening:
    """Worsen one row of the first project that has such a row."""

    def altered(project: Project, desk: Desk, by: int) -> Project:
        things: Any = _one(getattr(project, rows), which, lambda thing: alter(thing, desk, by))
        return replace(project, **{rows: things})

    return of_client("projects", lambda project: any(map(which, getattr(project, rows))), altered)


def is_promise(item: Any) -> bool:
    return item.owner != "client" and item.promised and item.due_at is not None


def is_plan(item: Any) -> bool:
    return item.owner != "client" and not item.promised and item.due_at is not None


def is_asked(item: Any) -> bool:
    return item.owner == "client" and item.kind in {"decision", "request"}


def is_payment(item: Any) -> bool:
    return item.owner == "client" and item.kind == "payment" and item.due_at is not None


def undo_a_stage(item: Complaint, desk: Desk, by: int) -> Complaint:
    if item.responded_at:
        return replace(item, responded_at=None)
    return replace(item, assessed_at=None) if item.assessed_at else replace(item, acknowledged_at=None)


def with_a_complaint(client: Client, desk: Desk, by: int) -> Client:
    return replace(client, complaints=(*client.complaints, Complaint("new", "photos", "low", desk.now)))


def with_a_missed_call(client: Client, desk: Desk, by: int) -> Client | None:
    said = last_answer(client)
    if said == desk.now:
        return None
    return replace(client, others=(Touch("new", desk.now, "client", "attempt"), *client.others))


def with_an_untold_change(kind: Any) -> Worsening:
    def worsen(client: Client, desk: Desk, by: int) -> Client:
        change = Change("new", kind, "Site was down", desk.today - by * DAY)
        first, *rest = client.projects
        return replace(client, projects=(replace(first, changes=(*first.changes, change)), *rest))

    return worsen


def question_waits_longer(client: Client, desk: Desk, by: int) -> Client | None:
    said = last_answer(client)
    asked = unanswered(client)
    if not asked:
        return None
    at = asked[0].at - by * HOUR
    moved = replace(asked[0], at=max(at, said + MINUTE) if said else at)
    rest = [touch for touch in client.others if touch.id != moved.id]
    return replace(client, others=newest_first((*rest, moved)))


def question_needs_an_answer(client: Client, desk: Desk, by: int) -> Client | None:
    said = last_answer(client)

    def is_open(touch: Touch) -> bool:
        after = said is None or touch.at > said
        return touch.started_by == "client" and after and touch.needs_answer is not True

    others = _one(client.others, is_open, lambda touch: replace(touch, needs_answer=True))
    return None if others is None else replace(client, others=others)


def earlier(touches: tuple[Touch, ...], by: timedelta) -> tuple[Touch, ...]:
    return tuple(replace(touch, at=touch.at - by) for touch in touches)


def remembered(client: Client, desk: Desk) -> tuple[object, ...]:
    """What the rules remember of past talk, which must stay equal when only the present silence gets longer."""
    since = desk.now - LOOK_BACK
    waits = [waited > 240 for waited in answer_minutes(client, desk.hours, desk.now, since)]
    pulses = [health(client, project, desk).parts[-1] for project in client.projects]
    return golden_rule(client, since), waits, pulses, past_silences(client, desk)


def all_touches_weeks_earlier(client: Client, desk: Desk, by: int) -> Client | None:
    weeks = timedelta(weeks=1 + by % 4)
    moved = replace(client, conversations=earlier(client.conversations, weeks), others=earlier(client.others, weeks))
    return moved if remembered(moved, desk) == remembered(client, desk) else None


def is_last_talk_ours(client: Client) -> bool:
    """Whether the newest conversation was our own idea and tells nothing else; another one stands before it."""
    if len(client.conversations) < 2 or client.conversations[0].mood:
        return False
    *_, (_, mover) = first_movers(client)
    return mover == "us"


def last_talk_earlier(client: Client, desk: Desk, by: int) -> Client | None:
    if not is_last_talk_ours(client):
        return None
    last, *older = client.conversations
    between = [touch.at for touch in (*older, *client.others) if touch.at < last.at]
    at = max([last.at - by * DAY, *(at + MINUTE for at in between)])
    moved = replace(client, conversations=(replace(last, at=min(at, last.at)), *older))
    return moved if remembered(moved, desk)[:3] == remembered(client, desk)[:3] else None


def last_talk_never_was(client: Client, desk: Desk, by: int) -> Client | None:
    return replace(client, conversations=client.conversations[1:]) if is_last_talk_ours(client) else None


def forecast_later(client: Client, desk: Desk, by: int) -> Client | None:
    awaited = {item.milestone_id for item in client.commitments}

    def alter(step: Any, desk: Desk, by: int) -> Any:
        return replace(step, forecast_on=step.forecast_on + by * DAY)

    return of_project("milestones", lambda step: step.forecast_on and step.id not in awaited, alter)(client, desk, by)


def milestone_not_done(client: Client, desk: Desk, by: int) -> Client | None:
    awaited = {item.milestone_id for item in client.commitments}

    def alter(step: Any, desk: Desk, by: int) -> Any:
        return replace(step, done_on=None)

    return of_project("milestones", lambda step: step.done_on and step.id not in awaited, alter)(client, desk, by)


def _tier_raised(client: Client, desk: Desk, by: int) -> Client | None:
    return None if client.tier == "A" else replace(client, tier="B" if client.tier == "C" else "A")


WORSENINGS: Mapping[str, Worsening] = {
    "a promise is due earlier": of_client(
        "commitments", is_promise, lambda item, desk, by: replace(item, due_at=item.due_at - by * HOUR)
    ),
    "a plan was promised": of_client("commitments", is_plan, lambda item, desk, by: replace(item, promised=True)),
    "a colleague is silent for longer": of_client(
        "commitments",
        lambda item: item.owner == "colleague",
        lambda item, desk, by: replace(
            item, made_at=item.made_at - by * DAY, chased_at=item.chased_at and item.chased_at - by * DAY
        ),
    ),
    "a promise waits for a colleague": of_client(
        "commitments",
        lambda item: item.owner == "colleague" and not item.needed_for_id,
        lambda item, desk, by: replace(item, needed_for_id="c0"),
    ),
    "they called and nobody answered": with_a_missed_call,
    "a question waits for longer": question_waits_longer,
    "a question needs an answer": question_needs_an_answer,
    "a complaint was received earlier": of_client(
        "complaints", bool, lambda item, desk, by: replace(item, received_at=item.received_at - by * HOUR)
    ),
    "a complaint is more severe": of_client(
        "complaints",
        lambda item: item.severity != "high",
        lambda item, desk, by: replace(item, severity="medium" if item.severity == "low" else "high"),
    ),
    "a stage of a complaint is not done": of_client(
        "complaints", lambda item: item.responded_at or item.assessed_at or item.acknowledged_at, undo_a_stage
    ),
    "they complain": with_a_complaint,
    "all touches were weeks earlier": all_touches_weeks_earlier,
    "the last talk was earlier": last_talk_earlier,
    "the last talk never was": last_talk_never_was,
    "the client wants to hear more often": lambda client, desk, by: replace(
        client, cadence_days=max(1, client.cadence_days - by)
    ),
    "a project wants to be heard of more often": of_client(
        "projects",
        lambda project: project.cadence_days,
        lambda project, desk, by: replace(project, cadence_days=max(1, project.cadence_days - by)),
    ),
    "it is their first order": lambda client, desk, by: replace(client, repeat=False) if client.repeat else None,
    "an invoice is later": of_project(
        "invoices", bool, lambda item, desk, by: replace(item, due_on=item.due_on - by * DAY)
    ),
    "more of an invoice is open": of_project(
        "invoices", bool, lambda item, desk, by: replace(item, open=item.open + by * 50)
    ),
    "an invoice was not reminded of": of_project(
        "invoices",
        lambda item: item.reminded_at_day is not None,
        lambda item, desk, by: replace(item, reminded_at_day=None),
    ),
    "a promise to pay is broken": of_client(
        "commitments", is_payment, lambda item, desk, by: replace(item, due_at=min(item.due_at, desk.now - by * HOUR))
    ),
    "a decision was asked for earlier": of_client(
        "commitments", is_asked, lambda item, desk, by: replace(item, made_at=item.made_at - by * DAY)
    ),
    "a decision is needed earlier": of_client(
        "commitments",
        lambda item: is_asked(item) and item.due_at,
        lambda item, desk, by: replace(item, due_at=item.due_at - by * DAY),
    ),
    "a slip is longer": of_project(
        "milestones",
        lambda step: step.baseline_on,
        lambda step, desk, by: replace(step, baseline_on=step.baseline_on - by * DAY),
    ),
    "a milestone is expected later": forecast_later,
    "a milestone is not done": milestone_not_done,
    "a slip was not told": with_an_untold_change("replan"),
    "an incident was not told": with_an_untold_change("incident"),
    "a delivery was not told": with_an_untold_change("delivery"),
    "a change was not told": of_project(
        "changes", lambda change: change.client_told_on, lambda change, desk, by: replace(change, client_told_on=None)
    ),
    "more of the fee is used": of_client(
        "projects",
        lambda project: project.fee_used is not None,
        lambda project, desk, by: replace(project, fee_used=project.fee_used + by * 50),
    ),
    "an answer to a survey is lower": of_project(
        "surveys",
        lambda survey: survey.score > (survey.kind == "csat"),
        lambda survey, desk, by: replace(survey, score=max(int(survey.kind == "csat"), survey.score - by)),
    ),
    "a mood is lower": of_client(
        "conversations", lambda talk: talk.mood, lambda talk, desk, by: replace(talk, mood=max(1, talk.mood - by))
    ),
    "a moment is not dealt with": lambda client, desk, by: (
        replace(client, moments_done=frozenset()) if client.moments_done else None
    ),
    "the tier is higher": _tier_raised,
}
