"""A line of the portfolio: its columns for a width, and its cells."""

from collections.abc import Sequence

from acct_tui.services.portfolio import PortfolioRow
from acct_tui.ui.ink import Ink, plain
from acct_tui.ui.widgets.table import Column, Row, widest
from acct_tui.words import marks
from acct_tui.words.money import together
from acct_tui.words.safe import cells

WIDE = 99
"""Cells from which stage, owed and points have columns of their own."""
BROAD = 130
"""Cells from which names are shown in full."""

NEXT = "Next >us <them @colleague"
HEALTH, QUIET = Column("  Health", 13), Column("Quiet ", 9, right=True)
CLIENT, PROJECT, STAGE, POINTS = Column("Client", 13), Column("Project", 16), Column("Stage", 10), Column("Points", 8)


def columns(width: int, lines: Sequence[PortfolioRow]) -> tuple[Column, ...]:
    """The columns that a width has room for; broad ones grow with the names in them."""
    if width < WIDE:
        return HEALTH, CLIENT, PROJECT, QUIET, Column(NEXT)
    debts = Column("Owed", widest(5, 14, (_owed(line) for line in lines)), right=True)
    client, project = CLIENT, PROJECT
    if width >= BROAD:
        client = Column(CLIENT.title, widest(CLIENT.width + 1, 26, (line.row.client.name for line in lines)))
        project = Column(PROJECT.title, widest(PROJECT.width + 1, 32, (line.project.name for line in lines)))
    return HEALTH, client, project, STAGE, QUIET, Column(NEXT), debts, POINTS


def row(line: PortfolioRow, width: int) -> Row:
    """One project as a line of the table."""
    name = ((line.row.client.name, "bold" if line.row.place.lane == "now" else ""),)
    start = (health(line), name, ((line.project.name, ""),))
    if width < WIDE:
        room = width - sum(column.width for column in (HEALTH, CLIENT, PROJECT, QUIET)) - 1
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
    return ((_owed(line), "warning" if _is_late(line) else "muted"),)


def points(line: PortfolioRow) -> Ink:
    """The tier and the points of the client."""
    return (line.row.client.tier, "muted"), (f"{line.row.tenths / 10:>6.1f}", "")


def _next_and_owed(line: PortfolioRow, room: int) -> Ink:
    """The next step, and at the far end what is owed if both fit."""
    step, money = next_step(line), _owed(line)
    gap = room - cells(plain(step)) - cells(money)
    if not money or gap < 1:
        return step
    return (*step, (" " * gap, ""), (money, "warning" if _is_late(line) else "muted"))


def _owed(line: PortfolioRow) -> str:
    return together({currency: amount for currency, amount in line.owed.items() if amount})


def _is_late(line: PortfolioRow) -> bool:
    return any(line.late.values())
