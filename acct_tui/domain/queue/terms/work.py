"""What the work itself gives reason to talk about: decisions they owe, news they lack, the state of the project."""

from collections.abc import Iterator
from datetime import date, time
from fractions import Fraction

from acct_tui.domain.care.health import healths
from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import EVER, Finding, Times, What
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client, Commitment, Milestone, Project
from acct_tui.domain.plan import slip
from acct_tui.domain.plan.slack import blocks, needed_on, slack_left
from acct_tui.domain.time.worktime import DAY, clock_instant, local_day
from acct_tui.words.ages import DAYS, day, plural


def decision(client: Client, desk: Desk) -> Iterator[Finding]:
    """Decisions and requests that the client owes, by how much of their slack is used up."""
    # A milestone that is done waits for nobody.
    steps = {step.id: step for project in client.projects for step in project.milestones if not step.done_on}
    for item in client.commitments:
        if item.owner == "client" and item.kind in ("decision", "request"):
            step = steps.get(item.milestone_id or "")
            needed = needed_on(item, step, client.zone)
            if needed:
                yield _decision(item, step, needed, client, desk)


def _decision(item: Commitment, step: Milestone | None, needed: date, client: Client, desk: Desk) -> Finding:
    calendar, today = desk.calendar(client.country), desk.day_in(client.zone)
    times = _times(item, needed, client, desk)
    waited = max(0, calendar.working_days(local_day(item.made_at, client.zone), today))
    slack = slack_left(needed, calendar, today)
    return Finding(
        Fraction(waited, waited + slack) if slack else Fraction(1),
        f"{item.text} {_blocks(step, slack)}",
        item.text,
        times.band(desk.now),
        item.project_id,
        item.contact_id,
        Ref("commitments", item.id),
        What.DECISION,
        times,
        ball="client",
        private=item.invoice_id is not None,
        clause=_briefly(step, needed, today),
    )


def _times(item: Commitment, needed: date, client: Client, desk: Desk) -> Times:
    """It arises as the day begins on which one working day of slack is left; it breaks at its time or with its day."""
    last = desk.calendar(client.country).add(needed + DAY, -1)
    begins = clock_instant(desk.calendar(client.country).add(last, -1), time(), client.zone)
    over = clock_instant(needed + DAY, time(), client.zone)
    return Times((begins,), begins, breaks_at=min(over, item.due_at or over))


def _blocks(step: Milestone | None, slack: int) -> str:
    if step is None:
        return f"is needed in {plural(slack, 'day')}" if slack else "is needed now"
    return blocks(step, slack)


def _briefly(step: Milestone | None, needed: date, today: date) -> str:
    """What waits for a decision and when, in as few words as a table has room for."""
    ahead = (needed - today).days
    when = DAYS[needed.weekday()] if 0 < ahead < 7 else day(needed, today) if ahead >= 0 else ""
    if step is None:
        return f"needed {when or 'now'}"
    return f"{when} blocks {step.name}".lstrip()


def untold(client: Client, desk: Desk) -> Iterator[Finding]:
    """Slips, incidents and deliveries that the client does not know of, and when a project will be overdue."""
    for project in client.projects:
        for news in slip.untold(project, desk.calendar(client.country), desk.day_in(client.zone)):
            times = _known_from(news, project, client, desk)
            yield Finding(
                Fraction(1),
                f"{news.what} and the client does not know",
                f"tell them: {news.what}",
                times.band(desk.now),
                project.id,
                project.contact_id,
                news.subject,
                What.UNTOLD,
                times,
                is_ours=True,
                short=news.what,
            )
        yield from _ahead(project, client, desk)


def _known_from(news: slip.Untold, project: Project, client: Client, desk: Desk) -> Times:
    """News arise on the day at home on which they were raised; that something is late, as its day is over there."""
    if news.raised_on is None:
        return Times((EVER,), EVER)
    return _from(news.raised_on, desk.zone) if news.change else _late_from(news.raised_on, project, client)


def _late_from(over: date, project: Project, client: Client) -> Times:
    """Something is late as its day is over, but no project is late in its pause."""
    return _from(max(over, project.paused_until or over), client.zone)


def _from(begins: date, zone: str) -> Times:
    since = clock_instant(begins, time(), zone)
    return Times((since,), since)


def _ahead(project: Project, client: Client, desk: Desk) -> Iterator[Finding]:
    """The days of a project and its milestones that lie ahead, which bring the client back when they are over."""
    today, calendar = desk.day_in(client.zone), desk.calendar(client.country)
    for name, expected in slip.ahead(project, calendar, today):
        words, times = f"{name} is due {day(expected, today)}", _late_from(expected + DAY, project, client)
        yield Finding(Fraction(0), words, words, what=What.UNTOLD, times=times, project_id=project.id)


def health(client: Client, desk: Desk) -> Iterator[Finding]:
    """Each project by what its health lacks of 100."""
    for project_id, state in healths(client, desk).items():
        if state.score is not None:
            said = f"Health {state.score}"
            factor = Fraction(100 - state.score, 100)
            yield Finding(factor, f"{said}: {state.why}", state.why, project_id=project_id, public=said)
