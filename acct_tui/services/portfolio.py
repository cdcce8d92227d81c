"""The portfolio: every live project on one screen, in its client's queue order."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from acct_tui.domain.desk import Desk
from acct_tui.domain.dunning import days_late
from acct_tui.domain.golden_rule import Score, golden_rule
from acct_tui.domain.health import Health, health
from acct_tui.domain.next_step import NextStep, next_day, next_step
from acct_tui.domain.queue import QueueRow, rank
from acct_tui.domain.silence import cadence, silence_days
from acct_tui.domain.snapshots import Project
from acct_tui.domain.veil import veiled_health, veiled_project, veiled_row
from acct_tui.services.book import Book

SCORE_DAYS = 30


@dataclass(frozen=True, slots=True)
class PortfolioRow:
    """A live project with its client's place in the queue; quiet and cadence are working days, None when not known.

    `complaints` are open ones about it or about everything, `due` is the day of its next milestone, else its own.
    """

    project: Project
    row: QueueRow
    health: Health
    quiet: int | None
    cadence: int | None
    next: NextStep
    owed: Mapping[str, int]
    late: Mapping[str, int]
    complaints: int = 0
    due: date | None = None

    @property
    def is_hidden_red(self) -> bool:
        """Whether the project is called green while its facts say red."""
        return self.project.stated_rag == "green" and self.health.rag == "red"


@dataclass(frozen=True, slots=True)
class Portfolio:
    """All live projects at a moment, the queue they stand in, and the golden rule of the last 30 days."""

    desk: Desk
    rows: tuple[PortfolioRow, ...]
    queue: tuple[QueueRow, ...]
    score: Score


def portfolio(book: Book, at: datetime | None = None) -> Portfolio:
    """The portfolio as of a moment; that of now is read once for all screens."""
    with book.view():
        return _read(book, at) if at else book.kept(_read)


def _read(book: Book, at: datetime | None = None) -> Portfolio:
    desk = book.ranking_desk(at)
    queue = tuple(rank(book.everybody(desk), desk))
    rows = tuple(_row(row, project, desk) for row in queue for project in _most_pressing_first(row))
    since = desk.now - timedelta(days=SCORE_DAYS)
    score = sum((golden_rule(row.client, since) for row in queue if row.client.projects), Score(0, 0))
    found = Portfolio(desk, rows, queue, score)
    return _veiled(found) if book.is_shared else found


def _veiled(found: Portfolio) -> Portfolio:
    """The portfolio as others may see it."""
    queue = {row.client.id: veiled_row(row) for row in found.queue}
    rows = tuple(_veiled_line(line, queue[line.row.client.id], found.desk) for line in found.rows)
    return replace(found, rows=rows, queue=tuple(queue.values()))


def _veiled_line(line: PortfolioRow, row: QueueRow, desk: Desk) -> PortfolioRow:
    project = veiled_project(line.project)
    step = next_step(row.client, project, row.findings, desk)
    return replace(
        line, project=project, row=row, health=veiled_health(line.health), next=step, owed={}, late={}, complaints=0
    )


def _most_pressing_first(row: QueueRow) -> list[Project]:
    """A client's projects by what is found about them, the most pressing first."""
    named = [reason.finding.project_id for reason in row.findings]
    return sorted(
        row.client.projects,
        key=lambda project: named.index(project.id) if project.id in named else len(named),
    )


def _row(row: QueueRow, project: Project, desk: Desk) -> PortfolioRow:
    client = row.client
    owed: Counter[str] = Counter()
    late: Counter[str] = Counter()
    for invoice in project.invoices:
        owed[invoice.currency] += invoice.open
        if days_late(invoice, desk.day_in(client.zone)) > 0 and not invoice.disputed:
            late[invoice.currency] += invoice.open
    return PortfolioRow(
        project,
        row,
        health(client, project, desk),
        silence_days(client, desk),
        cadence(client, project, desk),
        next_step(client, project, row.findings, desk),
        owed,
        late,
        sum(complaint.project_id in (None, project.id) for complaint in client.complaints),
        next_day(project),
    )


def as_json(found: Portfolio) -> dict[str, Any]:
    """The portfolio as the shell prints it."""
    return {
        "at": f"{found.desk.now:%Y-%m-%dT%H:%M:%SZ}",
        "golden_rule": {"days": SCORE_DAYS, "ours": found.score.ours, "n": found.score.n},
        "rows": [_as_json(row) for row in found.rows],
    }


def _as_json(row: PortfolioRow) -> dict[str, Any]:
    return {
        "project_id": row.project.id,
        "project": row.project.name,
        "client_id": row.row.client.id,
        "client": row.row.client.name,
        "stage": row.project.stage,
        "health": row.health.score,
        "rag": row.health.rag,
        "stated_rag": row.project.stated_rag,
        "held_down_by": row.health.cap.words if row.health.cap else None,
        "known_parts": [part.name for part in row.health.parts if part.score is not None],
        "quiet_days": row.quiet,
        "cadence_days": row.cadence,
        "ball": row.next.ball,
        "next": row.next.words,
        "owed": dict(sorted(row.owed.items())),
        "late": dict(sorted(row.late.items())),
        "lane": row.row.place.lane.value,
        "band": int(row.row.band),
        "points": row.row.tenths / 10,
    }
