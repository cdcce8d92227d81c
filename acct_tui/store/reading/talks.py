"""The newest touches of each client, without the history before them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from peewee import SQL, Column, ModelAlias, SqliteDatabase

from acct_tui.domain.facts.snapshots import REMEMBERED, Touch
from acct_tui.store.models import Client, Interaction
from acct_tui.store.reading.asof import AsOf, columns

NEWEST: Final[Mapping[str, int]] = MappingProxyType({"conversation": REMEMBERED, "attempt": 30, "message": 30})
"""Touches of each kind that rules may read for one client."""
QUARTER: Final[Mapping[str, int]] = MappingProxyType({"conversation": 150, "attempt": 90, "message": 30})
"""As many as even a busy quarter has, with what was remembered when it began."""
CALLS: Final[Mapping[str, int]] = MappingProxyType({"conversation": REMEMBERED, "attempt": 90})
"""What is remembered, with the calls of theirs that we missed meanwhile."""

# A row's own number finds it in half the steps that its id takes.
ROW: Final = "rowid"
_NOW: Final = "at the moment asked about"
_MOST: Final = "at most so many"


def newest(
    book: AsOf, kind: str, client_ids: Sequence[str], most: Mapping[str, int] = NEWEST
) -> dict[str, tuple[Touch, ...]]:
    """The newest touches of one kind by client, newest first."""
    sql, values = _asked(kind, len(client_ids))
    given: dict[object, object] = {_NOW: Interaction.at.db_value(book.now), _MOST: most[kind]}
    asked = (*(given.get(value, value) for value in values), *client_ids)
    found: defaultdict[str, list[Touch]] = defaultdict(list)
    # Thousands of rows: read as they are stored, which takes a third of the time of typed rows.
    for of, touch_id, at, *rest in book.fetch_stored(sql, asked):
        found[of].append(Touch(touch_id, datetime.fromisoformat(at), *rest))
    return {client_id: tuple(touches) for client_id, touches in found.items()}


@lru_cache(maxsize=64)
def _asked(kind: str, clients: int) -> tuple[str, Sequence[object]]:
    """The SQL for the newest touches of so many clients, and its values but for the clients, which come last.

    A refresh asks five times: to have it spelled by Peewee each time was a tenth of the refresh.
    """
    inner = Interaction.alias()
    latest = (
        inner.select(Column(inner, ROW))
        .where(inner.client_id == Client.id, _counts(inner, kind), inner.at <= SQL("?", (_NOW,)))
        .order_by(inner.at.desc(), inner.id.desc())
        .limit(SQL("?", (_MOST,)))
    )
    query = (
        Interaction.select(*columns(Interaction, Touch, of=Interaction.client_id))
        .join(Client, on=Column(Interaction, ROW).in_(latest))
        .where(Client.id.in_(range(clients)))
        .order_by(Interaction.at.desc(), Interaction.id.desc())
    )
    sql, values = query.bind(SqliteDatabase(None)).sql()
    return sql, values[: len(values) - clients]


def _counts(touch: "ModelAlias[Interaction]", kind: str) -> Any:
    """Which touches are among the newest: newsletters of theirs do not push out a question or our answer."""
    if kind != "message":
        return touch.kind == kind
    return (touch.kind == kind) & ((touch.started_by == "us") | touch.needs_answer)


def touched(book: AsOf, client_id: str, since: datetime) -> list[datetime]:
    """When we and a client called or wrote each other from a moment on."""
    query = Interaction.select(Interaction.at).where(
        Interaction.client_id == client_id,
        Interaction.kind != "internal_note",
        Interaction.at >= since,
        book.seen(Interaction.at),
    )
    return [touch["at"] for touch in book.fetch(query)]


def others(book: AsOf, client_ids: Sequence[str], most: Mapping[str, int] = NEWEST) -> dict[str, tuple[Touch, ...]]:
    """The newest attempts and messages by client, newest first."""
    attempts, messages = (newest(book, kind, client_ids, most) for kind in ("attempt", "message"))
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
