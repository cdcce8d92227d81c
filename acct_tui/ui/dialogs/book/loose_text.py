"""A text whose place is gone: it can still be copied."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from acct_tui.drafts import Left
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.widgets.foot import Foot
from acct_tui.words.safe import clean, one_line


class LooseText(Dialog[str]):
    """Shows what was typed about something that is not in the book any more; answers words once it is dropped."""

    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("y", "copy", "copy", "Copy the text"),
        key("d", "drop", "drop", "Drop the text"),
        key("escape", "leave", "later", "Keep it for the next start"),
    ]

    def __init__(self, left: Left, drop: Callable[[Path], None]) -> None:
        super().__init__(((one_line(left.draft.title), "bold"), ("  its place in the book is gone", "muted")))
        self._left, self._drop = left, drop

    def body(self) -> ComposeResult:
        """The text."""
        with VerticalScroll():
            yield Static(Content(clean(self._left.draft.words)))

    def action_copy(self) -> None:
        """Copy the text."""
        self.app.copy_to_clipboard(clean(self._left.draft.words))
        self.query_one(Foot).say("Copied; d drops it here.")

    def action_drop(self) -> None:
        """Drop the text."""
        try:
            self._drop(self._left.file)
        except OSError as error:
            self.complain(f"It cannot be dropped: {error.strerror}.")
        else:
            self.dismiss(f"Dropped: {one_line(self._left.draft.title)}")
