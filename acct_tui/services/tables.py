"""Everything in the book, table by table: how much there is, and the rows with whom they belong to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from acct_tui.domain.queue.veil import hides_row
from acct_tui.services.book import Book
from acct_tui.services.nouns import seen, title
from acct_tui.services.records import OWNERS
from acct_tui.store import lists, rows
from acct_tui.store.schema import BY_NAME, TABLES

PAGE: Final = 500
"""As many rows as one list shows."""
Known = Mapping[tuple[str, str], Mapping[str, Any]]
"""Rows by their table and id."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row as a list shows it: what it is called, whose it is, what it says, and who can be called about it."""

    id: str
    title: str
    owner: str
    fields: Mapping[str, object]
    client_id: str | None = None
    contact_id: str | None = None
    project_id: str | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of a table: its lines, how many rows the table has, and whether the newest come first."""

    table: str
    lines: tuple[Line, ...]
    total: int
    is_newest_first: bool


def counts(book: Book) -> dict[str, int]:
    """How many rows each table has, in the order of the format; without those hidden while the screen is shared."""
    with book.view():
        found = rows.counts(book.database)
        for name, count in (lists.about_money(book.database) if book.is_shared else {}).items():
            found[name] -= count
    return {table.name: found[table.name] for table in TABLES if not (book.is_shared and hides_row(table.name))}


def listed(book: Book, table: str, most: int = PAGE) -> Listing:
    """A page of a table, with a fixed number of queries however long the book is."""
    with book.view():
        page, total = lists.page(book.database, table, most), rows.count(book.database, table)
        hidden = lists.about_money(book.database).get(table, 0) if book.is_shared else 0
        known = _with_owners(book, table, page)
    is_newest_first = lists.moment_of(table) is not None
    chains = [tuple(_chain(table, str(row["id"]), known)) for row in page]
    lines = [_line(book, chain, known) for chain in chains if not (book.is_shared and _is_hidden(chain, known))]
    return Listing(
        table,
        tuple(lines if is_newest_first else sorted(lines, key=lambda line: line.owner.casefold())),
        total - hidden,
        is_newest_first,
    )


def _with_owners(book: Book, table: str, page: list[dict[str, Any]]) -> Known:
    """The rows of a page with all that they belong to, read table by table."""
    known: dict[tuple[str, str], Mapping[str, Any]] = {(table, row["id"]): row for row in page}
    fresh = dict(known)
    while fresh:
        above = {owner for (name, _), row in fresh.items() if (owner := _above(name, row)) and owner not in known}
        fresh = {
            (name, row_id): row
            for name in {name for name, _ in above}
            for row_id, row in lists.by_id(book.database, name, [i for other, i in above if other == name]).items()
        }
        known |= fresh
    return known


def _above(table: str, row: Mapping[str, Any]) -> tuple[str, str] | None:
    """What a row belongs to: its project, else its client, else the first that it refers to."""
    references = BY_NAME[table].by_name
    names = [*(name for name in OWNERS if name in references), *(column.name for column in BY_NAME[table].references)]
    name = next((name for name in names if row.get(name)), None)
    return (str(references[name].refers_to), row[name]) if name else None


def _chain(table: str, row_id: str, known: Known) -> Iterator[tuple[str, str]]:
    """A row and all above it, the nearest first."""
    here: tuple[str, str] | None = (table, row_id)
    while here and here in known:
        yield here
        here = _above(here[0], known[here])


def _is_hidden(chain: tuple[tuple[str, str], ...], known: Known) -> bool:
    return any(hides_row(table, known[table, row_id]) for table, row_id in chain)


def _line(book: Book, chain: tuple[tuple[str, str], ...], known: Known) -> Line:
    (table, row_id), *above = chain
    shown = {each: seen(each[0], known[each], is_shared=book.is_shared) for each in chain}
    ends = dict.fromkeys([*above[-1:], *above[:1]])  # whose it is in the end, and what it belongs to
    nearest = dict(reversed(chain))
    return Line(
        row_id,
        title(table, shown[chain[0]]),
        " · ".join(title(each[0], shown[each]) for each in ends),
        shown[chain[0]],
        nearest.get("clients"),
        nearest.get("contacts"),
        nearest.get("projects"),
        next((known[each]["currency"] for each in chain if known[each].get("currency")), None),
    )
