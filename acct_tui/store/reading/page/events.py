"""What the log of a project tells besides talks, each by the day or the moment that the book has of it."""

from collections.abc import Iterator
from typing import Any, Final

from peewee import Case, Field, ModelSelect, fn

from acct_tui.domain.facts.snapshots import Side
from acct_tui.domain.pages.talks import Event
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf

MOST: Final = 100
"""The newest events of each kind that a page shows."""
_OWES: Final = (("us", "we owe"), ("client", "they owe"), ("colleague", "for us"))


def events(book: AsOf, client_id: str, project_id: str) -> list[Event]:
    """What became of the rows of a project, and of those of its client that belong to no project."""
    return [
        *_plan(book, project_id),
        *_aims(book, project_id),
        *_owed(book, client_id, project_id),
        *_money(book, client_id, project_id),
        *_care(book, client_id, project_id),
    ]


def _newest(
    book: AsOf, query: "ModelSelect[Any]", field: Field, what: str, began: Side | None = None
) -> Iterator[Event]:
    """The newest rows of a query by what a field says of them."""
    found = query.select_extend(field.alias("at")).where(book.seen(field)).order_by(field.desc()).limit(MOST)
    table = field.model._meta.table_name
    return (Event(**{"table": table, "what": what, "began": began, **row}) for row in book.fetch(found))


def _plan(book: AsOf, project_id: str) -> Iterator[Event]:
    project, step, change = models.Project, models.Milestone, models.Change
    whole = project.select(project.id, project.name.alias("text")).where(project.id == project_id)
    yield from _newest(book, whole, project.started_on, "started")
    yield from _newest(book, whole, project.delivered_on, "delivered", "us")
    steps = step.select(step.id, step.name.alias("text")).where(step.project_id == project_id)
    yield from _newest(book, steps, step.done_on, "done")
    columns = (change.id, change.what.alias("text"), change.kind, change.why.alias("more"))
    changes = change.select(*columns).where(change.project_id == project_id)
    yield from _newest(book, changes, change.raised_on, "change")
    yield from _newest(book, changes, change.client_told_on, "told them", "us")


def _aims(book: AsOf, project_id: str) -> Iterator[Event]:
    asked, goal, item = models.BriefAnswer, models.Goal, models.RaidItem
    answers = asked.select(asked.id, asked.question.alias("text"), asked.answer.alias("more"))
    yield from _newest(book, answers.where(asked.project_id == project_id), asked.agreed_on, "agreed")
    goals = goal.select(goal.id, goal.name.alias("text")).where(goal.project_id == project_id)
    yield from _newest(book, goals, goal.explained_on, "explained", "us")
    items = item.select(item.id, item.text, item.kind, fn.COALESCE(item.outcome, item.why).alias("more"))
    yield from _newest(book, items.where(item.project_id == project_id), item.closed_on, "closed")


def _owed(book: AsOf, client_id: str, project_id: str) -> Iterator[Event]:
    item, contact, colleague, chase = models.Commitment, models.Contact, models.Colleague, models.Chase
    who = fn.COALESCE(colleague.name, contact.name).alias("who")
    here = (item.client_id == client_id) & (item.project_id.is_null() | (item.project_id == project_id))
    owed = (
        item.select(item.id, item.text, item.kind, item.why.alias("more"), who, item.invoice_id)
        .left_outer_join(colleague, on=(item.colleague_id == colleague.id))
        .switch(item)
        .left_outer_join(contact, on=(item.contact_id == contact.id))
        .where(here)
    )
    made = owed.select_extend(Case(item.owner, _OWES).alias("what"))
    for query, moment, what in (
        (made, item.made_at, ""),
        (owed, item.kept_at, "kept"),
        (owed, item.dropped_at, "dropped"),
    ):
        yield from _newest(book, query, moment, what)
    sent = chase.select(chase.id, item.text, item.kind, chase.note.alias("more"), item.invoice_id)
    yield from _newest(
        book, sent.join(item, on=(chase.commitment_id == item.id)).where(here), chase.at, "reminder", "us"
    )


def _money(book: AsOf, client_id: str, project_id: str) -> Iterator[Event]:
    bill, paid, chase = models.Invoice, models.Payment, models.Chase
    here, number = (bill.project_id == project_id) | (bill.client_id == client_id), bill.number.alias("text")
    bills = bill.select(bill.id, number, bill.amount, bill.currency).where(here, bill.state == "open")
    yield from _newest(book, bills, bill.issued_on, "invoice", "us")
    payments = paid.select(paid.id, number, paid.amount, bill.currency)
    received = payments.join(bill, on=(paid.invoice_id == bill.id)).where(here)
    yield from _newest(book, received, paid.paid_on, "paid", "client")
    sent = chase.select(chase.id, number, bill.amount, bill.currency, chase.note.alias("more"))
    yield from _newest(book, sent.join(bill, on=(chase.invoice_id == bill.id)).where(here), chase.at, "reminder", "us")


def _care(book: AsOf, client_id: str, project_id: str) -> Iterator[Event]:
    item, survey, contact = models.Complaint, models.Survey, models.Contact
    who = contact.name.alias("who")
    received = (
        item.select(item.id, item.text, item.kind, item.resolution.alias("more"), who)
        .left_outer_join(contact, on=(item.contact_id == contact.id))
        .where(item.client_id == client_id, item.project_id.is_null() | (item.project_id == project_id))
    )
    yield from _newest(book, received, item.received_at, "complaint", "client")
    yield from _newest(book, received, item.closed_at, "closed")
    answers = (
        survey.select(
            survey.id, survey.kind, survey.score.cast("TEXT").alias("text"), survey.comment.alias("more"), who
        )
        .left_outer_join(contact, on=(survey.contact_id == contact.id))
        .where(survey.project_id == project_id)
    )
    yield from _newest(book, answers, survey.at, "survey", "client")
