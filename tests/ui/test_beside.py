"""Work beside the screen answers, is told when nobody waits any more, and never keeps the program from its end."""

import asyncio
import subprocess
import sys
from threading import Event

import pytest

from acct_tui.store.driver import IsStopped
from acct_tui.ui.beside import beside


async def test_its_answer_is_what_is_waited_for() -> None:
    assert await beside(lambda is_stopped: is_stopped()) is False


async def test_what_goes_wrong_in_it_goes_wrong_for_who_waits() -> None:
    def fail(_: IsStopped) -> None:
        raise LookupError("gone")

    with pytest.raises(LookupError, match="gone"):
        await beside(fail)


async def test_it_is_told_when_nobody_waits_any_more() -> None:
    begun, heard = Event(), Event()

    def work(is_stopped: IsStopped) -> None:
        begun.set()
        while not is_stopped():
            pass
        heard.set()

    waiting = asyncio.create_task(beside(work))
    while not begun.is_set():
        await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert heard.wait(5)


def test_the_program_ends_however_long_it_would_last() -> None:
    script = (
        "import asyncio, threading; from acct_tui.ui.beside import beside\n"
        "async def leave():\n"
        "    began = threading.Event()\n"
        "    work = asyncio.create_task(beside(lambda _: (began.set(), threading.Event().wait())))\n"
        "    while not began.is_set(): await asyncio.sleep(0)\n"
        "asyncio.run(leave()); print('left')"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, timeout=20)  # noqa: S603 our own
    assert (ended.stdout, ended.stderr) == (b"left\n", b"")
