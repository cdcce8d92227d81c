"""What came of a risk, a decision or a tactic that is over."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, Static

from acct_tui.services import plan
from acct_tui.services.book import Book
from acct_tui.ui.dialogs.dialog import Dialog
from acct_tui.ui.dialogs.words import Words
from acct_tui.ui.keys import key


class AskOutcome(Dialog[str]):
    """One line for the outcome, which may stay empty; answers the words of the action."""

    BINDINGS: ClassVar[list[BindingType]] = [key("enter,ctrl+s", "save", "close", "Close it with this outcome")]

    def __init__(self, book: Book, item_id: str) -> None:
        self._book, self._standing = book, plan.open_raid_item(book, item_id)
        super().__init__(((f"Close {self._standing['kind']}", "bold"),))

    def body(self) -> ComposeResult:
        """What it is, and the line."""
        yield Static(Content(str(self._standing["text"])))
        yield Words("Outcome", "what came of it", str(self._standing["outcome"] or ""))

    @property
    def has_text(self) -> bool:
        """Whether an outcome was typed."""
        return self.query_one(Words).words != (self._standing["outcome"] or "")

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Close it."""
        outcome = self.query_one(Words).words
        self.order(lambda: plan.close(self._book, self._standing, outcome), self._saved)

    def _saved(self, words: str) -> None:
        self.dismiss(words)
