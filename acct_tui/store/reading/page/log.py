"""The newest talks with a client."""

from acct_tui.domain.pages.talks import Talk
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf, columns

KINDS = ("conversation", "attempt", "message", "internal_note")
LOG_LENGTH = 100
"""Talks of each kind that a page shows."""


def log(book: AsOf, client_id: str) -> list[Talk]:
    """The newest talks with a client, newest first, whatever came before them."""
    found = [talk for kind in KINDS for talk in _newest(book, client_id, kind)]
    return sorted(found, key=lambda talk: (talk.at, talk.id), reverse=True)


def _newest(book: AsOf, client_id: str, kind: str) -> list[Talk]:
    talk, contact, project = models.Interaction, models.Contact, models.Project
    query = (
        talk.select(*columns(talk, Talk, contact=contact.name, project=project.name))
        .left_outer_join(contact, on=(talk.contact_id == contact.id))
        .switch(talk)
        .left_outer_join(project, on=(talk.project_id == project.id))
        .where(talk.client_id == client_id, talk.kind == kind, book.seen(talk.at))
        .order_by(talk.at.desc())
        .limit(LOG_LENGTH)
    )
    return [Talk(**row) for row in book.fetch(query)]
