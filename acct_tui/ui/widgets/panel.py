"""A panel beside a table, which wraps its words to the width it has."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static


class Panel(VerticalScroll):
    """Words that are made for a width."""

    DEFAULT_CSS = "Panel { scrollbar-size-vertical: 1; scrollbar-gutter: stable; }"

    def __init__(self, *, id: str | None = None, can_focus: bool = False) -> None:  # noqa: A002 Textual's own name
        super().__init__(id=id, can_focus=can_focus)
        self._words: Callable[[int], Content] = lambda _: Content()

    def compose(self) -> ComposeResult:
        """The words."""
        yield Static()

    def tell(self, words: Callable[[int], Content]) -> None:
        """Show what is made for the width of the panel, from its beginning."""
        self._words = words
        self._tell()
        self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """Wrap anew."""
        self._tell()

    def _tell(self) -> None:
        width = self.scrollable_content_region.width
        if width and self.display:
            self.query_one(Static).update(self._words(width))
