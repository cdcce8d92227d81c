"""No word is lost: what is typed is kept on disk while the program runs, and offered when it was ended."""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress

from acct_tui.drafts import Drafts
from acct_tui.services.book import Book
from acct_tui.ui.app.front import Front
from acct_tui.ui.app.keeper import EVERY, Keeper
from acct_tui.ui.orders import Attempt, unheard


class Unsaved:
    """What is typed in the open screens and not saved yet."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._keeper: Keeper | None = None

    def begin(self) -> None:
        """Look from now on what is typed."""
        self.keep_for(self._front.book)
        self._front.app.set_interval(EVERY, self.keep)

    def keep_for(self, book: Book) -> None:
        """Keep from now on what is typed for a book."""
        self.let_go()
        self._keeper = Keeper(Drafts(book.drafts, book.path), self._front.complain) if book.drafts else None

    def keep(self) -> None:
        """Have on disk what stands in the screens now."""
        if self._keeper and self._front.app.is_running:
            self._keeper.look(self._front.screens)

    def keep_whatever_happens(self) -> None:
        """Keep it on the way out, which must not fail; the last look was half a second ago."""
        with suppress(Exception):
            self.keep()

    def saving(self, screen: object) -> AbstractContextManager[None]:
        """Note with what is written meanwhile that it saves what is typed in a screen."""
        return self._front.book.saving(self._keeper.id_of(screen) if self._keeper else None)

    def offer(self, then: Callable[[], None]) -> None:
        """Offer what the last run could not save, then go on."""
        Attempt(self._front.app, lambda: self._offer(then), unheard)()

    def _offer(self, then: Callable[[], None]) -> None:
        if self._keeper and self._keeper.drafts.left():
            from acct_tui.services.left import unsaved
            from acct_tui.ui.app.left import offer

            offer(self._front, self._keeper, unsaved(self._front.book, self._keeper.drafts), then)
        else:
            then()

    def let_go(self) -> None:
        """Leave the drafts to the next start."""
        if self._keeper:
            self._keeper.drafts.close()
            self._keeper = None
