"""Keys one by one: what is typed ahead of a screen that is opening is for that screen, not for the one before it."""

from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Final

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.timer import Timer
from textual.widgets import Input, TextArea

ROUNDS: Final = 3
"""Ways of a message up to the app: the key's own, that of a wish it led to, and the beginning of a new screen."""
PATIENCE: Final = 1.0
"""Seconds after which the next key is taken, whatever the one before is still about."""


class Turns:
    """Has an app take a key only when the one before has done what it does; `hand_on` is the app's own way of it."""

    def __init__(self, app: App[None], hand_on: Callable[[events.Event], Awaitable[None]]) -> None:
        self._app, self._hand_on = app, hand_on
        self._ahead: deque[events.Key | events.Paste] = deque()
        self._count = 0
        self._taken: events.Key | events.Paste | None = None
        self._is_busy = False
        self._patience: Timer | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a key that was handed on is still about something, or others wait for it."""
        return self._is_busy

    async def hear(self, event: events.Event) -> None:
        """Let keys wait for their turn; everything else goes on at once."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await self._hand_on(event)
        elif self._is_busy:
            self._ahead.append(event)
            self._patience = self._patience or self._app.set_timer(PATIENCE, self._take_next)
        else:
            await self._take(event)

    async def hurry(self) -> None:
        """Hand on at once the letters that are being typed into a line: none of them opens or closes anything."""
        while self._ahead and isinstance(self._app.focused, Input | TextArea) and self._is_typing:
            await self._hand_on(self._ahead.popleft())

    @property
    def _is_typing(self) -> bool:
        """Whether the key that is at work and the one behind it are letters."""
        return all(isinstance(key, events.Key) and key.is_printable for key in (self._taken, self._ahead[0]))

    async def _take(self, key: events.Key | events.Paste) -> None:
        self._is_busy = True
        self._taken = key
        self._count += 1
        await self._hand_on(key)
        self._go_round(ROUNDS, self._count)

    def _go_round(self, rounds: int, count: int) -> None:
        """Follow the messages from where the cursor is up to the app, behind all that are on their way."""
        self._climb(iter((self._app.focused or self._app.screen).ancestors_with_self), rounds, count)

    def _climb(self, way: Iterator[DOMNode], rounds: int, count: int) -> None:
        for node in way:
            if node.call_later(partial(self._climb, way, rounds, count)):
                return
        if count != self._count:
            return  # patience has run out for this key
        if rounds > 1:
            self._go_round(rounds - 1, count)
        else:
            self._app.call_later(self._take_next)

    async def _take_next(self) -> None:
        if self._patience:
            self._patience.stop()
            self._patience = None
        self._is_busy = False
        if self._ahead:
            await self._take(self._ahead.popleft())
            if self._ahead:
                self._patience = self._app.set_timer(PATIENCE, self._take_next)
