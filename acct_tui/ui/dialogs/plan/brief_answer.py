"""The answer to a question of the brief, outside a call."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from acct_tui.drafts import Draft
from acct_tui.services import brief
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.widgets.tick import Tick
from acct_tui.ui.widgets.words import Words


class AnswerQuestion(Dialog[str]):
    """One line for the answer, and whether it was agreed; answers the words of the action."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter,ctrl+s", "save", "save", "Save the answer"),
        key("ctrl+t", "agree", "agreed", "It was agreed with them, or not yet"),
    ]

    def __init__(self, book: Book, question: dict[str, object], left: Draft | None = None) -> None:
        super().__init__(((str(question["question"]), "bold"),))
        self._book, self._question, self._left = book, question, left

    def body(self) -> ComposeResult:
        """The answer, agreed or not."""
        yield Words("Answer", "in one line; e on the question gives more room", self._left.words if self._left else "")
        yield Tick("Agreed with them today", value=bool(self._left and self._left.fields.get("agreed")))

    @property
    def has_text(self) -> bool:
        """Whether an answer was typed."""
        return bool(self.query_one(Words).words)

    def draft(self) -> Draft | None:
        """The answer as far as it is typed; until it can be typed what was left."""
        if not self.is_mounted:
            return self._left
        words, fields = self.query_one(Words).words, {"agreed": self.query_one(Tick).value}
        key, title = str(self._question["id"]), f"Answer {self._question['question']}"
        return Draft("answer", key, title, self._book.clock(), fields, words) if words else None

    def action_agree(self) -> None:
        """Turn the agreement on or off."""
        self.query_one(Tick).action_turn()

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save, or say in place that there is no answer yet."""
        self.order(self._save, self.dismiss)

    def _save(self) -> str:
        if not self.has_text:
            raise Refused("Type what they answered, or leave with esc.")
        words, tick = self.query_one(Words).words, self.query_one(Tick).value
        return brief.answer(self._book, self._question, words, is_agreed=tick)
