"""Rows of any table as forms show and change them; a form never overwrites what changed meanwhile."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from acct_tui.domain.care.checks import trouble
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.queue.veil import hides_row
from acct_tui.services.backups import Why
from acct_tui.services.book import Book
from acct_tui.services.nouns import counted, noun_of, seen, title
from acct_tui.services.past import MANY
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.bills import MONEY, keep_what_is_paid, money_trouble
from acct_tui.services.steps.complaints import met_before
from acct_tui.services.steps.replan import note_replan
from acct_tui.services.steps.standing import standing
from acct_tui.store import kin, lists, rows, values
from acct_tui.store.errors import BadValue
from acct_tui.store.schema import BY_NAME, TABLES, Column

OWNERS = ("project_id", "client_id")
"""What a row can belong to, the nearer first."""
OFFERED = 500
"""As many rows of a table that keeps growing are offered to choose from."""
_TOLD = ("projects", "contacts", "call_windows", "interactions", "commitments", "invoices", "milestones")
"""What one wants to know of before it is deleted, by its own name."""


class ChangedMeanwhile(Refused):
    """Fields that somebody else changed while the form was open: their value there, by field."""

    def __init__(self, theirs: Mapping[str, object]) -> None:
        super().__init__(f"Changed elsewhere meanwhile: {', '.join(theirs)}. Look at both, then save again.")
        self.theirs = dict(theirs)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that a field can refer to: its id, its name, and what tells it from its namesakes."""

    id: str
    name: str
    note: str


def called(book: Book, table: str, row: Mapping[str, object]) -> str:
    """What a person calls a row, without a word of what others must not see."""
    return title(table, seen(table, row, is_shared=book.is_shared))


def record(book: Book, table: str, row_id: str) -> dict[str, object] | None:
    """One row by field, or None."""
    with book.view():
        return rows.row(book.database, table, row_id)


def is_hidden(book: Book, table: str, row_id: str | None, given: Mapping[str, object]) -> bool:
    """Whether a row, or a new one with the given fields, is nothing to show while the screen is shared."""
    if hides_row(table):
        return True
    fields = (record(book, table, row_id) if row_id and table == "commitments" else None) or given
    return hides_row(table, fields)


def choices(book: Book, table: str, fields: Mapping[str, object]) -> list[Candidate]:
    """The rows of a table that a row with these fields may refer to: those of its own project or client, by name.

    Of what keeps growing, such as talks, the newest are offered, and what the row refers to already.
    """
    with book.view():
        known = owners(book, fields)
        owned = _owned(book, table, known)
        found = [row for where in owned or [{}] for row in lists.newest(book.database, table, where, OFFERED)]
        older = lists.by_id(book.database, table, _chosen(table, fields) - {row["id"] for row in found})
        found += (row for row in older.values() if any(where.items() <= row.items() for where in owned or [{}]))
        names = {} if owned else _owner_names(book, table)
    if book.is_shared:
        found = [row for row in found if not hides_row(table, row)]
    listed = (Candidate(str(row["id"]), called(book, table, row), _note(row, names)) for row in found)
    return sorted(listed, key=lambda choice: (choice.name.casefold(), choice.note.casefold(), choice.id))


def _owned(book: Book, table: str, known: Mapping[str, object]) -> list[dict[str, object]]:
    """By which values the rows of a known project or client are found; nothing when all rows may be meant."""
    if BY_NAME[table].one_of:
        return _of_either(book, known)
    owner = next((name for name in OWNERS if known.get(name) and _belongs(table, name)), None)
    return [{owner: known[owner]}] if owner else []


def _of_either(book: Book, known: Mapping[str, object]) -> list[dict[str, object]]:
    """By which values what belongs to a project or to its client is found; of a client alone, all its projects."""
    project_id, client_id = (known.get(name) for name in OWNERS)
    theirs = kin.matching(book.database, "projects", {"client_id": client_id}) if client_id and not project_id else []
    ids = [project_id] if project_id else [row["id"] for row in theirs]
    return [*({"project_id": each} for each in ids), *([{"client_id": client_id}] if client_id else [])]


def _chosen(table: str, fields: Mapping[str, object]) -> set[str]:
    """The rows of a table that a row refers to already, by whatever name."""
    names = {column.name for each in TABLES for column in each.references if column.refers_to == table}
    return {str(fields[name]) for name in names if fields.get(name)}


def owners(book: Book, fields: Mapping[str, object]) -> dict[str, object]:
    """The project and the client that a row belongs to, by way of whatever it refers to."""
    known = {name: fields.get(name) for name in OWNERS}
    for table, name in (("invoices", "invoice_id"), ("contacts", "contact_id"), ("projects", "project_id")):
        row_id = fields.get(name) or known.get(name)
        above = record(book, table, str(row_id)) if row_id else None
        known = {owner: known[owner] or (above or {}).get(owner) for owner in OWNERS}
    return known


def currency(book: Book, fields: Mapping[str, object]) -> str | None:
    """The currency in which a row's money is: its own, else its invoice's, project's or client's; None if none is."""
    known = {**fields, **owners(book, fields)}
    above = (("invoices", "invoice_id"), ("projects", "project_id"), ("clients", "client_id"))
    found = (record(book, table, str(known[name])) for table, name in above if known.get(name))
    named = (row.get("currency") for row in (fields, *found) if row)
    return next((str(code) for code in named if code), None)


def settle(column: Column, value: object) -> object:
    """The value that a field would keep; ValueError with the reason when it cannot be one."""
    return values.settle(column, value)


def read(column: Column, text: str) -> object:
    """The value of a field as typed; ValueError with the reason when it cannot be one."""
    return values.parse_text(column, text)


def shown(column: Column, value: object) -> str:
    """A value as a field shows it for editing."""
    plain = values.plain(column, value)
    return "" if plain is None else str(plain)


def plain(columns: Mapping[str, Column], fields: Mapping[str, object]) -> dict[str, object]:
    """Fields as JSON can hold them."""
    return {name: values.plain(columns[name], value) for name, value in fields.items()}


def typed(columns: Mapping[str, Column], fields: Mapping[str, object]) -> dict[str, object]:
    """Fields as they were before `plain`; ValueError or KeyError when they are none of these columns."""
    return {name: value if value is None else values.parse(columns[name], value) for name, value in fields.items()}


def add(book: Book, table: str, fields: Mapping[str, object]) -> tuple[str, str]:
    """Add a row; returns its id and the words of the action, with what is known of the topic of a complaint."""
    _refuse_odd(table, None, fields)
    words = f"Added {_called(book, table, fields)}"
    with book.write(words) as writer:
        _refuse(table, None, money_trouble(book, table, fields))
        row_id = writer.add(table, **fields)
        if table in MONEY:
            keep_what_is_paid(writer, book, table, row_id)
        before = met_before(book, row_id) if table == "complaints" else ""
    return row_id, f"{before} · {words}" if before else words


def change(book: Book, table: str, opened: Mapping[str, object], fields: Mapping[str, object]) -> str | None:
    """Save the edited fields of a row that was opened as `opened` and return the words of the action.

    Edits of other fields meanwhile merge; of the same fields they raise ChangedMeanwhile. None: nothing was edited.
    """
    row_id = str(opened["id"])
    edited = {name: value for name, value in fields.items() if value != opened.get(name)}
    if not edited:
        return None
    words = f"Changed {_called(book, table, opened)}"
    with book.write(words) as writer:
        now = writer.row(table, row_id)
        if now is None:
            raise Refused("This was deleted elsewhere meanwhile: u there brings it back, then ctrl+s saves it here.")
        theirs = {name: now[name] for name, value in edited.items() if now[name] not in (opened.get(name), value)}
        if theirs:
            raise ChangedMeanwhile(theirs)
        _refuse_odd(table, row_id, {**now, **edited}, edited)
        _refuse(table, row_id, money_trouble(book, table, edited, now))
        writer.change(table, row_id, **edited)
        if table in MONEY:
            keep_what_is_paid(writer, book, table, row_id, now)
        if table == "milestones" and edited.get("forecast_on"):
            note_replan(writer, now, book.desk())
    return words


def _refuse_odd(
    table: str, row_id: str | None, fields: Mapping[str, object], edited: Container[str] | None = None
) -> None:
    """Refuse fields that do not go together; what stood so before is left to whoever edits it."""
    found = trouble(table, fields)
    if found and (edited is None or found[0] in edited or "closed_at" in edited or "kind" in edited):
        _refuse(table, row_id, found)


def _refuse(table: str, row_id: str | None, trouble: tuple[str, str] | None) -> None:
    if trouble:
        raise BadValue(table, row_id, *trouble)


def delete(book: Book, table: str, row_id: str) -> str:
    """Delete a row with what belongs to it; returns the words of the action."""
    words = f"Deleted {_called(book, table, standing(book, Ref(table, row_id)))}"
    lacking = ""
    if book.backups and _is_much(book, table, row_id):  # it shall be found again after many undos, too
        lacking = book.backups.before(Why.DELETION)
    with book.write(words) as writer:
        writer.delete(table, row_id)
    return f"{words}{lacking}"


def _is_much(book: Book, table: str, row_id: str) -> bool:
    return table == "clients" or sum(kin.belongings(book.database, table, row_id).values()) >= MANY


def what_goes(book: Book, table: str, row_id: str) -> str:
    """What deleting a row takes away, as "client Nordbau with 3 contacts, 2 projects, 214 talks"."""
    whole = _called(book, table, standing(book, Ref(table, row_id)))
    with book.view():
        gone = kin.belongings(book.database, table, row_id)
    named = [name for name in _TOLD if name in gone and not (book.is_shared and hides_row(name))]
    told = [counted(gone.pop(name), name) for name in named]
    rest = [_rest(sum(gone.values()), is_shared=book.is_shared)] if gone else []
    return f"{whole} with {', '.join((*told, *rest))}" if told or rest else whole


def _rest(count: int, *, is_shared: bool) -> str:
    """What goes beside that; what is hidden is among it, so others see no number."""
    return "all else that belongs to them" if is_shared else f"{count} entries that belong to them"


def _called(book: Book, table: str, row: Mapping[str, object]) -> str:
    return f"{noun_of(table, row)} {called(book, table, row)}".rstrip()


def _belongs(table: str, owner: str) -> bool:
    column = BY_NAME[table].by_name.get(owner)
    return column is not None and column.required


def _owner_names(book: Book, table: str) -> dict[object, str]:
    """The names of those that the rows of a table belong to."""
    either = BY_NAME[table].one_of
    owners = either or [name for name in OWNERS if _belongs(table, name)][:1]
    above = [str(BY_NAME[table].by_name[owner].refers_to) for owner in owners]
    return {row["id"]: title(name, row) for name in above for row in rows.rows(book.database, name)}


def _note(row: Mapping[str, object], names: Mapping[object, str]) -> str:
    """The owner where rows of several are listed, else the role of a person."""
    owner = next((names[row[name]] for name in OWNERS if row.get(name) in names), "")
    return owner or str(row.get("role") or row.get("department") or "").replace("_", " ")
