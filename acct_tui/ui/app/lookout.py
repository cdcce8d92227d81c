"""The looks at the clock and at the book: a new minute, a new day, and what another program has written."""

from contextlib import suppress
from importlib import import_module
from typing import Final

from acct_tui.store.errors import BookError
from acct_tui.ui.app.daily_backup import DailyBackup
from acct_tui.ui.app.front import Front

TICK: Final = 5
"""Seconds between two looks at the clock."""
LOOK: Final = 0.5
"""Seconds between two looks at the book's version, which cost next to nothing."""

WANTED_NEXT: Final = ("acct_tui.ui.actions.client", "acct_tui.ui.screens.calls.calls")
"""Imported behind the first frame, so that the first dialog and the next screen open as fast as any later."""


class Lookout:
    """Shows what time and others have changed."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._daily_backup = DailyBackup(front.app, front.fail)
        self._version: int | None = None

    def begin(self) -> None:
        """Look from now on."""
        self._front.app.set_interval(TICK, self.tick)
        self._front.app.set_interval(LOOK, self.look)
        self._front.app.call_after_refresh(self._catch_up)

    def _catch_up(self) -> None:
        """Do what is slow once the first frame stands."""
        self._front.app.run_worker(_warm_up, thread=True, name="Getting ready", exit_on_error=False)
        self._front.calendars.keep_up(self._front.book)
        self._back_up()

    def look(self) -> None:
        """Show what another program has written."""
        with suppress(BookError):  # whoever asks the book for something tells what is wrong with it
            version = self._front.book.version()
            if version != self._version and self._front.app.screen_stack:
                self._version = version
                self._front.refresh()

    def tick(self) -> None:
        """Show the new minute."""
        self._front.refresh()
        self._back_up()

    def _back_up(self) -> None:
        book = self._front.book
        self._daily_backup.look(book.backups, book.desk().today)


def _warm_up() -> None:
    for module in WANTED_NEXT:
        import_module(module)
