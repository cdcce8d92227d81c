"""Filtering a table of clients while typing, in the line at the foot."""

from typing import ClassVar

from textual.binding import BindingType

from acct_tui.services.sifting import SOUGHT
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import Ink
from acct_tui.ui.screens.line_filter import FilteringScreen
from acct_tui.ui.screens.marks import MarkingScreen


class SiftingScreen(MarkingScreen, FilteringScreen):
    """A screen whose clients can be filtered by words, tests and signs."""

    sought = SOUGHT
    BINDINGS: ClassVar[list[BindingType]] = [
        key("/", "find", "find", "Filter: words, late owed quiet complaint red, > < @, -word"),
    ]

    def summary_of_filter(self, shown: str, sorting: str = "", keys: str = "") -> Ink:
        """How many the filter lets through, in which order if not the usual one, and the keys for it."""
        told = f"{sorting}  esc shows all{keys}"
        return (f"{shown} with ", "muted"), (self.wanted, "accent bold"), (told, "muted")

    def action_leave(self) -> None:
        """Let go of the line at the foot, of the marks, of the filter, else go back."""
        if self.foot.is_asking:
            FilteringScreen.action_leave(self)
        else:
            super().action_leave()
