"""The portfolio: every live project on one screen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content

from acct_tui.domain.queue.free_call import next_to_call
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.book import Book
from acct_tui.services.portfolio import Portfolio, PortfolioRow
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import key
from acct_tui.ui.orders import Attempt
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.ui.presentation.summary import call_now, without_projects
from acct_tui.ui.presentation.why import whole
from acct_tui.ui.screens.client_filter import SiftingScreen
from acct_tui.ui.screens.portfolio import rows as portfolio_rows
from acct_tui.ui.screens.portfolio.order import after, arranged
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.panel import Panel
from acct_tui.ui.widgets.table import Table

if TYPE_CHECKING:
    from acct_tui.ui.dialogs.book.saved_filters import SavedFilters


class PortfolioScreen(SiftingScreen):
    """Twenty projects and what to do next with each."""

    mode = "portfolio"
    CSS_PATH = "portfolio.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("S", "sort", "sort", "Sort by queue, health, client, quiet or owed"),
        key("v", "saved", "saved", "Saved filters; ctrl+s in the filter line saves one", foot=False),
        key("ctrl+s", "keep_filter", "save", "Save the filter and the sorting under a name", foot=False),
    ]

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._found: Portfolio | None = None
        self._lines: dict[str, PortfolioRow] = {}
        self._sorting = "queue"

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
        self._list()

    def _list(self, *, at: str | None = None) -> None:
        table = self.query_one(Table)
        if self._found is None or not table.room:
            return
        lines = arranged(self._found.rows, self._sorting, self.wanted)
        self._lines = {line.project.id: line for line in lines}
        layout = portfolio_rows.layout(table.room, lines, self._found.desk.today)
        table.show(layout.columns, [self.signed(layout.row(line), line.row.client) for line in lines], at=at)
        self.query_one("#summary", OneLine).left = content(self._summary(self._found, len(lines)))

    def _summary(self, found: Portfolio, shown: int) -> Ink:
        if marks := self.summary_of_marks():
            return marks
        if not found.rows:
            return without_projects(found)
        if self.wanted:
            save = "  ctrl+s saves it" if self.foot.is_asking else ""
            by = f", by {self._sorting}" if self._sorting != "queue" else ""
            return self.summary_of_filter(f"{shown} of {len(found.rows)} projects", by, save)
        if self._sorting != "queue":
            then = f"  S goes on to {after(self._sorting)}"
            return ("Sorted by ", "muted"), (self._sorting, "accent bold"), (then, "muted")
        return call_now(found.queue, found.desk, self.size.width - 2)

    def queue(self) -> Sequence[QueueRow]:
        """All clients with a live project."""
        return self._found.queue if self._found else ()

    def after_call(self, client_id: str) -> None:
        """Go to the first project of whoever is to be called next, unless the cursor is to stay."""
        found = self._found
        following = next_to_call(found.queue, found.desk) if found and self.book.settings.advances else None
        lines = [line for line in self._lines.values() if following and line.row.client.id == following.client.id]
        if lines:
            self._list(at=lines[0].project.id)

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
        if found:
            self.query_one(Panel).tell(lambda width: whole(line, found.desk, width) if line else Content())

    @on(Table.Opened)
    def open_row(self) -> None:
        """Open the project that was clicked twice."""
        self.action_open()

    def action_sort(self) -> None:
        """Go on to the next order."""
        self._sorting = after(self._sorting)
        self.relist()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A filter is saved from its line: a ctrl+s too many after a call asks for nothing."""
        return self.foot.is_asking if action == "keep_filter" else super().check_action(action, parameters)

    def action_keep_filter(self) -> None:
        """Ask under which name the filter and the sorting are to be saved."""
        from acct_tui.ui.dialogs.book.saved_filters import AskFilterName

        self.keep_typed()
        if self.wanted.strip() or self._sorting != "queue":
            self.app.push_screen(AskFilterName(self.book, self.wanted.strip(), self._sorting), self.tell)
        else:
            self.say("There is nothing to save yet: filter with /, or sort with S.", is_error=True)

    def action_saved(self) -> None:
        """Offer the saved filters."""
        from acct_tui.ui.dialogs.book.saved_filters import SavedFilters

        def show() -> None:
            dialog = SavedFilters(self.book)
            self.app.push_screen(dialog, lambda number: self._take(dialog, number))

        Attempt(self, show, lambda _: None, lambda words: self.say(words, is_error=True))()

    def _take(self, dialog: "SavedFilters", number: int | None) -> None:
        """Filter and sort as it was saved."""
        if number is not None:
            self.wanted, self._sorting = dialog.filter_of(number)
            self.relist()
