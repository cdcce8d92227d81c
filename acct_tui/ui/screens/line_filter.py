"""Filtering the lines of a table while typing, in the line at the foot."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widgets import Input

from acct_tui.services.book import Book
from acct_tui.ui.keys import key
from acct_tui.ui.screens.clients import ClientScreen
from acct_tui.ui.widgets.foot import Prompt
from acct_tui.ui.widgets.table import Table


class FilteringScreen(ClientScreen):
    """A screen with a table of which only the lines with certain words may be shown; `sought` tells which words."""

    sought = ""
    BINDINGS: ClassVar[list[BindingType]] = [key("/", "find", "find", "Filter the lines by any words in them")]

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self.wanted = ""

    def relist(self) -> None:
        """Show the lines that are wanted."""
        raise NotImplementedError

    def action_find(self) -> None:
        """Ask for the words."""
        self.foot.ask(self.wanted, self.sought)

    @on(Input.Changed)
    def filter(self, event: Input.Changed) -> None:
        """Show what contains the words so far."""
        self.wanted = event.value
        self.relist()

    @on(Prompt.Kept)
    def kept(self) -> None:
        """Say anew what the keys do now."""
        self.relist()

    def keep_typed(self) -> None:
        """Give the line at the foot back to the keys, and the keys to the rows."""
        self.foot.show_keys()
        self.query_one(Table).focus()
        self.relist()

    def action_leave(self) -> None:
        """Clear the filter, else go back."""
        if self.foot.is_asking or self.wanted:
            self.wanted = ""
            self.keep_typed()
        else:
            super().action_leave()
