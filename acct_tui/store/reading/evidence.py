"""What an argument is made of: proof kept with a project, and the history of one commitment."""

from acct_tui.domain.pages.evidence import Origin, Proof, Sent
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf, columns


def proofs(book: AsOf, project_id: str) -> list[Proof]:
    """The evidence of a project, the newest first."""
    model = models.Evidence
    query = model.select(*columns(model, Proof)).where(model.project_id == project_id)
    return [Proof(**row) for row in book.fetch(query.order_by(model.day.desc(), model.id))]


def reminders(book: AsOf, commitment_id: str) -> list[Sent]:
    """The reminders sent for a commitment, the first one first."""
    model = models.Chase
    query = model.select(*columns(model, Sent)).where(model.commitment_id == commitment_id, book.seen(model.at))
    return [Sent(**row) for row in book.fetch(query.order_by(model.at, model.id))]


def origin(book: AsOf, commitment_id: str) -> Origin:
    """How a commitment came about."""
    model, talk, contact = models.Commitment, models.Interaction, models.Contact
    query = (
        model.select(model.first_due_at, model.why, talk.at.alias("talk_at"), contact.name.alias("contact"), talk.note)
        .left_outer_join(talk, on=(model.interaction_id == talk.id))
        .left_outer_join(contact, on=(talk.contact_id == contact.id))
        .where(model.id == commitment_id)
    )
    return next((Origin(**row) for row in book.fetch(query)), Origin())
