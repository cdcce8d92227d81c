"""What the keys do on the line of a project's page that is under the cursor."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.queue.explained import explained
from acct_tui.services.book import Book
from acct_tui.services.project import ProjectPage
from acct_tui.ui.actions import add as adding
from acct_tui.ui.actions import deal as dealing
from acct_tui.ui.actions import owed as owing
from acct_tui.ui.actions import postpone as postponing
from acct_tui.ui.actions import settle as settling
from acct_tui.ui.keys import key
from acct_tui.ui.messages import AskDelete, OpenForm
from acct_tui.ui.screens.project.tabbed import TabbedScreen
from acct_tui.ui.screens.project.tabs.pages import Pages
from acct_tui.ui.widgets.table import Table
from acct_tui.words.safe import fit, one_line

UNEDITED = ("reasons", "checks")
"""Lines of a tab that are no rows of the book."""
_TOLD = 60
"""Cells of what was copied that are told."""


class LineScreen(TabbedScreen):
    """A project's page whose keys act on the line under the cursor, else on the project."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("x", "deal", "done", "Tick off what is under the cursor: kept, told, done, paid"),
        key("enter", "open", "open", "Open what is under the cursor", foot=False),
        key("a", "add", "add", "Write down in one line what was agreed, or add what this tab lists"),
        key("z", "later", "later", "A new day for what is owed or planned under the cursor, else the next contact"),
        key("P", "pack", "evidence", "An evidence pack: claim, facts, the ask, what waiting costs", foot=False),
        key("e", "edit", "edit", "Edit what is under the cursor, else the project"),
        key(
            "D",
            "dispute",
            "dispute",
            "Dispute the invoice under the cursor, say what is next, or settle it",
            foot=False,
        ),
    ]

    def __init__(self, book: Book, project_id: str) -> None:
        super().__init__(book)
        self.project_id = project_id
        self.page: ProjectPage | None = None

    @property
    def ref(self) -> Ref | None:
        """The row of the book under the cursor; a reason is none, nor is a line of the checklist."""
        ref = self.pages.ref
        return ref if ref and ref.table not in UNEDITED else None

    @property
    def _whole(self) -> Ref:
        return Ref("projects", self.project_id)

    @property
    def words(self) -> Mapping[str, str]:
        """What keys are called on the tab in front."""
        pages = self.query(Pages)  # the foot may ask before they are there
        return pages.first().tab.verbs if pages else {}

    def action_add(self) -> None:
        """Add what the tab lists."""
        if self.page:
            wishes = self.pages.tab.wishes(self.page, self.pages.ref)
            adding.ask(self, wishes, self.page.client, self.page.project)

    @on(Table.Opened)
    def action_open(self) -> None:
        """Edit the row of the book under the cursor; a reason is explained, a line of the checklist is ticked."""
        ref = self.pages.ref
        if self.pages.open_rest():
            return
        if self.ref:
            self.action_edit()
        elif ref and ref.table == "checks":
            self.action_deal()
        else:
            self.action_why()

    def action_edit(self) -> None:
        """Edit what is under the cursor, else the project."""
        ref = self.ref or self._whole
        self.post_message(OpenForm(ref.table, ref.id))

    def action_delete(self) -> None:
        """Ask to delete what is under the cursor, else the project."""
        ref = self.ref or self._whole
        self.post_message(AskDelete(ref))

    def action_later(self) -> None:
        """Ask for a new day of what is under the cursor, else for the next contact."""
        if not (self.ref and postponing.postpone(self, self.ref)):
            super().action_later()

    def action_copy(self) -> None:
        """Copy what is useful of the line under the cursor, else what is copied of the client."""
        ref, tab = self.ref, self.pages.tab
        if ref is None or self.page is None or self.foot.copies:
            super().action_copy()
        elif tab.name == "owed":
            owing.copy_message(self, ref)
        elif text := tab.copied(self.page, ref):
            self.app.copy_to_clipboard(text)
            self.say(f"Copied: {fit(one_line(text), _TOLD)}")
        else:
            super().action_copy()

    def action_pack(self) -> None:
        """Put together an evidence pack about what is under the cursor, else about the project."""
        from acct_tui.ui.actions.evidence import ask_pack

        ask_pack(self, self.ref, self._whole)

    def action_dispute(self) -> None:
        """Ask why the invoice under the cursor is disputed, what comes next, or why it is settled."""
        from acct_tui.ui.dialogs.money.dispute import ask_dispute

        ref = self.ref or self._whole
        ask_dispute(self, ref)

    def action_deal(self) -> None:
        """Tick off what is under the cursor: a reason by its own verb, anything else as its kind is settled."""
        ref, spot = self.pages.ref, self.spot()
        if ref and ref.table != "reasons":
            settling.settle(self, ref)
        elif spot:
            lines = explained(spot.row, self.page.desk).lines if self.page and ref else ()
            reason = next((line.reason for line in lines if ref and line.key == ref.id), None)
            if reason and reason.verb and reason.finding.subject:
                dealing.settle(self, spot, reason)
            else:
                self.say("Nothing here to tick off: a call deals with it (c).", is_error=True)
