"""The portfolio: every live project on one screen."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from acct_tui.services.book import Book
from acct_tui.services.portfolio import Portfolio, PortfolioRow
from acct_tui.ui.arranging import after, arranged
from acct_tui.ui.clients import ClientScreen, Spot
from acct_tui.ui.ink import Ink, content
from acct_tui.ui.keys import key
from acct_tui.ui.screens import portfolio_rows
from acct_tui.ui.summary import call_now
from acct_tui.ui.why import title, why
from acct_tui.ui.widgets.foot import Foot
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.table import Table


class PortfolioScreen(ClientScreen):
    """Twenty projects and what to do next with each."""

    mode = "portfolio"
    CSS_PATH = "portfolio.tcss"
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]]] = [(0, "-narrow"), (120, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = [
        key("/", "find", "find", "Filter by client, project, stage, health or next step"),
        key("S", "sort", "sort", "Sort by queue, health, client, quiet or owed", foot=True),
    ]

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._found: Portfolio | None = None
        self._lines: dict[str, PortfolioRow] = {}
        self._order, self._wanted = "queue", ""

    def body(self) -> ComposeResult:
        """The summary, the table, and room for why."""
        yield OneLine(id="summary")
        with Horizontal(id="body"):
            yield Table()
            with VerticalScroll(id="panel", can_focus=False):
                yield Static(id="why")

    def show(self, found: Portfolio) -> None:
        """Show every project that the filter lets through."""
        self._found = found
        self._arrange()

    def on_resize(self) -> None:
        """Show the columns that the new width has room for."""
        self.call_after_refresh(self._arrange)

    def _arrange(self) -> None:
        if self._found is None:
            return
        lines = arranged(self._found.rows, self._order, self._wanted)
        self._lines = {line.project.id: line for line in lines}
        table = self.query_one(Table)
        width = table.size.width or self.size.width
        table.show(portfolio_rows.columns(width), [portfolio_rows.row(line, width) for line in lines])
        self.query_one("#summary", OneLine).left = content(self._summary(self._found, len(lines)))

    def _summary(self, found: Portfolio, shown: int) -> Ink:
        if not found.rows:
            return (("No live project yet: a adds a client, then a project.", "muted"),)
        if self._wanted:
            return (f"{shown} of {len(found.rows)} projects with ", "muted"), (self._wanted, "accent bold"), _ESCAPE
        if self._order != "queue":
            return (
                ("Sorted by ", "muted"),
                (self._order, "accent bold"),
                ("  S goes on, queue order is next after owed", "muted"),
            )
        return call_now(found.queue, self.size.width - 2)

    def spot(self) -> Spot | None:
        """The project under the cursor and its client."""
        line = self._lines.get(self.query_one(Table).key or "")
        return Spot(line.row, line.project) if line else None

    @on(Table.Moved)
    def explain(self) -> None:
        """Tell in the panel why the client stands where it stands."""
        panel, spot = self.query_one("#panel"), self.spot()
        if self._found and spot and panel.display:
            width = panel.content_size.width or 36
            told = [content(title(spot.row)), Content(), why(spot.row, self._found.desk, width)]
            self.query_one("#why", Static).update(Content("\n").join(told))

    @on(Table.Opened)
    def open_row(self) -> None:
        """Open the project that was clicked twice."""
        self.action_open()

    def action_find(self) -> None:
        """Filter while typing, in the line at the foot."""
        self.query_one(Foot).ask(self._wanted)

    @on(Input.Changed)
    def filter(self, event: Input.Changed) -> None:
        """Show what contains the words so far."""
        self._wanted = event.value
        self._arrange()

    def action_sort(self) -> None:
        """Go on to the next order."""
        self._order = after(self._order)
        self._arrange()

    def action_leave(self) -> None:
        """Clear the filter, else go back."""
        if self._wanted or self.query_one(Foot).is_asking:
            self._wanted = ""
            self.query_one(Foot).show_keys()
            self._arrange()
            self.query_one(Table).focus()
        else:
            super().action_leave()


_ESCAPE = ("  esc shows all", "muted")
