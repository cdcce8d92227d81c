"""A line of the portfolio: its columns for a width, and its cells."""

from acct_tui.services.portfolio import PortfolioRow
from acct_tui.ui.ink import Ink, plain
from acct_tui.ui.widgets.table import Column, Row
from acct_tui.words import marks
from acct_tui.words.money import together
from acct_tui.words.safe import cells

WIDE = 99
"""Cells from which stage, owed and points have columns of their own."""

NEXT = "Next >us <them @colleague"
NARROW_COLUMNS = (Column("  Health", 13), Column("Client", 13), Column("Project", 16), Column("Quiet ", 9, right=True))


def columns(width: int) -> tuple[Column, ...]:
    """The columns that a width has room for."""
    if width < WIDE:
        return (*NARROW_COLUMNS, Column(NEXT))
    stage, owed, points = Column("Stage", 10), Column("Owed ", 12, right=True), Column("Points ", 10, right=True)
    return (*NARROW_COLUMNS[:3], stage, NARROW_COLUMNS[3], Column(NEXT), owed, points)


def row(line: PortfolioRow, width: int) -> Row:
    """One project as a line of the table."""
    name = ((line.row.client.name, "bold" if line.row.place.lane == "now" else ""),)
    start = (health(line), name, ((line.project.name, ""),))
    if width < WIDE:
        room = width - sum(column.width for column in NARROW_COLUMNS) - 1
        return Row(line.project.id, (*start, quiet(line), _next_and_owed(line, room)))
    stage = ((line.project.stage, "muted"),)
    return Row(line.project.id, (*start, stage, quiet(line), next_step(line), owed(line), points(line)))


def health(line: PortfolioRow) -> Ink:
    """Glyph, number and word of the health; "!" where the stated green hides a computed red."""
    state = line.health
    mark = marks.rag(state.rag)
    number = "" if state.score is None else f"{state.score:>3} "
    flag = (" !", "error bold") if line.is_hidden_red else ("", "")
    return (f" {mark.glyph}", mark.theme), (f"{number or ' '}{mark.word}", mark.theme), flag


def quiet(line: PortfolioRow) -> Ink:
    """Working days of silence and of the cadence."""
    if line.quiet is None:
        return ("unknown", "muted"), (" ", "")
    if line.cadence is None:
        return (f"{line.quiet}/– d", "muted"), (" ", "")
    tone = "warning" if line.quiet >= line.cadence else "muted"
    return (f"{line.quiet}/{line.cadence} d", tone), (" ", "")


def next_step(line: PortfolioRow) -> Ink:
    """Who has the ball, and what they do with it."""
    mark = marks.ball(line.next.ball)
    return (f"{mark.glyph} ", mark.theme), (line.next.words, "" if line.next.ball == "us" else "muted")


def owed(line: PortfolioRow) -> Ink:
    """The open invoices; what is late in the colour of a warning."""
    return ((together(_open(line)), "warning" if _is_late(line) else "muted"),)


def points(line: PortfolioRow) -> Ink:
    """The tier and the points of the client."""
    return (f"{line.row.client.tier} ", "muted"), (f"{line.row.tenths / 10:.1f} ", "")


def _next_and_owed(line: PortfolioRow, room: int) -> Ink:
    """The next step, and at the far end what is owed if both fit."""
    step, money = next_step(line), together(_open(line))
    gap = room - cells(plain(step)) - cells(money)
    if not money or gap < 1:
        return step
    return (*step, (" " * gap, ""), (money, "warning" if _is_late(line) else "muted"))


def _open(line: PortfolioRow) -> dict[str, int]:
    return {currency: amount for currency, amount in line.owed.items() if amount}


def _is_late(line: PortfolioRow) -> bool:
    return any(line.late.values())
