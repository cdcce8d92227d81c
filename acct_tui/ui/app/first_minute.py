"""How a book begins: what the last run left, the greeting of an empty one, where its user works, the demo."""

from contextlib import ExitStack

from acct_tui.locations import locations
from acct_tui.ui.app.front import Front
from acct_tui.ui.app.unsaved import Unsaved
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.messages import OpenDemo
from acct_tui.ui.orders import Attempt, unheard


class FirstMinute:
    """Helps a book over its first minute."""

    def __init__(self, front: Front, unsaved: Unsaved) -> None:
        self._front, self._unsaved = front, unsaved
        self._borrowed = ExitStack()

    def begin(self) -> None:
        """Offer what the last run could not save, then greet."""
        self._unsaved.offer(Attempt(self._front.app, self._greet, unheard, ready=self._has_frame_in_front))

    def _has_frame_in_front(self) -> bool:
        stack = self._front.app.screen_stack
        return any(isinstance(screen, Frame) for screen in stack[-1:])  # none is there at the very end

    def _greet(self) -> None:
        """Greet the user of an empty book; ask once where one works."""
        app, book = self._front.app, self._front.book
        if book.is_empty():
            from acct_tui.ui.screens.welcome.welcome import WelcomeScreen

            app.push_screen(WelcomeScreen(book), self._front.done)
        elif not book.settings.country and not locations().settings.exists():
            from acct_tui.ui.dialogs.book.home import AskHome

            app.push_screen(AskHome(book, locations().settings), self._front.done)

    def open_demo(self, _: OpenDemo) -> None:
        """Go on with the demo in place of the empty book; it is thrown away at the end."""
        from acct_tui.services.demo.opening import throw_away

        self._front.book = self._front.frame.book = self._borrowed.enter_context(throw_away(locations().cache))
        self._unsaved.keep_for(self._front.book)
        self._front.done("This is the demo: try anything, none of it is kept.")

    def end(self) -> None:
        """Give back what was borrowed."""
        self._borrowed.close()
