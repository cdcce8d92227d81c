"""Holds what the files say against the book: which rows are new, the same, or there with other content."""

from collections.abc import Iterator, Mapping

from acct_tui.config import Settings
from acct_tui.exchange.assumptions import completed, moved
from acct_tui.exchange.drafts import Draft, Gathering, Listed, Place
from acct_tui.exchange.plan import Outcome, Plan, PlannedRow
from acct_tui.exchange.progress import NOBODY, Progress
from acct_tui.exchange.tally import tally
from acct_tui.services.book import Book
from acct_tui.services.naming import title
from acct_tui.store import rows as stored
from acct_tui.store.checks import refuse_homeless, settled
from acct_tui.store.errors import BadValue
from acct_tui.store.schema import BY_NAME, TABLES, Table

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
    found = (row for table in tables for row in _planned(book, gathering, table, update=update))
    planned = list(progress.over("Comparing with the book", found, len(gathering.drafts)))
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


def _planned(book: Book, gathering: Gathering, table: Table, *, update: bool) -> Iterator[PlannedRow]:
    standing = {str(row["id"]): row for row in stored.rows(book.database, table.name)}
    for draft in gathering.let_go(table.name):
        before = standing.get(draft.id)
        if before is None:
            yield _new(draft, table, gathering, book.settings)
        else:
            yield _known(draft, before, book.settings, update=update)


def _new(draft: Draft, table: Table, gathering: Gathering, settings: Settings) -> PlannedRow:
    values = {"id": draft.id, **(draft.values if draft.whole else completed(draft, gathering, settings))}
    try:
        kept = settled(table, draft.id, {**dict.fromkeys(table.by_name), **values})
        refuse_homeless(table, draft.id, kept)
    except BadValue as wrong:
        raise draft.place.refuses(wrong) from wrong
    given = {name: value for name, value in kept.items() if value is not None}
    return PlannedRow(Outcome.NEW, draft.table, draft.id, title(draft.table, given), draft.place, given)


def _known(draft: Draft, before: Mapping[str, object], settings: Settings, *, update: bool) -> PlannedRow:
    table, absent = BY_NAME[draft.table], object()
    given = settled(table, draft.id, moved(draft, before, settings))
    other = {name: value for name, value in given.items() if before.get(name, absent) != value}
    return PlannedRow(
        _outcome(other, update=update),
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


def _whole_table(outcome: Outcome, name: str, place: Place, value: object, before: object = None) -> PlannedRow:
    return PlannedRow(outcome, name, name, name, place, {"value": value}, {"value": before})
