"""The book as a screen shows it: read anew once it is another, and a word at the foot while it cannot be read."""

from collections.abc import Callable

from textual.message_pump import MessagePump

from acct_tui.services.book import Book
from acct_tui.services.portfolio import Portfolio, portfolio
from acct_tui.ui.orders import Attempt
from acct_tui.ui.widgets.foot import Foot


class Reading:
    """Reads a book for a screen that shows it, and remembers how the book stood when that was done last."""

    def __init__(
        self, screen: MessagePump, book: Callable[[], Book], show: Callable[[Portfolio], None], foot: Foot
    ) -> None:
        self._book, self._show, self._foot = book, show, foot
        self._shown: tuple[object, ...] = ()
        self._is_behind = False
        self.is_shared = book().is_shared
        self._attempt = Attempt(screen, self._read, self._fall_behind, self._caught_up)

    def __call__(self) -> None:
        """Read and show the book, if it, its holidays or the minute is another than on the screen."""
        self._attempt()

    def _read(self) -> None:
        book = self._book()
        with book.view():
            sight = book, *book.sight()
            if sight != self._shown:
                self._show(portfolio(book))
                self._shown = sight
                if self.is_shared is not book.is_shared:
                    self.is_shared = book.is_shared
                    self._foot.hush()  # what was told before the screen was shared may tell what is hidden now

    def _fall_behind(self, words: str) -> None:
        self._is_behind = True
        if not self._foot.is_asking:  # what is being typed there keeps its line
            self._foot.say(words, is_error=True)

    def _caught_up(self, _: str) -> None:
        if self._is_behind:
            self._is_behind = False
            self._foot.hush()
