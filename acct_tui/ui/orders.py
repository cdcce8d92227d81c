"""Orders to the book, which may refuse them or be busy."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Final, Protocol, runtime_checkable

from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.timer import Timer

from acct_tui.faults import Faults
from acct_tui.services.refusals import Refused
from acct_tui.store.errors import BookBusy, BookError, BookGone, DamagedBook, NotABook, NotOurs


@runtime_checkable
class Notes(Protocol):
    """An app that notes what fails unforeseen."""

    faults: Faults


def noted(app: object, error: Exception, what: str) -> str:
    """Note what failed unforeseen beside a screen, and say so in one line."""
    return app.faults.note(error, what) if isinstance(app, Notes) else ""


AGAIN: Final = 0.5
"""Seconds between two tries while another program is writing."""
BUSY: Final = "The book is busy: another program is writing to it. Trying again."
DAMAGED: Final = "The book is damaged, nothing is saved. ctrl+p and “restore” goes back."
GONE: Final = "The book is gone, what you type stays. ctrl+p and “restore” helps."


def in_one_line(wrong: Refused | BookError) -> str:
    """What is wrong, for one line of a narrow screen, which has a key for the way back."""
    if isinstance(wrong, BookGone):
        return GONE
    lost = isinstance(wrong, (DamagedBook, NotABook)) and not isinstance(wrong, NotOurs)
    return DAMAGED if lost else str(wrong)


def unheard(_: str) -> None:
    """What nobody needs to hear."""


class Attempt:
    """One order, tried until the book is not busy; `done` hears its answer, `failed` one line of what is wrong."""

    def __init__(
        self,
        node: MessagePump,
        carry_out: Callable[[], str | None],
        failed: Callable[[str], None],
        done: Callable[[str], None] = unheard,
        ready: Callable[[], bool] = lambda: True,
    ) -> None:
        self._node, self._carry_out, self._done, self._failed = node, carry_out, done, failed
        self._ready = ready
        self._timer: Timer | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether it will be tried again."""
        return self._timer is not None

    def stop(self) -> None:
        """Do not try again."""
        if self._timer:
            self._timer.stop()
            self._timer = None

    def __call__(self) -> None:
        """Try once; when the book is busy, or who asked is not ready for the answer, again in a moment."""
        self.stop()
        if not self._ready():
            self._timer = self._node.set_timer(AGAIN, self)
            return
        try:
            words = self._carry_out()
        except BookBusy:
            self._timer = self._node.set_timer(AGAIN, self)
            self._failed(BUSY)
        except (Refused, BookError) as wrong:
            self._failed(in_one_line(wrong))
        else:
            self._done(words or "")


@runtime_checkable
class Saves(Protocol):
    """An app that keeps what is typed on disk until it is saved."""

    def saving(self, screen: object) -> AbstractContextManager[None]:
        """Note with what is written meanwhile that it saves what is typed in a screen."""


class Saving:
    """Saving what is typed on a screen, once: a new order takes the place of one that waits, since words may change.

    An order waits as well while another screen is above, which the answer would close in place of its own.
    """

    def __init__(self, screen: Screen[Any], failed: Callable[[str], None]) -> None:
        self._screen, self._failed = screen, failed
        self._attempt: Attempt | None = None
        self._is_done = False

    def _is_in_front(self) -> bool:
        return self._screen.app.screen is self._screen

    def stop(self) -> None:
        """Let go of an order that waits."""
        if self._attempt:
            self._attempt.stop()

    def order(self, carry_out: Callable[[], str | None], done: Callable[[str], object]) -> None:
        """Save and hear the words of the action, or say what is refused and leave everything as it is."""
        self.stop()

        def save() -> str | None:
            app = self._screen.app
            with app.saving(self._screen) if isinstance(app, Saves) else nullcontext():
                return carry_out()

        def finish(words: str) -> None:
            self._is_done = True
            done(words)

        if not self._is_done:
            self._attempt = Attempt(self._screen, save, self._failed, finish, self._is_in_front)
            self._attempt()
