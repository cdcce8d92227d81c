"""The holidays of the countries in the book, looked up beside the screen."""

from collections.abc import Callable, Mapping

from textual.app import App

from acct_tui.domain.time.worktime import WorkCalendar
from acct_tui.services import holidays
from acct_tui.services.book import Book
from acct_tui.ui.orders import Attempt, unheard


class Calendars:
    """Learns the holidays that a book lacks; `learned` hears when it knows them."""

    def __init__(self, app: App[None], learned: Callable[[], None]) -> None:
        self._app, self._learned = app, learned

    def keep_up(self, book: Book) -> None:
        """Look up what is not known yet of a country that is new in the book."""

        def look() -> None:
            if holidays.lacks(book):
                self._look_up(book, holidays.lookup(book))

        Attempt(self._app, look, unheard)()

    def _look_up(self, book: Book, look_up: Callable[[], Mapping[str, WorkCalendar]]) -> None:
        def work() -> None:
            self._app.call_from_thread(self._know, book, look_up())

        self._app.run_worker(work, thread=True, name="Looking up the holidays", exit_on_error=False)

    def _know(self, book: Book, calendars: Mapping[str, WorkCalendar]) -> None:
        book.calendars = calendars
        self._learned()
