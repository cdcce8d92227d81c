"""A line of the portfolio: its columns for a width, and its cells."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from acct_tui.domain.facts.findings import What
from acct_tui.services.portfolio import PortfolioRow
from acct_tui.ui.presentation.ink import Ink, Span, plain
from acct_tui.ui.widgets.table import Column, Row, grown, widest
from acct_tui.words import marks
from acct_tui.words.ages import day
from acct_tui.words.money import together
from acct_tui.words.safe import cells, fit

BROAD = 130
"""Cells from which names are shown in full."""

MOST_CLIENT, MOST_PROJECT, FULL = 26, 32, 999
"""Cells in which names and next steps stand in full."""

NEXT = "Next >us <them @colleague"
HEALTH, QUIET = Column("  Health", 13), Column("Quiet ", 9, right=True)
CLIENT, PROJECT = Column("Client", 13), Column("Project", 16)
LATE = "Late"
SENSE = 10
"""Cells in which a text that was cut still makes sense."""


@dataclass(frozen=True, slots=True)
class Extra:
    """A column for which there may be room: its cells, and how many cells it leaves to the next step at least."""

    title: str
    width: tuple[int, int]
    cell: Callable[[PortfolioRow, date], Ink]
    leaves: int
    right: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns for a width, and how a project becomes a line of them."""

    columns: tuple[Column, ...]
    row: Callable[[PortfolioRow], Row]


def layout(width: int, lines: Sequence[PortfolioRow], today: date) -> Layout:
    """The columns that a width has room for, without those that say nothing; names get what no next step needs."""
    clients, projects = [line.row.client.name for line in lines], [line.project.name for line in lines]
    client, project = CLIENT, PROJECT
    if width >= BROAD:
        client = Column(client.title, widest(client.width + 1, MOST_CLIENT, clients))
        project = Column(project.title, widest(project.width + 1, MOST_PROJECT, projects))
    room = width - sum(column.width for column in (HEALTH, client, project, QUIET))
    taken: dict[Extra, Column] = {}
    for extra in EXTRAS:
        column = _column(extra, lines, today)
        if column and room - column.width >= extra.leaves:
            taken[extra] = column
            room -= column.width
    needed = _needed(lines, taken)
    client, room = grown(client, MOST_CLIENT, clients, room, needed)
    project, room = grown(project, MOST_PROJECT, projects, room, needed)
    stage = [extra for extra in taken if extra is STAGE]
    after = [extra for extra in AFTER if extra in taken]

    def row(line: PortfolioRow) -> Row:
        name = ((line.row.client.name, "bold" if line.row.place.lane == "now" else ""),)
        before = (health(line), name, ((line.project.name, ""),), *(extra.cell(line, today) for extra in stage))
        step = _step(line, taken)
        step = _shortened(step, room - 1) if OWED in taken else _with_late(step, line, room - 1)
        return Row(line.project.id, (*before, quiet(line), step, *(extra.cell(line, today) for extra in after)))

    columns = (HEALTH, client, project, *(taken[extra] for extra in stage), QUIET)
    is_money_late = OWED not in taken and any(_sum(line.late) for line in lines)
    titled = f"{NEXT}{LATE:>{room - 1 - cells(NEXT)}}" if is_money_late and room > cells(NEXT + LATE) + 1 else NEXT
    return Layout((*columns, Column(titled), *(taken[extra] for extra in after)), row)


def _needed(lines: Sequence[PortfolioRow], taken: Mapping[Extra, Column]) -> int:
    """The cells that the next steps take in full, with what is late beside them, and their title at least."""
    late = ["" if OWED in taken else f" {money}" if (money := _sum(line.late)) else "" for line in lines]
    texts = (plain(_step(line, taken)) + money for line, money in zip(lines, late, strict=True))
    return widest(cells(f"{NEXT} {LATE} " if any(late) else NEXT) + 1, FULL, texts)


def _step(line: PortfolioRow, taken: Mapping[Extra, Column]) -> Ink:
    return next_step(line) if COMPLAINTS in taken else _marked(line)


def _column(extra: Extra, lines: Sequence[PortfolioRow], today: date) -> Column | None:
    """The column as wide as what it says; None where it says nothing."""
    texts = [plain(extra.cell(line, today)) for line in lines]
    return Column(extra.title, widest(*extra.width, texts), extra.right) if any(texts) else None


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


def next_step(line: PortfolioRow) -> tuple[Span, Span, Span]:
    """Who has the ball, what they do with it, and the last clause of that, which says when."""
    mark, tone = marks.ball(line.next.ball), "" if line.next.ball == "us" else "muted"
    clause = f", {line.next.clause}" if line.next.clause else ""
    return (f"{mark.glyph} ", mark.theme), (line.next.gist, tone), (clause, tone)


def _marked(line: PortfolioRow) -> Ink:
    """The next step, with a mark before its words where there is a complaint of which they do not tell."""
    ball, *words = next_step(line)
    is_told = line.next.what is What.COMPLAINT
    return (ball, ("! ", "error bold"), *words) if line.complaints and not is_told else (ball, *words)


def _shortened(step: Ink, room: int) -> Ink:
    """A next step that does not fit, cut before its last clause, which says when."""
    *before, (gist, tone), (clause, _) = step
    left = room - cells(plain(tuple(before))) - cells(clause)
    if cells(plain(step)) <= room or not clause or left < SENSE:
        return step
    return (*before, (fit(gist, left), tone), (clause, tone))


def _with_late(step: Ink, line: PortfolioRow, room: int) -> Ink:
    """The next step, cut if it must be, and at the far end which money is late."""
    money = _sum(line.late)
    left = room - cells(money) - 1
    if not money or left < SENSE:
        return _shortened(step, room)
    *before, (gist, tone), (clause, _) = _shortened(step, left)
    kept = fit(gist + clause, left - cells(plain(tuple(before))))
    gap = room - cells(plain(tuple(before)) + kept + money)
    return (*before, (kept, tone), (" " * gap, ""), (money, "warning"))


def owed(line: PortfolioRow) -> Ink:
    """The open invoices; what is late in the colour of a warning."""
    return ((_sum(line.owed), "warning" if any(line.late.values()) else "muted"),)


def _sum(amounts: Mapping[str, int]) -> str:
    return together({currency: amount for currency, amount in amounts.items() if amount})


def complaints(line: PortfolioRow) -> Ink:
    """How many complaints are open."""
    return (("! ", "error bold"), (str(line.complaints), "")) if line.complaints else ()


def due(line: PortfolioRow, today: date) -> Ink:
    """The day of the next milestone, else of the whole project."""
    if line.due is None:
        return ()
    return ((day(line.due, today), "warning" if line.due < today else "muted"),)


def points(line: PortfolioRow) -> Ink:
    """The tier and the points of the client."""
    return (line.row.client.tier, "muted"), (f"{line.row.tenths / 10:>6.1f}", "")


STAGE = Extra("Stage", (10, 10), lambda line, _: ((line.project.stage, "muted"),), leaves=38)
OWED = Extra("Owed", (5, 14), lambda line, _: owed(line), leaves=24, right=True)
POINTS = Extra("Points", (8, 8), lambda line, _: points(line), leaves=24)
COMPLAINTS = Extra("Compl.", (7, 7), lambda line, _: complaints(line), leaves=34)
DUE = Extra("Due", (5, 12), due, leaves=34)
EXTRAS = (STAGE, OWED, POINTS, COMPLAINTS, DUE)
"""In the order in which they get room."""
AFTER = (COMPLAINTS, DUE, OWED, POINTS)
"""Those that stand behind the next step, in the order in which they stand."""
