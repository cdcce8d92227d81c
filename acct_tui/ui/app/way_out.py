"""The way out: q asks for it; when the program is told to go, the last keys are heard out and kept."""

import asyncio
import sys
from typing import Final

from textual.driver import Driver

from acct_tui.ui.app.front import Front
from acct_tui.ui.app.one_by_one import Turns
from acct_tui.ui.app.open_calls import OpenCalls
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
    """Leaves when the user says so, and without asking when a signal or the terminal does."""

    def __init__(self, front: Front, turns: Turns, unsaved: Unsaved, calls: OpenCalls) -> None:
        self._front, self._app = front, front.app
        self._turns, self._unsaved, self._calls = turns, unsaved, calls
        self._leaving: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Heed from now on who asks the program to go."""
        if not self._app.is_headless:
            heed(self._leave_at_once, self._give_back)

    async def leave(self) -> None:
        """Leave when the user says so; from a dialog with text only as the dialog itself would be left."""
        from acct_tui.ui.dialogs.parts.dialog import Dialog

        screen = self._app.screen
        if isinstance(screen, Dialog) and screen.has_text:
            screen.action_leave()
        elif self._calls.open:
            await self._calls.show()
            with_whom = self._calls.open[-1].begun.party.brief
            self._front.fail(f"The call with {with_whom} is open: ctrl+s ends and saves it.")
        else:
            self._app.exit()

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
