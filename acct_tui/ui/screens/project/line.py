"""What the keys do on the line of a project's page that is under the cursor."""

from functools import partial
from typing import Final

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.queue.explained import explained
from acct_tui.ui.actions import add as adding
from acct_tui.ui.actions.client_keys import client_acts, copy
from acct_tui.ui.actions.deeds import deal_with_reason, postpone, tick_off
from acct_tui.ui.actions.owed import copy_message
from acct_tui.ui.actions.row import row_acts
from acct_tui.ui.frames.frame import Act, Frame
from acct_tui.ui.keys import act, key
from acct_tui.ui.screens.project.tabs.pages import Pages
from acct_tui.words.safe import fit, one_line

UNEDITED = ("reasons", "checks")
"""Lines of a tab that are no rows of the book."""
_TOLD = 60
"""Cells of what was copied that are told."""
LATER = "A new day for what is owed or planned under the cursor, else the next contact"
DISPUTE = "Dispute the invoice under the cursor, say what is next, or settle it"
KEYS: Final = (
    key("x", act("deal"), "done", "Tick off what is under the cursor: kept, told, done, paid"),
    key("enter", act("open"), "open", "Open what is under the cursor", foot=False),
    key("a", act("add"), "add", "Write down in one line what was agreed, or add what this tab lists"),
    key("z", act("later"), "later", LATER),
    key("P", act("pack"), "evidence", "An evidence pack: claim, facts, the ask, what waiting costs", foot=False),
    key("e", act("edit"), "edit", "Edit what is under the cursor, else the project"),
    key("D", act("dispute"), "dispute", DISPUTE, foot=False),
)


class LineKeys:
    """The line under the cursor of the tab in front; what cannot be done to it is done to the project."""

    def __init__(self, screen: Frame, pages: Pages, project_id: str) -> None:
        self._screen, self._pages = screen, pages
        self._project = Ref("projects", project_id)

    def acts(self) -> dict[str, Act]:
        """What the keys do."""
        client = client_acts(self._screen)
        return {
            **client,
            **row_acts(self._screen, lambda: self._row or self._project, {"dispute": self._dispute}),
            "add": self._add,
            "open": self._open,
            "deal": self._deal,
            "later": partial(self._postpone, client["later"]),
            "copy": partial(copy, self._screen, partial(self._copy, client["copy"])),
            "pack": self._pack,
        }

    @property
    def _row(self) -> Ref | None:
        """The row of the book under the cursor; a reason is none, nor is a line of the checklist."""
        ref = self._pages.ref
        return ref if ref and ref.table not in UNEDITED else None

    def _add(self) -> None:
        """Add what the tab lists."""
        page = self._pages.page
        if page:
            wishes = self._pages.tab.wishes(page, self._pages.ref)
            adding.ask(self._screen, wishes, page.client, page.project)

    def _open(self) -> None:
        """Edit the row of the book under the cursor; a reason is explained, a line of the checklist is ticked."""
        ref = self._pages.ref
        if self._pages.open_rest():
            return
        is_check = ref is not None and ref.table == "checks"
        self._screen.action_act("edit" if self._row else "deal" if is_check else "why")

    def _postpone(self, otherwise: Act) -> None:
        """Ask for a new day of what is under the cursor, else for the next contact."""
        if not (self._row and postpone(self._screen, self._row)):
            otherwise()

    def _copy(self, otherwise: Act) -> None:
        """Copy what is useful of the line under the cursor, else what is copied of the client."""
        ref, page, tab = self._row, self._pages.page, self._pages.tab
        if ref is None or page is None:
            otherwise()
        elif tab.name == "owed":
            copy_message(self._screen, ref)
        elif text := tab.copied(page, ref):
            self._screen.app.copy_to_clipboard(text)
            self._screen.say(f"Copied: {fit(one_line(text), _TOLD)}")
        else:
            otherwise()

    def _pack(self) -> None:
        """Put together an evidence pack about what is under the cursor, else about the project."""
        from acct_tui.ui.actions.evidence import ask_pack

        ask_pack(self._screen, self._row, self._project)

    def _dispute(self, ref: Ref) -> None:
        """Ask why the invoice under the cursor is disputed, what comes next, or why it is settled."""
        from acct_tui.ui.dialogs.money.dispute import ask_dispute

        ask_dispute(self._screen, ref)

    def _deal(self) -> None:
        """Tick off what is under the cursor: a reason by its own verb, anything else as its kind is settled."""
        ref, spot, page = self._pages.ref, self._screen.spot(), self._pages.page
        if ref and ref.table != "reasons":
            tick_off(self._screen, ref)
        elif spot:
            lines = explained(spot.row, page.desk).lines if page and ref else ()
            reason = next((line.reason for line in lines if ref and line.key == ref.id), None)
            if reason and reason.verb and reason.finding.subject:
                deal_with_reason(self._screen, spot, reason)
            else:
                self._screen.say("Nothing here to tick off: a call deals with it (c).", is_error=True)
