"""The tabs of a project's page: one table and one panel, filled by whichever tab is in front."""

from collections.abc import Sequence
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.project import ProjectPage
from acct_tui.ui.presentation.ink import Ink
from acct_tui.ui.screens.project.tabs.brief import BRIEF
from acct_tui.ui.screens.project.tabs.care import CARE
from acct_tui.ui.screens.project.tabs.log import LOG
from acct_tui.ui.screens.project.tabs.money import MONEY
from acct_tui.ui.screens.project.tabs.overview import OVERVIEW
from acct_tui.ui.screens.project.tabs.owed import OWED
from acct_tui.ui.screens.project.tabs.people import PEOPLE
from acct_tui.ui.screens.project.tabs.plan import PLAN
from acct_tui.ui.screens.project.tabs.tab import Tab
from acct_tui.ui.widgets.table import Column, Row, Table
from acct_tui.ui.widgets.tabs import TabLine
from acct_tui.words.safe import folded

TABS: Final = (OVERVIEW, PLAN, OWED, PEOPLE, LOG, MONEY, CARE, BRIEF)


AT_ONCE = 100
"""As many lines of a long tab are shown before the rest is asked for: building them takes most of the time."""
_REST = "rest"


class Pages(Vertical):
    """The tab in front, with the cursor of each tab where it was left; no page once the project is gone."""

    class Turned(Message):
        """Another tab is in front."""

    def __init__(self) -> None:
        super().__init__()
        self.page: ProjectPage | None = None
        self._cursors: dict[str, str | None] = {}
        self._wanted = ""
        self._told: Ref | None = None
        self._whole: set[str] = set()
        self.tab: Tab = TABS[0]

    def compose(self) -> ComposeResult:
        """The line of tabs, the lines of the one in front, and the panel about the line under the cursor."""
        yield TabLine()
        with Container(id="page"):
            yield Table()
            with VerticalScroll(id="detail", can_focus=False):
                yield Static(id="about")

    @property
    def ref(self) -> Ref | None:
        """The row of the book under the cursor."""
        return self.query_one(Table).ref

    def show(self, page: ProjectPage | None) -> None:
        """Show a page that was read just now."""
        self.page = page
        self._fill(self.query_one(Table).key)

    def turn(self, by: int) -> None:
        """Bring the tab so many places further to the front."""
        self.go((TABS.index(self.tab) + by) % len(TABS))

    def go(self, number: int) -> None:
        """Bring a tab to the front."""
        table = self.query_one(Table)
        self._cursors[self.tab.name] = table.key
        self._wanted = ""
        self.tab = TABS[number]
        self._fill(self._cursors.get(self.tab.name))
        table.focus()
        self.post_message(self.Turned())

    @on(TabLine.Clicked)
    def _go(self, event: TabLine.Clicked) -> None:
        """Go to the tab that was clicked."""
        self.go(event.number)

    def seek(self, ref: Ref) -> bool:
        """Bring the first tab to the front that has a line about this row, with the cursor there; whether one has."""
        width = self.query_one(Table).size.width
        found = (tab for tab in TABS if self.page and str(ref) in {row.key for row in tab.rows(self.page, width)})
        tab = next(found, None)
        if tab:
            self.go(TABS.index(tab))
            self._whole.add(tab.name)
            self._fill(str(ref))
        return tab is not None

    def open_rest(self) -> bool:
        """Show the lines behind the one under the cursor that stands for them; whether it is that one."""
        is_rest = self.query_one(Table).key == _REST
        if is_rest:
            self._whole.add(self.tab.name)
            self._fill(None)
        return is_rest

    def filter(self, wanted: str) -> None:
        """Show the lines of the tab that contain every word."""
        self._wanted = wanted
        self._fill(self.query_one(Table).key)

    def fit(self) -> None:
        """Show the lines in the width that there is now."""
        self._fill(self.query_one(Table).key)

    def scroll_panel(self, by: int) -> None:
        """Scroll the panel by half of what it shows."""
        panel = self.query_one("#detail")
        panel.scroll_relative(y=by * max(1, panel.size.height // 2), animate=False)

    def _fill(self, at: str | None) -> None:
        if self.page is None:
            return
        table = self.query_one(Table)
        line = self.query_one(TabLine)
        line.words = tuple((tab.word, tab.count(self.page)) for tab in TABS)
        line.front = TABS.index(self.tab)
        width = table.size.width
        columns = self.tab.columns(width)
        rows = [row for row in self.tab.rows(self.page, width) if self._fits(row)]
        if len(rows) > AT_ONCE and self.tab.name not in self._whole:
            rows = [*rows[:AT_ONCE], _rest(len(rows) - AT_ONCE, columns)]
        table.show(columns, rows, at=at or _first(rows))
        self._tell()

    def _fits(self, row: Row) -> bool:
        said = folded(" ".join([*(text for cell in row.cells for text, _ in cell), row.said]))
        return all(word in said for word in folded(self._wanted).split())

    @on(Table.Moved)
    def _tell(self) -> None:
        """Tell in the panel about the line under the cursor."""
        detail = self.query_one("#detail")
        if self.page:
            if self._told != self.ref:
                self._told = self.ref
                detail.scroll_home(animate=False)
            width = detail.scrollable_content_region.width or self.size.width - 4
            lines = self.tab.detail(self.page, self.ref, width)
            self.query_one("#about", Static).update(Content("\n").join(lines))
            detail.set_class(self.tab is OVERVIEW, "-large")


def _rest(count: int, columns: Sequence[Column]) -> Row:
    """The line that stands for those that are not shown yet, its words in the widest column."""
    words: Ink = ((f"{count} more: enter shows all", "muted"),)
    return Row(_REST, tuple(words if not column.width else () for column in columns))


def _first(rows: list[Row]) -> str | None:
    return next((row.key for row in rows if not row.is_heading), None)
