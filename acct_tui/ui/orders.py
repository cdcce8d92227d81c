"""Orders to the book, which may refuse them or be busy."""

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer

from acct_tui.services.refusals import Refused
from acct_tui.store.errors import BookBusy, BookError

AGAIN = 0.5
"""Seconds between two tries while another program is writing."""


class Attempt:
    """One order, tried until the book is not busy; `done` hears its answer, `failed` one line of what is wrong."""

    def __init__(
        self,
        node: MessagePump,
        carry_out: Callable[[], str | None],
        done: Callable[[str], None],
        failed: Callable[[str], None],
    ) -> None:
        self._node, self._carry_out, self._done, self._failed = node, carry_out, done, failed
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
        """Try once; when the book is busy, again in a moment."""
        self.stop()
        try:
            words = self._carry_out()
        except BookBusy:
            self._timer = self._node.set_timer(AGAIN, self)
            self._failed("The book is busy: another program is writing to it. Trying again.")
        except (Refused, BookError) as wrong:
            self._failed(str(wrong))
        else:
            self._done(words or "")


class Saving:
    """Saving what is typed, once: a new order takes the place of one that waits, since the words may have changed."""

    def __init__(self, node: MessagePump, failed: Callable[[str], None]) -> None:
        self._node, self._failed = node, failed
        self._attempt: Attempt | None = None
        self._is_done = False

    def order(self, carry_out: Callable[[], str | None], done: Callable[[str], None]) -> None:
        """Save and hear the words of the action, or say what is refused and leave everything as it is."""
        if self._attempt:
            self._attempt.stop()

        def finish(words: str) -> None:
            self._is_done = True
            done(words)

        if not self._is_done:
            self._attempt = Attempt(self._node, carry_out, finish, self._failed)
            self._attempt()
