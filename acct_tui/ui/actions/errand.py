"""A deed on its way from a key to the book."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from acct_tui.domain.facts.findings import Reason
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client
from acct_tui.services.book import Book
from acct_tui.services.deeds import deal_with, settle
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.messages import Changed, Order

Write = Callable[[Callable[[], str]], object]
"""Who carries an order out; the app does unless the screen has more to do then."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What is done to a row from a screen, by itself or for a client's reason, and who carries it out."""

    screen: Frame
    ref: Ref
    cause: tuple[Client, Reason] | None = None
    write: Write | None = None

    @property
    def book(self) -> Book:
        """The book of the row."""
        return self.screen.book

    def carry_out(self, order: Callable[[], str] | None = None) -> None:
        """Write; what needs no answer by itself, else by the order that the answers make."""
        plain = partial(deal_with, self.book, *self.cause) if self.cause else partial(settle, self.book, self.ref)
        if self.write:
            self.write(order or plain)
        else:
            self.screen.post_message(Order(order or plain))

    def tell(self, words: str) -> None:
        """Tell of what a dialog has written already."""
        if self.write:
            self.write(lambda: words)
        else:
            self.screen.post_message(Changed(words))
