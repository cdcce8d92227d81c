"""What rules do not read of a day: conversations without a note, and rows whose day has come."""

from datetime import datetime
from typing import Any

from acct_tui.domain.queue.evening import Dated, Unnoted
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf


def unnoted(book: AsOf, since: datetime) -> list[Unnoted]:
    """Every conversation without a note since a moment, the oldest first."""
    talk, client, contact = models.Interaction, models.Client, models.Contact
    query = (
        talk.select(
            talk.id,
            talk.at,
            client.name.alias("client"),
            contact.name.alias("contact"),
            talk.started_by,
            talk.minutes,
        )
        .join(client, on=(talk.client_id == client.id))
        .switch(talk)
        .left_outer_join(contact, on=(talk.contact_id == contact.id))
        .where(talk.kind == "conversation", talk.at >= since, book.seen(talk.at), talk.note.is_null())
        .order_by(talk.at, talk.id)
    )
    return [Unnoted(**row) for row in book.fetch(query)]


def dated(book: AsOf) -> list[Dated]:
    """Open risks, decisions and goals of live projects, and next steps of opportunities, whose day has come."""
    return sorted([*_raid(book), *_goals(book), *_opportunities(book)], key=lambda each: (each.on, each.table, each.id))


def _raid(book: AsOf) -> list[Dated]:
    item, project, client = models.RaidItem, models.Project, models.Client
    query = (
        item.select(item.id, client.name.alias("client"), item.kind, item.text, item.due_on.alias("on"))
        .join(project, on=(item.project_id == project.id))
        .join(client, on=(project.client_id == client.id))
        .where(project.stage != "closed", book.unsettled(item.closed_on), book.seen(item.due_on))
    )
    return [Dated("raid_items", what=f"{row.pop('kind')}: {row.pop('text')}", **row) for row in book.fetch(query)]


def _goals(book: AsOf) -> list[Dated]:
    """Goals stay left from their day on until the client hears how far they came."""
    goal, project, client = models.Goal, models.Project, models.Client
    is_unexplained = book.unsettled(goal.explained_on) | (goal.explained_on < goal.due_on)
    query = (
        goal.select(goal.id, client.name.alias("client"), goal.name.alias("what"), goal.due_on.alias("on"))
        .join(project, on=(goal.project_id == project.id))
        .join(client, on=(project.client_id == client.id))
        .where(project.stage != "closed", is_unexplained, book.seen(goal.due_on))
    )
    return [Dated("goals", **{**row, "what": f"goal: {row['what']}"}) for row in book.fetch(query)]


def _opportunities(book: AsOf) -> list[Dated]:
    chance, client = models.Opportunity, models.Client
    query = (
        chance.select(
            chance.id, client.name.alias("client"), chance.service, chance.next_step, chance.due_on.alias("on")
        )
        .join(client, on=(chance.client_id == client.id))
        .where(chance.stage.in_(("seen", "offered")), book.seen(chance.due_on))
    )
    return [Dated("opportunities", what=_offered(row), **row) for row in book.fetch(query)]


def _offered(row: dict[str, Any]) -> str:
    service, step = row.pop("service"), row.pop("next_step")
    return f"{service}: {step}" if step else str(service)
