"""What the user has in front: the open book, the screen that shows it, and the line where answers are told."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from textual.app import App
from textual.screen import Screen

from acct_tui.services.book import Book
from acct_tui.ui.app.calendars import Calendars
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.orders import Attempt


class Front:
    """The open book and the screens of an app, with the one line at the foot of the screen in front."""

    def __init__(self, app: App[None], book: Book) -> None:
        self.app, self.book = app, book
        self.calendars = Calendars(app, self.refresh)
        self._attempt: Attempt | None = None

    @property
    def frame(self) -> Frame:
        """The screen of the book that is in front, below any dialog."""
        return next(self._frames)

    @property
    def _frames(self) -> Iterator[Frame]:
        return (screen for screen in reversed(self.app.screen_stack) if isinstance(screen, Frame))

    @property
    def screens(self) -> Iterator[Screen[Any]]:
        """All that are open, below each other and beside."""
        return (screen for stack in self.app._screen_stacks.values() for screen in stack)

    def attempt(self, carry_out: Callable[[], str | None]) -> None:
        """Carry an order out, show the book as it is then and tell what was done or what is wrong.

        While one waits for a busy book no other is taken, so that nothing happens twice.
        """
        if self._attempt and self._attempt.is_waiting:
            self.fail("The book is still busy: what you wished for before comes first.")
            return
        self._attempt = Attempt(self.app, carry_out, self.fail, self.done)
        self._attempt()

    def open(self, show: Callable[[], None]) -> None:
        """Open what needs a look into the book first; that it is busy, or that a row is gone, is told at the foot."""
        Attempt(self.app, show, self.fail)()

    def refresh(self) -> None:
        """Show the book as it is now, where there is a screen: the clock may look at the very end."""
        for frame in islice(self._frames, 1):
            frame.refresh_book()

    def done(self, words: str | None) -> None:
        """Show the book as it is now and tell what was done, if anything was."""
        self.refresh()
        if words:
            self.frame.say(words)
        self.calendars.keep_up(self.book)  # a country may be new in it

    def share(self) -> None:
        """Hide what others must not see, or show it again."""
        self.book.is_shared = not self.book.is_shared
        self.done(None)
        if self.frame.is_shared is self.book.is_shared:  # else the book is busy, and all stands there as before
            hidden = "Money, complaints, facts and notes are hidden: H shows them."
            self.frame.say(hidden if self.book.is_shared else "All is shown.")

    def fail(self, words: str) -> None:
        """Say what is wrong at the foot of the screen of the book."""
        self.frame.say(words, is_error=True)

    def complain(self, words: str) -> None:
        """Say what is wrong where the user looks."""
        from acct_tui.ui.dialogs.parts.dialog import Dialog

        if isinstance(self.app.screen, Dialog):
            self.app.screen.complain(words)
        else:
            self.fail(words)
