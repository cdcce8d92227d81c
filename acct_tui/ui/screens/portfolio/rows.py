"""A line of the portfolio: its columns for a width, and its cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from acct_tui.services.portfolio import PortfolioRow
from acct_tui.ui.presentation.ink import Ink
from acct_tui.ui.screens.portfolio.extras import AFTER, BEFORE, COMPLAINTS, OWED, Extra, fitting
from acct_tui.ui.screens.portfolio.next_steps import NextSteps
from acct_tui.ui.widgets.table import Column, Row, grown, widest
from acct_tui.words import marks

BROAD = 130
"""Cells from which names are shown in full."""

MOST_CLIENT, MOST_PROJECT = 26, 32
"""Cells in which names stand in full."""

HEALTH, QUIET = Column("  Health", 13), Column("Quiet ", 9, right=True)
CLIENT, PROJECT = Column("Client", 13), Column("Project", 16)


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns for a width, and how a project becomes a line of them."""

    columns: tuple[Column, ...]
    before: tuple[Extra, ...]
    steps: NextSteps
    room: int
    after: tuple[Extra, ...]
    today: date

    def row(self, line: PortfolioRow) -> Row:
        """The line of a project."""
        name = ((line.row.client.name, "bold" if line.row.place.lane == "now" else ""),)
        before, after = ([extra.cell(line, self.today) for extra in each] for each in (self.before, self.after))
        step = self.steps.cell(line, self.room)
        return Row(
            line.project.id, (health(line), name, ((line.project.name, ""),), *before, quiet(line), step, *after)
        )


def layout(width: int, lines: Sequence[PortfolioRow], today: date) -> Layout:
    """The columns that a width has room for, without those that say nothing; names get what no next step needs."""
    names = _names(lines) if width >= BROAD else (CLIENT, PROJECT)
    room = width - sum(column.width for column in (HEALTH, *names, QUIET))
    extras = fitting(lines, today, room)
    steps = NextSteps(marks_complaints=COMPLAINTS not in extras, tells_late=OWED not in extras)
    room -= sum(column.width for column in extras.values())
    names, room = _grown(names, lines, room, steps.needed(lines))
    before, after = (tuple(extra for extra in each if extra in extras) for each in (BEFORE, AFTER))
    left, right = ([extras[extra] for extra in each] for each in (before, after))
    columns = (HEALTH, *names, *left, QUIET, steps.column(lines, room), *right)
    return Layout(columns, before, steps, room, after, today)


def _names(lines: Sequence[PortfolioRow]) -> tuple[Column, Column]:
    """The names of clients and projects in full, within bounds."""
    clients, projects = _texts(lines)
    return (
        Column(CLIENT.title, widest(CLIENT.width + 1, MOST_CLIENT, clients)),
        Column(PROJECT.title, widest(PROJECT.width + 1, MOST_PROJECT, projects)),
    )


def _grown(
    names: tuple[Column, Column], lines: Sequence[PortfolioRow], room: int, needed: int
) -> tuple[tuple[Column, Column], int]:
    """Names as wide as what the next steps need leaves them, and what room is left."""
    clients, projects = _texts(lines)
    client, room = grown(names[0], MOST_CLIENT, clients, room, needed)
    project, room = grown(names[1], MOST_PROJECT, projects, room, needed)
    return (client, project), room


def _texts(lines: Sequence[PortfolioRow]) -> tuple[list[str], list[str]]:
    return [line.row.client.name for line in lines], [line.project.name for line in lines]


def health(line: PortfolioRow) -> Ink:
    """Glyph, number and word of the health; "!" where the stated green hides a computed red."""
    state = line.health
    mark = marks.colour(state.score, state.rag)
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
