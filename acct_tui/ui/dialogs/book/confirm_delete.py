"""Asking before a row goes, with all that goes with it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key


class ConfirmDelete(Dialog[str]):
    """Says what a deletion takes away; answers the words of the action once done. Raises Refused for a row gone."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter,y", "delete", "delete", "Delete it"),
        key("n", "leave", "keep", "Keep it", foot=False),
    ]

    def __init__(self, book: Book, table: str, row_id: str) -> None:
        super().__init__((("Delete?", "bold"),))
        self._book, self._table, self._row_id = book, table, row_id
        self._goes = records.what_goes(book, table, row_id)

    def body(self) -> ComposeResult:
        """What goes, and how it comes back."""
        yield Static(Content(f"{self._goes[:1].upper()}{self._goes[1:]}."), id="goes")
        yield Static(Content.styled("u brings it back.", "$muted"))

    def action_delete(self) -> None:
        """Delete the row."""
        self.order(lambda: records.delete(self._book, self._table, self._row_id), self._deleted)

    def _deleted(self, words: str) -> None:
        self.dismiss(words)
