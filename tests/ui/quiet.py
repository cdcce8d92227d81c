"""Knows when the dashboard has done all that it was asked for, without a look at a clock."""

import asyncio
from contextlib import suppress

from textual.app import App
from textual.worker import WorkerCancelled

from acct_tui.ui.widgets.panel import Panel


async def quiet(app: App[None]) -> None:
    """Run the dashboard until nothing is left to do: no message, no worker, no words, no frame to draw."""
    while True:
        await taken(app)
        await app.animator.wait_until_complete()
        due = [screen for screen in app.screen_stack if screen._update_timer._active.is_set()]
        behind = [panel for screen in app.screen_stack for panel in screen.query(Panel) if panel.is_behind]
        if not due and not behind and not len(app.workers):
            return
        for panel in behind:
            panel.rest()
        for screen in due:
            screen._on_timer_update()  # the next frame, without the sixtieth of a second before it


async def drawn(app: App[None]) -> None:
    """Run the dashboard until it waits for nothing but what is worked on beside it."""
    await _idle()
    for screen in app.screen_stack:
        if screen._update_timer._active.is_set():
            screen._on_timer_update()
            await _idle()


async def taken(app: App[None]) -> None:
    """Run the dashboard until it has done what it was asked for, but for drawing it."""
    with suppress(WorkerCancelled):  # what was typed meanwhile has something else looked for
        await app.workers.wait_for_complete()
    await _idle()


async def _idle() -> None:
    """Let the loop run until every task waits for something outside."""
    ready = vars(asyncio.get_running_loop())["_ready"]
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)
