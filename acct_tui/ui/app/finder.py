"""Finding anything by its words, and opening it where it stands."""

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.book import Book
from acct_tui.ui.app.first_minute import Beginnings
from acct_tui.ui.messages import OpenForm, OpenProject, OpenRow


class Searching(Beginnings):
    """An app in which everything is found; the words looked for last, and what was opened of them, are kept."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._sought = ""
        self._opened: Ref | None = None

    def action_search(self) -> None:
        """Find in everything."""
        from acct_tui.ui.dialogs.book.search import Search

        self.push_screen(Search(self.book, self._sought, self._opened, self._keep), self._open)

    def _keep(self, sought: str) -> None:
        self._sought = sought

    def _open(self, ref: Ref | None) -> None:
        if ref:
            self._opened = ref
            self.post_message(OpenRow(ref))

    def _open_row(self, wish: OpenRow) -> None:
        """Show a row on its page; a client or project is the page."""
        from acct_tui.services.search import page

        def open_it() -> None:
            table, row_id = wish.ref.table, wish.ref.id
            found = page(self.book, table, row_id)
            at = None if table in ("clients", "projects") else wish.ref
            self.post_message(OpenProject(found, at) if found else OpenForm(table, row_id))

        self.front.open(open_it)
