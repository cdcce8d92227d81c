"""A made-up book with a story in it: one Monday morning of an account manager with eighteen live projects."""

from datetime import datetime

from acct_tui.services.demo import aims, care, cast, diary, due, fine, history, kept, owed, past, people, soon
from acct_tui.services.demo.moments import HOME, Moments
from acct_tui.services.demo.pages import Pages, Row
from acct_tui.store.schema import TABLES, Table

START = datetime(2026, 11, 23, 8, 47, tzinfo=HOME)
"""When the demo's clock begins: a Monday, a quarter of an hour before the working day."""


def demo_rows(now: datetime = START) -> dict[str, list[dict[str, object]]]:
    """The rows of every table in the plain values of an exported book; the story is told for START."""
    pages, when = Pages(), Moments.since(now)
    cast.enter(pages, when)
    people.enter(pages, when)
    for chapter in (past, owed, due, soon, fine):
        chapter.tell(pages, when)
    history.tell(pages, when)
    kept.tell(pages)
    for chapter in (aims, care, diary):
        chapter.tell(pages, when)
    pages.number_invoices(owed.LATE_INVOICE, 1042)
    return {table.name: _complete(table, pages.tables[table.name]) for table in TABLES}


def _complete(table: Table, rows: list[Row]) -> list[Row]:
    """The rows by id, with every field of the table in its order."""
    blank: Row = {column.name: column.default for column in table.columns}
    return sorted(({**blank, **row} for row in rows), key=lambda row: str(row["id"]))
