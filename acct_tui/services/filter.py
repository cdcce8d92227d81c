"""What a filter can ask of a project or of a client of the queue: its words, and the tests that hold."""

from collections.abc import Iterable, Iterator
from typing import Final

from acct_tui.domain.queue.filter import BALLS, lets_through
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.portfolio import Portfolio, PortfolioRow

SOUGHT: Final = "words · late owed quiet complaint red amber green · > < @ · -without"
"""What can be typed into a filter, in a line."""


def fits(line: PortfolioRow, wanted: str) -> bool:
    """Whether a filter lets a project through."""
    words = (line.row.client.name, line.project.name, line.project.stage, line.next.words)
    return lets_through(wanted, " ".join(words), _facts([line]))


def sifted(found: Portfolio, wanted: str) -> list[QueueRow]:
    """The clients of the queue that a filter lets through: a test holds when it holds of one of their projects."""
    lines: dict[str, list[PortfolioRow]] = {}
    for line in found.rows:
        lines.setdefault(line.row.client.id, []).append(line)
    return [row for row in found.queue if lets_through(wanted, _said(row), _facts(lines.get(row.client.id, ())))]


def _said(row: QueueRow) -> str:
    contact = row.contact.name if row.contact else ""
    reasons = (reason.finding.sentence for reason in row.findings)
    projects = (project.name for project in row.client.projects)
    return " ".join((row.client.name, contact, row.place.lane, row.place.why, *projects, *reasons))


def _facts(lines: Iterable[PortfolioRow]) -> frozenset[str]:
    return frozenset(fact for line in lines for fact in _facts_of(line))


def _facts_of(line: PortfolioRow) -> Iterator[str]:
    yield from (name for name, holds in _tests(line).items() if holds)
    yield line.health.rag or ""
    yield BALLS.get(line.next.ball or "", "")


def _tests(line: PortfolioRow) -> dict[str, bool]:
    return {
        "late": any(line.late.values()),
        "owed": any(line.owed.values()),
        "complaint": line.complaints > 0,
        # A silence whose length is not known is never taken for a short one.
        "quiet": line.cadence is not None and (line.quiet is None or line.quiet >= line.cadence),
    }
