"""The book: every table in it, each a key away from its rows."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content

from acct_tui.services.book import Book
from acct_tui.services.nouns import bare_title
from acct_tui.services.portfolio import Portfolio
from acct_tui.services.tables import Listing, counts, listed
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.keys import act, key
from acct_tui.ui.messages import OpenForm
from acct_tui.ui.orders import Attempt, unheard
from acct_tui.ui.presentation.ink import content
from acct_tui.ui.screens.book import rows as book_rows
from acct_tui.ui.screens.book.table import TableScreen
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.panel import Panel
from acct_tui.ui.widgets.table import Table

PEEK = 50
"""Rows that are told of beside the list of tables."""


class BookScreen(Frame):
    """The tables with their counts and, where there is room, the first rows of the one under the cursor."""

    CSS_PATH = "book.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter,right", act("open"), "open", "Show the rows of the table"),
        key("a", act("add"), "add", "Add a row to the table"),
        key("escape,left", "leave", "back", "Go back"),
    ]

    def __init__(self, book: Book, mode: str) -> None:
        super().__init__(book)
        self.mode = mode
        self._found: Portfolio | None = None
        self.acts = {"open": self._open, "add": self._add}
        self._peeking = Attempt(self, self._peek, unheard)

    def body(self) -> ComposeResult:
        """A line of words, the tables, and room for a look into one."""
        yield OneLine(id="told")
        with Horizontal(id="tables"):
            yield Table()
            yield Panel(id="peek")

    def show(self, found: Portfolio) -> None:
        """Show how much is in each table now."""
        self._found = found
        self.relist()

    @on(Table.Resized)
    def relist(self) -> None:
        """Show the tables as wide as they may be."""
        table = self.query_one(Table)
        if self._found and table.room:
            many = counts(self.book)
            table.show(book_rows.TABLES, [book_rows.table_row(name, count) for name, count in many.items()])
            told = f"{sum(many.values()):,} rows in {len(many)} tables".replace(",", " ")
            self.query_one("#told", OneLine).left = content((("The book  ", "bold"), (told, "muted")))

    @on(Table.Moved)
    def look_into(self) -> None:
        """Tell of the first rows of the table under the cursor, where there is room for it."""
        if self.query_one(Panel).display:
            self._peeking()

    def _peek(self) -> None:
        name = self.query_one(Table).key
        if name:
            found = listed(self.book, name, PEEK)
            self.query_one(Panel).tell(lambda width: _told(found, width))

    def _open(self) -> None:
        """Show the rows of the table under the cursor."""
        name = self.query_one(Table).key
        if name:
            self.app.push_screen(TableScreen(self.book, name, self.mode))

    def _add(self) -> None:
        """Add a row to the table under the cursor."""
        name = self.query_one(Table).key
        if name:
            self.post_message(OpenForm(name))


def _told(found: Listing, width: int) -> Content:
    lines = [content(book_rows.summary(found, len(found.lines), "")), Content()]
    for line in found.lines:
        of = (f"  {line.owner}", "muted")
        lines.append(content(((bare_title(found.table, line.fields) or "–", ""), of)).truncate(width, ellipsis=True))
    return Content("\n").join(lines)
