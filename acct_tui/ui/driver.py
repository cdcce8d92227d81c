"""The way to the terminal: Textual's own, made to stand that the terminal goes away."""

import signal
from contextlib import suppress
from io import TextIOWrapper
from typing import Any, TextIO, cast

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver


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
    """Textual's driver, which waits for no terminal that is gone."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        # An error ends the thread that paints; then thirty writes fill its queue, and the next waits for ever.
        self._file = cast("TextIOWrapper", Lasting(cast("TextIO", self._file)))

    def run_input_thread(self) -> None:
        """Read keys until the end, or until the terminal is gone: that may show here before SIGHUP tells of it."""
        try:
            super().run_input_thread()
        except OSError:
            signal.raise_signal(signal.SIGHUP)
