"""A panel beside a table, which wraps its words to the width it has and lets a running cursor pass."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

REST = 0.07
"""Seconds without a move after which the cursor rests: longer than between two repeats of a key that is held."""


class Panel(VerticalScroll):
    """Words that are made for a width."""

    DEFAULT_CSS = "Panel { scrollbar-size-vertical: 1; scrollbar-gutter: stable; }"

    def __init__(self, *, id: str | None = None, can_focus: bool = False) -> None:  # noqa: A002 Textual's own name
        super().__init__(id=id, can_focus=can_focus)
        self._words: Callable[[int], Content] = lambda _: Content()
        self._timer: Timer | None = None
        self.is_behind = False

    def compose(self) -> ComposeResult:
        """The words."""
        yield Static()

    def tell(self, words: Callable[[int], Content]) -> None:
        """Show what is made for the width of the panel, from its beginning: at once, but of a run only the last."""
        self._words, self.is_behind = words, True
        if self._timer:
            self._timer.stop()
        else:
            self._begin()
        self._timer = self.set_timer(REST, self.rest)

    def rest(self) -> None:
        """End a run: show what it came to."""
        if self._timer:
            self._timer.stop()
        self._timer = None
        if self.is_behind:
            self._begin()

    def on_resize(self) -> None:
        """Wrap anew."""
        self._tell()

    def _begin(self) -> None:
        self.is_behind = False
        self._tell()
        self.scroll_home(animate=False)

    def _tell(self) -> None:
        width = self.scrollable_content_region.width
        if width and self.display:
            self.query_one(Static).update(self._words(width))
