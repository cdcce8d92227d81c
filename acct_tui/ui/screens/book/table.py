"""One table of the book: its rows, to be filled, changed, deleted and brought back."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.book import Book
from acct_tui.services.callers import Begun, Party, parties, party_of
from acct_tui.services.portfolio import Portfolio
from acct_tui.services.tables import Line, Listing, listed
from acct_tui.store.errors import BookError
from acct_tui.ui.actions.row import row_acts
from acct_tui.ui.frames.filter import Filter
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.keys import act, key
from acct_tui.ui.messages import OpenForm, StartCall
from acct_tui.ui.presentation.ink import content, plain
from acct_tui.ui.screens.book import rows as book_rows
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.table import Row, Table
from acct_tui.words.safe import folded

_SPOKEN_TO = ("day to day", "decision maker")
_SOUGHT = "a part of a name, of whom it belongs to, of what is listed"


class TableScreen(Frame):
    """The rows of a table, whatever it is: everything about them is derived from the schema."""

    CSS_PATH = "book.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("a", act("add"), "add", "Add a row to this table"),
        key("e,enter,right", act("edit"), "edit", "Edit the row under the cursor"),
        key("d", act("delete"), "delete", "Delete the row under the cursor; u brings it back"),
        key("c", act("call"), "call", "Call the client or person that the row belongs to"),
        key("/", act("find"), "find", "Filter the rows that are listed"),
        key("escape,left", "leave", "back", "Clear the filter, else go back"),
    ]

    def __init__(self, book: Book, table: str, mode: str) -> None:
        super().__init__(book)
        self.mode = mode
        self._table = table
        self._found: Portfolio | None = None
        self._listing: Listing | None = None
        self._filter = Filter(self, _SOUGHT, self.relist)
        rows = row_acts(self, self._row, nothing="There is nothing under the cursor: a adds a row.")
        own = {"open": rows["edit"], "add": self._add, "call": self._call, "find": self._filter.ask}
        self.acts = rows | own
        self.lets_go = (self._filter.clear,)

    def body(self) -> ComposeResult:
        """A line of words, and the rows."""
        yield OneLine(id="told")
        yield Table()

    def show(self, found: Portfolio) -> None:
        """Read the newest rows and show them; the cursor goes to a row that has come."""
        before, self._found = self._listing, found
        self._listing = listed(self.book, self._table)
        known = {line.id for line in before.lines} if before else set()
        come = [line.id for line in self._listing.lines if line.id not in known]
        self._list(at=come[0] if before and len(come) == 1 else None)

    @on(Table.Resized)
    def relist(self) -> None:
        """Show the rows that the filter lets through, in the columns that fit."""
        self._list()

    def _list(self, *, at: str | None = None) -> None:
        table, found = self.query_one(Table), self._listing
        if found is None or self._found is None or not table.room:
            return
        columns, row = book_rows.layout(found, self._found.desk, table.room, is_shared=self.book.is_shared)
        rows = [each for each in map(row, found.lines) if self._lets_through(each)]
        table.show(columns, rows, at=at)
        told = book_rows.summary(found, len(rows), self._filter.wanted)
        self.query_one("#told", OneLine).left = content(told)

    def _lets_through(self, row: Row) -> bool:
        said = folded(" ".join(plain(cell) for cell in row.cells))
        return all(word in said for word in folded(self._filter.wanted).split())

    @property
    def _line(self) -> Line | None:
        """The row under the cursor."""
        here = self.query_one(Table).key
        return next((line for line in self._listing.lines if line.id == here), None) if self._listing else None

    def _row(self) -> Ref | None:
        return Ref(self._table, self._line.id) if self._line else None

    def _add(self) -> None:
        """Add a row."""
        self.post_message(OpenForm(self._table))

    def _call(self) -> None:
        """Call whoever the row belongs to."""
        line = self._line
        try:
            party = self._party(line) if line else None
        except BookError as busy:
            self.say(str(busy), is_error=True)
            return
        if line and party:
            self.post_message(StartCall(Begun(party, "us", line.project_id)))
        else:
            self.say("This row belongs to no client who could be called.", is_error=True)

    def _party(self, line: Line) -> Party | None:
        """The person of a row, else whom the queue names at its client, else whom one speaks to there."""
        queue = self._found.queue if self._found else ()
        row = next((row for row in queue if row.client.id == line.client_id), None)
        if row and not line.contact_id:
            return party_of(row)
        there = [each for each in parties(self.book, queue) if each.client_id == line.client_id]
        there.sort(key=lambda party: (party.contact_id != line.contact_id, party.role not in _SPOKEN_TO))
        return next(iter(there), None)
