"""What a run before left unsaved."""

from contextlib import suppress

from acct_tui.drafts import Drafts, Left
from acct_tui.services.book import Book
from acct_tui.services.records import record
from acct_tui.store.schema import BY_NAME


def unsaved(book: Book, drafts: Drafts) -> list[Left]:
    """The drafts that were left, without those that were saved before they could be dropped: they are dropped now."""
    left = drafts.left()
    saved = [each for each in left if _is_in(book, each.draft.saves)]
    for each in saved:
        with suppress(OSError):  # it is tried again at the next start
            drafts.drop(each.file)
    return [each for each in left if each not in saved]


def _is_in(book: Book, row: str) -> bool:
    table, _, row_id = row.partition(":")
    return table in BY_NAME and record(book, table, row_id) is not None
