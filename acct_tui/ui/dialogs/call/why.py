"""Why a client stands where it stands, where no panel has room for it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.why import title, why

WIDTH = 70


class Why(Dialog[None]):
    """Every point in a sentence."""

    BINDINGS: ClassVar[list[BindingType]] = [key("w", "leave", "close", "Close", foot=False)]

    def __init__(self, row: QueueRow, desk: Desk) -> None:
        super().__init__(title(row))
        self._row, self._desk = row, desk

    def body(self) -> ComposeResult:
        """The reasons with their points."""
        with VerticalScroll():
            yield Static(why(self._row, self._desk, WIDTH))
