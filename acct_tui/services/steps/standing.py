"""A row as it was shown and as it stands now: gone, settled or changed by somebody else meanwhile."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.book import Book
from acct_tui.services.nouns import title
from acct_tui.services.refusals import Refused, SettledMeanwhile
from acct_tui.store import rows
from acct_tui.store.writer import Writer

Row = Mapping[str, object]
Found = TypeVar("Found")


def standing(book: Book, ref: Ref) -> dict[str, object]:
    """A row as it is to be shown; Refused when it is gone."""
    with book.view():
        return there(rows.row(book.database, ref.table, ref.id))


def there(found: Found | None) -> Found:
    """What was looked for; Refused when it is gone."""
    if found is None:
        raise Refused("This is gone already.")
    return found


def still_open(writer: Writer, ref: Ref, name: str, ends: Iterable[str] = ()) -> Row:
    """A row that is there with nothing in the fields that end it; SettledMeanwhile otherwise."""
    now = writer.row(ref.table, ref.id)
    if now is None or any(now[field] is not None for field in ends):
        raise settled(name)
    return now


def settled(name: str) -> SettledMeanwhile:
    """That something was settled elsewhere meanwhile, by the name that it has for people."""
    return SettledMeanwhile(f"{name} was settled elsewhere meanwhile.")


def unchanged(writer: Writer, table: str, shown: Row, fields: Iterable[str] | None = None) -> Row:
    """A row that is in these fields, or in all, as it was shown; Refused otherwise."""
    now = writer.row(table, str(shown["id"]))
    names = shown if fields is None else fields
    if now is None or any(now.get(name) != shown[name] for name in names):
        raise Refused(f"{title(table, shown)} was changed elsewhere meanwhile: look again.")
    return now
