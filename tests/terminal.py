"""A terminal of one's own in which the program runs as a person runs it."""

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping

LIMIT = 30
"""Seconds after which something that was waited for will not come."""
FULL = 0.5
"""Seconds without anything new after which a terminal that nobody reads is full."""
_CONTROL = re.compile(rb"\x1b\[[0-9;?<>=]*[a-zA-Z]")


class Terminal:
    """The program behind a pseudo-terminal of 120 by 40: keys go in, what it painted since the last key is read."""

    def __init__(self, env: Mapping[str, str], *words: str) -> None:
        self.pid, self._handle = pty.fork()
        if self.pid == 0:
            command = [sys.executable, "-m", "acct_tui", *words]
            os.execve(sys.executable, command, {**os.environ, "TERM": "xterm", **env})  # noqa: S606
        fcntl.ioctl(self._handle, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.modes = termios.tcgetattr(self._handle)
        self.painted = b""

    def press(self, keys: str) -> None:
        """Type keys as the terminal sends them."""
        self.painted = b""
        os.write(self._handle, keys.encode())

    def answers(self, keys: str) -> None:
        """Type keys and wait until something is painted."""
        self.press(keys)
        self.wait(lambda: self.painted, "an answer")

    def sees(self, words: str) -> None:
        """Wait until words are painted."""
        self.wait(lambda: words in self.text, words)

    @property
    def text(self) -> str:
        """What was painted, without colours and places."""
        return _CONTROL.sub(b"", self.painted).decode("utf-8", "replace")

    def wait(self, until: Callable[[], object], what: str) -> None:
        """Read on until something holds."""
        deadline = time.monotonic() + LIMIT
        while not until():
            assert time.monotonic() < deadline, f"{what!r} did not come:\n{self.text[-2000:]}"
            self._read()

    def ends(self) -> int:
        """Wait for the end: the exit status, or below 0 the signal that killed the program."""
        found: list[int] = []

        def is_over() -> bool:
            ended, status = os.waitpid(self.pid, os.WNOHANG)
            found.extend([os.waitstatus_to_exitcode(status)] if ended else [])
            return bool(ended)

        self.wait(is_over, "the end")
        while self._read():  # the last that it painted may not have been read yet
            pass
        return found[0]

    def ends_unread(self) -> int:
        """Wait for the end of a program whose screens nobody reads: its exit status."""
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def fills_up(self, keys: str) -> None:
        """Type keys, and read nothing of what they paint, until nothing more is painted: the program waits then."""
        painted, stands_since = -1, time.monotonic()
        while time.monotonic() - stands_since < FULL:
            for key in keys:
                self.press(key)
            time.sleep(0.05)
            now = struct.unpack("i", fcntl.ioctl(self._handle, termios.FIONREAD, b"0000"))[0]
            if now != painted:
                painted, stands_since = now, time.monotonic()

    def stops(self) -> None:
        """Wait until the program stands still."""
        halted = os.WNOHANG | os.WUNTRACED
        self.wait(lambda: os.WIFSTOPPED(os.waitpid(self.pid, halted)[1]), "the stop")

    def close(self) -> None:
        """Close the window."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    @property
    def modes_now(self) -> list[object]:
        """How the terminal treats keys now."""
        return termios.tcgetattr(self._handle)

    def _read(self) -> bool:
        """Read on: whether something was painted."""
        if self._handle >= 0 and not select.select([self._handle], [], [], 0.05)[0]:
            return False
        try:
            painted = os.read(self._handle, 1 << 16)
        except OSError:  # the window is closed, or the program has closed its side
            time.sleep(0.01)
            return False
        self.painted += painted
        return bool(painted)
