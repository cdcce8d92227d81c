"""Finding anything by its words, and opening it where it stands."""

from acct_tui.domain.facts.ref import Ref
from acct_tui.ui.app.front import Front
from acct_tui.ui.messages import OpenForm, OpenProject, OpenRow


class Finder:
    """Finds everything; the words looked for last, and what was opened of them, are kept."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._sought = ""
        self._opened: Ref | None = None

    def search(self) -> None:
        """Find in everything."""
        from acct_tui.ui.dialogs.book.search import Search

        search = Search(self._front.book, self._sought, self._opened, self._keep)
        self._front.app.push_screen(search, self._open)

    def _keep(self, sought: str) -> None:
        self._sought = sought

    def _open(self, ref: Ref | None) -> None:
        if ref:
            self._opened = ref
            self._front.app.post_message(OpenRow(ref))

    def open_row(self, wish: OpenRow) -> None:
        """Show a row on its page; a client or project is the page."""
        from acct_tui.services.search import page

        def open_it() -> None:
            table, row_id = wish.ref.table, wish.ref.id
            found = page(self._front.book, table, row_id)
            at = None if table in ("clients", "projects") else wish.ref
            self._front.app.post_message(OpenProject(found, at) if found else OpenForm(table, row_id))

        self._front.open(open_it)
