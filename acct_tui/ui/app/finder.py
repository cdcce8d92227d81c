"""Finding anything by its words, and opening it where it stands."""

from acct_tui.services.book import Book
from acct_tui.ui.app.first_minute import Beginnings
from acct_tui.ui.messages import OpenForm, OpenProject, OpenThing
from acct_tui.ui.orders import Attempt


class Searching(Beginnings):
    """An app in which everything is found; the words looked for last, and what was opened of them, are kept."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._sought, self._opened = "", ""

    def action_search(self) -> None:
        """Find in everything."""
        from acct_tui.ui.dialogs.book.search import Search  # noqa: PLC0415 not for the first frame

        self.push_screen(Search(self.book, self._sought, self._opened, self._keep), self._open)

    def _keep(self, sought: str) -> None:
        self._sought = sought

    def _open(self, thing: str | None) -> None:
        if thing:
            self._opened = thing
            table, _, row_id = thing.partition(":")
            self.post_message(OpenThing(table, row_id))

    def on_open_thing(self, wish: OpenThing) -> None:
        """Show a row on its page; a client or project is the page."""
        from acct_tui.services.search import page  # noqa: PLC0415 not for the first frame

        def open_it() -> None:
            found = page(self.book, wish.table, wish.row_id)
            thing = "" if wish.table in ("clients", "projects") else f"{wish.table}:{wish.row_id}"
            self.post_message(OpenProject(found, thing) if found else OpenForm(wish.table, wish.row_id))

        Attempt(self, open_it, lambda _: None, self._failed)()
