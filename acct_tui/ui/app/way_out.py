"""The way out when the program is asked to go: what is typed is kept, and the last keys are heard out."""

import asyncio
import sys
from typing import Final

from textual.app import App
from textual.driver import Driver

from acct_tui.ui.app.one_by_one import Turns
from acct_tui.ui.app.signals import heed
from acct_tui.ui.app.unsaved import Unsaved

LAST_KEYS: Final = 1.3
"""Seconds that the keys which were pressed before the end have to reach their screen."""
LOOK: Final = 0.05
"""Seconds between two looks whether they have."""


def steady(usual: type[Driver]) -> type[Driver]:
    """Textual's way to a terminal, or ours in its place, which stands its end."""
    if sys.platform == "win32":
        return usual
    from textual.drivers.linux_driver import LinuxDriver

    from acct_tui.ui.app.driver import SteadyDriver

    return SteadyDriver if usual is LinuxDriver else usual


class WayOut:
    """Leaves without asking when a signal or the terminal says so."""

    def __init__(self, app: App[None], turns: Turns, unsaved: Unsaved) -> None:
        self._app, self._turns, self._unsaved = app, turns, unsaved
        self._leaving: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Heed from now on who asks the program to go."""
        if not self._app.is_headless:
            heed(self._leave_at_once, self._give_back)

    def _give_back(self) -> None:
        from acct_tui.ui.app.driver import SteadyDriver

        if isinstance(self._app._driver, SteadyDriver):
            self._app._driver.give_back()

    def _leave_at_once(self, status: int) -> None:
        """Leave without asking: what is in the screens goes to disk first, then the keys on their way there."""
        self._unsaved.keep_whatever_happens()
        self._leaving = asyncio.get_running_loop().create_task(self._hear_out(status))

    async def _hear_out(self, status: int) -> None:
        try:
            async with asyncio.timeout(LAST_KEYS):
                await self._take_last_keys()
        except TimeoutError:
            pass  # what has reached its screen by now is kept
        finally:
            self._app.exit(return_code=status)

    async def _take_last_keys(self) -> None:
        from acct_tui.ui.app.driver import SteadyDriver

        driver = self._app._driver
        while isinstance(driver, SteadyDriver) and driver.has_keys:
            await asyncio.sleep(LOOK)
        if driver:
            driver.disable_input()  # waits for the thread that reads to hand on what it has read
        await asyncio.sleep(LOOK)
        while self._app.message_queue_size or self._turns.is_busy:
            await self._turns.hurry()
            await asyncio.sleep(LOOK)
