"""How a call ended, chosen by a letter."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from acct_tui.services.calls import Disposition
from acct_tui.ui.ink import Ink, content

Way = tuple[str, Disposition, str]
"""The letter, the name in the book and the words."""


class Ways(Widget, can_focus=True):
    """The ways a call can end; none is chosen at first."""

    chosen: reactive[Disposition | None] = reactive(None)

    class Chosen(Message):
        """A way was chosen by its letter."""

        def __init__(self, way: Disposition) -> None:
            super().__init__()
            self.way = way

    def __init__(self, ways: Sequence[Way]) -> None:
        super().__init__()
        self._ways = tuple(ways)

    def render(self) -> Content:
        """Every way with its letter, the chosen one marked."""
        return content(tuple(span for way in self._ways for span in self._way(way)))

    def _way(self, way: Way) -> Ink:
        letter, name, words = way
        if name == self.chosen:
            return ("● ", "accent"), (words, "accent bold"), ("  ", "")
        return (f"{letter} ", "accent"), (words, "" if self.has_focus else "muted"), ("  ", "")

    def on_key(self, event: events.Key) -> None:
        """Choose by a letter."""
        found = next((name for letter, name, _ in self._ways if letter == event.character), None)
        if found:
            event.stop()
            self.chosen = found
            self.post_message(self.Chosen(found))
