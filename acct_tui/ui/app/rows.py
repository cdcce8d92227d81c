"""The dialogs that any row of any table has: its form, and the question before it goes."""

from collections.abc import Callable, Mapping

from textual.screen import Screen

from acct_tui.domain.queue.veil import HIDDEN
from acct_tui.services.refusals import Refused
from acct_tui.ui.app.front import Front
from acct_tui.ui.messages import AskDelete, BeginBrief, OpenForm


class Rows:
    """Adds, edits and deletes rows."""

    def __init__(self, front: Front) -> None:
        self._front = front

    def open_form(self, wish: OpenForm) -> None:
        """Ask for the fields of a row."""
        from acct_tui.ui.dialogs.book.record_form import RecordForm

        def form() -> RecordForm:
            made = RecordForm(self._front.book, wish.table, wish.row_id, wish.given)
            made.begin = wish.begin
            return made

        self._ask_openly(form, wish.table, wish.row_id, wish.given)

    def ask_delete(self, wish: AskDelete) -> None:
        """Ask before a row goes, with everything that belongs to it."""
        from acct_tui.ui.dialogs.book.confirm_delete import ConfirmDelete

        table, row_id = wish.ref.table, wish.ref.id
        self._ask_openly(lambda: ConfirmDelete(self._front.book, table, row_id), table, row_id)

    def begin_brief(self, wish: BeginBrief) -> None:
        """Ask the usual questions."""
        from acct_tui.services.brief import ask_the_usual

        self._front.attempt(lambda: ask_the_usual(self._front.book, wish.project_id))

    def _ask_openly(
        self, make: Callable[[], Screen[str]], table: str, row_id: str | None, given: Mapping[str, object] | None = None
    ) -> None:
        """Show the dialog of a row, unless others can see the screen and must not see the row."""
        from acct_tui.services.records import is_hidden

        def ask() -> None:
            book = self._front.book
            if book.is_shared and is_hidden(book, table, row_id, given or {}):
                raise Refused(HIDDEN)
            self._front.app.push_screen(make(), self._front.done)

        self._front.open(ask)
