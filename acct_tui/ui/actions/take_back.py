"""Taking the newest action back, which asks first when another window did it."""

from collections.abc import Callable

from textual.app import App

from acct_tui.domain.queue.veil import quoted
from acct_tui.services.book import Book
from acct_tui.services.refusals import DoneElsewhere
from acct_tui.store.history import Done


def take_back(app: App[None], book: Book, even: Done | None, again: Callable[[Done], None]) -> str | None:
    """Take the newest action back and give its words, empty when there is none.

    None while it is asked whether what another window did is meant; `again` hears of which it is.
    """
    try:
        return book.undo(even) or ""
    except DoneElsewhere as theirs:
        _ask(app, theirs.done, again, is_shared=book.is_shared)
        return None


def _ask(app: App[None], done: Done, again: Callable[[Done], None], *, is_shared: bool) -> None:
    from acct_tui.ui.dialogs.book.confirm_undo import ConfirmUndo

    def answered(is_meant: bool | None) -> None:
        if is_meant:
            again(done)

    app.push_screen(ConfirmUndo(quoted(f"“{done.words}”", is_shared)), answered)
