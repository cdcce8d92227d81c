"""What a call card shows beside the rules' own facts: how to reach people, what was said, what to ask and offer."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from peewee import fn

from acct_tui.domain.pages.brief import Goal, Measured, Question
from acct_tui.domain.pages.care import Offer
from acct_tui.domain.pages.people import Reach, Remembered
from acct_tui.store.models import BriefAnswer, Contact, Fact, Interaction, Opportunity, Project, Reading
from acct_tui.store.models import Goal as GoalRow
from acct_tui.store.reading.asof import AsOf, grouped


def reaches(book: AsOf, contact_ids: Sequence[str]) -> dict[str, Reach]:
    """How some contacts are reached and spoken to."""
    query = Contact.select(
        Contact.id,
        Contact.phone,
        Contact.email,
        Contact.handle,
        Contact.preferred_channel,
        Contact.language,
        Contact.style,
        Contact.may_know,
    ).where(Contact.id.in_(contact_ids))
    return {row.pop("id"): Reach(**row) for row in book.fetch(query)}


def facts(book: AsOf, contact_ids: Sequence[str]) -> dict[str, tuple[Remembered, ...]]:
    """The personal facts about some contacts, the one not used for longest first."""
    query = (
        Fact.select(Fact.contact_id.alias("of"), Fact.id, Fact.text, Fact.source, Fact.last_used_on)
        .where(Fact.contact_id.in_(contact_ids))
        .order_by(Fact.last_used_on, Fact.id)
    )
    return grouped(book.fetch(query), Remembered)


def notes(book: AsOf, touch_ids: Sequence[str]) -> dict[str, str | None]:
    """What was written about some touches."""
    query = Interaction.select(Interaction.id, Interaction.note).where(Interaction.id.in_(touch_ids))
    return {row["id"]: row["note"] for row in book.fetch(query)}


def questions(book: AsOf, client_ids: Sequence[str]) -> dict[str, tuple[Question, ...]]:
    """The questions of the briefs of running projects that nobody has answered, by client."""
    query = (
        BriefAnswer.select(Project.client_id.alias("of"), BriefAnswer.id, BriefAnswer.question.alias("text"))
        .join(Project, on=(BriefAnswer.project_id == Project.id))
        .where(Project.client_id.in_(client_ids), Project.stage != "closed", BriefAnswer.answer.is_null())
        .order_by(BriefAnswer.id)
    )
    return grouped(book.fetch(query), Question)


def goals(book: AsOf, client_ids: Sequence[str]) -> dict[str, tuple[Goal, ...]]:
    """The goals of running projects that were measured, each with its newest reading, by client."""
    about = (GoalRow.id, GoalRow.name, GoalRow.unit, GoalRow.target, GoalRow.explained_on)
    newest = (Reading.id.alias("reading_id"), fn.MAX(Reading.day).alias("day"), Reading.value)  # SQLite: of one row
    query = (
        GoalRow.select(Project.client_id.alias("of"), *about, *newest)
        .join(Project, on=(GoalRow.project_id == Project.id))
        .switch(GoalRow)
        .join(Reading, on=(Reading.goal_id == GoalRow.id))
        .where(Project.client_id.in_(client_ids), Project.stage != "closed", book.seen(Reading.day))
        .group_by(GoalRow.id)
        .order_by(GoalRow.id)
    )

    def goal(reading_id: str, day: date, value: Decimal, explained_on: date | None, **row: Any) -> Goal:
        return Goal(**row, explained_on=book.known_day(explained_on), readings=(Measured(reading_id, day, value),))

    return grouped(book.fetch(query), goal)


def offers(book: AsOf, client_ids: Sequence[str]) -> dict[str, tuple[Offer, ...]]:
    """The services that clients may need and nobody has offered yet, by client."""
    model = Opportunity
    query = (
        model.select(model.client_id.alias("of"), model.id, model.service, model.signal)
        .where(model.client_id.in_(client_ids), model.stage == "seen")
        .order_by(model.id)
    )
    return grouped(book.fetch(query), Offer)
