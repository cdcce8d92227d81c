"""What a call card shows beside the rules' own facts: how to reach people, and what was said last."""

from collections.abc import Sequence

from acct_tui.store.models import Contact, Fact, Interaction
from acct_tui.store.reading.asof import AsOf, grouped


def reaches(book: AsOf, contact_ids: Sequence[str]) -> dict[str, tuple[str | None, str | None]]:
    """The phone and the style of some contacts."""
    query = Contact.select(Contact.id, Contact.phone, Contact.style).where(Contact.id.in_(contact_ids))
    return {row["id"]: (row["phone"], row["style"]) for row in book.fetch(query)}


def facts(book: AsOf, contact_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The personal facts about some contacts, the one not used for longest first."""
    query = (
        Fact.select(Fact.contact_id.alias("of"), Fact.text)
        .where(Fact.contact_id.in_(contact_ids))
        .order_by(Fact.last_used_on, Fact.id)
    )
    return grouped(book.fetch(query), _text)


def _text(text: str) -> str:
    return text


def notes(book: AsOf, touch_ids: Sequence[str]) -> dict[str, str | None]:
    """What was written about some touches."""
    query = Interaction.select(Interaction.id, Interaction.note).where(Interaction.id.in_(touch_ids))
    return {row["id"]: row["note"] for row in book.fetch(query)}
