"""Why a client stands where it stands: every point in a sentence, and why not in the lane now."""

from collections.abc import Iterator

from textual.content import Content

from acct_tui.domain.desk import Desk
from acct_tui.domain.findings import Band, Reason
from acct_tui.domain.queue import QueueRow
from acct_tui.services.portfolio import PortfolioRow
from acct_tui.ui.holds import held
from acct_tui.ui.ink import Ink, content, hanging
from acct_tui.words import marks
from acct_tui.words.ages import exact


def why(row: QueueRow, desk: Desk, width: int) -> Content:
    """The whole explanation, wrapped to a width."""
    return Content("\n").join([*_place(row, desk, width), *reasons(row, width), *_rest(row, width)])


def whole(line: PortfolioRow, desk: Desk, width: int) -> Content:
    """The explanation under its title, and how the project of the line stands."""
    head = content(title(line.row)).wrap(width)
    return Content("\n").join([*head, Content(), why(line.row, desk, width), Content(), *_project(line, width)])


def _project(line: PortfolioRow, width: int) -> Iterator[Content]:
    """The health of a project with what holds it down, what costs it most, and a stated green that the facts deny."""
    health, worst = line.health, line.health.worst
    mark = marks.health(health.score, health.rag)
    yield from content(((line.project.name, "bold"), (f"  {line.project.stage}", "muted"))).wrap(width)
    known = f"  {health.known} of {len(health.parts)} parts known"
    yield from content(((mark.text, mark.theme), (known, "muted"))).wrap(width)
    if health.cap:
        yield from content((("held down: ", "muted"), (health.cap.words, ""))).wrap(width)
    if worst and worst.score is not None and worst.score < 100:
        yield from content(((f"{worst.name}: ", "muted"), (worst.words, ""))).wrap(width)
    if line.is_hidden_red:
        yield from content((("! ", "error bold"), ("You say green, the facts say red.", ""))).wrap(width)


def title(row: QueueRow) -> Ink:
    """The client with the tier, and the band or the lane the row waits in."""
    mark = marks.band(row.band) if row.place.lane == "now" else marks.lane(row.place.lane)
    return (row.client.name, "bold"), (f"  {row.client.tier} client  ", "muted"), (mark.text, mark.theme)


def _place(row: QueueRow, desk: Desk, width: int) -> Iterator[Content]:
    """What no reason says by itself: a pin, or why not in the lane now and when the row comes back."""
    if row.band == Band.PINNED:
        yield from content(((row.band_why, "accent"),)).wrap(width)
        yield Content()
    if hold := list(held(row, desk, width)):
        yield from (*hold, Content())
    if row.place.lane != "now":
        yield from content((("Not now: ", "warning"), (row.place.why, ""))).wrap(width)
        yield from _back(row, desk)
        yield Content()


def _back(row: QueueRow, desk: Desk) -> Iterator[Content]:
    if row.place.returns_at:
        yield content((("Back ", "muted"), (exact(row.place.returns_at, desk.now, desk.zone), "")))


def reasons(row: QueueRow, width: int) -> Iterator[Content]:
    """One line for each reason, below it what it goes by, and the sum of their points."""
    for reason in row.reasons:
        yield from hanging(((f"{reason.tenths / 10:>5.1f} ", "accent"),), _sentence(reason), width)
        if reason.finding.because:
            yield from hanging(((" " * 6, ""),), ((reason.finding.because, "muted"),), width)
    yield content(((f"{row.tenths / 10:>5.1f} ", "accent bold"), ("points in all", "muted")))


def _sentence(reason: Reason) -> Ink:
    tail = ((f"  x {reason.verb}", "muted"),) if reason.verb and reason.finding.subject else ()
    return ((reason.finding.sentence, ""), *tail)


def _rest(row: QueueRow, width: int) -> Iterator[Content]:
    if row.unknown:
        yield Content()
        yield from content((("Not known: ", "warning"), (", ".join(row.unknown), "muted"))).wrap(width)
