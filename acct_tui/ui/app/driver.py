"""The way to the terminal: Textual's own, made to stand that the terminal goes away and that SIGCONT comes alone."""

import os
import signal
import sys
import termios
from contextlib import suppress
from io import TextIOWrapper
from select import select
from typing import Any, Final, TextIO, cast

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

_AS_IT_WAS: Final = b"\x1b[?1000;1002;1003;1004;1006;1015;2004l\x1b[<u\x1b[?1049l\x1b[?25h"
"""No mouse, no marks around what is pasted, usual keys, the screen of before, and its cursor."""


class Lasting:
    """A file to paint on that takes everything, also once there is nobody to see it."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> None:
        """Paint, or not."""
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        """Show what was painted, or not."""
        with suppress(OSError):
            self._file.flush()


class SteadyDriver(LinuxDriver):
    """Textual's driver, which neither waits for a terminal that is gone nor takes one twice."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        # An error ends the thread that paints; then thirty writes fill its queue, and the next waits for ever.
        self._file = cast("TextIOWrapper", Lasting(cast("TextIO", self._file)))
        # Not at once: in the middle of a write, the next one waits for the first, which waits for the signal.
        signal.signal(signal.SIGTSTP, lambda *_: self._loop.call_soon_threadsafe(self._stand_still))

    def run_input_thread(self) -> None:
        """Read keys until the end, or until the terminal is gone: that may show here before SIGHUP tells of it."""
        try:
            super().run_input_thread()
        except OSError:
            signal.raise_signal(signal.SIGHUP)

    def resume_application_mode(self) -> None:
        """Take the terminal that was given back.

        SIGCONT comes also when it was not: with SIGHUP and at times before it when the window is closed, with SIGTERM
        at the end of a session, and after a SIGSTOP. To begin a second time there would leave two threads that wait
        for the same key, and take the modes of the program for those of the shell.
        """
        if self._has_terminal:
            self._loop.call_soon_threadsafe(self._take_anew)
        else:
            super().resume_application_mode()

    def give_back(self) -> None:
        """Have the terminal as it was, as far as that goes without waiting for it."""
        if self.attrs_before is not None:
            termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        if sys.__stderr__ and select([], [sys.__stderr__], [], 0)[1]:
            os.write(sys.__stderr__.fileno(), _AS_IT_WAS)

    @property
    def has_keys(self) -> bool:
        """Whether keys were pressed that are not read yet."""
        return self._has_terminal and os.isatty(self.fileno) and bool(select([self.fileno], [], [], 0)[0])

    @property
    def _has_terminal(self) -> bool:
        return self._key_thread is not None and self._key_thread.is_alive()

    def _stand_still(self) -> None:
        if self._has_terminal:
            with self._app.suspend():  # paints everything when it goes on, which Textual's own way does not
                os.kill(os.getpid(), signal.SIGSTOP)

    def _take_anew(self) -> None:
        # A shell may have used the terminal meanwhile: its modes are to be set and everything is to be painted.
        if self._has_terminal and os.isatty(self.fileno):
            with self._app.suspend():
                pass
