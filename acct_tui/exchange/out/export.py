"""What can be written of a book, by the name of where it goes: the whole of it, its people, its tables."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from acct_tui.exchange.books.book_json import book_json
from acct_tui.exchange.out.cards import cards
from acct_tui.exchange.out.content import Content, content_of
from acct_tui.exchange.out.tables import csv_tables, is_csv_table
from acct_tui.exchange.out.whole import place_of, save_file, save_folder
from acct_tui.services.book import Book
from acct_tui.services.nouns import counted
from acct_tui.services.refusals import Refused
from acct_tui.words.safe import fit, one_line

_MAIN: Final = ("clients", "contacts", "projects")
_SLASHES: Final = tuple(filter(None, ("/", os.altsep, os.sep)))


class UnknownKind(Refused):
    """The name of a file of which nothing can be written."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of export: how its targets are called, what it is, how it is saved, and how much of a book is in it."""

    name: str
    means: str
    save: Callable[[Path, Content, Book, bool], None]
    told: Callable[[Content], Iterator[str]]


def export(book: Book, target: str, *, force: bool = False) -> str:
    """Write what the target's name asks for, and say what was written.

    Raises UnknownKind, ThereAlready unless it is forced, Refused, BookBusy, NotSaved.
    """
    if target:
        place_of(Path(target), book)  # that it is the book is more to the point than what its name ends in
    kind = kind_of(target)
    content = content_of(book)
    parts = list(kind.told(content))
    kind.save(Path(target), content, book, force)
    return f"Wrote {_listed(parts)} to {one_line(target)}"


def kind_of(target: str) -> Kind:
    """What a target's name asks for. Raises UnknownKind."""
    path = Path(target)
    suffix = f".{path.name.rpartition('.')[2]}".casefold() if "." in path.name else ""
    if target.endswith(_SLASHES):
        return FOLDER
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    if target and (not suffix or _is_folder(path)):
        return FOLDER
    known = ", ".join(f"{kind.name} is {kind.means}" for kind in KINDS)
    raise UnknownKind(f"“{fit(one_line(path.name), 30)}” is no name for an export: {known}.")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _listed(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 2 else ", ".join(parts) or "an empty book"


def _save_book(path: Path, content: Content, book: Book, force: bool) -> None:
    save_file(path, book_json(content).encode(), book, force=force)


def _save_cards(path: Path, content: Content, book: Book, force: bool) -> None:
    if not content.rows["contacts"]:
        raise Refused("There are no contacts in the book, so there is nothing to write.")
    save_file(path, cards(content).encode(), book, force=force)


def _save_tables(path: Path, content: Content, book: Book, force: bool) -> None:
    save_folder(path, csv_tables(content), book, was_written=is_csv_table, force=force)


def _everything(content: Content) -> Iterator[str]:
    yield from (counted(len(content.rows[table]), table) for table in _MAIN if content.rows[table])
    others = sum(len(rows) for table, rows in content.rows.items() if table not in _MAIN)
    if others:
        yield f"{others} other row{'s' if others > 1 else ''}"


def _people(content: Content) -> Iterator[str]:
    people = content.rows["contacts"]
    yield counted(len({row["client_id"] for row in people}), "clients")
    yield counted(len(people), "contacts")


BOOK: Final = Kind(".json", "the whole book, for import and for safety", _save_book, _everything)
PEOPLE: Final = Kind(".vcf", "the people, for a phone or a mail program", _save_cards, _people)
FOLDER: Final = Kind("NAME/", "a folder with one CSV per table, for a spreadsheet", _save_tables, _everything)
KINDS: Final = (BOOK, PEOPLE, FOLDER)
_BY_SUFFIX: Final[Mapping[str, Kind]] = {kind.name: kind for kind in (BOOK, PEOPLE)}
