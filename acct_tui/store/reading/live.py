"""The live projects of a client."""

from acct_tui.domain.notes.names import Named
from acct_tui.store.models import Project
from acct_tui.store.reading.asof import AsOf


def live_projects(book: AsOf, client_id: str) -> list[Named]:
    """The projects of a client that are not closed."""
    query = Project.select(Project.id, Project.name).where(Project.client_id == client_id, Project.stage != "closed")
    return [Named(**row) for row in book.fetch(query.order_by(Project.id))]
