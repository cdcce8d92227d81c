"""The newest touches of each client, without the history before them."""

from collections.abc import Sequence

from acct_tui.domain.snapshots import Touch
from acct_tui.store.models import Client, Interaction
from acct_tui.store.reading.asof import AsOf, grouped

NEWEST = 60
"""Touches of a kind that rules may read for one client."""


def newest(book: AsOf, kind: str, client_ids: Sequence[str]) -> dict[str, tuple[Touch, ...]]:
    """The newest touches of one kind by client, newest first."""
    inner = Interaction.alias()
    latest = (
        inner.select(inner.id)
        .where(inner.client_id == Client.id, inner.kind == kind, book.seen(inner.at))
        .order_by(inner.at.desc())
        .limit(NEWEST)
    )
    query = (
        Interaction.select(
            Interaction.client_id.alias("of"),
            Interaction.id,
            Interaction.at,
            Interaction.started_by,
            Interaction.kind,
            Interaction.contact_id,
            Interaction.project_id,
            Interaction.disposition,
            Interaction.mood,
            Interaction.needs_answer,
        )
        .join(Client, on=(Interaction.id.in_(latest)))
        .where(Client.id.in_(client_ids))
        .order_by(Interaction.at.desc(), Interaction.id.desc())
    )
    return grouped(book.fetch(query), Touch)


def others(book: AsOf, client_ids: Sequence[str]) -> dict[str, tuple[Touch, ...]]:
    """The newest attempts and messages by client, newest first."""
    attempts, messages = newest(book, "attempt", client_ids), newest(book, "message", client_ids)
    return {
        client_id: tuple(
            sorted(
                (*attempts.get(client_id, ()), *messages.get(client_id, ())),
                key=lambda touch: (touch.at, touch.id),
                reverse=True,
            )
        )
        for client_id in {*attempts, *messages}
    }
