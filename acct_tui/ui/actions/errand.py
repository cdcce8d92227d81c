"""A deed on its way from a key to the book."""

from collections.abc import Callable
from dataclasses import dataclass

from acct_tui.services.deeds import Matter
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.messages import Changed, Order

Write = Callable[[Callable[[], str]], object]
"""Who carries an order out; the app does unless the screen has more to do then."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What is done to a matter from a screen: the order that needs no answer, and who carries it out."""

    screen: Frame
    matter: Matter
    order: Callable[[], str]
    write: Write | None = None

    def carry_out(self, order: Callable[[], str] | None = None) -> None:
        """Write, by another order where what was asked gave one."""
        if self.write:
            self.write(order or self.order)
        else:
            self.screen.post_message(Order(order or self.order))

    def tell(self, words: str) -> None:
        """Tell of what a dialog has written already."""
        if self.write:
            self.write(lambda: words)
        else:
            self.screen.post_message(Changed(words))
