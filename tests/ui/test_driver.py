"""A terminal that is gone: who paints on it is held up by nobody, and who reads from it takes it as a hangup."""

import errno
import os
import pty
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from threading import Thread

import pytest
from textual.app import App
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread
from textual.drivers.linux_driver import LinuxDriver

from acct_tui.ui.app.driver import SteadyDriver
from tests.terminal import LIMIT

SIGNALS = (signal.SIGTSTP, signal.SIGCONT, signal.SIGHUP)


@pytest.fixture
async def driver(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[SteadyDriver]:
    """The driver of a terminal whose window was closed."""
    window, terminal = pty.openpty()
    os.close(window)
    screen = os.fdopen(terminal, "w")
    monkeypatch.setattr(sys, "__stderr__", screen)
    handlers = [signal.getsignal(number) for number in SIGNALS]
    yield SteadyDriver(App())
    for number, handler in zip(SIGNALS, handlers, strict=True):
        signal.signal(number, handler)
    with suppress(OSError):
        screen.close()


async def test_who_paints_on_a_terminal_that_is_gone_is_held_up_by_nobody(driver: SteadyDriver) -> None:
    assert driver._file
    painter = WriterThread(driver._file)

    def paint() -> None:
        for _ in range(2 * MAX_QUEUED_WRITES):
            painter.write("words")
        painter.stop()

    painting = Thread(target=paint, daemon=True)
    painter.start()
    painting.start()
    painting.join(LIMIT)
    assert not painting.is_alive()


async def test_who_reads_from_a_terminal_that_is_gone_takes_it_as_a_hangup(
    driver: SteadyDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(_: LinuxDriver) -> None:
        raise OSError(errno.EIO, "Input/output error")

    heard: list[int] = []
    signal.signal(signal.SIGHUP, lambda number, _: heard.append(number))
    monkeypatch.setattr(LinuxDriver, "run_input_thread", read)
    driver.run_input_thread()
    assert heard == [signal.SIGHUP]
