"""The clients with a live project, complete as the rules want them, and those without."""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from acct_tui.domain.facts.snapshots import Client, Contact, Project
from acct_tui.domain.time.windows import CallWindow
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf, columns, grouped
from acct_tui.store.reading.invoices import has_rest, of_clients
from acct_tui.store.reading.owed import commitments, complaints, moments_done, reminded_since
from acct_tui.store.reading.projects import projects
from acct_tui.store.reading.talks import CALLS, NEWEST, newest, others

REMINDED: Final = timedelta(days=30)
"""A reminder of before is no word of ours any more."""


def clients(book: AsOf, most: Mapping[str, int] = NEWEST) -> list[Client]:
    """Every client with a live project, by id, with at most so many touches of each kind."""
    live, with_others = projects(book)
    return _complete(book, sorted(live), live, with_others, most)


def everybody(book: AsOf, most: Mapping[str, int] = NEWEST) -> list[Client]:
    """Every client with a live project, by id, and every other one of whom anything is open."""
    live, with_others = projects(book)
    ids = [client_id for client_id in _ids(book) if client_id not in live]
    return _complete(book, [*sorted(live), *sorted(_with_something_open(book, ids))], live, with_others, most)


def client(book: AsOf, client_id: str) -> Client | None:
    """One client as the rules want it, None when there is none of that id."""
    live, with_others = projects(book, client_id)
    return next(iter(_complete(book, [client_id], live, with_others, NEWEST)), None)


def clients_at_rest(book: AsOf, live: Collection[str]) -> list[Client]:
    """The clients without a live project of whom anything is open: what is owed to them or by them is owed still."""
    ids = [client_id for client_id in _ids(book) if client_id not in live]
    # Asked of nobody, a query goes through the whole table.
    open_ones = sorted(_with_something_open(book, ids)) or [""]
    return _complete(book, open_ones, {}, frozenset(), {**NEWEST, "conversation": 1})


def _ids(book: AsOf) -> list[str]:
    return [row["id"] for row in book.fetch(models.Client.select(models.Client.id).order_by(models.Client.id))]


def _with_something_open(book: AsOf, ids: Sequence[str]) -> set[str]:
    """The clients among some of whom something is owed, complained of or asked, be it answered."""
    owed, said, touch, bill = models.Commitment, models.Complaint, models.Interaction, models.Invoice
    is_asked = (touch.kind == "attempt") | ((touch.kind == "message") & touch.needs_answer)
    questions = (
        owed.select(owed.client_id).where(book.unsettled(owed.kept_at), book.unsettled(owed.dropped_at)),
        said.select(said.client_id).where(book.unsettled(said.closed_at)),
        touch.select(touch.client_id).where(touch.kind.in_(("attempt", "message")), touch.started_by == "client",
                                            is_asked),
        bill.select(bill.client_id).where(*has_rest(book)),
    )  # fmt: skip
    found = (book.fetch(each.where(each.model.client_id.in_(ids or [""])).distinct()) for each in questions)
    return {row["client_id"] for rows in found for row in rows}


def owing(book: AsOf, client_id: str) -> Client:
    """A client with no more than the people there and what is owed, which tells whom a call is for."""
    live, _ = projects(book, client_id)
    rows = [_as_known(row, book) for row in _rows(book, [client_id])]
    return Client(
        **(rows[0] if rows else {"id": client_id, "name": ""}),
        contacts=contacts(book, [client_id]).get(client_id, ()),
        projects=live.get(client_id, ()),
        commitments=commitments(book, [client_id]).get(client_id, ()),
    )


def _complete(
    book: AsOf,
    ids: Sequence[str],
    live: Mapping[str, tuple[Project, ...]],
    with_others: Collection[str],
    most: Mapping[str, int],
) -> list[Client]:
    people, talks = contacts(book, ids), newest(book, "conversation", ids, most)
    rest = others(book, ids, most)
    owed, complained, done = commitments(book, ids), complaints(book, ids), moments_done(book, ids)
    reminded, billed = reminded_since(book, book.now - REMINDED), of_clients(book)
    return [
        Client(
            **_as_known(row, book),
            repeat=row["id"] in with_others,
            contacts=people.get(row["id"], ()),
            projects=live.get(row["id"], ()),
            invoices=billed.get(row["id"], ()),
            conversations=talks.get(row["id"], ()),
            others=rest.get(row["id"], ()),
            commitments=owed.get(row["id"], ()),
            complaints=complained.get(row["id"], ()),
            moments_done=frozenset(done.get(row["id"], ())),
            chased_at=reminded.get(row["id"]),
        )
        for row in _rows(book, ids)
    ]


def talkers(book: AsOf) -> list[Client]:
    """Every client with a live project, by id, with no more than a life table counts."""
    live, with_closed = projects(book)
    ids = sorted(live)
    talks, missed = newest(book, "conversation", ids, CALLS), newest(book, "attempt", ids, CALLS)
    return [
        Client(
            row["id"],
            row["name"],
            zone=row["zone"],
            country=row["country"],
            cadence_days=row["cadence_days"],
            repeat=row["id"] in with_closed,
            projects=live[row["id"]],
            conversations=talks.get(row["id"], ()),
            others=missed.get(row["id"], ()),
        )
        for row in _rows(book, ids)
    ]


def _as_known(row: dict[str, Any], book: AsOf) -> dict[str, Any]:
    """A client without what was said of them later."""
    row |= {name: book.known_moment(row[name]) for name in ("pinned_at", "fine_at")}
    return {**row, "hold_until": None} if book.is_ahead(row["hold_said_on"]) else row


def countries(book: AsOf) -> list[str]:
    """The countries of all clients."""
    return [row["country"] for row in book.fetch(models.Client.select(models.Client.country).distinct())]


def pinned(book: AsOf) -> list[str]:
    """The names of the pinned clients that have a live project."""
    live, _ = projects(book)
    client = models.Client
    query = client.select(client.name).where(~client.pinned_at.is_null(), client.id.in_(sorted(live)))
    return [row["name"] for row in book.fetch(query.order_by(models.Client.name))]


def _rows(book: AsOf, ids: Sequence[str]) -> list[dict[str, Any]]:
    model = models.Client
    query = model.select(*columns(model, Client, zone=model.time_zone))
    return book.fetch(query.where(model.id.in_(ids)).order_by(model.id))


def contacts(book: AsOf, client_ids: Sequence[str]) -> dict[str, tuple[Contact, ...]]:
    """The contacts of clients, each with their call windows, by name."""
    model, window = models.Contact, models.CallWindow
    theirs = (
        window.select(*columns(window, CallWindow, of=window.contact_id))
        .join(model, on=(window.contact_id == model.id))
        .where(model.client_id.in_(client_ids))
        .order_by(window.weekday, window.starts, window.id)
    )
    windows = grouped(book.fetch(theirs), CallWindow)
    query = model.select(*columns(model, Contact, of=model.client_id, zone=model.time_zone))
    rows = book.fetch(query.where(model.client_id.in_(client_ids)).order_by(model.name, model.id))
    return grouped(({**row, "windows": windows.get(row["id"], ())} for row in rows), Contact)
