"""What came of a risk, a decision or a tactic that is over."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, Static

from acct_tui.drafts import Draft
from acct_tui.services import plan
from acct_tui.services.book import Book
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.widgets.words import Words


class AskOutcome(Dialog[str]):
    """One line for the outcome, which may stay empty; answers the words of the action."""

    BINDINGS: ClassVar[list[BindingType]] = [key("enter,ctrl+s", "save", "close", "Close it with this outcome")]

    def __init__(self, book: Book, item_id: str, left: Draft | None = None) -> None:
        self._book, self._standing, self._left = book, plan.open_raid_item(book, item_id), left
        super().__init__(((f"Close {self._standing['kind']}", "bold"),))

    def body(self) -> ComposeResult:
        """What it is, and the line."""
        yield Static(Content(str(self._standing["text"])))
        yield Words("Outcome", "what came of it", self._left.words if self._left else self._before)

    @property
    def _before(self) -> str:
        """What is written down already."""
        return str(self._standing["outcome"] or "")

    @property
    def has_text(self) -> bool:
        """Whether an outcome was typed."""
        return self.query_one(Words).words != self._before

    def draft(self) -> Draft | None:
        """The outcome; until it can be typed what was left."""
        if not self.is_mounted:
            return self._left
        title, words = f"Close {self._standing['kind']} {self._standing['text']}", self.query_one(Words).words
        made = Draft("outcome", str(self._standing["id"]), title, self._book.clock(), {}, words)
        return made if self.has_text else None

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Close it."""
        outcome = self.query_one(Words).words
        self.order(lambda: plan.close(self._book, self._standing, outcome), self.dismiss)
