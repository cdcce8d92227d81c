"""Filtering a table of clients while typing, in the line at the foot."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widgets import Input

from acct_tui.services.book import Book
from acct_tui.services.sifting import SOUGHT
from acct_tui.ui.ink import Ink
from acct_tui.ui.keys import key
from acct_tui.ui.marking import MarkingScreen
from acct_tui.ui.widgets.foot import Foot
from acct_tui.ui.widgets.table import Table


class SiftingScreen(MarkingScreen):
    """A screen whose clients can be filtered by words, tests and signs."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("/", "find", "find", "Filter: words, late owed quiet complaint red, > < @, -word"),
    ]

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self.wanted = ""

    def summary_of_filter(self, shown: str, sorting: str = "", keys: str = "") -> Ink:
        """How many the filter lets through, in which order if not the usual one, and the keys for it."""
        told = f"{sorting}  esc shows all{keys}"
        return (f"{shown} with ", "muted"), (self.wanted, "accent bold"), (told, "muted")

    def action_find(self) -> None:
        """Filter while typing."""
        self.query_one(Foot).ask(self.wanted, SOUGHT)

    @on(Input.Changed)
    def sift(self, event: Input.Changed) -> None:
        """Show what the filter so far lets through."""
        self.wanted = event.value
        self.relist()

    def keep_typed(self) -> None:
        """Give the line at the foot back to the keys, and the keys to the rows."""
        self.query_one(Foot).show_keys()
        self.query_one(Table).focus()

    def action_leave(self) -> None:
        """Let go of the marks, clear the filter, else go back."""
        if self.query_one(Foot).is_asking or (self.wanted and not self.marked):
            self.wanted = ""
            self.keep_typed()
            self.relist()
        else:
            super().action_leave()
