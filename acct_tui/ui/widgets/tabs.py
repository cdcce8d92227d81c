"""A line of tabs: one is in front; a click or a key brings another there."""

from typing import ClassVar

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from acct_tui.ui.presentation.ink import Span, content

GAP = 2


class TabLine(Widget):
    """The words of the tabs with their counts, the one in front in the accent colour."""

    DEFAULT_CSS: ClassVar[str] = "TabLine { height: 1; padding: 0 1; }"

    words: reactive[tuple[tuple[str, int], ...]] = reactive(())
    front: reactive[int] = reactive(0)

    class Clicked(Message):
        """A tab was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def render(self) -> Content:
        """The words side by side."""
        spans: list[Span] = []
        for number, (word, count) in enumerate(self.words):
            tone = "accent bold" if number == self.front else "muted"
            spans += [(word, tone), (f" {count}" if count else "", "muted"), (" " * GAP, "")]
        return content(tuple(spans))

    def on_click(self, event: events.Click) -> None:
        """Find the tab under the pointer."""
        start = 1
        for number, (word, count) in enumerate(self.words):
            width = len(word) + (len(f" {count}") if count else 0)
            if start <= event.x < start + width + GAP:
                self.post_message(self.Clicked(number))
            start += width + GAP
