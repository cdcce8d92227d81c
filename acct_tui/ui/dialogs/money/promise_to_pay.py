"""When they promise to pay an invoice; nobody reminds of it before."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from acct_tui.services.book import Book
from acct_tui.services.payments import Unpaid, promise_to_pay
from acct_tui.ui.dialogs.money.invoice import InvoiceDialog, ask_about
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import content
from acct_tui.ui.widgets.when import When
from acct_tui.words.ages import exact

PRESETS = ("fri", "+3d", "+1w", "+2w", "eom")


class AskPromiseToPay(InvoiceDialog):
    """Asks for the day; nobody reminds of the invoice before it is over."""

    BINDINGS: ClassVar[list[BindingType]] = [key("enter,ctrl+s", "save", "save", "Save the promise to pay")]

    def __init__(self, book: Book, asked: Unpaid) -> None:
        super().__init__(book, asked, "They promise to pay")

    def body(self) -> ComposeResult:
        """What they promised before, and the day."""
        desk, before = self.book.desk(), self.asked.promised_for
        said = f"So far: by {exact(before, desk.now, desk.zone)}." if before else "Nothing is promised so far."
        yield Static(content(((f"{said} Nobody reminds of it before the day is over.", "muted"),)))
        yield When(self.book, "By", presets=PRESETS)

    @property
    def has_text(self) -> bool:
        """Whether a day was typed."""
        return bool(self.query_one(When).words)

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save, or say in place why this is no day."""
        self.order(self._promise, self.dismiss)

    def _promise(self) -> str:
        due_at = self.query_one(When).needed("Type a day, such as fri, +3d or 30 nov; ↓ goes through presets.")
        return promise_to_pay(self.book, self.asked, due_at)


ask_promise = partial(ask_about, AskPromiseToPay)
"""Ask when they promise to pay an invoice."""
