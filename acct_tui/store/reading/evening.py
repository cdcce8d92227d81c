"""The conversations of a day of which nothing was written down."""

from datetime import datetime

from acct_tui.domain.evening import Unnoted
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
