"""Being asked to go, or losing the terminal: the way out that the screens know, instead of dropping dead."""

import asyncio
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Final

PATIENCE: Final = 5
"""Seconds after which the program ends anyway: writing to a dead terminal can last for ever."""


def heed(leave: Callable[[int], None]) -> None:
    """Have `leave` called with the exit status that the shell expects after SIGINT, SIGTERM and SIGHUP."""
    if sys.platform == "win32":
        return
    loop = asyncio.get_running_loop()

    # Not the loop's own handler: this one also runs while the loop waits for a terminal that takes no more.
    def handle(number: int, _: FrameType | None) -> None:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(PATIENCE)
        signal.signal(signal.SIGCONT, _carry_on)  # comes with SIGHUP, and would have the screens begin anew
        with suppress(RuntimeError):  # the loop has ended: the program is on its way out
            loop.call_soon_threadsafe(leave, 128 + number)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, handle)


def _carry_on(_: int, __: FrameType | None) -> None:
    """Go on as before."""
