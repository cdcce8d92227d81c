"""What is owed on either side: open commitments with their newest reminder, open complaints, moments dealt with."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from peewee import fn

from acct_tui.domain.facts.snapshots import SPOKEN, Commitment, Complaint
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf, columns, grouped
from acct_tui.words.safe import one_line


def commitments(book: AsOf, client_ids: Sequence[str]) -> dict[str, tuple[Commitment, ...]]:
    """The open commitments by client."""
    model, colleague = models.Commitment, models.Colleague
    query = (
        model.select(
            *columns(model, Commitment, of=model.client_id, colleague_id=model.colleague_id, colleague=colleague.name)
        )
        .left_outer_join(colleague, on=(model.colleague_id == colleague.id))
        .where(
            model.client_id.in_(client_ids),
            book.seen(model.made_at),
            book.unsettled(model.kept_at),
            book.unsettled(model.dropped_at),
        )
        .order_by(model.due_at, model.id)
    )
    rows = book.fetch(query)
    chased = _chases(book, [row["id"] for row in rows])
    heard = _heard(book, {row["colleague_id"] for row in rows} - {None})

    def commitment(colleague_id: str | None, **row: Any) -> Commitment:
        return Commitment(**row, chases=chased.get(row["id"], 0), heard_at=heard.get(colleague_id or ""))

    return grouped(rows, commitment)


def _heard(book: AsOf, colleague_ids: Collection[str]) -> dict[str, datetime]:
    """When each of some colleagues last kept something."""
    model = models.Commitment
    newest = model.select(model.colleague_id.alias("of"), fn.MAX(model.kept_at).alias("at"))
    kept = newest.where(model.colleague_id.in_(sorted(colleague_ids)), book.seen(model.kept_at))
    return {row["of"]: row["at"] for row in book.fetch(kept.group_by(model.colleague_id))}


def _chases(book: AsOf, commitment_ids: Sequence[str]) -> dict[str, int]:
    """How many reminders were sent of each commitment."""
    model = models.Chase
    counted = model.select(model.commitment_id.alias("of"), fn.COUNT(model.id).alias("n"))
    sent = counted.where(model.commitment_id.in_(commitment_ids), book.seen(model.at))
    return {row["of"]: row["n"] for row in book.fetch(sent.group_by(model.commitment_id))}


def reminded_since(book: AsOf, since: datetime) -> dict[str, datetime]:
    """When each client was last reminded, since a moment, of anything that they owe or owed."""
    chase, item, bill, project = models.Chase, models.Commitment, models.Invoice, models.Project
    client = fn.COALESCE(item.client_id, project.client_id, bill.client_id)
    query = (
        chase.select(client.alias("of"), fn.MAX(chase.at).alias("at"))
        .left_outer_join(item, on=(chase.commitment_id == item.id))
        .switch(chase)
        .left_outer_join(bill, on=(chase.invoice_id == bill.id))
        .left_outer_join(project, on=(bill.project_id == project.id))
        .where(chase.at >= since, book.seen(chase.at), (item.owner == "client") | item.id.is_null())
        .group_by(client)
    )
    return {row["of"]: row["at"] for row in book.fetch(query)}


Reminded = tuple[datetime | None, datetime | None]
"""When something was last reminded of in writing and by word of mouth."""


def bill_reminders(book: AsOf, invoice_ids: Sequence[str]) -> dict[str, Reminded]:
    """The newest reminders of each invoice; one of no known channel was written."""
    model = models.Chase
    spoken = fn.COALESCE(model.channel, "").in_(SPOKEN)
    newest = model.select(model.invoice_id.alias("of"), spoken.alias("spoken"), fn.MAX(model.at).alias("at"))
    rows = book.fetch(
        newest.where(model.invoice_id.in_(invoice_ids), book.seen(model.at)).group_by(model.invoice_id, spoken)
    )
    newest_at = {(row["of"], bool(row["spoken"])): row["at"] for row in rows}
    return {of: (newest_at.get((of, False)), newest_at.get((of, True))) for of, _ in newest_at}


def complaints(book: AsOf, client_ids: Sequence[str]) -> dict[str, tuple[Complaint, ...]]:
    """The complaints and objections by client that are not closed."""
    model = models.Complaint
    query = (
        model.select(*columns(model, Complaint, of=model.client_id, topic=fn.COALESCE(model.topic, model.text)))
        .where(model.client_id.in_(client_ids), book.seen(model.received_at), book.unsettled(model.closed_at))
        .order_by(model.received_at, model.id)
    )
    return grouped((_as_known(row, book) for row in book.fetch(query)), Complaint)


def _as_known(row: dict[str, Any], book: AsOf) -> dict[str, Any]:
    stages = {name: book.known_moment(row[name]) for name in ("acknowledged_at", "assessed_at", "responded_at")}
    return {**row, **stages, "topic": one_line(row["topic"])}


def moments_done(book: AsOf, client_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The keys of the moments dealt with, by client."""
    model = models.Commitment
    query = model.select(model.client_id.alias("of"), model.moment).where(
        model.client_id.in_(client_ids), ~model.moment.is_null(), book.seen(model.kept_at)
    )
    return grouped(book.fetch(query), lambda moment: moment)
