"""The page of a project: where it stands, and tabs for its plan, debts, people, talks and money."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from acct_tui.services.book import Book
from acct_tui.services.portfolio import Portfolio
from acct_tui.services.project import ProjectPage, page_of
from acct_tui.ui import adding, dealing, owing, planning, postponing, settling
from acct_tui.ui.ink import content
from acct_tui.ui.keys import key
from acct_tui.ui.messages import AskDelete, OpenForm
from acct_tui.ui.screens import project_head
from acct_tui.ui.screens.project_tabs.pages import Pages
from acct_tui.ui.screens.project_tabs.tab import Thing, thing_of
from acct_tui.ui.screens.tabbed import TabbedScreen
from acct_tui.ui.spot import Spot
from acct_tui.ui.widgets.foot import Foot
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.table import Table
from acct_tui.words.safe import fit, one_line

UNEDITED = ("reasons", "checks")
"""Lines of a tab that are no rows of the book."""
_TOLD = 60
"""Cells of what was copied that are told."""


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
        key("n", "next_stage", "stage", "Go on to the next stage, by its checklist", foot=False),
        key("z", "later", "later", "A new day for what is owed or planned under the cursor, else the next contact"),
        key("P", "pack", "evidence", "An evidence pack: claim, facts, the ask, what waiting costs", foot=False),
        key("e", "edit", "edit", "Edit what is under the cursor, else the project"),
        key("D", "dispute", "dispute", "Dispute the invoice under the cursor, or be done with it", foot=False),
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
        """The row of the book under the cursor; a reason is none, nor is a line of the checklist."""
        thing = self.pages.thing
        return thing if thing and thing.table not in UNEDITED else None

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
            wishes = self.pages.tab.wishes(self._page, self.pages.thing)
            adding.ask(self, wishes, self._page.client, self._page.project)

    @on(Table.Opened)
    def action_open(self) -> None:
        """Edit the row of the book under the cursor; a reason is explained, a line of the checklist is ticked."""
        thing = self.pages.thing
        if self._thing:
            self.action_edit()
        elif thing and thing.table == "checks":
            self.action_deal()
        else:
            self.action_why()

    def action_next_stage(self) -> None:
        """Go on to the next stage."""
        if self._page:
            planning.next_stage(self, self._page)

    def action_later(self) -> None:
        """Ask for a new day of what is under the cursor, else for the next contact."""
        thing = self._thing
        if not (thing and postponing.postpone(self, thing.table, thing.id)):
            super().action_later()

    def action_copy(self) -> None:
        """Copy what is useful of the line under the cursor, else what is copied of the client."""
        thing, tab = self._thing, self.pages.tab
        if thing and self._is_owed and not self.query_one(Foot).copies:
            owing.copy_message(self, thing.table, thing.id)
            return
        text = tab.copied(self._page, thing) if self._page and thing else None
        if text is None or self.query_one(Foot).copies:
            super().action_copy()
        else:
            self.app.copy_to_clipboard(text)
            self.say(f"Copied: {fit(one_line(text), _TOLD)}")

    @property
    def _is_owed(self) -> bool:
        """Whether something owed is under the cursor."""
        return self.pages.tab.name == "owed" and self._thing is not None

    def action_pack(self) -> None:
        """Put together an evidence pack about what is under the cursor, else about the project."""
        from acct_tui.ui.packing import ask_pack  # noqa: PLC0415 seldom needed

        ask_pack(self, self._thing, Thing("projects", self._project_id))

    def action_edit(self) -> None:
        """Edit what is under the cursor, else the project."""
        thing = self._thing or Thing("projects", self.project_id)
        self.post_message(OpenForm(thing.table, thing.id))

    def action_delete(self) -> None:
        """Ask to delete what is under the cursor, else the project."""
        thing = self._thing or Thing("projects", self.project_id)
        self.post_message(AskDelete(thing.table, thing.id))

    def action_dispute(self) -> None:
        """Ask why the invoice under the cursor is disputed, or not any more."""
        from acct_tui.ui.dialogs.dispute import ask_dispute  # noqa: PLC0415 only where it is asked for

        thing = self._thing
        if thing and thing.table == "invoices":
            ask_dispute(self, thing.id)
        else:
            self.say("Only an invoice is disputed: they are on the tab Money.", is_error=True)

    def action_deal(self) -> None:
        """Tick off what is under the cursor: a reason by its own verb, anything else as its kind is settled."""
        thing, spot = self.pages.thing, self.spot()
        if thing and thing.table != "reasons":
            settling.settle(self, thing.table, thing.id)
        elif spot:
            reason = next((each for each in spot.row.reasons if thing and each.term == thing.id), None)
            if reason and reason.verb and reason.finding.subject:
                dealing.settle(self, spot, reason)
            else:
                self.say("Nothing here to tick off: a call deals with it (c).", is_error=True)
