"""The filters of the portfolio that are kept under names."""

from collections.abc import Mapping
from dataclasses import dataclass

from acct_tui.services.book import Book
from acct_tui.store import rows
from acct_tui.words.safe import folded

TABLE = "saved_filters"


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """Words and a sorting under a name."""

    id: str
    name: str
    words: str
    sorting: str


def saved(book: Book) -> list[SavedFilter]:
    """All of them by name."""
    with book.view():
        found = rows.rows(book.database, TABLE)
    return sorted(map(_saved, found), key=lambda each: (folded(each.name), each.id))


def _saved(row: Mapping[str, object]) -> SavedFilter:
    return SavedFilter(str(row["id"]), str(row["name"]), str(row["words"] or ""), str(row["sorting"]))


def keep(book: Book, name: str, words: str, sorting: str) -> str:
    """Keep a filter under a name, in place of the one that has it; returns the words of the action."""
    told = f"Saved the filter {name}"
    same = next((each for each in saved(book) if folded(each.name) == folded(name)), None)
    with book.write(told) as writer:
        if same and writer.row(TABLE, same.id):
            writer.change(TABLE, same.id, words=words or None, sorting=sorting)
        else:
            writer.add(TABLE, name=name, words=words or None, sorting=sorting)
    return told
