"""How a call ended, chosen by a letter."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from acct_tui.services.calls import Disposition
from acct_tui.ui.presentation.ink import Ink, content

_GAP = 2
Way = tuple[str, Disposition, str]
"""The letter, the name in the book and the words."""


class Ways(Widget, can_focus=True):
    """The ways a call can end; none is chosen at first, and enter takes the usual one."""

    chosen: reactive[Disposition | None] = reactive(None)

    class Chosen(Message):
        """A way was chosen by its letter."""

        def __init__(self, way: Disposition) -> None:
            super().__init__()
            self.way = way

    def __init__(self, ways: Sequence[Way]) -> None:
        super().__init__()
        self._ways = tuple(ways)
        self.usual: Disposition = self._ways[0][1]

    def render(self) -> Content:
        """Every way with its letter, the chosen one marked; a line never ends inside one."""
        lines = [Content()]
        for way in map(content, map(self._way, self._ways)):
            if lines[-1].cell_length + way.cell_length > self.content_size.width + _GAP:
                lines.append(Content())
            lines[-1] += way
        return Content("\n").join(lines)

    def _way(self, way: Way) -> Ink:
        letter, name, words = way
        if name == self.chosen:
            return ("● ", "accent"), (words, "accent bold"), ("  ", "")
        return (f"{letter} ", "accent"), (words, "" if self.has_focus else "muted"), ("  ", "")

    def on_key(self, event: events.Key) -> None:
        """Choose by a letter, or by enter the one that is usual."""
        names = {letter: name for letter, name, _ in self._ways} | {"enter": self.chosen or self.usual}
        found = names.get(event.key)
        if found:
            event.stop()
            self.chosen = found
            self.post_message(self.Chosen(found))
