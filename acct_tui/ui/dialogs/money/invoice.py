"""Dialogs about one invoice with an open rest: which it is, and how they open."""

from collections.abc import Callable

from acct_tui.domain.queue.veil import HIDDEN
from acct_tui.services.book import Book
from acct_tui.services.payments import Unpaid, unpaid
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.frames.ask import ask
from acct_tui.ui.frames.frame import Frame

Answered = Callable[[str], object]
"""Who goes on with the words of what was written; the app does unless the screen has more to do then."""


class InvoiceDialog(Dialog[str]):
    """Asks something about an invoice; answers the words of the action."""

    def __init__(self, book: Book, asked: Unpaid, what: str) -> None:
        super().__init__(((f"{what}  ", "bold"), (f"invoice {asked.number}, {asked.rest} open", "")))
        self.book, self.asked = book, asked


def ask_about(
    make: Callable[[Book, Unpaid], InvoiceDialog], screen: Frame, invoice_id: str, then: Answered | None = None
) -> None:
    """Open a dialog about an invoice; what is paid, gone or hidden, or a busy book, is told at the foot."""
    if screen.book.is_shared:
        screen.say(HIDDEN, is_error=True)
    else:
        ask(screen, lambda: make(screen.book, unpaid(screen.book, invoice_id)), then)
