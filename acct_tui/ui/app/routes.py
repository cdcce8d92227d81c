"""Who meets the wishes of screens: orders to the book, words at the foot, pages and forms."""

from collections.abc import Callable, Mapping

from textual.screen import Screen

from acct_tui.domain.queue.veil import HIDDEN
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.ui import messages
from acct_tui.ui.app.front import Front
from acct_tui.ui.app.look import Look
from acct_tui.ui.app.open_calls import OpenCalls
from acct_tui.ui.app.unsaved import Unsaved
from acct_tui.ui.app.way_out import WayOut
from acct_tui.ui.frames.frame import Frame


class Routes(Look):
    """An app of one book that carries out what its screens post."""

    def __init__(self, book: Book) -> None:
        super().__init__(book.settings.theme)
        self.front = Front(self, book, self._keep_up)
        self.calls = OpenCalls(self.front)
        self.unsaved = Unsaved(self.front)
        self.way_out = WayOut(self, self.turns, self.unsaved)

    @property
    def book(self) -> Book:
        """The book that is open."""
        return self.front.book

    @property
    def frame(self) -> Frame:
        """The screen of the book that is in front, below any dialog."""
        return self.front.frame

    def _keep_up(self, book: Book) -> None:
        raise NotImplementedError

    def _order(self, order: messages.Order) -> None:
        """Write to the book."""
        self.front.attempt(order.carry_out)

    def _changed(self, changed: messages.Changed) -> None:
        """Read the book anew."""
        self.front.done(changed.words)

    def _say(self, said: messages.Say) -> None:
        """Tell something at the foot."""
        self.frame.say(said.words, is_error=said.is_error)

    def _open_project(self, wish: messages.OpenProject) -> None:
        """Show the page of a project."""
        from acct_tui.ui.screens.project.project import ProjectScreen

        if isinstance(self.screen, ProjectScreen) and self.screen.project_id == wish.project_id:
            self.screen.seek(wish.at)
        else:
            self.push_screen(ProjectScreen(self.book, wish.project_id, wish.at))

    def action_triage(self) -> None:
        """Go through what is owed and due, client by client."""
        from acct_tui.ui.screens.triage.triage import TriageScreen

        self._open_once(TriageScreen, "Triage")

    def action_evening(self) -> None:
        """Close the day."""
        from acct_tui.ui.screens.evening.evening import EveningScreen

        self._open_once(EveningScreen, "The evening close")

    def action_rule(self) -> None:
        """Show who called whom first."""
        from acct_tui.ui.screens.golden_rule.golden_rule import GoldenRuleScreen

        self._open_once(GoldenRuleScreen, "The golden rule")

    def action_book(self) -> None:
        """Show everything in the book, table by table."""
        from acct_tui.ui.screens.book.book import BookScreen

        self._open_once(BookScreen, "The book")

    def _open_once(self, kind: Callable[[Book, str], Screen[None]], name: str) -> None:
        """Open a screen above the one in front, whose number it keeps, unless it is open on the way back already."""
        if any(type(screen) is kind for screen in self.screen_stack):
            leads = "" if type(self.screen) is kind else ": esc leads back to it"
            self.frame.say(f"{name} is open already{leads}.")
        else:
            self.push_screen(kind(self.book, self.frame.mode))

    def action_messages(self) -> None:
        """Show the messages that remind of invoices, all of them as one batch."""
        from acct_tui.ui.dialogs.money.messages_due import show_messages

        show_messages(self.frame)

    def _open_form(self, wish: messages.OpenForm) -> None:
        """Ask for the fields of a row."""
        from acct_tui.ui.dialogs.book.record_form import RecordForm

        def form() -> RecordForm:
            made = RecordForm(self.book, wish.table, wish.row_id, wish.given)
            made.begin = wish.begin
            return made

        self._ask_openly(form, wish.table, wish.row_id, wish.given)

    def _begin_brief(self, wish: messages.BeginBrief) -> None:
        """Ask the usual questions."""
        from acct_tui.services.brief import ask_the_usual

        self.front.attempt(lambda: ask_the_usual(self.book, wish.project_id))

    def _ask_delete(self, wish: messages.AskDelete) -> None:
        """Ask before a row goes, with everything that belongs to it."""
        from acct_tui.ui.dialogs.book.confirm_delete import ConfirmDelete

        self._ask_openly(lambda: ConfirmDelete(self.book, wish.ref.table, wish.ref.id), wish.ref.table, wish.ref.id)

    def _ask_openly(
        self, make: Callable[[], Screen[str]], table: str, row_id: str | None, given: Mapping[str, object] | None = None
    ) -> None:
        """Show the dialog of a row, unless others can see the screen and must not see the row."""
        from acct_tui.services.records import is_hidden

        def seen() -> Screen[str]:
            if self.book.is_shared and is_hidden(self.book, table, row_id, given or {}):
                raise Refused(HIDDEN)
            return make()

        self._ask(seen)

    def _ask(self, make: Callable[[], Screen[str]]) -> None:
        """Show a dialog and tell what it did; a row that is gone or a busy book is told at the foot."""

        def ask() -> None:
            self.push_screen(make(), self.front.done)

        self.front.open(ask)
