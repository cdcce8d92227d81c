"""Which lines of the portfolio are shown, and in which order."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final

from acct_tui.services.filter import fits
from acct_tui.services.portfolio import PortfolioRow
from acct_tui.words.safe import folded

Order = Callable[[PortfolioRow], Any]


def _quietness(line: PortfolioRow) -> float:
    return (line.quiet or 0) / line.cadence if line.cadence else -1.0


def _oldest_debt(line: PortfolioRow) -> date:
    return min((invoice.due_on for invoice in line.project.invoices if invoice.open), default=date.max)


ORDERS: Final[Mapping[str, Order | None]] = {
    "queue": None,
    "health": lambda line: (line.health.score is None, line.health.score, line.health.rag is None),
    "client": lambda line: (folded(line.row.client.name), folded(line.project.name)),
    "quiet": lambda line: -_quietness(line),
    "owed": _oldest_debt,
}
"""How lines can be sorted: None is the queue's own order. Debts go by age, since currencies do not compare."""


def arranged(lines: Iterable[PortfolioRow], order: str, wanted: str) -> list[PortfolioRow]:
    """The lines that a filter lets through, in an order by name."""
    found = [line for line in lines if fits(line, wanted)]
    by = ORDERS[order]
    return sorted(found, key=by) if by else found


def after(order: str) -> str:
    """The order that follows one, round and round."""
    names = list(ORDERS)
    return names[(names.index(order) + 1) % len(names)]
