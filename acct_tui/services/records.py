"""Rows of any table as forms show and change them; a form never overwrites what changed meanwhile."""

from collections.abc import Mapping

from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.store import rows, values
from acct_tui.store.schema import Column

SHOWN_AS = ("name", "text", "what", "number", "question", "service", "title", "claim", "topic", "note")
"""The fields that can stand for a row, the first it has."""


class ChangedMeanwhile(Refused):
    """Fields that somebody else changed while the form was open: their value there, by field."""

    def __init__(self, theirs: Mapping[str, object]) -> None:
        super().__init__(f"Changed elsewhere meanwhile: {', '.join(theirs)}. Look at both, then save again.")
        self.theirs = dict(theirs)


def record(book: Book, table: str, row_id: str) -> dict[str, object] | None:
    """One row by field, or None."""
    return rows.row(book.database, table, row_id)


def choices(book: Book, table: str) -> list[tuple[str, str]]:
    """(id, name) of every row of a table, for a field that refers to it."""
    return sorted(((str(row["id"]), title(table, row)) for row in rows.rows(book.database, table)), key=_by_name)


def _by_name(choice: tuple[str, str]) -> tuple[str, str]:
    return choice[1].casefold(), choice[0]


def title(table: str, row: Mapping[str, object]) -> str:
    """What a person calls a row."""
    found = next((row[name] for name in SHOWN_AS if row.get(name)), row["id"])
    return str(found).split("\n", 1)[0]


def read(column: Column, text: str) -> object:
    """The value of a field as typed; ValueError with the reason when it cannot be one."""
    return values.parse_text(column, text)


def shown(column: Column, value: object) -> str:
    """A value as a field shows it for editing."""
    plain = values.plain(column, value)
    return "" if plain is None else str(plain)


def add(book: Book, table: str, fields: Mapping[str, object]) -> str:
    """Add a row; returns its id."""
    with book.write(f"Added {noun(table)} {title(table, {'id': '', **fields})}") as writer:
        return writer.add(table, **fields)


def change(book: Book, table: str, opened: Mapping[str, object], fields: Mapping[str, object]) -> None:
    """Save the edited fields of a row that was opened as `opened`; other edits meanwhile merge or raise."""
    row_id = str(opened["id"])
    edited = {name: value for name, value in fields.items() if value != opened.get(name)}
    if not edited:
        return
    with book.write(f"Changed {noun(table)} {title(table, opened)}") as writer:
        now = writer.row(table, row_id)
        if now is None:
            raise Refused("This was deleted elsewhere meanwhile: copy what you typed, then add it anew.")
        theirs = {name: now[name] for name, value in edited.items() if now[name] not in (opened.get(name), value)}
        if theirs:
            raise ChangedMeanwhile(theirs)
        writer.change(table, row_id, **edited)


def delete(book: Book, table: str, row_id: str) -> str:
    """Delete a row with what belongs to it; returns the words of the action."""
    found = record(book, table, row_id)
    if found is None:
        raise Refused("This is gone already.")
    words = f"Deleted {noun(table)} {title(table, found)}"
    with book.write(words) as writer:
        writer.delete(table, row_id)
    return words


def noun(table: str) -> str:
    """One of a table, in words."""
    one = {"opportunities": "opportunity"}.get(table, table.removesuffix("s"))
    return one.replace("_", " ")
