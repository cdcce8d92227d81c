"""The columns of the portfolio for which there may be room, each with its cells."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from acct_tui.services.portfolio import PortfolioRow
from acct_tui.ui.presentation.ink import Ink, plain
from acct_tui.ui.widgets.table import Column, widest
from acct_tui.words.ages import day
from acct_tui.words.money import together


@dataclass(frozen=True, slots=True)
class Extra:
    """A column for which there may be room: its cells, and how many cells it leaves to the next step at least."""

    title: str
    width: tuple[int, int]
    cell: Callable[[PortfolioRow, date], Ink]
    leaves: int
    right: bool = False

    def column(self, lines: Sequence[PortfolioRow], today: date) -> Column | None:
        """The column as wide as what it says; None where it says nothing."""
        texts = [plain(self.cell(line, today)) for line in lines]
        return Column(self.title, widest(*self.width, texts), self.right) if any(texts) else None


def summed(amounts: Mapping[str, int]) -> str:
    """What there is of each currency; "" for none of any."""
    return together({currency: amount for currency, amount in amounts.items() if amount})


def _owed(line: PortfolioRow, _: date) -> Ink:
    """The open invoices; what is late in the colour of a warning."""
    return ((summed(line.owed), "warning" if any(line.late.values()) else "muted"),)


def _complaints(line: PortfolioRow, _: date) -> Ink:
    """How many complaints are open."""
    return (("! ", "error bold"), (str(line.complaints), "")) if line.complaints else ()


def _due(line: PortfolioRow, today: date) -> Ink:
    """The day of the next milestone, else of the whole project."""
    if line.due is None:
        return ()
    return ((day(line.due, today), "warning" if line.due < today else "muted"),)


def _points(line: PortfolioRow, _: date) -> Ink:
    """The tier and the points of the client."""
    return (line.row.client.tier, "muted"), (f"{line.row.tenths / 10:>6.1f}", "")


STAGE = Extra("Stage", (10, 10), lambda line, _: ((line.project.stage, "muted"),), leaves=38)
OWED = Extra("Owed", (5, 14), _owed, leaves=24, right=True)
POINTS = Extra("Points", (8, 8), _points, leaves=24)
COMPLAINTS = Extra("Compl.", (7, 7), _complaints, leaves=34)
DUE = Extra("Due", (5, 12), _due, leaves=34)
EXTRAS = (STAGE, OWED, POINTS, COMPLAINTS, DUE)
"""In the order in which they get room."""
BEFORE = (STAGE,)
"""Those that stand before the silence."""
AFTER = (COMPLAINTS, DUE, OWED, POINTS)
"""Those that stand behind the next step, in the order in which they stand."""


def fitting(lines: Sequence[PortfolioRow], today: date, room: int) -> dict[Extra, Column]:
    """Those that there is room for, without those that say nothing."""
    found: dict[Extra, Column] = {}
    for extra in EXTRAS:
        column = extra.column(lines, today)
        if column and room - column.width >= extra.leaves:
            found[extra] = column
            room -= column.width
    return found
