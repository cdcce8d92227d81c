"""The page of a project: where it stands, and tabs for its plan, debts, people, talks, money, care and brief."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.book import Book
from acct_tui.services.portfolio import Portfolio
from acct_tui.services.project import page_of
from acct_tui.ui.actions import plan as planning
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import key
from acct_tui.ui.messages import OpenForm
from acct_tui.ui.presentation.ink import content
from acct_tui.ui.screens.project import head as project_head
from acct_tui.ui.screens.project.line import LineScreen
from acct_tui.ui.screens.project.tabs.pages import Pages
from acct_tui.ui.widgets.oneline import OneLine


class ProjectScreen(LineScreen):
    """One project in full; it is left when the project is none of the live ones any more."""

    CSS_PATH = "project.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (150, "-broad")]  # noqa: RUF012 as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        key("n", "next_stage", "stage", "Go on to the next stage, by its checklist"),
        key("w", "why", "why", "Why this client stands here, and why not in the lane now", foot=False),
        key("p", "pin", "pin", "Pin the client to the top, or let go; three at most", foot=False),
    ]

    def __init__(self, book: Book, project_id: str, at: Ref | None = None) -> None:
        super().__init__(book, project_id)
        self._sought = at
        self._is_leaving = False

    def body(self) -> ComposeResult:
        """Three lines about the project, then its tabs."""
        yield OneLine(id="name")
        yield OneLine(id="path")
        yield OneLine(id="health")
        yield Pages()

    def show(self, found: Portfolio) -> None:
        """Show the project as it is in the portfolio that was read just now."""
        self.page = page_of(self.book, found, self.project_id)
        if self.page is None:
            self.call_after_refresh(self._give_way)
            return
        for name, left, right in (
            ("#name", project_head.name, project_head.next_step),
            ("#path", project_head.path, project_head.dates),
            ("#health", project_head.health, project_head.quiet),
        ):
            line = self.query_one(name, OneLine)
            line.left, line.right = content(left(self.page)), content(right(self.page))
        self.pages.show(self.page)
        self.seek(self._sought)
        self._sought = None

    def seek(self, at: Ref | None) -> None:
        """Go to the line of a row of the book on whichever tab it is; one on none opens its form."""
        if at and not self.pages.seek(at):
            self.post_message(OpenForm(at.table, at.id))

    def on_screen_resume(self) -> None:
        """Leave, if the project went while a dialog was above."""
        self.call_after_refresh(self._give_way)

    def _give_way(self) -> None:
        """Leave a project that is no longer there; a dialog above is closed first."""
        if self.page is None and self.app.screen is self and not self._is_leaving:
            self._is_leaving = True
            self.dismiss()

    def spot(self) -> Spot | None:
        """The project and its client."""
        return Spot(self.page.row.row, self.page.project) if self.page else None

    def action_next_stage(self) -> None:
        """Go on to the next stage."""
        if self.page:
            planning.next_stage(self, self.page)
