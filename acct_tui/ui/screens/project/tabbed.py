"""A client's screen whose body is tabs: turning them, and filtering the lines of the one in front."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widgets import Input

from acct_tui.ui.keys import key
from acct_tui.ui.screens.clients import ClientScreen
from acct_tui.ui.screens.project.tabs.pages import Pages
from acct_tui.ui.widgets.table import Table
from acct_tui.ui.widgets.tabs import TabLine


class TabbedScreen(ClientScreen):
    """A screen with tabs."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("]", "turn(1)", "tab", "Next tab"),
        key("[", "turn(-1)", "tab before", "Tab before", foot=False),
        key("J", "scroll(1)", "scroll", "Scroll the text below the table, or beside it", foot=False),
        key("K", "scroll(-1)", "scroll", "Scroll it back", foot=False),
        key("/", "find", "find", "Filter the lines of the tab"),
    ]

    @property
    def pages(self) -> Pages:
        """The tabs."""
        return self.query_one(Pages)

    def on_resize(self) -> None:
        """Use the new width."""
        self.call_after_refresh(self.pages.fit)

    def action_turn(self, by: int) -> None:
        """Go to the next tab, or the one before."""
        self._stop_asking()
        self.pages.turn(by)
        self.foot.list_keys()

    def action_scroll(self, by: int) -> None:
        """Scroll the panel about the line under the cursor."""
        self.pages.scroll_panel(by)

    @on(TabLine.Clicked)
    def go(self, event: TabLine.Clicked) -> None:
        """Go to the tab that was clicked."""
        self._stop_asking()
        self.pages.go(event.number)
        self.foot.list_keys()

    def action_find(self) -> None:
        """Filter while typing, in the line at the foot."""
        self.foot.ask("")

    @on(Input.Changed)
    def filter(self, event: Input.Changed) -> None:
        """Show the lines that contain the words so far."""
        self.pages.filter(event.value)

    def action_leave(self) -> None:
        """Clear the filter, else go back."""
        if self.pages.is_filtered or self.foot.is_asking:
            self._stop_asking()
            self.pages.filter("")
            self.query_one(Table).focus()
        else:
            super().action_leave()

    def _stop_asking(self) -> None:
        if self.foot.is_asking:
            self.foot.show_keys()
