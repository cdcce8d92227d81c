"""Asking before something is taken back that was done in another window."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key


class ConfirmUndo(Dialog[bool]):
    """Says what would be taken back; answers True for that it is meant."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter,y", "undo", "undo", "Undo it"),
        key("n", "leave", "keep", "Keep it", foot=False),
    ]

    def __init__(self, action: str) -> None:
        super().__init__((("Undo?", "bold"),))
        self._action = action

    def body(self) -> ComposeResult:
        """The action, and whose it is."""
        yield Static(Content(f"Undo {self._action}, which another window did? enter undoes it."))

    def action_undo(self) -> None:
        """It is meant."""
        self.dismiss(True)
