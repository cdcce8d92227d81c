"""Complaints and objections, surveys and opportunities, as pages and cards show them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from peewee import ModelSelect, fn

from acct_tui.domain.care.topics import COUNTED, counted
from acct_tui.domain.pages.care import Answer, Care, Case, Cause, Chance
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf, columns

MET = 300
"""So many of the newest complaints and objections of the book are looked through for the same topic."""
_STAGES = ("acknowledged_at", "assessed_at", "responded_at", "closed_at")


def care(book: AsOf, client_id: str, project_id: str) -> Care:
    """The care for a client as the page of one of its projects shows it, in six questions."""
    return Care(
        tuple(cases(book, client_id, project_id)),
        tuple(met(book)),
        tuple(counted(causes(book, client_id))),
        tuple(counted(causes(book))),
        tuple(answers(book, project_id)),
        tuple(chances(book, client_id)),
    )


def cases(book: AsOf, client_id: str, project_id: str) -> list[Case]:
    """What a client complained of and objected to, about one project or in general, the newest first."""
    model = models.Complaint
    about = (model.project_id == project_id) | model.project_id.is_null()
    return _cases(book, _query(book).where(model.client_id == client_id, about))


def case(book: AsOf, case_id: str) -> Case | None:
    """One complaint or objection, None when it is gone."""
    return next(iter(_cases(book, _query(book).where(models.Complaint.id == case_id))), None)


def met(book: AsOf) -> list[Case]:
    """The newest complaints and objections of all clients."""
    return _cases(book, _query(book).limit(MET))


def objections(book: AsOf) -> list[Case]:
    """The newest objections of all clients."""
    return _cases(book, _query(book).where(models.Complaint.kind == "objection").limit(MET))


def _query(book: AsOf) -> "ModelSelect[Any]":
    model, client, project, contact = models.Complaint, models.Client, models.Project, models.Contact
    return (
        model.select(
            *columns(
                model,
                Case,
                client=client.name,
                project=project.name,
                contact=contact.name,
                client_kept=model.client_interest_kept,
                ours_kept=model.our_interest_kept,
            )
        )
        .join(client, on=(model.client_id == client.id))
        .switch(model)
        .left_outer_join(project, on=(model.project_id == project.id))
        .switch(model)
        .left_outer_join(contact, on=(model.contact_id == contact.id))
        .where(book.seen(model.received_at))
        .order_by(model.received_at.desc(), model.id)
    )


def _cases(book: AsOf, query: "ModelSelect[Any]") -> list[Case]:
    rows = book.fetch(query)
    return [Case(**{**row, **{name: book.known_moment(row[name]) for name in _STAGES}}) for row in rows]


def causes(book: AsOf, client_id: str | None = None) -> list[Cause]:
    """The root causes of the last twelve months as they are written, of one client or of all."""
    model = models.Complaint
    since: datetime = book.now - COUNTED
    query = model.select(model.root_cause.alias("words"), fn.COUNT(model.id).alias("count")).where(
        ~model.root_cause.is_null(), model.received_at >= since, book.seen(model.received_at)
    )
    theirs = query if client_id is None else query.where(model.client_id == client_id)
    return [Cause(**row) for row in book.fetch(theirs.group_by(model.root_cause).order_by(model.root_cause))]


def answers(book: AsOf, project_id: str) -> list[Answer]:
    """The surveys of a project, the newest first."""
    model, contact = models.Survey, models.Contact
    query = (
        model.select(*columns(model, Answer, contact=contact.name))
        .left_outer_join(contact, on=(model.contact_id == contact.id))
        .where(model.project_id == project_id, book.seen(model.at))
        .order_by(model.at.desc(), model.id)
    )
    return [Answer(**row) for row in book.fetch(query)]


def chances(book: AsOf, client_id: str) -> Sequence[Chance]:
    """What a client may need next, by stage, the first due first."""
    model, project, client = models.Opportunity, models.Project, models.Client
    query = (
        model.select(
            *columns(model, Chance, currency=fn.COALESCE(project.currency, client.currency), project=project.name)
        )
        .join(client, on=(model.client_id == client.id))
        .switch(model)
        .left_outer_join(project, on=(model.project_id == project.id))
        .where(model.client_id == client_id)
        .order_by(model.due_on.is_null(), model.due_on, model.id)
    )
    found = [Chance(**row) for row in book.fetch(query)]
    return sorted(found, key=lambda chance: ("seen", "offered", "won", "lost").index(chance.stage))
