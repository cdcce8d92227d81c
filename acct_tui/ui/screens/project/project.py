"""The page of a project: where it stands, and tabs for its plan, debts, people, talks, money, care and brief."""

from collections.abc import Mapping
from functools import partial
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.book import Book
from acct_tui.services.portfolio import Portfolio
from acct_tui.services.project import page_of
from acct_tui.ui.actions import plan as planning
from acct_tui.ui.actions.client_keys import CLIENT_KEYS
from acct_tui.ui.frames.filter import Filter
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import act, key, layered
from acct_tui.ui.messages import OpenForm
from acct_tui.ui.presentation.ink import content
from acct_tui.ui.screens.project import head as project_head
from acct_tui.ui.screens.project import line
from acct_tui.ui.screens.project.line import LineKeys
from acct_tui.ui.screens.project.tabs.pages import Pages
from acct_tui.ui.widgets.oneline import OneLine

TAB_KEYS: Final = (
    key("]", act("next_tab"), "tab", "Next tab"),
    key("[", act("tab_before"), "tab before", "Tab before", foot=False),
    key("J", act("scroll"), "scroll", "Scroll the text below the table, or beside it", foot=False),
    key("K", act("scroll_back"), "scroll", "Scroll it back", foot=False),
    key("/", act("find"), "find", "Filter the lines of the tab"),
)
KEYS: Final = (
    key("n", act("next_stage"), "stage", "Go on to the next stage, by its checklist"),
    key("w", act("why"), "why", "Why this client stands here, and why not in the lane now", foot=False),
    key("p", act("pin"), "pin", "Pin the client to the top, or let go; three at most", foot=False),
)


class ProjectScreen(Frame):
    """One project in full; it is left when the project is none of the live ones any more."""

    CSS_PATH = "project.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (150, "-broad")]  # noqa: RUF012 as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = layered(CLIENT_KEYS, TAB_KEYS, line.KEYS, KEYS)

    def __init__(self, book: Book, project_id: str, at: Ref | None = None) -> None:
        super().__init__(book)
        self.project_id = project_id
        self._sought = at
        self._is_leaving = False
        self._pages = Pages()
        self._filter = Filter(self, "words in a line", lambda: self._pages.filter(self._filter.wanted))
        self.acts = {
            **LineKeys(self, self._pages, project_id).acts(),
            "next_tab": partial(self._pages.turn, 1),
            "tab_before": partial(self._pages.turn, -1),
            "scroll": partial(self._pages.scroll_panel, 1),
            "scroll_back": partial(self._pages.scroll_panel, -1),
            "find": self._filter.ask_anew,
            "next_stage": self._go_to_next_stage,
        }
        self.lets_go = (self._filter.clear,)

    def body(self) -> ComposeResult:
        """Three lines about the project, then its tabs."""
        yield OneLine(id="name")
        yield OneLine(id="path")
        yield OneLine(id="health")
        yield self._pages

    def show(self, found: Portfolio) -> None:
        """Show the project as it is in the portfolio that was read just now."""
        page = page_of(self.book, found, self.project_id)
        self._pages.show(page)
        if page is None:
            self.call_after_refresh(self._give_way)
            return
        for name, left, right in (
            ("#name", project_head.name, project_head.next_step),
            ("#path", project_head.path, project_head.dates),
            ("#health", project_head.health, project_head.quiet),
        ):
            told = self.query_one(name, OneLine)
            told.left, told.right = content(left(page)), content(right(page))
        self.seek(self._sought)
        self._sought = None

    def seek(self, at: Ref | None) -> None:
        """Go to the line of a row of the book on whichever tab it is; one on none opens its form."""
        if at and not self._pages.seek(at):
            self.post_message(OpenForm(at.table, at.id))

    def on_resize(self) -> None:
        """Use the new width."""
        self.call_after_refresh(self._pages.fit)

    def on_screen_resume(self) -> None:
        """Leave, if the project went while a dialog was above."""
        self.call_after_refresh(self._give_way)

    def _give_way(self) -> None:
        """Leave a project that is no longer there; a dialog above is closed first."""
        if self._pages.page is None and self.app.screen is self and not self._is_leaving:
            self._is_leaving = True
            self.dismiss()

    def spot(self) -> Spot | None:
        """The project and its client."""
        page = self._pages.page
        return Spot(page.row.row, page.project) if page else None

    @property
    def words(self) -> Mapping[str, str]:
        """What keys are called on the tab in front."""
        return {act(name): word for name, word in self._pages.tab.verbs.items()}

    @on(Pages.Turned)
    def _tell_keys(self) -> None:
        """Tell what the keys do on the tab that has come to the front; a filter was for the one before."""
        self._filter.forget()
        self.foot.list_keys()

    def _go_to_next_stage(self) -> None:
        if self._pages.page:
            planning.next_stage(self, self._pages.page)
