"""The page of a project: where it stands, and tabs for its plan, debts, people, talks and money."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from acct_tui.services.book import Book
from acct_tui.services.portfolio import Portfolio
from acct_tui.services.project import ProjectPage, page_of
from acct_tui.services.settling import settle
from acct_tui.ui import dealing
from acct_tui.ui.ink import content
from acct_tui.ui.keys import key
from acct_tui.ui.messages import AskDelete, OpenForm, Order
from acct_tui.ui.screens import project_head
from acct_tui.ui.screens.project_tabs.adding import add_to
from acct_tui.ui.screens.project_tabs.pages import Pages
from acct_tui.ui.screens.project_tabs.tab import Thing, thing_of
from acct_tui.ui.screens.tabbed import TabbedScreen
from acct_tui.ui.spot import Spot
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.table import Table


class ProjectScreen(TabbedScreen):
    """One project in full; it is left when the project is none of the live ones any more."""

    CSS_PATH = "project.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (150, "-broad")]  # noqa: RUF012 as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        key("w", "why", "why", "Why this client stands here, and why not in the lane now", foot=False),
        key("p", "pin", "pin", "Pin the client to the top, or let go; three at most", foot=False),
        key("x", "deal", "done", "Tick off what is under the cursor: kept, told, done, paid"),
        key("enter", "open", "open", "Open what is under the cursor", foot=False),
        key("a", "add", "add", "Write down in one line what was agreed, or add what this tab lists"),
        key("e", "edit", "edit", "Edit what is under the cursor, else the project"),
    ]

    def __init__(self, book: Book, project_id: str, thing: str = "") -> None:
        super().__init__(book)
        self.project_id = project_id
        self._sought = thing
        self._page: ProjectPage | None = None
        self._is_leaving = False

    def body(self) -> ComposeResult:
        """Three lines about the project, then its tabs."""
        yield OneLine(id="name")
        yield OneLine(id="path")
        yield OneLine(id="health")
        yield Pages()

    @property
    def _thing(self) -> Thing | None:
        """The row of the book under the cursor; a reason is none."""
        thing = self.pages.thing
        return thing if thing and thing.table != "reasons" else None

    def show(self, found: Portfolio) -> None:
        """Show the project as it is in the portfolio that was read just now."""
        self._page = page_of(self.book, found, self.project_id)
        if self._page is None:
            self.call_after_refresh(self._give_way)
            return
        for name, left, right in (
            ("#name", project_head.name, project_head.next_step),
            ("#path", project_head.path, project_head.dates),
            ("#health", project_head.health, project_head.quiet),
        ):
            line = self.query_one(name, OneLine)
            line.left, line.right = content(left(self._page)), content(right(self._page))
        self.pages.show(self._page)
        self.seek(self._sought)
        self._sought = ""

    def seek(self, thing: str) -> None:
        """Go to the line of a row of the book, "table:id", on whichever tab it is; one on none opens its form."""
        sought = thing_of(thing)
        if sought and not self.pages.seek(sought):
            self.post_message(OpenForm(sought.table, sought.id))

    def on_screen_resume(self) -> None:
        """Leave, if the project went while a dialog was above."""
        self.call_after_refresh(self._give_way)

    def _give_way(self) -> None:
        """Leave a project that is no longer there; a dialog above is closed first."""
        if self._page is None and self.app.screen is self and not self._is_leaving:
            self._is_leaving = True
            self.dismiss()

    def spot(self) -> Spot | None:
        """The project and its client."""
        return Spot(self._page.row.row, self._page.project) if self._page else None

    def action_add(self) -> None:
        """Add what the tab lists."""
        if self._page:
            add_to(self, self._page, self.pages.tab, self.pages.thing)

    @on(Table.Opened)
    def action_open(self) -> None:
        """Edit the row of the book under the cursor; a reason is explained."""
        if self._thing:
            self.action_edit()
        else:
            self.action_why()

    def action_edit(self) -> None:
        """Edit what is under the cursor, else the project."""
        thing = self._thing or Thing("projects", self.project_id)
        self.post_message(OpenForm(thing.table, thing.id))

    def action_delete(self) -> None:
        """Ask to delete what is under the cursor, else the project."""
        thing = self._thing or Thing("projects", self.project_id)
        self.post_message(AskDelete(thing.table, thing.id))

    def action_deal(self) -> None:
        """Tick off what is under the cursor: a reason by its own verb, anything else as its kind is settled."""
        thing, spot = self.pages.thing, self.spot()
        if thing and thing.table != "reasons":
            self.post_message(Order(partial(settle, self.book, thing.table, thing.id)))
        elif spot:
            reason = next((each for each in spot.row.reasons if thing and each.term == thing.id), None)
            if reason and reason.verb and reason.finding.subject:
                dealing.settle(self, spot, reason)
            else:
                self.say("Nothing here to tick off: a call deals with it (c).", is_error=True)
