"""The portfolio: every live project on one screen."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Input

from acct_tui.domain.queue import QueueRow
from acct_tui.services.book import Book
from acct_tui.services.portfolio import Portfolio, PortfolioRow
from acct_tui.ui.arranging import after, arranged
from acct_tui.ui.ink import Ink, content
from acct_tui.ui.keys import key
from acct_tui.ui.marking import MarkingScreen
from acct_tui.ui.screens import portfolio_rows
from acct_tui.ui.spot import Spot
from acct_tui.ui.summary import call_now
from acct_tui.ui.why import whole
from acct_tui.ui.widgets.foot import Foot
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.panel import Panel
from acct_tui.ui.widgets.table import Table, with_mark


class PortfolioScreen(MarkingScreen):
    """Twenty projects and what to do next with each."""

    mode = "portfolio"
    CSS_PATH = "portfolio.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("/", "find", "find", "Filter by client, project, stage, health or next step"),
        key("S", "sort", "sort", "Sort by queue, health, client, quiet or owed", foot=True),
    ]

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._found: Portfolio | None = None
        self._lines: dict[str, PortfolioRow] = {}
        self._sorting, self._wanted = "queue", ""

    def body(self) -> ComposeResult:
        """The summary, the table, and room for why."""
        yield OneLine(id="summary")
        with Horizontal(id="body"):
            yield Table()
            yield Panel(id="panel")

    def show(self, found: Portfolio) -> None:
        """Show every project that the filter lets through."""
        self._found = found
        self.relist()

    @on(Table.Resized)
    def relist(self) -> None:
        """Show the lines that are wanted, in the order that is wanted, in the columns that fit."""
        table = self.query_one(Table)
        if self._found is None or not table.room:
            return
        lines = arranged(self._found.rows, self._sorting, self._wanted)
        self._lines = {line.project.id: line for line in lines}
        room = table.room
        marked = {row.client.id for row in self.marked}
        rows = ((portfolio_rows.row(line, room), line.row.client.id in marked) for line in lines)
        table.show(portfolio_rows.columns(room, lines), [with_mark(row) if mark else row for row, mark in rows])
        self.query_one("#summary", OneLine).left = content(self._summary(self._found, len(lines)))

    def _summary(self, found: Portfolio, shown: int) -> Ink:
        if marks := self.summary_of_marks():
            return marks
        if not found.rows:
            return (("No live project yet: a adds a client, then a project.", "muted"),)
        if self._wanted:
            return (f"{shown} of {len(found.rows)} projects with ", "muted"), (self._wanted, "accent bold"), _ESCAPE
        if self._sorting != "queue":
            then = f"  S goes on to {after(self._sorting)}"
            return ("Sorted by ", "muted"), (self._sorting, "accent bold"), (then, "muted")
        return call_now(found.queue, self.size.width - 2)

    def queue(self) -> Sequence[QueueRow]:
        """All clients with a live project."""
        return self._found.queue if self._found else ()

    @property
    def _line(self) -> PortfolioRow | None:
        return self._lines.get(self.query_one(Table).key or "")

    def spot(self) -> Spot | None:
        """The project under the cursor and its client."""
        return Spot(self._line.row, self._line.project) if self._line else None

    @on(Table.Moved)
    def explain(self) -> None:
        """Tell in the panel why the client stands where it stands."""
        found, line = self._found, self._line
        if found and line:
            self.query_one(Panel).tell(lambda width: whole(line, found.desk, width))

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
        self.relist()

    def action_sort(self) -> None:
        """Go on to the next order."""
        self._sorting = after(self._sorting)
        self.relist()

    def action_leave(self) -> None:
        """Let go of the marks, clear the filter, else go back."""
        if self.query_one(Foot).is_asking or (self._wanted and not self.marked):
            self._wanted = ""
            self.query_one(Foot).show_keys()
            self.relist()
            self.query_one(Table).focus()
        else:
            super().action_leave()


_ESCAPE = ("  esc shows all", "muted")
