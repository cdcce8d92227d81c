"""Being asked to go, or losing the terminal: the way out that the screens know, instead of dropping dead."""

import _thread
import asyncio
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Final

PATIENCE: Final = 2
"""Seconds after which the program ends anyway: writing to a dead terminal can last for ever."""
LAST_RESORT: Final = 3
"""Seconds after which the system ends it, should even that not come to pass."""


def heed(leave: Callable[[int], None], give_back: Callable[[], None]) -> None:
    """Have `leave` called with the exit status that the shell expects after SIGINT, SIGTERM and SIGHUP.

    If that takes too long, the terminal is given back and the program ends without it.
    """
    if sys.platform == "win32":
        return
    loop = asyncio.get_running_loop()

    # Not the loop's own handler: this one also runs while the loop waits for a terminal that takes no more.
    def handle(number: int, _: FrameType | None) -> None:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(LAST_RESORT)
        # Without threading's locks, which may be held where the signal came.
        _thread.start_new_thread(_end, (128 + number, give_back))
        signal.signal(signal.SIGCONT, _carry_on)  # comes with SIGHUP, and would have the screens begin anew
        with suppress(RuntimeError):  # the loop has ended: the program is on its way out
            loop.call_soon_threadsafe(leave, 128 + number)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, handle)


def _end(status: int, give_back: Callable[[], None]) -> None:
    time.sleep(PATIENCE)
    with suppress(Exception):  # it may be gone
        give_back()
    os._exit(status)


def _carry_on(_: int, __: FrameType | None) -> None:
    """Go on as before."""
