"""How a book begins: the greeting of an empty one, where its user works, files that come in, the demo."""

from contextlib import ExitStack

from acct_tui.locations import locations
from acct_tui.services.book import Book
from acct_tui.ui.app.routes import Routes
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.messages import OpenDemo
from acct_tui.ui.orders import Attempt


class Beginnings(Routes):
    """An app that helps a book over its first minute."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._borrowed = ExitStack()

    def begin(self) -> None:
        """Offer what the last run could not save, then greet."""
        self.unsaved.offer(Attempt(self, self._greet, lambda _: None, lambda _: None, self._has_frame_in_front))

    def _has_frame_in_front(self) -> bool:
        return any(isinstance(screen, Frame) for screen in self.screen_stack[-1:])  # none is there at the very end

    def _greet(self) -> None:
        """Greet the user of an empty book; ask once where one works."""
        if self.book.is_empty():
            from acct_tui.ui.screens.welcome.welcome import WelcomeScreen

            self.push_screen(WelcomeScreen(self.book), self.front.done)
        elif not self.book.settings.country and not locations().settings.exists():
            from acct_tui.ui.dialogs.book.home import AskHome

            self.push_screen(AskHome(self.book, locations().settings), self.front.done)

    def action_import(self) -> None:
        """Bring in files."""
        from acct_tui.ui.dialogs.book.import_files import ImportFiles

        self.push_screen(ImportFiles(self.book), self.front.done)

    def _open_demo(self, _: OpenDemo) -> None:
        """Go on with the demo in place of the empty book; it is thrown away at the end."""
        from acct_tui.services.demo.opening import throw_away

        self.front.book = self.frame.book = self._borrowed.enter_context(throw_away(locations().cache))
        self.unsaved.keep_for(self.book)
        self.front.done("This is the demo: try anything, none of it is kept.")

    def on_unmount(self) -> None:
        """Give back what was borrowed."""
        self._borrowed.close()
