"""Slow work beside the screen, in a thread for which the end of the program does not wait."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import TypeVar

from acct_tui.store.driver import IsStopped
from acct_tui.store.errors import BookBusy, Stopped
from acct_tui.ui.orders import AGAIN

Answer = TypeVar("Answer")


async def beside(work: Callable[[IsStopped], Answer], stop: Event | None = None) -> Answer:
    """Do work in a thread of its own and give its answer; once nobody waits for that, or `stop` says so, it is told."""
    loop, stop = asyncio.get_running_loop(), stop or Event()
    answer: asyncio.Future[Answer] = loop.create_future()

    def tell(take: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop has ended: the program is on its way out
            loop.call_soon_threadsafe(lambda: None if answer.done() else take())

    def run() -> None:
        try:
            found = work(stop.is_set)
        except Exception as error:
            wrong = error
            tell(lambda: answer.set_exception(wrong))
        else:
            tell(lambda: answer.set_result(found))

    Thread(target=run, daemon=True).start()
    try:
        return await answer
    except asyncio.CancelledError:
        stop.set()
        raise


async def once_free(
    work: Callable[[IsStopped], Answer], busy: Callable[[], object], stop: Event | None = None
) -> Answer:
    """Do work beside the screen, again and again as long as another program keeps the book; `busy` hears of that."""
    while stop is None or not stop.is_set():
        try:
            return await beside(work, stop)
        except BookBusy:
            busy()
            await asyncio.sleep(AGAIN)
    raise Stopped
