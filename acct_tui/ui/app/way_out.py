"""No word is lost: what is typed is kept on disk while the program runs, and offered when it was ended."""

import asyncio
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from typing import Final

from rich.console import RenderableType
from textual.await_complete import AwaitComplete
from textual.driver import Driver

from acct_tui.drafts import Drafts
from acct_tui.services.book import Book
from acct_tui.ui.app.keeper import EVERY, Keeper
from acct_tui.ui.app.routes import Routes
from acct_tui.ui.app.signals import heed
from acct_tui.ui.orders import Attempt

LAST_KEYS: Final = 1.3
"""Seconds that the keys which were pressed before the end have to reach their screen."""
LOOK: Final = 0.05
"""Seconds between two looks whether they have."""


class Keeping(Routes):
    """An app that keeps what is typed in its screens."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self.keeper: Keeper | None = None
        self._leaving: asyncio.Task[None] | None = None

    def get_driver_class(self) -> type[Driver]:
        """Go to a terminal in a way that stands its end."""
        usual = super().get_driver_class()
        if sys.platform == "win32":
            return usual
        from textual.drivers.linux_driver import LinuxDriver

        from acct_tui.ui.app.driver import SteadyDriver

        return SteadyDriver if usual is LinuxDriver else usual

    def on_mount(self) -> None:
        """Begin to look at what is typed."""
        self.set_interval(EVERY, self.keep_drafts)
        if not self.is_headless:
            heed(self.leave_at_once, self._give_back)

    def keep_for(self, book: Book) -> None:
        """Keep from now on what is typed for a book."""
        self._let_go()
        self.keeper = Keeper(Drafts(book.drafts, book.path), self.front.complain) if book.drafts else None

    def keep_drafts(self) -> None:
        """Have on disk what stands in the screens now."""
        if self.keeper and self.is_running:
            self.keeper.look(self.front.screens)

    def saving(self, screen: object) -> AbstractContextManager[None]:
        """Note with what is written meanwhile that it saves what is typed in a screen."""
        return self.book.saving(self.keeper.id_of(screen) if self.keeper else None)

    def offer_drafts(self, then: Callable[[], None]) -> None:
        """Offer what the last run could not save, then go on."""
        Attempt(self, lambda: self._offer(then), lambda _: None, lambda _: None)()

    def _offer(self, then: Callable[[], None]) -> None:
        if self.keeper and self.keeper.drafts.left():
            from acct_tui.services.left import unsaved
            from acct_tui.ui.app.left import offer

            offer(self.front, self.keeper, unsaved(self.book, self.keeper.drafts), then)
        else:
            then()

    def _give_back(self) -> None:
        from acct_tui.ui.app.driver import SteadyDriver

        if isinstance(self._driver, SteadyDriver):
            self._driver.give_back()

    def leave_at_once(self, status: int) -> None:
        """Leave without asking: what is in the screens goes to disk first, then the keys on their way there."""
        self._keep_whatever_happens()
        self._leaving = asyncio.get_running_loop().create_task(self._hear_out(status))

    async def _hear_out(self, status: int) -> None:
        from acct_tui.ui.app.driver import SteadyDriver

        try:
            async with asyncio.timeout(LAST_KEYS):
                while isinstance(self._driver, SteadyDriver) and self._driver.has_keys:
                    await asyncio.sleep(LOOK)
                if self._driver:
                    self._driver.disable_input()  # waits for the thread that reads to hand on what it has read
                await asyncio.sleep(LOOK)
                while self.message_queue_size or self.turns.is_busy:
                    await self.turns.hurry()
                    await asyncio.sleep(LOOK)
        except TimeoutError:
            pass  # what has reached its screen by now is kept
        finally:
            self.exit(return_code=status)

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave; what is typed by then is offered at the next start."""
        self._keep_whatever_happens()
        super().exit(result, return_code, message)

    def pop_screen(self) -> AwaitComplete:
        """Close the screen in front; what was typed there is saved or dropped, and is not offered again."""
        popped = super().pop_screen()
        self.keep_drafts()
        return popped

    def on_unmount(self) -> None:
        """Leave the drafts to the next start."""
        self._let_go()

    def _fatal_error(self) -> None:
        self._keep_whatever_happens()
        if isinstance(self._exception, Exception):
            from acct_tui.services.doctor import blamed

            self._exception = blamed(self.book.path, self._exception)
        super()._fatal_error()

    def _keep_whatever_happens(self) -> None:
        with suppress(Exception):  # the way out must not fail; the last look was half a second ago
            self.keep_drafts()

    def _let_go(self) -> None:
        if self.keeper:
            self.keeper.drafts.close()
            self.keeper = None
