"""Orders to the book, which may refuse them or be busy."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.message_pump import MessagePump

from acct_tui.services.refusals import Refused
from acct_tui.store.errors import BookBusy, BookError

AGAIN = 0.5
"""Seconds between two tries while another program is writing."""


@dataclass(frozen=True)
class Attempt:
    """One order, tried until the book is not busy; `done` hears its answer, `failed` one line of what is wrong."""

    node: MessagePump
    carry_out: Callable[[], str | None]
    done: Callable[[str], None]
    failed: Callable[[str], None]

    def __call__(self) -> None:
        """Try once; when the book is busy, again in a moment."""
        try:
            words = self.carry_out()
        except BookBusy:
            self.failed("The book is busy: another program is writing to it. Trying again.")
            self.node.set_timer(AGAIN, self)
        except (Refused, BookError) as wrong:
            self.failed(str(wrong))
        else:
            self.done(words or "")
