"""The portfolio: every live project on one screen."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content

from acct_tui.domain.queue.free_call import next_to_call
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.book import Book
from acct_tui.services.filter import SOUGHT
from acct_tui.services.portfolio import Portfolio, PortfolioRow
from acct_tui.ui.actions.client_keys import CLIENT_KEYS, client_acts
from acct_tui.ui.actions.marked import marked_acts
from acct_tui.ui.frames.filter import FIND_CLIENTS, Filter
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.marks import MARK, Marks
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import layered
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.ui.presentation.summary import call_now, without_projects
from acct_tui.ui.presentation.why import whole
from acct_tui.ui.screens.portfolio import arrangement
from acct_tui.ui.screens.portfolio import rows as portfolio_rows
from acct_tui.ui.screens.portfolio.arrangement import Arrangement
from acct_tui.ui.screens.portfolio.order import arranged
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.panel import Panel
from acct_tui.ui.widgets.table import Table


class PortfolioScreen(Frame):
    """Twenty projects and what to do next with each."""

    mode = "portfolio"
    CSS_PATH = "portfolio.tcss"
    BINDINGS: ClassVar[list[BindingType]] = layered(CLIENT_KEYS, [FIND_CLIENTS, MARK], arrangement.KEYS)

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._found: Portfolio | None = None
        self._lines: dict[str, PortfolioRow] = {}
        self._filter = Filter(self, SOUGHT, self.relist)
        self._marks = Marks(self, self._queue, self.relist)
        self._arrangement = Arrangement(self, self._filter, self.relist)
        client = client_acts(self)
        marked = marked_acts(self, self._marks, client)
        self.acts = {**client, **marked, **self._arrangement.acts, "find": self._filter.ask}
        self.lets_go = (self._filter.close, self._marks.let_go, self._filter.clear)

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
        lines = arranged(self._found.rows, self._arrangement.order, self._filter.wanted)
        self._lines = {line.project.id: line for line in lines}
        layout = portfolio_rows.layout(table.room, lines, self._found.desk.today)
        rows = [self._marks.signed(layout.row(line), line.row.client) for line in lines]
        table.show(layout.columns, rows, at=at)
        self.query_one("#summary", OneLine).left = content(self._summary(self._found, len(lines)))

    def _summary(self, found: Portfolio, shown: int) -> Ink:
        if marks := self._marks.told():
            return marks
        if not found.rows:
            return without_projects(found)
        if self._filter.wanted:
            save = "  ctrl+s saves it" if self.foot.is_asking else ""
            by = "" if self._arrangement.is_usual else f", by {self._arrangement.order}"
            return self._filter.told(f"{shown} of {len(found.rows)} projects", by, save)
        if not self._arrangement.is_usual:
            return self._arrangement.told()
        return call_now(found.queue, found.desk, self.size.width - 2)

    def _queue(self) -> Sequence[QueueRow]:
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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A filter is saved from its line: a ctrl+s too many after a call asks for nothing."""
        if parameters == ("keep_filter",):
            return self.foot.is_asking
        return super().check_action(action, parameters)
