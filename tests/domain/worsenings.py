"""The inputs of the ranking that can get worse: each a pair of clients, all equal but for one fact that is worse.

A worsening first gives the drawn client the fact that it is about, then makes it worse by so much (from 1 on); None
where that cannot be.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from acct_tui.domain.care.health import health
from acct_tui.domain.care.health_caps import burning
from acct_tui.domain.care.health_parts import LOOK_BACK, cases
from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Change, Client, Complaint, Survey, Touch
from acct_tui.domain.plan.moments import moments
from acct_tui.domain.talk.answers import answer_minutes, is_missed_call, last_answer
from acct_tui.domain.talk.golden_rule import golden_rule
from tests.domain.pairs import (
    Alter,
    Pair,
    Worsening,
    as_it_is,
    becomes,
    fact,
    first,
    of_client,
    of_itself,
    of_project,
    sooner,
)
from tests.domain.strategies import newest_first

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


def promise(item: Any, desk: Desk) -> Any:
    owner = item.owner if item.owner != "client" else "us"
    return replace(item, owner=owner, promised=True, due_at=item.due_at or desk.now)


def plan(item: Any, desk: Desk) -> Any:
    return replace(promise(item, desk), promised=False)


def planned(client: Client, desk: Desk) -> Client:
    return first(client, "commitments", lambda item: plan(item, desk))


def promised(client: Client, desk: Desk, by: int) -> Client:
    """A weight of 0 leaves promises out, and the planned call would be gone with them."""
    counts = desk.weights.get("promise", 1) > 0
    return first(client, "commitments", lambda item: replace(item, promised=counts))


def decision(item: Any, desk: Desk) -> Any:
    return replace(item, owner="client", kind="decision", due_at=item.due_at or desk.now)


def payment(item: Any, desk: Desk) -> Any:
    due = max(item.due_at or desk.now, desk.now)
    return replace(item, owner="client", kind="payment", invoice_id="p0i0", due_at=due)


def undated(item: Any, desk: Desk) -> Any:
    return replace(promise(item, desk), due_at=None)


def older(invoice: Any, desk: Desk, by: int) -> Any:
    """An invoice that became due earlier, with its reminders as long after that as they were."""
    reminded = {name: at and at - by * DAY for name in ("written_at", "spoken_at") if (at := getattr(invoice, name))}
    return replace(invoice, due_on=invoice.due_on - by * DAY, **reminded)


def named_in_no_talk(client: Client, desk: Desk) -> Client:
    """A client who spoke of no invoice, and owes one on which nothing else waits."""
    talks = tuple(replace(talk, invoice_id=None) for talk in client.conversations)
    free = tuple(replace(item, invoice_id=None) for item in client.commitments)
    return replace(client, conversations=talks, commitments=free)


def older_invoice(client: Client, desk: Desk, by: int) -> Client:
    def changed(project: Any) -> Any:
        one, *rest = project.invoices
        return replace(project, invoices=(older(one, desk, by), *rest))

    return first(client, "projects", changed)


def older_own_invoice(client: Client, desk: Desk, by: int) -> Client:
    return first(client, "invoices", lambda one: older(one, desk, by))


def disputed(client: Client, desk: Desk) -> Client:
    """The first commitment is the next step of a dispute about the first invoice."""
    bare = named_in_no_talk(client, desk)

    def in_dispute(project: Any) -> Any:
        one, *rest = project.invoices
        return replace(project, invoices=(replace(one, disputed=True), *rest))

    def step(item: Any) -> Any:
        return replace(item, owner="us", kind="task", promised=False, invoice_id="p0i0", due_at=item.due_at or desk.now)

    return first(first(bare, "projects", in_dispute), "commitments", step)


def late_colleague(client: Client, desk: Desk) -> Client:
    """A colleague whose work a promise needs has a day for it."""
    return first(silent_colleague(client, desk), "commitments", lambda task: replace(task, due_at=desk.now + DAY))


def silent_colleague(client: Client, desk: Desk) -> Client:
    """The first commitment is a colleague's, and the second a promise that needs it."""
    task, promised, *rest = client.commitments
    task = replace(task, owner="colleague", needed_for_id=promised.id)
    return replace(client, commitments=(task, promise(promised, desk), *rest))


def colleague_longer_silent(client: Client, desk: Desk, by: int) -> Client:
    def asked_earlier(task: Any) -> Any:
        heard_at = task.heard_at and task.heard_at - by * DAY
        return replace(task, made_at=task.made_at - by * DAY, heard_at=heard_at)

    return first(client, "commitments", asked_earlier)


def question(needs_answer: bool | None, later: timedelta) -> Callable[[Client, Desk, int], Pair | None]:
    """A message of theirs after our last word that needs an answer, and that waits for longer."""

    def pair(client: Client, desk: Desk, by: int) -> Pair | None:
        said = last_answer(client) or desk.now - 60 * DAY
        asked = Touch("new", said + (desk.now - said) * 2 / 3, "client", "message", needs_answer=needs_answer)
        if asked.at <= said:
            return None
        at = max(said + MINUTE, asked.at - by * later)
        worse = replace(asked, at=min(at, asked.at), needs_answer=True)
        before, after = (newest_first((*client.others, touch)) for touch in (asked, worse))
        return replace(client, others=before), replace(client, others=after)

    return pair


def missed_call(client: Client, desk: Desk, by: int) -> Pair | None:
    if last_answer(client) == desk.now:
        return None
    return client, replace(client, others=(Touch("new", desk.now, "client", "attempt"), *client.others))


def another_complaint(client: Client, desk: Desk, by: int) -> Client:
    return replace(client, complaints=(*client.complaints, Complaint("new", "photos", "low", desk.now)))


def untold_change(kind: Any) -> Worsening:
    def happened(client: Client, desk: Desk, by: int) -> Client:
        change = Change("new", kind, "Site was down", desk.today - by * DAY)
        return first(client, "projects", lambda project: replace(project, changes=(*project.changes, change)))

    return of_itself(as_it_is, happened)


def remembered(client: Client, desk: Desk) -> tuple[object, ...]:
    """What the rules remember of past talk, which stays equal when only the present silence gets longer."""
    since = desk.now - LOOK_BACK
    waits = [waited > 240 for waited in answer_minutes(client, desk.hours, desk.now, since)]
    pulses = [health(client, project, desk).parts[-1] for project in client.projects]
    caps = [burning(case) for case in cases(client, client.projects, desk)]
    return golden_rule(client, since), waits, pulses, [cap and cap.most for cap in caps]


def weeks_earlier(client: Client, desk: Desk, by: int) -> Pair | None:
    def moved(touches: tuple[Touch, ...]) -> tuple[Touch, ...]:
        return tuple(replace(touch, at=touch.at - timedelta(weeks=1 + by % 4)) for touch in touches)

    worse = replace(client, conversations=moved(client.conversations), others=moved(client.others))
    same = remembered(worse, desk) == remembered(client, desk)
    return (client, worse) if same else None


def last_talk_ours(client: Client, desk: Desk) -> Client:
    """The newest conversation was our own idea and tells nothing of their mood."""
    talked = first(client, "conversations", lambda talk: replace(talk, started_by="us", mood=None))
    return replace(talked, others=tuple(touch for touch in client.others if not is_missed_call(touch)))


def last_talk_earlier(client: Client, desk: Desk, by: int) -> Pair | None:
    before = last_talk_ours(client, desk)
    at = before.conversations[0].at
    # Not before any other touch, or it would no longer be the last, or answer other questions.
    bound: list[datetime] = [touch.at for touch in (*before.conversations[1:], *before.others) if touch.at < at]
    earlier = max([at - by * DAY, *(each + MINUTE for each in bound)])
    after = first(before, "conversations", lambda talk: replace(talk, at=min(at, earlier)))
    return (before, after) if remembered(before, desk) == remembered(after, desk) else None


def waited_for_by_nobody(**facts: Any) -> Callable[[Client, Desk], Client]:
    """The first milestone has these facts, and no commitment waits for it."""

    def fit(client: Client, desk: Desk) -> Client:
        def milestone(project: Any) -> Any:
            one, *rest = project.milestones
            given = {name: getattr(one, name) or day(desk) for name, day in facts.items()}
            return replace(project, milestones=(replace(one, **given), *rest))

        free = tuple(replace(item, milestone_id=None) for item in client.commitments)
        return first(replace(client, commitments=free), "projects", milestone)

    return fit


def first_milestone(change: Alter) -> Callable[[Client, Desk, int], Client]:
    def changed(client: Client, desk: Desk, by: int) -> Client:
        def of(project: Any) -> Any:
            one, *rest = project.milestones
            return replace(project, milestones=(change(one, desk, by), *rest))

        return first(client, "projects", of)

    return changed


def not_passed_yet(client: Client, desk: Desk) -> Client:
    """The first milestone is still expected: a day that has passed would be moved by a later one."""
    ahead = first_milestone(
        lambda step, desk, _: replace(step, forecast_on=max(step.forecast_on or desk.today, desk.today + DAY))
    )
    return ahead(waited_for_by_nobody()(client, desk), desk, 0)


def unpaid(client: Client, desk: Desk, by: int) -> Pair:
    """The first invoice is paid, and is not."""

    def billed(project: Any) -> Any:
        one, *rest = project.invoices  # a reminder of it would be a word of ours
        return replace(project, billed=True, invoices=(replace(one, written_at=None, spoken_at=None), *rest))

    def paid(project: Any) -> Any:
        return replace(project, invoices=project.invoices[1:])

    after = first(client, "projects", billed)
    return first(after, "projects", paid), after


def surveyed(client: Client, desk: Desk) -> Client:
    asked = Survey("new", "nps", 9, desk.now)
    return first(client, "projects", lambda project: replace(project, surveys=(asked,)))


def lower_score(client: Client, desk: Desk, by: int) -> Client:
    lower = Survey("new", "nps", max(0, 9 - by), desk.now)
    return first(client, "projects", lambda project: replace(project, surveys=(lower,)))


def second_mood(mood: int) -> Callable[[Client, Desk], Client]:
    """The last talk left them in a low mood, the one before it in another."""

    def talked(client: Client, desk: Desk) -> Client:
        last, before, *rest = client.conversations
        moods = (replace(last, mood=2), replace(before, mood=mood, project_id=last.project_id))
        return replace(client, conversations=(*moods, *rest))

    return talked


def still_to_deliver(project: Any, desk: Desk) -> Any:
    """A running project whose plan was not made anew: who was told of a new one knows that the due day has passed."""
    due = project.due_on or desk.today + DAY
    changes = tuple(replace(change, kind="incident") for change in project.changes)
    return replace(project, due_on=due, delivered_on=None, stage="delivery", changes=changes)


def moments_dealt_with(client: Client, desk: Desk) -> Client:
    begun = first(client, "projects", lambda project: replace(project, started_on=desk.day_in(client.zone)))
    return replace(begun, moments_done=frozenset(moment.key for moment in moments(begun, desk)))


WORSENINGS: Mapping[str, Worsening] = {
    "a promise is due earlier": of_client("commitments", promise, sooner("due_at", HOUR)),
    "a promise has been without a day for longer": of_client("commitments", undated, sooner("made_at", DAY)),
    "a colleague is late": of_itself(
        late_colleague,
        lambda client, desk, by: first(client, "commitments", lambda task: sooner("due_at", DAY)(task, desk, by)),
    ),
    "a plan was promised": of_itself(planned, promised),
    "a colleague is silent for longer": of_itself(silent_colleague, colleague_longer_silent),
    "a promise waits for a colleague": of_itself(
        lambda client, desk: first(
            silent_colleague(client, desk), "commitments", lambda task: replace(task, needed_for_id=None)
        ),
        lambda client, desk, by: silent_colleague(client, desk),
    ),
    "they called and nobody answered": missed_call,
    "a question waits for longer": question(True, HOUR),
    "a question needs an answer": question(None, timedelta()),
    "a complaint was received earlier": of_client("complaints", as_it_is, sooner("received_at", HOUR)),
    "a complaint is serious": of_client("complaints", fact(severity="low"), becomes(severity="medium")),
    "a complaint is grave": of_client("complaints", fact(severity="medium"), becomes(severity="high")),
    "a complaint is not answered": of_client(
        "complaints", lambda item, desk: replace(item, responded_at=desk.now), becomes(responded_at=None)
    ),
    "a complaint is not assessed": of_client(
        "complaints",
        lambda item, desk: replace(item, responded_at=None, assessed_at=desk.now),
        becomes(assessed_at=None),
    ),
    "a complaint is not acknowledged": of_client(
        "complaints",
        lambda item, desk: replace(item, responded_at=None, assessed_at=None, acknowledged_at=desk.now),
        becomes(acknowledged_at=None),
    ),
    "they complain": of_itself(as_it_is, another_complaint),
    "all touches were weeks earlier": weeks_earlier,
    "the last talk was earlier": last_talk_earlier,
    "the last talk never was": of_itself(
        last_talk_ours, lambda client, desk, by: replace(client, conversations=client.conversations[1:])
    ),
    "the client wants to hear more often": of_itself(
        as_it_is, lambda client, desk, by: replace(client, cadence_days=max(1, client.cadence_days - by))
    ),
    "a project wants to be heard of more often": of_client(
        "projects", fact(cadence_days=9), lambda project, desk, by: replace(project, cadence_days=max(1, 9 - by))
    ),
    "it is their first order": of_itself(fact(repeat=True), becomes(repeat=False)),
    "an invoice is later": of_itself(named_in_no_talk, older_invoice),
    "an invoice of no project is later": of_itself(named_in_no_talk, older_own_invoice),
    "an invoice is not paid": unpaid,
    "more of an invoice is open": of_project(
        "invoices", as_it_is, lambda item, desk, by: replace(item, open=item.open + by * 50)
    ),
    "an invoice was not reminded of": of_project(
        "invoices",
        lambda item, desk: replace(item, spoken_at=desk.now, written_at=desk.now),
        becomes(spoken_at=None, written_at=None),
    ),
    "no talk was about the invoice": of_client(
        "conversations", fact(invoice_id="p0i0", minutes=5), becomes(invoice_id=None)
    ),
    "the next step of a dispute is due earlier": of_itself(
        disputed,
        lambda client, desk, by: first(client, "commitments", lambda step: sooner("due_at", DAY)(step, desk, by)),
    ),
    "a promise to pay is broken": of_client(
        "commitments", payment, lambda item, desk, by: replace(item, due_at=desk.now - by * HOUR)
    ),
    "a decision was asked for earlier": of_client("commitments", decision, sooner("made_at", DAY)),
    "a decision is needed earlier": of_client("commitments", decision, sooner("due_at", DAY)),
    "a slip is longer": of_project(
        "milestones",
        lambda step, desk: replace(step, baseline_on=step.baseline_on or desk.today),
        sooner("baseline_on", DAY),
    ),
    "a milestone is expected later": of_itself(
        not_passed_yet,
        first_milestone(lambda step, desk, by: replace(step, forecast_on=step.forecast_on + by * DAY)),
    ),
    "a milestone is not done": of_itself(
        waited_for_by_nobody(done_on=lambda desk: desk.today - DAY), first_milestone(becomes(done_on=None))
    ),
    "a slip was not told": untold_change("replan"),
    "an incident was not told": untold_change("incident"),
    "a delivery was not told": untold_change("delivery"),
    "a change was not told": of_project(
        "changes", lambda change, desk: replace(change, client_told_on=desk.today), becomes(client_told_on=None)
    ),
    "more of the fee is used": of_client(
        "projects",
        lambda project, desk: replace(project, fee_used=project.fee_used or 0),
        lambda project, desk, by: replace(project, fee_used=project.fee_used + by * 50),
    ),
    "an answer to a survey is lower": of_itself(surveyed, lower_score),
    "a mood is lower": of_client(
        "conversations", fact(mood=5), lambda talk, desk, by: replace(talk, mood=max(1, 5 - by))
    ),
    "a talk was their idea": of_client("conversations", fact(started_by="us"), becomes(started_by="client")),
    "a low mood is not their way": of_itself(fact(mood_known=1), becomes(mood_known=None)),
    "the project is not delivered": of_client(
        "projects",
        lambda project, desk: replace(project, delivered_on=desk.today - 20 * DAY, due_on=desk.today - DAY),
        becomes(delivered_on=None),
    ),
    "the mood before was low too": of_itself(
        second_mood(5), lambda client, desk, by: second_mood(max(1, 5 - by))(client, desk)
    ),
    "the due day has passed": of_client("projects", still_to_deliver, sooner("due_on", DAY)),
    "a moment is not dealt with": of_itself(moments_dealt_with, becomes(moments_done=frozenset())),
    "the tier is B": of_itself(fact(tier="C"), becomes(tier="B")),
    "the tier is A": of_itself(fact(tier="B"), becomes(tier="A")),
}
