"""The answer to a question of the brief."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key


class AskAnswer(Dialog[str]):
    """One line for what they answered."""

    BINDINGS: ClassVar[list[BindingType]] = [key("enter,ctrl+s", "keep", "keep", "Keep the answer for this call")]

    def __init__(self, question: str) -> None:
        super().__init__(((question, "bold"),))

    def body(self) -> ComposeResult:
        """The line."""
        yield Input(compact=True, placeholder="what they answered")

    @property
    def has_text(self) -> bool:
        """Whether an answer was typed."""
        return bool(self.query_one(Input).value.strip())

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Keep it."""
        if self.has_text:
            self.dismiss(self.query_one(Input).value.strip())
        else:
            self.complain("Type what they answered, or leave with esc.")
