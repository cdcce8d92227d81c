"""Keeping a promise, which also ends the plan to keep it later than they know."""

from datetime import datetime

from acct_tui.store.writer import Writer


def keep(writer: Writer, commitment_id: str, at: datetime) -> None:
    """Mark a commitment as kept, with our own plans for it."""
    writer.change("commitments", commitment_id, kept_at=at)
    for plan_id in own_plans(writer, commitment_id):
        writer.change("commitments", plan_id, kept_at=at)


def own_plans(writer: Writer, commitment_id: str) -> list[str]:
    """The open plans of ours to keep a promise at a later date, of which the client was not told."""
    promise = writer.row("commitments", commitment_id) or {}
    plan = {"needed_for_id": commitment_id, "owner": "us", "promised": False, "text": promise.get("text")}
    found = writer.matching("commitments", **plan, kept_at=None, dropped_at=None)
    return [str(row["id"]) for row in found]
