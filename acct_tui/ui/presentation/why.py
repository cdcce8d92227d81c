"""Why a client stands where it stands: every point in a sentence, and why not in the lane now."""

from collections.abc import Iterator

from textual.content import Content

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import EVER, Finding, Reason, What
from acct_tui.domain.money.dunning import reminded_at
from acct_tui.domain.queue.explained import Line, Resting, explained
from acct_tui.domain.queue.holds import standing_hold
from acct_tui.domain.queue.points import somebody_else
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.rests import Wait
from acct_tui.domain.time.worktime import local_day
from acct_tui.services.portfolio import PortfolioRow
from acct_tui.ui.presentation.ink import Ink, content, hanging, wrapped
from acct_tui.words import marks
from acct_tui.words.ages import day, exact, moment


def why(row: QueueRow, desk: Desk, width: int) -> Content:
    """The whole explanation, wrapped to a width."""
    return Content("\n").join([*place(row, desk, width), *reasons(row, desk, width), *_unknown(row, width)])


def whole(line: PortfolioRow, desk: Desk, width: int) -> Content:
    """The explanation under its title, and how the project of the line stands."""
    head = wrapped(title(line.row), width)
    return Content("\n").join([*head, Content(), why(line.row, desk, width), Content(), *_project(line, width)])


def _project(line: PortfolioRow, width: int) -> Iterator[Content]:
    """The health of a project with what holds it down, what costs it most, and a stated green that the facts deny."""
    health, worst = line.health, line.health.worst
    mark = marks.health(health.score, health.rag)
    yield from wrapped(((line.project.name, "bold"), (f"  {line.project.stage}", "muted")), width)
    count, state = health.counted
    counted = f"  {count} of {len(health.parts)} parts {state}"
    yield from wrapped(((mark.text, mark.theme), (counted, "muted")), width)
    if health.cap:
        yield from wrapped((("held down: ", "muted"), (health.cap.words, "")), width)
    if worst and worst.score is not None and worst.score < 100:
        yield from wrapped(((f"{worst.name}: ", "muted"), (worst.words, "")), width)
    if line.is_hidden_red:
        yield from wrapped((("! ", "error bold"), ("You say green, the facts say red.", "")), width)


def title(row: QueueRow) -> Ink:
    """The client with the tier, and the band or the lane the row waits in."""
    mark = marks.band(row.shown_band) if row.place.lane == "now" else marks.lane(row.place.lane)
    return (row.client.name, "bold"), (f"  {row.client.tier} client  ", "muted"), (mark.text, mark.theme), *asks(row)


def asks(row: QueueRow) -> Ink:
    """What the row asks for, where that is not a call."""
    return ((f"  {row.verb}", "accent"),) if row.verb != "call" else ()


def place(row: QueueRow, desk: Desk, width: int) -> Iterator[Content]:
    """Why not in the lane now and when the row comes back, or what was to wait and cannot."""
    found = explained(row, desk)
    but, told = found.but, (row.place.rest, found.broken)
    if (hold := standing_hold(row.client, desk)) and not any(each and each.wait is Wait.HOLD for each in told):
        yield from wrapped(((hold, "warning"),), width)
        yield Content()
    if row.place.lane != "now":
        yield from wrapped((("Not now: ", "warning"), (row.place.why, "")), width)
        if row.place.returns_at:
            yield content((("Back ", "muted"), (exact(row.place.returns_at, desk.now, desk.zone), "")))
        yield Content()
    elif row.matter and but:
        yield from wrapped(((f"{but}, but: ", "warning"), (row.matter.sentence, "")), width)
        yield Content()


def reasons(row: QueueRow, desk: Desk, width: int) -> Iterator[Content]:
    """One line for each reason, what rests by a wait under its words, and the sum of the points."""
    found = explained(row, desk)
    for line in found.standing:
        yield from _line(line, row, desk, width)
    for wait in found.resting:
        yield from wrapped(_wait(wait, row, desk), width)
        for line in wait.lines:
            yield from _line(line, row, desk, width)
    yield content(((f"{row.tenths / 10:>5.1f} ", "accent bold"), ("points in all", "muted")))


def _wait(wait: Resting, row: QueueRow, desk: Desk) -> Ink:
    """What rests the lines below until when, without what is said already of why the row is not in the lane now."""
    if wait.rest == row.place.rest and wait.until == row.place.returns_at:
        return (("Resting until then:", "muted"),)
    until = f" until {moment(wait.until, desk.now, desk.zone)}" if wait.until else ""
    return ((f"Resting{until}. {wait.why}", "muted"),)


def _line(line: Line, row: QueueRow, desk: Desk, width: int) -> Iterator[Content]:
    """A reason beside its points, below it what it goes by."""
    points = "" if line.tenths is None else f"{line.tenths / 10:.1f}"
    yield from hanging(((f"{points:>5} ", "accent"),), sentence(line.reason, row, desk), width)
    if because := line.reason.finding.because:
        yield from hanging(((" " * 6, ""),), ((because, "muted"),), width)


def sentence(reason: Reason, row: QueueRow, desk: Desk) -> Ink:
    """A reason with what is known of it, whom it is for if that is somebody else, and the verb for it."""
    finding = reason.finding
    parts = (
        (_history(row, finding, desk), "muted"),
        (f"> {other}" if (other := somebody_else(row, finding)) else "", "accent"),
        (f"x {reason.verb}" if reason.verb and finding.subject else "", "muted"),
    )
    return (finding.sentence, ""), *((f"  {words}", tone) for words, tone in parts if words)


def _history(row: QueueRow, finding: Finding, desk: Desk) -> str:
    """Since when there is news that they do not know, or when they were reminded of an invoice."""
    if finding.what is What.UNTOLD and EVER not in finding.times.arises:
        return f"since {day(local_day(finding.times.arises[0], desk.zone), desk.today)}"
    bill = row.client.bill(finding.subject.id) if finding.subject else None
    reminded = reminded_at(bill) if bill else None
    return f"reminded {moment(reminded, desk.now, desk.zone)}" if reminded else ""


def _unknown(row: QueueRow, width: int) -> Iterator[Content]:
    if row.unknown:
        yield Content()
        yield from wrapped((("Not known: ", "warning"), (", ".join(row.unknown), "muted")), width)
