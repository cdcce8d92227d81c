"""Live projects with their plan, their changes, their open invoices and what clients answered."""

from collections import Counter
from datetime import date
from typing import Any

from acct_tui.domain.care.health_parts import SURVEY_LASTS
from acct_tui.domain.facts.snapshots import Change, Milestone, Project, Survey
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf, columns, grouped
from acct_tui.store.reading.invoices import billed, of_projects


def projects(book: AsOf, client_id: str | None = None) -> tuple[dict[str, tuple[Project, ...]], set[str]]:
    """The live projects by client, a closed one among them until it is paid, and the clients with several, ever.

    With a client only theirs.
    """
    rows = _rows(book, client_id)
    invoices = of_projects(book)
    closed = {row["id"] for row in rows if row["stage"] == "closed" and not book.is_ahead(row["closed_on"])}
    live = [row for row in rows if row["id"] not in closed or row["id"] in invoices]
    ids = [row["id"] for row in live]
    milestones, changes, surveys = _milestones(book, ids), _changes(book, ids), _surveys(book, ids)
    with_bills = billed(book, ids)

    def project(closed_on: date | None, delivered_on: date | None, **row: Any) -> Project:
        if book.is_ahead(closed_on):
            row["stage"] = "aftercare" if book.known_day(delivered_on) else "delivery"
        return Project(
            **row,
            delivered_on=book.known_day(delivered_on),
            milestones=milestones.get(row["id"], ()),
            changes=changes.get(row["id"], ()),
            invoices=invoices.get(row["id"], ()),
            billed=row["id"] in with_bills,
            surveys=surveys.get(row["id"], ()),
        )

    ordered = Counter(row["of"] for row in rows)
    return grouped(live, project), {client_id for client_id, count in ordered.items() if count > 1}


def _rows(book: AsOf, client_id: str | None) -> list[dict[str, Any]]:
    model = models.Project
    query = model.select(*columns(model, Project, of=model.client_id, closed_on=model.closed_on))
    return book.fetch((query.where(model.client_id == client_id) if client_id else query).order_by(model.id))


def _milestones(book: AsOf, project_ids: list[str]) -> dict[str, tuple[Milestone, ...]]:
    model = models.Milestone
    query = (
        model.select(*columns(model, Milestone, of=model.project_id))
        .where(model.project_id.in_(project_ids))
        .order_by(model.position, model.id)
    )
    return grouped(({**row, "done_on": book.known_day(row["done_on"])} for row in book.fetch(query)), Milestone)


def _changes(book: AsOf, project_ids: list[str]) -> dict[str, tuple[Change, ...]]:
    model = models.Change
    query = (
        model.select(*columns(model, Change, of=model.project_id))
        .where(model.project_id.in_(project_ids), book.seen(model.raised_on), model.state != "refused")
        .order_by(model.raised_on, model.id)
    )
    rows = ({**row, "client_told_on": book.known_day(row["client_told_on"])} for row in book.fetch(query))
    return grouped(rows, Change)


def _surveys(book: AsOf, project_ids: list[str]) -> dict[str, tuple[Survey, ...]]:
    model = models.Survey
    query = (
        model.select(*columns(model, Survey, of=model.project_id))
        .where(model.project_id.in_(project_ids), book.seen(model.at), model.at >= book.now - SURVEY_LASTS)
        .order_by(model.at, model.id)
    )
    return grouped(book.fetch(query), Survey)
