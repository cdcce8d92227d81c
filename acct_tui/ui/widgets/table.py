"""A table that keeps the cursor on its row whatever is read anew, and touches only what changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import DataTable

from acct_tui.domain.facts.ref import Ref
from acct_tui.ui.keys import key
from acct_tui.ui.presentation import ink
from acct_tui.ui.presentation.ink import Ink, Span
from acct_tui.words.safe import cells

MOVE = "Down, up, first, last; arrows, home, end and pages too"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a width in cells, its gap to the next included; width 0 takes what is left."""

    title: str
    width: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row known by its key; a heading cannot hold the cursor. `said` is what a filter reads beside the cells.

    `of` is the row of the book that it is about.
    """

    key: str
    cells: tuple[Ink, ...]
    is_heading: bool = False
    said: str = ""
    of: Ref | None = None

    @classmethod
    def about(cls, of: Ref, cells: tuple[Ink, ...], said: str = "") -> "Row":
        """The one row about a row of the book."""
        return cls(str(of), cells, said=said, of=of)


MARK: Span = ("✓", "accent bold")
CHOSEN: Span = ("•", "accent")


def with_mark(row: Row, mark: Span = MARK) -> Row:
    """The row with a mark in the margin of its first cell, which begins with a blank or is empty."""
    first, *rest = row.cells
    (margin, tone), *others = first or ((" ", ""),)
    return replace(row, cells=((mark, (margin[1:], tone), *others), *rest))


class Table(DataTable[Text], inherit_bindings=False):
    """Rows of one line each with the cursor on a whole row."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("j", "cursor_down", "move", MOVE, foot=False),
        key("k", "cursor_up", "move", MOVE, foot=False),
        key("g", "scroll_top", "move", MOVE, foot=False),
        key("G", "scroll_bottom", "move", MOVE, foot=False),
        Binding("down", "cursor_down", show=False),
        Binding("up", "cursor_up", show=False),
        Binding("home", "scroll_top", show=False),
        Binding("end", "scroll_bottom", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("pageup", "page_up", show=False),
    ]

    class Moved(Message):
        """The cursor is on another row, or on none."""

        def __init__(self, key: str | None) -> None:
            super().__init__()
            self.key = key

    class Opened(Message):
        """A row was clicked twice."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    class Resized(Message):
        """The table has another width: other columns may fit."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 Textual's own name for it
        super().__init__(
            cursor_type="row",
            cell_padding=0,
            cursor_foreground_priority="renderable",
            cursor_background_priority="css",
            id=id,
        )
        self._layout: tuple[Column, ...] = ()
        self._shown: tuple[Row, ...] = ()

    @property
    def key(self) -> str | None:
        """The key of the row under the cursor."""
        return self._here.key if self._here else None

    @property
    def ref(self) -> Ref | None:
        """The row of the book that the row under the cursor is about."""
        return self._here.of if self._here else None

    @property
    def _here(self) -> Row | None:
        return self._shown[self.cursor_row] if 0 <= self.cursor_row < len(self._shown) else None

    def show(self, columns: Sequence[Column], rows: Sequence[Row], *, at: str | None = None) -> None:
        """Show rows; the cursor goes to the row `at`, else stays on its row, else near where it was."""
        wanted, line = at or self.key, self.cursor_row
        layout, lines = fitted(columns, self.room), tuple(rows)
        if (layout, lines) != (self._layout, self._shown):
            if layout == self._layout and [row.key for row in lines] == [row.key for row in self._shown]:
                self._touch(lines)
            else:
                self._rebuild(layout, lines)
        self._place(wanted, line)

    def _touch(self, rows: tuple[Row, ...]) -> None:
        for index, (before, after) in enumerate(zip(self._shown, rows, strict=True)):
            for place, column in enumerate(self._layout):
                if before.cells[place] != after.cells[place]:
                    self.update_cell_at((index, place), self._cell(after.cells[place], column))  # type: ignore[arg-type]
        self._shown = rows

    def _rebuild(self, layout: tuple[Column, ...], rows: tuple[Row, ...]) -> None:
        self._layout, self._shown = layout, rows
        self.clear(columns=True)
        for number, column in enumerate(layout):
            title = ((" " if number == 0 else "") + column.title, "muted")
            self.add_column(self._cell((title,), column), width=column.width)
        for row in rows:
            self.add_row(*(self._cell(*pair) for pair in zip(row.cells, layout, strict=True)), key=row.key)

    def _cell(self, spans: Ink, column: Column) -> Text:
        text = ink.text(spans, self.app.theme_variables)
        room = max(1, column.width - 1)
        text.truncate(room, overflow="ellipsis")
        if column.right:
            text.pad_left(max(0, room - text.cell_len))
        return text

    def _place(self, wanted: str | None, line: int) -> None:
        places = {row.key: index for index, row in enumerate(self._shown)}
        index = places.get(wanted or "", min(line, len(self._shown) - 1))
        self.move_cursor(row=max(0, index), animate=False)
        self._leave_heading(1)
        self.post_message(self.Moved(self.key))

    @property
    def room(self) -> int:
        """The cells that all columns share; 0 before the table has its place."""
        return self.scrollable_content_region.width

    def _leave_heading(self, step: int) -> None:
        """Go on from a heading, and back again when there is nothing beyond it."""
        for way in (step, -step):
            index = self.cursor_row
            while 0 <= index < len(self._shown) and self._shown[index].is_heading:
                index += way
            if 0 <= index < len(self._shown):
                self.move_cursor(row=index, animate=False)
                return

    def action_cursor_down(self) -> None:
        """Go to the next row."""
        super().action_cursor_down()
        self._leave_heading(1)

    def action_cursor_up(self) -> None:
        """Go to the row before."""
        super().action_cursor_up()
        self._leave_heading(-1)

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """Tell the screen in our own words where the cursor is."""
        event.stop()
        self._leave_heading(1)
        self.post_message(self.Moved(self.key))

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        """A second click opens the row."""
        event.stop()
        if self.key:
            self.post_message(self.Opened(self.key))

    def on_resize(self) -> None:
        """Tell that other columns may fit."""
        self.post_message(self.Resized())

    def on_click(self, event: events.Click) -> None:
        """A single click on the row under the cursor does nothing: only the second of a double click opens it."""
        if event.chain < 2 and event.style.meta.get("row") == self.cursor_row:
            event.prevent_default()


def fitted(columns: Sequence[Column], room: int) -> tuple[Column, ...]:
    """The columns with the rest of the room given to those that have no width."""
    open_columns = sum(not column.width for column in columns)
    rest = room - sum(column.width for column in columns)
    share = max(8, rest // open_columns) if open_columns else 0
    return tuple(column if column.width else Column(column.title, share, column.right) for column in columns)


def widest(least: int, most: int, texts: Iterable[str]) -> int:
    """The width of a column that shows texts in full with a gap after them, within bounds."""
    return min(most, max([least, *(cells(text) + 1 for text in texts)]))


def grown(column: Column, most: int, texts: Iterable[str], room: int, needed: int) -> tuple[Column, int]:
    """A column with as much of the room beside it as its texts take and what is needed there leaves, and the rest."""
    width = widest(column.width, max(column.width, min(most, column.width + room - needed)), texts)
    return Column(column.title, width, column.right), room - (width - column.width)
