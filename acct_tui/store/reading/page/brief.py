"""The brief of a project: its questions and answers, its goals and what was measured."""

from acct_tui.domain.pages.brief import Answer, Goal, Measured
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf, columns, grouped

NEWEST_READINGS = 24
"""Readings of each goal that a page shows."""


def answers(book: AsOf, project_id: str) -> list[Answer]:
    """The questions of the brief of a project."""
    model = models.BriefAnswer
    query = model.select(*columns(model, Answer))
    rows = book.fetch(query.where(model.project_id == project_id).order_by(model.agreed_on, model.id))
    return [Answer(**{**row, "agreed_on": book.known_day(row["agreed_on"])}) for row in rows]


def goals(book: AsOf, project_id: str) -> list[Goal]:
    """The goals of a project, the one due first before the others, with their newest readings."""
    model = models.Goal
    query = model.select(*columns(model, Goal))
    rows = book.fetch(query.where(model.project_id == project_id).order_by(model.due_on, model.id))
    measured = _readings(book, project_id)
    return [
        Goal(**{**row, "explained_on": book.known_day(row["explained_on"])}, readings=measured.get(row["id"], ()))
        for row in rows
    ]


def _readings(book: AsOf, project_id: str) -> dict[str, tuple[Measured, ...]]:
    """The newest readings of each goal of a project, the oldest first."""
    model, goal = models.Reading, models.Goal
    query = (
        model.select(*columns(model, Measured, of=model.goal_id))
        .join(goal, on=(model.goal_id == goal.id))
        .where(goal.project_id == project_id, book.seen(model.day))
        .order_by(model.day, model.id)
    )
    return {of: found[-NEWEST_READINGS:] for of, found in grouped(book.fetch(query), Measured).items()}
