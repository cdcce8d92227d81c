"""Why an invoice is disputed, or why it is no longer."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from acct_tui.drafts import Draft
from acct_tui.services.book import Book
from acct_tui.services.payments import Unpaid, dispute
from acct_tui.ui.dialogs.invoice import InvoiceDialog, ask_about
from acct_tui.ui.dialogs.words import Words
from acct_tui.ui.ink import content
from acct_tui.ui.keys import key


class AskDispute(InvoiceDialog):
    """Asks for one line, which goes into the log as a note of our own."""

    BINDINGS: ClassVar[list[BindingType]] = [key("enter,ctrl+s", "save", "save", "Save it")]

    def __init__(self, book: Book, asked: Unpaid) -> None:
        super().__init__(book, asked, "Dispute settled" if asked.is_disputed else "Disputed")

    def body(self) -> ComposeResult:
        """What follows from it, and the line."""
        follows = "Reminders begin again." if self.asked.is_disputed else "Nobody reminds of it until D settles that."
        yield Static(content(((follows, "muted"),)))
        yield Words("Why", "in one line, for the log")

    @property
    def has_text(self) -> bool:
        """Whether a reason was typed."""
        return bool(self.query_one(Words).words)

    def draft(self) -> Draft | None:
        """The reason that was typed, to be copied if it cannot be gone on with."""
        if not self.is_mounted or not self.has_text:
            return None
        title = f"Dispute of invoice {self.asked.number}"
        words = self.query_one(Words).words
        return Draft("dispute", self.asked.id, title, self.book.clock(), {}, words)

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save, or ask for the reason."""
        self.order(lambda: dispute(self.book, self.asked, self.query_one(Words).words), self._saved)

    def _saved(self, words: str) -> None:
        self.dismiss(words)


ask_dispute = partial(ask_about, AskDispute)
"""Ask why an invoice is disputed, or no longer."""
