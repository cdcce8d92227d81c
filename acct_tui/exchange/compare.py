"""Holds what the files say against the book: which rows are new, the same, or there with other content."""

from collections.abc import Iterator, Mapping
from typing import Final

from acct_tui.domain.time.dayforms import quoted
from acct_tui.exchange.assumptions import completed, moved, reached
from acct_tui.exchange.gathered import FileLine, Gathering, Listed, SaidRow
from acct_tui.exchange.plan import Outcome, Plan, PlannedRow
from acct_tui.exchange.progress import NOBODY, Progress
from acct_tui.exchange.tally import tally
from acct_tui.exchange.values.regions import Spot
from acct_tui.exchange.whereabouts import unsure
from acct_tui.services.book import Book
from acct_tui.services.nouns import title
from acct_tui.store import rows as stored
from acct_tui.store.checks import refuse_homeless, settled
from acct_tui.store.errors import BadValue
from acct_tui.store.schema import BY_NAME, TABLES, Table
from acct_tui.words.money import grouped

_WRITTEN: Final = (Outcome.NEW, Outcome.UPDATED)
Standing = Mapping[str, Mapping[str, object]]
"""The rows of a table in the book, by id."""


def compare(
    book: Book, gathering: Gathering, files: tuple[str, ...], progress: Progress = NOBODY, *, update: bool
) -> Plan:
    """Make the plan of all that was gathered; with `update` rows that differ take the content of the files.

    Raises ImportRefused, Stopped.
    """
    gathering.without_backing()
    told = {draft.table for draft in gathering.drafts.values()}
    tables = [table for table in TABLES if table.name in told]
    desk = _Desk(book, gathering, update=update)
    found = (row for table in tables for row in desk.planned(table))
    planned = list(progress.over("Comparing with the book", found, len(gathering.drafts)))
    desk.note_unsure()
    foreign = _foreign(stored.extra_tables(book.database), gathering, update=update)
    return Plan(
        files,
        (*planned, *foreign),
        tuple(gathering.left_out),
        tuple(_listed(gathering.assumed)),
        tuple(_listed(gathering.unused)),
        tally(gathering, planned),
    )


def _listed(things: Listed) -> Iterator[str]:
    return (f"{topic}: {', '.join(said)}" for topic, said in things.items())


class _Desk:
    """The rows of an import beside those of the book, table by table, those of clients before those of their people."""

    def __init__(self, book: Book, gathering: Gathering, *, update: bool) -> None:
        self._book, self._gathering, self._update = book, gathering, update
        self._clients: dict[str, Mapping[str, object]] = {}
        self._guessed: set[str] = set()
        self._unsure: dict[str, None] = {}

    def planned(self, table: Table) -> Iterator[PlannedRow]:
        """What becomes of each row of a table."""
        standing = {str(row["id"]): row for row in stored.rows(self._book.database, table.name)}
        if table.name == "contacts" and not self._clients:
            self._clients = {str(row["id"]): row for row in stored.rows(self._book.database, "clients")}
        if table.name == "clients":
            self._clients = dict(standing)
        for draft in self._gathering.let_go(table.name):
            before = standing.get(draft.id)
            row = self._new(draft, table) if before is None else self._known(draft, before)
            if table.name == "clients":
                self._place(draft, row, before)
            yield row

    def note_unsure(self) -> None:
        """Tell which numbers nobody knows the country of."""
        if self._unsure:
            first, *others = self._unsure
            more = f" and {grouped(len(others))} more" if others else ""
            told = f"{quoted(first)}{more} as written, of no known country (--country CC says which)"
            self._gathering.assume("phone numbers", told)

    def _place(self, draft: SaidRow, row: PlannedRow, before: Mapping[str, object] | None) -> None:
        """Remember where a client will be, and whether that was only taken for granted."""
        self._clients[draft.id] = {**(before or {}), **(row.values if row.outcome in _WRITTEN else {})}
        if not before and "country" not in draft.values and not self._gathering.spot("clients", draft.id):
            self._guessed.add(draft.id)

    def _said(self, draft: SaidRow, *, is_new: bool) -> dict[str, object]:
        """The values of a row with what had to be assumed."""
        settings = self._book.settings
        if draft.table != "contacts":
            return completed(draft, self._gathering, settings, self._book.clock())
        client_id = str(draft.client_id)
        client = self._clients.get(client_id, {})
        spot = Spot(str(client.get("country")), str(client.get("time_zone")))
        values = reached(draft, spot, self._gathering, is_new=is_new)
        phone = str(values.get("phone") or "")
        if client_id in self._guessed and (number := unsure(phone, spot.country)):
            self._unsure[number] = None
        return values

    def _new(self, draft: SaidRow, table: Table) -> PlannedRow:
        values = {"id": draft.id, **(draft.values if draft.whole else self._said(draft, is_new=True))}
        try:
            kept = settled(table, draft.id, {**dict.fromkeys(table.by_name), **values})
            refuse_homeless(table, draft.id, kept)
        except BadValue as wrong:
            raise draft.place.refuses(wrong) from wrong
        given = {name: value for name, value in kept.items() if value is not None}
        return PlannedRow(Outcome.NEW, draft.table, draft.id, title(draft.table, given), draft.place, given)

    def _known(self, draft: SaidRow, before: Mapping[str, object]) -> PlannedRow:
        table, absent = BY_NAME[draft.table], object()
        is_person = draft.table == "contacts" and not draft.whole
        said = self._said(draft, is_new=False) if is_person else moved(draft, before, self._book.settings)
        given = settled(table, draft.id, said)
        other = {name: value for name, value in given.items() if before.get(name, absent) != value}
        return PlannedRow(
            _outcome(other, update=self._update),
            draft.table,
            draft.id,
            title(draft.table, before),
            draft.place,
            other,
            {name: before.get(name) for name in other},
        )


def _outcome(other: Mapping[str, object], *, update: bool) -> Outcome:
    if not other:
        return Outcome.SAME
    return Outcome.UPDATED if update else Outcome.DIFFERENT


def _foreign(standing: Mapping[str, object], gathering: Gathering, *, update: bool) -> Iterator[PlannedRow]:
    for name, (place, value) in sorted(gathering.foreign.items()):
        if name not in standing:
            yield _whole_table(Outcome.NEW, name, place, value)
        else:
            other = {} if standing[name] == value else {"value": value}
            yield _whole_table(_outcome(other, update=update), name, place, value, standing[name])


def _whole_table(outcome: Outcome, name: str, place: FileLine, value: object, before: object = None) -> PlannedRow:
    return PlannedRow(outcome, name, name, name, place, {"value": value}, {"value": before})
