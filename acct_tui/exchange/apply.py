"""Carries a plan out: all of it as one action that can be undone, or nothing."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, islice
from typing import Final

from acct_tui.exchange.plan import Outcome, Plan, PlannedRow
from acct_tui.exchange.progress import NOBODY, Progress
from acct_tui.services.backups import Why
from acct_tui.services.book import Book
from acct_tui.store.errors import BadValue
from acct_tui.store.schema import BY_NAME, PARENTS_FIRST
from acct_tui.store.writer import Writer

_PART: Final = 1_000
"""Rows that are written at once: a tenth of a second."""


def apply(book: Book, plan: Plan, progress: Progress = NOBODY) -> str:
    """Write what the plan says and give the words of the action. Raises ImportRefused, BookError, Stopped."""
    words = summary(plan)
    if plan.changes_nothing:
        return words
    lacking = ""
    if book.backups and not book.is_empty():
        lacking = replace(book.backups, is_stopped=lambda: progress.is_stopped).before(Why.IMPORT)
    with book.stoppable(lambda: progress.is_stopped), book.write(words) as writer:
        _add(writer, plan, progress)
        changed = list(plan.of(Outcome.UPDATED))
        for row in progress.over("Changing rows", changed, len(changed)):
            _update(writer, row)
        progress.look()
    return f"{words}{lacking}"


def summary(plan: Plan) -> str:
    """The action in words: "Imported 12 clients, 14 projects from deals.csv"."""
    files = ", ".join(plan.files)
    if plan.changes_nothing:
        return f"Nothing new in {files}"
    told = [
        f"{verb} {', '.join(counted)}"
        for verb, outcome in (("imported", Outcome.NEW), ("updated", Outcome.UPDATED))
        if (counted := plan.counted(outcome))
    ]
    words = ", ".join(told)
    return f"{words[0].upper()}{words[1:]} from {files}"


def _add(writer: Writer, plan: Plan, progress: Progress) -> None:
    fresh: dict[str, list[PlannedRow]] = defaultdict(list)
    for row in plan.of(Outcome.NEW):
        fresh[row.table].append(row)
    ordered = [row for table in PARENTS_FIRST for row in fresh[table.name]]
    for name, rows in groupby(progress.over("Writing", ordered, len(ordered)), key=lambda row: row.table):
        for part in _parts(name, rows):
            _add_rows(writer, part)
    for row in _foreign(plan):
        writer.keep_table(row.table, row.values["value"])


def _parts(table: str, rows: Iterator[PlannedRow]) -> Iterator[list[PlannedRow]]:
    """The rows of a table a few at a time, or all at once where they may refer to each other."""
    refers_to_itself = any(column.refers_to == table for column in BY_NAME[table].references)
    while part := list(islice(rows, None if refers_to_itself else _PART)):
        yield part


def _foreign(plan: Plan) -> Iterator[PlannedRow]:
    return (row for row in plan.of(Outcome.NEW, Outcome.UPDATED) if row.is_foreign)


def _add_rows(writer: Writer, rows: list[PlannedRow]) -> None:
    try:
        writer.add_many(rows[0].table, [row.values for row in rows])
    except BadValue as wrong:
        place = next((row.place for row in rows if row.row_id == wrong.row_id), rows[0].place)
        raise place.refuses(wrong) from wrong


def _update(writer: Writer, row: PlannedRow) -> None:
    if row.is_foreign:
        return
    now = writer.row(row.table, row.row_id) or {}
    if any(now.get(name) != value for name, value in row.before.items()):
        raise row.place.refuses(f"{row.table} {row.row_id} was changed meanwhile: import again")
    try:
        writer.change(row.table, row.row_id, **row.values)
    except BadValue as wrong:
        raise row.place.refuses(wrong) from wrong
