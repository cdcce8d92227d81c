"""Where people are written to."""

from collections.abc import Iterable

from acct_tui.store.models import Contact
from acct_tui.store.reading.asof import AsOf


def emails(book: AsOf, contact_ids: Iterable[str]) -> dict[str, str]:
    """The e-mail address of each contact who has one."""
    query = Contact.select(Contact.id, Contact.email).where(Contact.id.in_(sorted(contact_ids)))
    return {row["id"]: row["email"] for row in book.fetch(query) if row["email"]}
