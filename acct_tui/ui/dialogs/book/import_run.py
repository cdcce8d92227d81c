"""Reading and writing files beside the dialog of an import, one at a time."""

import gc
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from typing import Any, Protocol

from textual.screen import Screen

from acct_tui.exchange.apply import apply
from acct_tui.exchange.describe import describe, news
from acct_tui.exchange.importers import Options, plan_files
from acct_tui.exchange.plan import Plan
from acct_tui.exchange.progress import Progress
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.services.book import Book
from acct_tui.store.errors import BookError, Stopped
from acct_tui.ui.dialogs.book.import_options import Wanted
from acct_tui.ui.dialogs.book.import_preview import first_of
from acct_tui.ui.orders import noted

Shown = Callable[[], object]
"""What is left to do on the screen with what was found beside it."""


class Hears(Protocol):
    """Who hears of what is done beside the screen."""

    def heard(self, words: str) -> None:
        """How far it is."""

    def planned(self, wanted: Wanted, plan: Plan, told: list[str]) -> None:
        """The files were read, and the lines that tell what their import would do."""

    def written(self, words: str) -> None:
        """The book is written."""

    def stopped(self) -> None:
        """It was stopped, and nothing is done."""

    def refused(self, words: str, offer: str = "") -> None:
        """What is wrong, and the option that may mend it."""


class Run:
    """What is being read or written; of what was given up nobody hears any more."""

    def __init__(self, screen: Screen[Any], book: Book, hears: Hears) -> None:
        self._screen, self._book, self._hears = screen, book, hears
        self._progress: Progress | None = None
        self.is_writing = False

    @property
    def is_on(self) -> bool:
        """Whether something is being done."""
        return self._progress is not None

    def read(self, wanted: Wanted, options: Options) -> None:
        """Read files in place of whatever is being read."""

        def act(book: Book, progress: Progress) -> Shown:
            plan = plan_files(book, wanted.files, options, progress)
            return partial(self._hears.planned, wanted, plan, first_of(describe(plan)))

        self._begin(act)

    def write(self, plan: Plan) -> None:
        """Write what was read into the book."""

        def act(book: Book, progress: Progress) -> Shown:
            words = news(plan, apply(book, plan, progress))
            late = "Too late to stop it, u takes it back. " if progress.is_stopped else ""
            return partial(self._hears.written, f"{late}{words}")

        self._begin(act)
        self.is_writing = True

    def stop(self) -> None:
        """Have it end before the next row, which is heard of."""
        if self._progress:
            self._progress.stop()

    def give_up(self) -> None:
        """Have it end, and hear no more of it."""
        self.stop()
        self._progress, self.is_writing = None, False

    def _begin(self, act: Callable[[Book, Progress], Shown]) -> None:
        self.give_up()
        progress = Progress(lambda words: self._show(progress, partial(self._hears.heard, words)))
        self._progress = progress
        self._screen.run_worker(partial(self._work, progress, act), thread=True, exit_on_error=False)

    def _work(self, progress: Progress, act: Callable[[Book, Progress], Shown]) -> None:
        """Do the slow part beside the screen, on a connection of its own."""
        try:
            with _without_sweeping(), closing(self._book.beside()) as own:
                then = act(own, progress)
        except ImportRefused as wrong:
            then = partial(self._hears.refused, str(wrong), wrong.offer)
        except Stopped:
            then = self._hears.stopped
        except BookError as wrong:
            then = partial(self._hears.refused, str(wrong))
        except Exception as error:
            then = partial(self._hears.refused, noted(self._screen.app, error, "The import"))
        self._show(progress, partial(self._end, then))

    def _end(self, then: Shown) -> None:
        self.give_up()
        then()

    def _show(self, progress: Progress, then: Shown) -> None:
        """Go on with the screen, unless what was being done was given up meanwhile."""
        self._screen.app.call_from_thread(lambda: then() if progress is self._progress else None)


@contextmanager
def _without_sweeping() -> Iterator[None]:
    """Look for no garbage: among so many rows each look would hold up the keys for a third of a second."""
    is_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_on:
            gc.enable()
