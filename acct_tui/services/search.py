"""Everything that is found by its words, as lines to read and to open."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.queue.veil import HIDDEN_TABLES, hides_column, hides_row
from acct_tui.domain.time.worktime import local_day
from acct_tui.services.book import Book
from acct_tui.services.nouns import called_by, noun, title
from acct_tui.store import rows, search
from acct_tui.store.reading.projects import projects
from acct_tui.store.schema import BY_NAME
from acct_tui.words.passages import Marked, count, has, marked, snippet, wanted, words

STANDING, DATED = 30, 100
"""How many clients, people, projects and the like are listed, and how many of the newest of everything else."""
_DEEPER: Final = 4
"""While the screen is shared so many times more are looked at: some of them are left out."""
_OWNERS: Final = ("commitments", "invoices", "contacts", "projects", "clients")
"""To whom rows lead, each before those that it leads to itself."""
_BY_KIND: Final = frozenset({"commitments", "complaints", "raid_items"})
"""Tables whose rows are called by their kind."""

Row = Mapping[str, Any]
_Known = dict[str, dict[str, Row]]


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that was found: what it is, its title and what it says with the words looked for marked, and whose it is.

    What it says is empty when the title says it; `when` is None for what stands.
    """

    table: str
    id: str
    what: str
    title: Marked
    said: Marked
    when: date | None
    client_id: str | None
    client: str
    project_id: str | None
    project: str


_UNSAID = frozenset(
    table for table, columns in search.SAID.items() if all(hides_column(table, name, "text") for name in columns)
)
"""Tables all of whose words are hidden while the screen is shared."""


def find(book: Book, text: str) -> list[Hit]:
    """What has all the words of a text: clients, people and the like first, then the newest.

    While the screen is shared nothing is found by words that are hidden.
    """
    deeper = _DEEPER if book.is_shared else 1
    without = HIDDEN_TABLES | _UNSAID if book.is_shared else frozenset[str]()
    with book.view():
        refs = search.find(book.database, text, standing=STANDING * deeper, dated=DATED * deeper, without=without)
        known = _owners(book, _rows(book, refs))
    beginnings = wanted(text)
    found = [_hit(ref.table, known[ref.table][ref.id], known, beginnings, book) for ref in refs]
    hits = [hit for hit in found if hit]
    standing = [hit for hit in hits if not search.MOMENTS[hit.table]][:STANDING]
    return standing + [hit for hit in hits if search.MOMENTS[hit.table]][:DATED]


def page(book: Book, table: str, row_id: str) -> str | None:
    """The live project on whose page a row is, the client's first if it is none's in particular; None: on no page."""
    with book.view():
        known = _owners(book, _rows(book, [Ref(table, row_id)]))
        live = projects(book.as_of(book.desk()))[0]
    row = known[table].get(row_id)
    if row is None:
        return None
    project_id, client_id = _owner("projects", table, row, known), _owner("clients", table, row, known)
    ids = [project.id for project in live.get(client_id or "", ())]
    return next((each for each in ids if project_id in (None, each)), None)


def _rows(book: Book, refs: Iterable[Ref]) -> _Known:
    ids: dict[str, list[str]] = {}
    for ref in refs:
        ids.setdefault(ref.table, []).append(ref.id)
    return {table: dict(rows.chosen(book.database, table, found)) for table, found in ids.items()}


def _owners(book: Book, known: _Known) -> _Known:
    """The rows with those to whom they lead, each table asked once more at most."""
    for table in _OWNERS:
        have = known.setdefault(table, {})
        refers = [(child, column.name) for child in known for column in _leads(child) if column.refers_to == table]
        ids = {row[name] for child, name in refers for row in known[child].values() if row[name]} - have.keys()
        have.update(rows.chosen(book.database, table, ids) if ids else {})
    return known


def _leads(table: str) -> Collection[Any]:
    return [column for column in BY_NAME[table].references if column.name.removesuffix("_id") + "s" in _OWNERS]


def _hit(table: str, row: Row, known: _Known, beginnings: list[str], book: Book) -> Hit | None:
    shown = _shown(table, row, is_shared=book.is_shared)
    if not has([word for text in shown.values() for word in words(text)], beginnings):
        return None
    seen = {**row, **dict.fromkeys(search.SAID[table]), **shown}
    head, said = _told(title(table, seen), called_by(seen), shown, beginnings)
    project_id, client_id = _owner("projects", table, row, known), _owner("clients", table, row, known)
    return Hit(
        table,
        str(row["id"]),
        _what(table, row),
        head,
        said,
        _when(table, row, book),
        client_id,
        str(known["clients"][client_id]["name"]) if client_id else "",
        project_id,
        str(known["projects"][project_id]["name"]) if project_id else "",
    )


def _shown(table: str, row: Row, *, is_shared: bool) -> dict[str, str]:
    """What a row says, without what others must not see."""
    if is_shared and hides_row(table, row):
        return {}
    names = (name for name in search.SAID[table] if row[name])
    kinds = BY_NAME[table].by_name
    return {name: row[name] for name in names if not (is_shared and hides_column(table, name, kinds[name].kind))}


def _told(called: str, field: str | None, shown: Mapping[str, str], beginnings: list[str]) -> tuple[Marked, Marked]:
    """The title, and the text that has most of the words; a title that is how that text begins gives way to it."""
    best = max(shown.values(), key=lambda text: count(text, beginnings))
    whole = shown.get(field or "", "")
    if count(whole, beginnings) >= count(best, beginnings):
        return snippet(whole, beginnings), ()
    return marked(called, beginnings), snippet(best, beginnings)


def _what(table: str, row: Row) -> str:
    if table == "commitments" and row["promised"] and row["owner"] == "us":
        return "promise"
    if table == "interactions" and row["kind"] == "internal_note":
        return "note"
    return str(row["kind"]) if table in _BY_KIND else "evidence" if table == "evidence" else noun(table)


def _when(table: str, row: Row, book: Book) -> date | None:
    """The day here on which a row happened."""
    moment = search.MOMENTS[table]
    at = row[moment] if moment else None
    if isinstance(at, datetime):
        return local_day(at, book.settings.zone) if at.tzinfo else at.date()
    return at


def _owner(owner: str, table: str, row: Row, known: _Known) -> str | None:
    """The id of the project or client that a row is or leads to, if it leads to one."""
    if table == owner:
        return str(row["id"])
    above = [(column.refers_to, row[column.name]) for column in _leads(table) if row[column.name]]
    nearest = sorted(above, key=lambda pair: _OWNERS.index(pair[0]), reverse=True)
    found = (_owner(owner, name, known[name][row_id], known) for name, row_id in nearest)
    return next((row_id for row_id in found if row_id), None)
