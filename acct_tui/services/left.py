"""What a run before left unsaved."""

from contextlib import suppress

from acct_tui.drafts import Drafts, Left
from acct_tui.services.book import Book
from acct_tui.store.history import is_saved


def unsaved(book: Book, drafts: Drafts) -> list[Left]:
    """The drafts that were left, without those that were saved before they could be dropped: they are dropped now."""
    left = drafts.left()
    saved = [each for each in left if is_saved(book.database, each.id)]
    for each in saved:
        with suppress(OSError):  # it is tried again at the next start
            drafts.drop(each.file)
    return [each for each in left if each not in saved]
