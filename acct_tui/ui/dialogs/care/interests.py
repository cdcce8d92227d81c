"""What closing a complaint asks: was the client's interest kept, and was ours."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from acct_tui.services.steps.complaints import Interests
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import content

QUESTIONS = ("Was the client's interest kept?", "Was ours?")


class AskInterests(Dialog[Interests]):
    """Two questions, each answered by y or n."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        key("y", "answer(True)", "yes", "It was kept"),
        key("n", "answer(False)", "no", "It was not kept"),
    ]

    def __init__(self, complaint: str) -> None:
        super().__init__((("Close: ", "bold"), (complaint, "")))
        self._answers: list[bool] = []

    def body(self) -> ComposeResult:
        """The question in turn."""
        yield Static(QUESTIONS[0], id="question")

    def action_answer(self, is_kept: bool) -> None:
        """Take an answer and ask on, or be done."""
        self._answers.append(is_kept)
        if len(self._answers) == len(QUESTIONS):
            self.dismiss(Interests(*self._answers))
        else:
            said = "yes" if is_kept else "no"
            self.query_one("#question", Static).update(
                content(((f"{QUESTIONS[0]} {said}\n", "muted"), (QUESTIONS[1], "")))
            )
