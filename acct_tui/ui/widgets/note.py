"""A note being typed, with what each of its lines means at its end."""

from collections.abc import Mapping
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import Static, TextArea

from acct_tui.services.book import Book
from acct_tui.services.note_preview import NotePreview
from acct_tui.store.errors import BookBusy
from acct_tui.ui.presentation.ink import Span, content


class Meaning:
    """What the lines of a note about a client will become: words with their tone, by the number of the line."""

    def __init__(self, book: Book, client_id: str, project_id: str | None = None) -> None:
        self._book, self._client_id, self._project_id = book, client_id, project_id
        self._preview: NotePreview | None = None

    def __call__(self, note: str) -> Mapping[int, Span]:
        """The meaning of each line that has one; none while another program saves, the next key asks again."""
        try:
            self._preview = self._preview or NotePreview(self._book, self._client_id, self._project_id)
            echoes = self._preview(note)
        except BookBusy:
            return {}
        return {each.line: (each.words, "warning" if each.is_trouble else "accent") for each in echoes}


class NoteArea(TextArea):
    """The text; enter on an empty line ends the note."""

    BINDINGS: ClassVar[list[BindingType]] = []

    class Ended(Message):
        """Enter was pressed on an empty line."""

    class Scrolled(Message):
        """Other lines are in sight."""

    def __init__(self, text: str, placeholder: str) -> None:
        super().__init__(
            text, compact=True, show_line_numbers=False, highlight_cursor_line=False, placeholder=placeholder
        )

    def on_key(self, event: events.Key) -> None:
        """End the note, or let the text have the key."""
        if event.key == "enter" and not self.document.get_line(self.cursor_location[0]).strip():
            event.stop()
            event.prevent_default()
            self.post_message(self.Ended())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that the lines have moved."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Scrolled())


class Note(Horizontal):
    """A note and the meaning of its lines."""

    DEFAULT_CSS = """
    Note { height: 1fr; }
    Note > NoteArea { width: 2fr; height: 1fr; padding: 0 1; }
    Note > .meaning { width: 1fr; height: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self, meaning: Meaning, text: str = "", placeholder: str = "") -> None:
        super().__init__()
        self._meaning = meaning
        self.area = NoteArea(text, placeholder)
        self._margin = Static(classes="meaning")

    def compose(self) -> ComposeResult:
        """The text, and its margin."""
        yield self.area
        yield self._margin

    @property
    def text(self) -> str:
        """What is typed, without blank lines around it."""
        return self.area.text.strip()

    @on(TextArea.Changed)
    def _mean(self) -> None:
        self.call_after_refresh(self._show)

    @on(NoteArea.Scrolled)
    def _follow(self, event: NoteArea.Scrolled) -> None:
        event.stop()
        self._show()

    def on_mount(self) -> None:
        """Say what a text that was there from the beginning means."""
        self._mean()

    def _show(self) -> None:
        """Put each meaning beside the last row that its line takes on the screen."""
        beside = {self._last_row(line): span for line, span in self._meaning(self.area.text).items()}
        top = int(self.area.scroll_y)
        rows = range(top, top + self.area.size.height)
        self._margin.update(Content("\n").join(content((beside.get(row, ("", "")),)) for row in rows))

    def _last_row(self, line: int) -> int:
        end = (line, len(self.area.document.get_line(line)))
        found: Offset = self.area.wrapped_document.location_to_offset(end)
        return found.y
